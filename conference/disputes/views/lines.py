"""Say that a line is wrong, correct one's own, and answer for it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from audit.trail import Refused, Repeated
from conference.directory.views.asking import viewer_of
from conference.disputes import access
from conference.disputes.actions import disputes, lines
from conference.disputes.forms import AnswerForm, CorrectForm, DisputeForm, SettleForm
from conference.disputes.models import Dispute
from conference.disputes.presenters import lines as drawn
from conference.disputes.rules.states import OVER, State
from conference.disputes.rules.who_may import Deed
from people.viewers import Capacity

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@ASKS
def dispute(request: HttpRequest, entry_id: UUID) -> HttpResponse:
    """Say that a line is wrong."""
    found = access.line(viewer_of(request), entry_id, Deed.DISPUTE)
    form = DisputeForm(request.POST or None)
    return _answer(
        request,
        form,
        lambda said: lines.dispute(entry=found.entry, by=found.viewer, **said),
        about=found,
        heading=_("Say that this is wrong"),
        before=_(
            "Your words stand under the line from now on, for whoever reads both it and you. Whoever wrote it "
            "reads them in any case, and answers."
        ),
        button=_("Say it"),
        done=_("Your words stand under the line."),
    )


@ASKS
def correct(request: HttpRequest, entry_id: UUID) -> HttpResponse:
    """Correct one's own line."""
    found = access.line(viewer_of(request), entry_id, Deed.CORRECT)
    form = CorrectForm(request.POST or None)
    return _answer(
        request,
        form,
        lambda said: lines.correct(entry=found.entry, by=found.viewer, **said),
        about=found,
        heading=_("Correct this line"),
        before=_(
            "The line stays as it was written: others may have acted on it. What you write here stands under it."
        ),
        button=_("Add the correction"),
        done=_("The correction stands under the line."),
    )


@ASKS
def answer(request: HttpRequest, dispute_id: UUID) -> HttpResponse:
    """Answer a dispute of one's own line, and settle it."""
    about, found = access.dispute(viewer_of(request), dispute_id)
    if about.state in OVER:
        return redirect("why:entry", found.entry.pk)
    is_open = about.state is State.OPEN
    form = (AnswerForm if is_open else SettleForm)(request.POST or None)
    return _answer(
        request,
        form,
        lambda said: _decide(about, found, **said),
        about=found,
        heading=_("Answer somebody who disputes this line") if is_open else _("Settle this"),
        before=_("Whoever disputes it reads your words.")
        if is_open
        else _("You have answered. Look into it, then keep the line or correct it."),
        button=_("Send") if is_open else _("Settle it"),
        done=_("It stands under the line."),
    )


def _decide(about: Dispute, found: access.Found, *, do: str, words: str, key: str) -> object:
    if do == "keep":
        return disputes.keep(dispute=about, by=found.viewer, key=key)
    if do == "answer":
        return disputes.answer(dispute=about, words=words, by=found.viewer, key=key)
    return lines.correct(entry=found.entry, words=words, settles=about, by=found.viewer, key=key)


def _answer(
    request: HttpRequest,
    form: Any,
    act: Callable[[dict[str, Any]], object],
    *,
    about: access.Found,
    **page: str,
) -> HttpResponse:
    back, done = reverse("why:entry", args=[about.entry.pk]), page.pop("done")
    if request.method == "POST" and form.is_valid():
        try:
            act(form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
        except Repeated:
            return redirect(back)
        else:
            messages.success(request, done)
            return redirect(back)
    is_family = viewer_of(request).capacity is Capacity.PERSON
    base = "family_base.html" if is_family else "base.html"
    context = {"form": form, "forms": [form], "line": drawn.one(about), "back": back, "base": base, **page}
    return render(request, "disputes/ask.html", context)
