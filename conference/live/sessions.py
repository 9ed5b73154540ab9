"""Who is signed in behind a session cookie, asked where there is no request."""

from collections.abc import Iterable
from dataclasses import replace
from importlib import import_module

from django.conf import settings
from django.http import parse_cookie

from people import sign_in, viewers
from people.viewers import Capacity, Viewer

AT_A_MEETING = frozenset({Capacity.PRACTITIONER, Capacity.PERSON})


def cookies_of(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the cookies that the headers of a handshake carry."""
    return parse_cookie("; ".join(value.decode("latin1") for name, value in headers if name == b"cookie"))


def who(session_key: str, language: str = "") -> Viewer | None:
    """Return who is signed in with a session now, as somebody who can sit at a meeting if they can be that.

    They read in the language that they chose in this browser, as on every page, else in their account's. Asking is
    no activity.
    """
    session = import_module(settings.SESSION_ENGINE).SessionStore(session_key or None)
    viewer = sign_in.of_session(session, is_background=True)
    if viewer is None:
        return None
    acting = viewers.in_capacity(viewer, AT_A_MEETING) or viewer
    return replace(acting, language=language) if language in dict(settings.LANGUAGES) else acting
