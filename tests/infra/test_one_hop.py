"""The request path: one hop to a small pool, whole answers, and a poll that waits holds no thread."""

import asyncio
import threading
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

import pytest
from asgiref.testing import ApplicationCommunicator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from conference.live.patience import PatientResponse
from infra import one_hop
from infra.one_hop import OneHop

mark: ContextVar[str] = ContextVar("mark", default="")
GET = {
    "type": "http",
    "method": "GET",
    "path": "/",
    "query_string": b"",
    "headers": [],
    "server": ("127.0.0.1", 80),
}


def answering(view: Callable[[HttpRequest], HttpResponseBase], threads: int = 2) -> OneHop:
    handler = OneHop(threads)
    handler._middleware_chain = view  # type: ignore[assignment]
    return handler


async def ask(handler: Callable[..., Any], body: bytes = b"") -> tuple[int, dict[bytes, bytes], bytes]:
    talk = ApplicationCommunicator(handler, GET)
    await talk.send_input({"type": "http.request", "body": body})
    return await answer_of(talk)


async def answer_of(talk: ApplicationCommunicator) -> tuple[int, dict[bytes, bytes], bytes]:
    start: Any = await talk.receive_output(10)
    content = b""
    while True:
        part: Any = await talk.receive_output(10)
        content += part.get("body", b"")
        if not part.get("more_body"):
            return start["status"], dict(start["headers"]), content


async def test_the_view_runs_in_a_thread_of_the_pool_with_the_callers_context() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(f"{threading.current_thread().name} {mark.get()}")

    handler = answering(view)

    async def marked(*asgi: Any) -> None:
        mark.set("carried")
        await handler(*asgi)

    _, _, content = await ask(marked)
    assert content.startswith(b"request_")
    assert content.endswith(b" carried")


async def test_what_a_request_sets_in_its_context_is_gone_with_it() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        before = mark.get()
        mark.set("left behind")
        return HttpResponse(before)

    handler = answering(view, threads=1)
    assert [(await ask(handler))[2] for _ in range(2)] == [b"", b""]


async def test_streaming_is_refused() -> None:
    with pytest.raises(one_hop.Streamed):
        await ask(answering(lambda request: StreamingHttpResponse([b"a", b"b"])))


async def test_a_body_past_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_hop, "LARGEST_BODY", 10)
    handler = answering(lambda request: HttpResponse(request.body))
    assert (await ask(handler, b"x" * 10))[0] == 200
    assert (await ask(handler, b"x" * 11))[0] == 413


async def test_the_body_arrives() -> None:
    assert (await ask(answering(lambda request: HttpResponse(request.read())), b"words"))[2] == b"words"


async def test_a_patient_answer_holds_no_thread_and_has_its_own_length() -> None:
    released = asyncio.Event()

    async def later() -> bytes:
        await released.wait()
        return b'{"frames":["later"]}'

    def view(request: HttpRequest) -> HttpResponse:
        if request.body == b"wait":
            return PatientResponse(b"{}", later=later)
        return HttpResponse("at once")

    handler = answering(view, threads=1)
    waiting = [ApplicationCommunicator(handler, GET) for _ in range(20)]
    for talk in waiting:
        await talk.send_input({"type": "http.request", "body": b"wait"})
    assert (await ask(handler))[2] == b"at once"
    released.set()
    for talk in waiting:
        _, headers, content = await answer_of(talk)
        assert content == b'{"frames":["later"]}'
        assert headers[b"Content-Length"] == b"20"


async def test_a_browser_that_leaves_ends_its_wait() -> None:
    ended = asyncio.Event()

    async def later() -> bytes:
        try:
            await asyncio.sleep(60)
        finally:
            ended.set()
        return b""

    talk = ApplicationCommunicator(answering(lambda request: PatientResponse(b"{}", later=later)), GET)
    await talk.send_input({"type": "http.request", "body": b""})
    await asyncio.sleep(0.2)
    await talk.send_input({"type": "http.disconnect"})
    await asyncio.wait_for(ended.wait(), 5)
    assert await talk.receive_nothing()


async def test_a_browser_that_leaves_before_its_body_has_arrived_gets_nothing() -> None:
    talk = ApplicationCommunicator(answering(lambda request: HttpResponse("never")), GET)
    await talk.send_input({"type": "http.disconnect"})
    assert await talk.receive_nothing()


@pytest.mark.django_db(transaction=True)
async def test_the_whole_stack_answers() -> None:
    talk = ApplicationCommunicator(
        OneHop(), {**GET, "path": "/health/live", "headers": [(b"host", b"localhost")]}
    )
    await talk.send_input({"type": "http.request", "body": b""})
    status, _, content = await answer_of(talk)
    assert (status, content) == (200, b"alive\n")
