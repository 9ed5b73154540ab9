"""Add a line, change one's own line, keep a draft."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from audit.trail import Refused, Repeated
from conference.meetings import access, drafts, queries
from conference.meetings.access import Seat
from conference.meetings.actions import entries
from conference.meetings.conflict import Conflict
from conference.meetings.forms.contributing import AmendForm, ContributeForm, SayForm
from conference.meetings.models import Entry
from conference.meetings.presenters import names as names_of
from conference.meetings.views.asking import viewer_of
from conference.meetings.views.choices import colleagues, own_children
from conference.meetings.views.drawing import FAILED
from conference.meetings.views.gestures import done, send, wants_json
from consent.gate import Opened
from people.models import Person
from people.viewers import Capacity

CONFLICT = 409


@require_POST
def contribute(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Add a line for one's agency, or in one's own words."""
    seat = access.seat(viewer_of(request), conference_id)
    form: ContributeForm | SayForm
    if seat.viewer.capacity is Capacity.PERSON:
        everybody = names_of.for_seat(seat).called.values()
        slot, form = "say", SayForm(request.POST, persons=own_children(seat, everybody), auto_id="say-%s")
    else:
        slot, form = "contribute", line_form(seat, request.POST)

    def act(cleaned: dict[str, Any]) -> object:
        persons = list(Person.objects.filter(pk__in=cleaned["persons"]))
        return entries.contribute(
            conference=seat.conference,
            by=viewer_of(request),
            persons=persons,
            key=cleaned["key"],
            **form.said(),
        )

    return send(request, seat, form, act, slot=slot, at="lines")


def line_form(seat: Seat, sent: QueryDict) -> ContributeForm:
    """Return the form of an agency's line, as it was sent."""
    return ContributeForm(
        sent,
        persons=names_of.for_seat(seat).called.values(),
        colleagues=colleagues(seat.viewer),
        language=seat.viewer.language,
        auto_id="contribute-%s",
    )


@require_http_methods(["GET", "POST"])
def amend(request: HttpRequest, conference_id: UUID, entry_id: UUID) -> HttpResponse:
    """Change one's agency's own line; when somebody else has, show both texts and let the person choose."""
    seat = access.seat(viewer_of(request), conference_id)
    entry = access.own_line(seat, entry_id)
    if request.method == "GET":
        blank = AmendForm(initial={"words": _words_now(seat, entry), "version": entry.version})
        return _amending(request, seat, entry, blank)
    form, before = AmendForm(request.POST), seat.conference.seq
    if not form.is_valid():
        return _amending(request, seat, entry, form, status=FAILED)
    try:
        entries.amend(
            entry=entry,
            words=form.cleaned_data["words"],
            version=form.cleaned_data["version"],
            by=viewer_of(request),
            key=form.cleaned_data["key"],
        )
    except Repeated:
        before = 0
    except Conflict as conflict:
        return _conflicting(request, seat, entry, conflict)
    except Refused as refused:
        form.add_error(None, str(refused.sentence))
        return _amending(request, seat, entry, form, status=FAILED)
    return done(request, seat, before, f"line-{entry.pk}")


@require_POST
def draft(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Keep the words typed into one form."""
    seat = access.seat(viewer_of(request), conference_id)
    slot = request.POST.get("slot", "")
    if drafts.kind_of(slot) not in drafts.FIELDS or len(slot) > 64:
        return HttpResponseBadRequest()
    drafts.save(seat, slot=slot, words=request.POST.get("words", "")[:8000])
    return HttpResponse(status=204)


def _conflicting(request: HttpRequest, seat: Seat, entry: Entry, conflict: Conflict) -> HttpResponse:
    """Show both texts: what was typed stays in the form, which now stands on the version of the others."""
    entry.refresh_from_db()
    theirs = _words_now(seat, entry)
    if wants_json(request):
        both = {"mine": conflict.mine, "theirs": theirs, "version": entry.version}
        return JsonResponse({"conflict": both}, status=CONFLICT)
    again = AmendForm(initial={"words": conflict.mine, "version": entry.version})
    return _amending(
        request, seat, entry, again, theirs=theirs, sentence=str(conflict.sentence), status=CONFLICT
    )


def _words_now(seat: Seat, entry: Entry) -> str:
    shown = queries.lines(seat, [entry.pk])
    return next((one.words["words"] for one in shown if isinstance(one, Opened)), "")


def _amending(
    request: HttpRequest, seat: Seat, entry: Entry, form: AmendForm, *, status: int = 200, **more: str
) -> HttpResponse:
    context = {
        "conference_id": seat.conference.pk,
        "entry_id": entry.pk,
        "twin": queries.twin_of(seat, entry),
        "form": form,
        "forms": [form],
        **more,
    }
    return render(request, "meetings/amend.html", context, status=status)
