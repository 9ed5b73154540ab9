"""Doing once what a form asks, and saying its refusal on the form with everything that was typed."""

from collections.abc import Callable

from django.forms import Form
from django.http import HttpRequest

from audit.trail import Refused, Repeated
from people.viewers import Viewer


def viewer_of(request: HttpRequest) -> Viewer:
    """Return whom the door let in, in the language of the page."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    return viewer


def done(form: Form, act: Callable[[], object]) -> bool:
    """Act; what was sent twice is done already."""
    try:
        act()
    except Repeated:
        return True
    except Refused as refused:
        form.add_error(None, str(refused.sentence))
        return False
    return True
