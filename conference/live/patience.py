"""An answer that waits for something to say without holding a thread of the request path."""

from collections.abc import Awaitable, Callable

from django.http import HttpResponse


class PatientResponse(HttpResponse):
    """JSON whose content `later` replaces, in the event loop, after the middleware has run.

    Where nothing waits (a test's client), the content given at once is the answer.
    """

    def __init__(self, at_once: bytes, *, later: Callable[[], Awaitable[bytes]]) -> None:
        super().__init__(at_once, content_type="application/json")
        self.later = later
