"""Who asks for a page, and how a refusal is said on the form that was sent."""

from collections.abc import Callable
from typing import TypeVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from audit.trail import Refused
from people.viewers import Viewer

Outcome = TypeVar("Outcome")


def viewer_of(request: HttpRequest) -> Viewer:
    """Return whom the door let in."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    return viewer


def attempt(form: forms.Form, act: Callable[[], Outcome]) -> Outcome | None:
    """Act, or put the sentence of the refusal on the form, which keeps everything that was typed."""
    try:
        return act()
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None


def note(problem: Refused) -> str:
    """Return a refusal as one message."""
    return _("Not done: %(why)s") % {"why": problem}


def ask(
    request: HttpRequest,
    form: forms.Form,
    *,
    heading: str,
    button: str,
    back: str,
    title: str = "",
    before: str = "",
    proof: str = "",
    base: str = "base.html",
) -> HttpResponse:
    """Render a page that asks one thing: a heading, perhaps a sentence before, the form, one button, a way back.

    A `title` stands in for the heading where that one says somebody's name: titles are kept by browsers.
    """
    context = {
        "form": form,
        "heading": heading,
        "title": title or heading,
        "button": button,
        "back": back,
        "before": before,
        "proof": proof,
        "base": base,
    }
    return render(request, "directory/ask.html", context)
