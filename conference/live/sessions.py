"""Who is signed in behind a session cookie, asked where there is no request."""

from collections.abc import Iterable
from importlib import import_module

from django.conf import settings
from django.http import parse_cookie

from people import sign_in, viewers
from people.viewers import Capacity, Viewer

AT_A_MEETING = frozenset({Capacity.PRACTITIONER, Capacity.PERSON})


def key_of(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """Return the session key that the headers of a handshake carry, or nothing."""
    cookies = "; ".join(value.decode("latin1") for name, value in headers if name == b"cookie")
    return parse_cookie(cookies).get(settings.SESSION_COOKIE_NAME, "")


def who(session_key: str) -> Viewer | None:
    """Return who is signed in with a session now, as somebody who can sit at a meeting; asking is no activity."""
    session = import_module(settings.SESSION_ENGINE).SessionStore(session_key or None)
    viewer = sign_in.of_session(session, is_background=True)
    return viewers.in_capacity(viewer, AT_A_MEETING) if viewer else None
