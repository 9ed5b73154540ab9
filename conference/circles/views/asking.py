"""Who asks, and doing once what a form asks: sent twice, it is done already."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from audit.trail import Refused, Repeated
from conference.directory.views.asking import ask
from people.viewers import Viewer


def viewer_of(request: HttpRequest) -> Viewer:
    """Return whom the door let in, in the language of the page."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    return viewer


def answer(
    request: HttpRequest,
    form: Form,
    act: Callable[[], object],
    *,
    heading: str,
    button: str,
    back: str,
    done: str,
    then: str = "",
    before: str = "",
) -> HttpResponse:
    """Ask with a form; when it is sent and done, say so and go on to `then`, else back."""
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
        except Repeated:
            return redirect(then or back)
        else:
            messages.success(request, done)
            return redirect(then or back)
    return ask(request, form, heading=heading, button=button, back=back, before=before)
