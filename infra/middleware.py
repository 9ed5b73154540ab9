"""The three things that every request passes: the log line, the viewer at the door, the record of what is shown."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import structlog
from django.contrib.auth.views import redirect_to_login
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language

from audit import denials, disclosure, route
from audit.actors import ANONYMOUS
from audit.denials import NotForYou
from audit.trail import NotRecorded
from consent.rules import Place
from infra.access_table import ANYONE, ASKED_BY_SCRIPTS, TABLE
from infra.knocking import behind
from infra.logs import failure_of
from people import sign_in, viewers
from people.viewers import Viewer

Next = Callable[[HttpRequest], HttpResponseBase]
_log = structlog.get_logger("infra.request")


def log_request(get_response: Next) -> Next:
    """Write one line for each request: its route's name, never its address."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        begun = time.monotonic()
        with route.through(""):
            response = get_response(request)
        _log.info(
            "request",
            method=request.method,
            route=_route_of(request),
            status=response.status_code,
            milliseconds=round((time.monotonic() - begun) * 1000),
        )
        return response

    return middleware


class KnowTheViewer:
    """Set `request.viewer`, and open only the doors that the access table lists for their capacity."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        try:
            request.viewer = _speaking(sign_in.current(request))  # type: ignore[attr-defined]
        except (NotRecorded, OperationalError) as error:
            return not_recorded(error)
        response = self.get_response(request)
        if request.viewer is not None:  # type: ignore[attr-defined]
            # Whoever sits down next and presses Back must not find what the last one read.
            add_never_cache_headers(response)
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Refuse at the door whoever may not come through it."""
        name = _route_of(request)
        route.enter(name)
        if (allowed := TABLE.get(name)) is None:
            raise Http404
        if allowed == ANYONE:
            return None
        viewer: Viewer | None = request.viewer  # type: ignore[attr-defined]
        if viewer is None:
            if name in ASKED_BY_SCRIPTS:
                return self._refuse(None, NotForYou(behind(kwargs), rule=Place.SIGNED_IN))
            return redirect_to_login(request.get_full_path() if request.method == "GET" else "/")
        acting = viewers.in_capacity(viewer, allowed)
        if acting is None:
            return self._refuse(viewer, NotForYou(behind(kwargs), why=denials.CLOSED_DOOR))
        request.viewer = acting  # type: ignore[attr-defined]
        return None

    def _refuse(self, viewer: Viewer | None, denied: NotForYou) -> HttpResponse:
        """Record who knocked; nothing is behind this middleware yet that would do it."""
        try:
            denials.record(viewer, denied)
        except (NotRecorded, OperationalError) as failure:
            return not_recorded(failure)
        raise Http404


class RecordWhatIsShown:
    """Commit the disclosure before the response leaves; when it cannot be committed, send 503 without a word."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        try:
            with disclosure.collecting(actor=ANONYMOUS, purpose="request") as collector:
                response = self.get_response(request)
                # Only now is it known in which capacity they came through the door.
                if viewer := getattr(request, "viewer", None):
                    collector.actor = viewer.actor()
                if response.status_code >= 500:
                    collector.discard()
                if response.streaming and not collector.is_empty:
                    raise NotRecorded("Sealed words are never streamed.")
        except (NotRecorded, OperationalError) as error:
            return not_recorded(error)
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer 503 when something could not be recorded; record what somebody reached for in vain."""
        try:
            if isinstance(error, NotForYou):
                denials.record(request.viewer, error)  # type: ignore[attr-defined]
            elif isinstance(error, NotRecorded | OperationalError):
                return not_recorded(error)
        except NotRecorded as failure:
            return not_recorded(failure)
        return None


def not_recorded(error: Exception) -> HttpResponse:
    """Return an empty 503, and say in the log that recording failed."""
    _log.error("not recorded", **failure_of(error))
    response = HttpResponse(status=503)
    response["Retry-After"] = "5"
    return response


know_the_viewer = KnowTheViewer
record_what_is_shown = RecordWhatIsShown


def _speaking(viewer: Viewer | None) -> Viewer | None:
    """Return the viewer in the language of this page: the one chosen in this browser, else the account's."""
    return replace(viewer, language=(get_language() or viewer.language)[:2]) if viewer else None


def _route_of(request: HttpRequest) -> str:
    match = getattr(request, "resolver_match", None)
    return match.view_name if match and match.view_name else ""
