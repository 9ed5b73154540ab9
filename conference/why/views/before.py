"""Before a line is written: who would read it. Everything that was typed stands on the page again."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from conference.chronology import views as chronology
from conference.directory import access as directory
from conference.directory.views.asking import attempt
from conference.meetings import access as meetings
from conference.meetings.forms.contributing import ContributeForm
from conference.meetings.models import Conference
from conference.meetings.sayings import Saying
from conference.meetings.views.asking import viewer_of
from conference.meetings.views.drawing import FAILED, Failing, draw
from conference.meetings.views.lines import line_form
from conference.why import access, presenters
from conference.why.actions import readers
from conference.why.presenters import Foretold
from people.models import Family, Person


@require_POST
def in_meeting(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Say who would read a line that is typed in a meeting."""
    seat = meetings.seat(viewer_of(request), conference_id)
    form = line_form(seat, request.POST)
    told = _told(request, form, seat.conference.family, seat.conference)
    failing = Failing("contribute", form, 200 if told else FAILED)
    return draw(request, seat.again(), failing, told=told)


@require_POST
def in_chronology(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Say who would read a line that is typed outside any meeting."""
    family = directory.family(viewer_of(request), family_id)
    form = chronology.line_form(viewer_of(request), family, request.POST)
    told = _told(request, form, family)
    return chronology.draw_adding(request, family, form, told, 200 if told else FAILED)


def _told(
    request: HttpRequest, form: ContributeForm, family: Family, conference: Conference | None = None
) -> Foretold | None:
    """Ask, or leave on the form why that is refused; one may ask before the words are found."""
    form.fields["words"].required = False
    is_valid = form.is_valid()
    form.fields["words"].required = True
    if not is_valid:
        return None
    viewer, said = viewer_of(request), form.said()
    about: dict[str, Any] = {"family": family, "conference": conference}
    persons = list(Person.objects.filter(pk__in=form.cleaned_data["persons"]))
    words = attempt(form, lambda: readers.ask(said=Saying(**said), persons=persons, by=viewer, **about))
    if words is None:
        return None
    found = access.foreseen(viewer, words, conference.pk if conference else None)
    return presenters.foretold(viewer, found, family)
