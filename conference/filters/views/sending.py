"""One form, one gesture, then the situation again; a refusal is said on the form, which keeps what was typed."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from audit.trail import Refused, Repeated
from conference.directory.views.asking import ask

Act = Callable[[dict[str, Any]], Any]


def asked(
    request: HttpRequest,
    form: Form,
    act: Act,
    situation_id: UUID,
    *,
    heading: str,
    button: str,
    done: str,
    before: str = "",
) -> HttpResponse:
    """Ask one thing about a situation; once it is done, lead back to the situation."""
    if request.method == "POST" and form.is_valid() and succeeded(form, act):
        messages.success(request, done)
        return redirect("filters:situation", situation_id)
    back = reverse("filters:situation", args=[situation_id])
    return ask(request, form, heading=heading, button=button, back=back, before=before)


def succeeded(form: Form, act: Act) -> bool:
    """Make the gesture that a form asks for, once; put the sentence of a refusal on the form."""
    try:
        act(form.cleaned_data)
    except Repeated:
        return True
    except Refused as refused:
        form.add_error(None, str(refused.sentence))
        return False
    return True
