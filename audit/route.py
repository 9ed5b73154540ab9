"""Through which route of the product something happened: its name, never its address."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_route: ContextVar[str] = ContextVar("route", default="")


def current_route() -> str:
    """Return the name of the route under way, such as `meetings:conference`; empty outside a request."""
    return _route.get()


def enter(name: str) -> None:
    """Name the route under way, once it is known."""
    _route.set(name)


@contextmanager
def through(name: str) -> Iterator[None]:
    """Name the route for a while: a request, the live hub, a command."""
    token = _route.set(name)
    try:
        yield
    finally:
        _route.reset(token)
