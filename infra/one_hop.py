"""Runs the whole synchronous request path in one hop to a small fixed pool of threads with lasting connections."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from tempfile import SpooledTemporaryFile
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestAborted, RequestDataTooBig
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.core.signals import request_started
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.urls import set_script_prefix
from whitenoise.middleware import WhiteNoiseFileResponse

from conference.live.patience import PatientResponse

Receive = Callable[[], Awaitable[Mapping[str, Any]]]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]

THREADS = 4
LARGEST_BODY = 12 * 1024 * 1024


class Streamed(RuntimeError):
    """A page tried to stream; what is shown must be whole before its disclosure is committed."""


class OneHop(ASGIHandler):
    """Django's handler, but middleware and view run together in one thread, as they would under WSGI."""

    def __init__(self, threads: int = THREADS) -> None:
        self.load_middleware(is_async=False)
        self.pool = ThreadPoolExecutor(threads, thread_name_prefix="request")

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request; whoever disconnects meanwhile gets nothing more."""
        try:
            body = await self.read_body(receive)
        except RequestAborted:
            return
        except RequestDataTooBig:
            await self.send_response(
                HttpResponse("Too large.\n", status=413, content_type="text/plain"), send
            )
            return
        loop = asyncio.get_running_loop()
        response = await loop.run_in_executor(self.pool, copy_context().run, self.answer, scope, body)
        if isinstance(response, PatientResponse) and not await _improved(response, receive):
            return
        await self.send_response(response, send)

    async def read_body(self, receive: Receive) -> "SpooledTemporaryFile[bytes]":
        """Read the whole body; raise RequestAborted when the browser leaves and RequestDataTooBig past the limit."""
        body = SpooledTemporaryFile(max_size=settings.FILE_UPLOAD_MAX_MEMORY_SIZE)  # noqa: SIM115 - read later
        try:
            size, is_more = 0, True
            while is_more:
                message: Any = await receive()
                if message["type"] == "http.disconnect":
                    raise RequestAborted
                size += body.write(message.get("body", b""))
                if size > LARGEST_BODY:
                    raise RequestDataTooBig
                is_more = message.get("more_body", False)
        except BaseException:
            body.close()
            raise
        body.seek(0)
        return body

    def answer(self, scope: dict[str, Any], body: "SpooledTemporaryFile[bytes]") -> HttpResponse:
        """Run the request from its first middleware to its last, in one thread of the pool."""
        set_script_prefix(get_script_prefix(scope))
        request_started.send(sender=self.__class__, scope=scope)
        with body:
            request, refusal = self.create_request(scope, body)
            response = self.get_response(request) if request else refusal or HttpResponse(status=400)
            try:
                return _whole(response)
            finally:
                response.close()


def _whole(response: HttpResponseBase) -> HttpResponse:
    """Return a response with its content at hand; static files are read here, anything else may not stream."""
    if isinstance(response, HttpResponse):
        return response
    if not isinstance(response, WhiteNoiseFileResponse):
        raise Streamed(f"{type(response).__name__} cannot be shown: answer with a whole HttpResponse.")
    whole = HttpResponse(b"".join(response), status=response.status_code)
    whole.headers = response.headers
    return whole


async def _improved(response: PatientResponse, receive: Receive) -> bool:
    """Wait for the better content; False when the browser left first."""
    later = asyncio.ensure_future(response.later())
    gone = asyncio.ensure_future(receive())
    await asyncio.wait({later, gone}, return_when=asyncio.FIRST_COMPLETED)
    gone.cancel()
    if not later.done():
        later.cancel()
        return False
    response.content = later.result()
    response["Content-Length"] = str(len(response.content))
    return True
