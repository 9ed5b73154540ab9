"""Why one entry is seen, and the chronology as a colleague sees it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from conference.directory import access as directory
from conference.disputes import access as disputes
from conference.disputes.presenters import notes
from conference.disputes.presenters.notes import Note
from conference.disputes.rules.who_may import Deed
from conference.meetings.presenters import names
from conference.why import access, presenters, queries
from conference.why.alike import as_colleague
from people.viewers import Capacity


@require_safe
def entry(request: HttpRequest, entry_id: UUID) -> HttpResponse:
    """Say why the viewer sees an entry, or why not, and to a practitioner who sees it, who else does."""
    viewer = request.viewer  # type: ignore[attr-defined]
    known = access.known_entry(viewer, entry_id)
    is_family = viewer.capacity is Capacity.PERSON
    readers: list[tuple[str, list[presenters.Colleague]]] = []
    if known.decision.permitted and not is_family:
        family = known.entry.family
        seat = known.seat or access.seat_at(viewer, known.entry.conference_id)
        among = queries.colleagues(known.scope, family, seat)
        judged = queries.readers(among, family, queries.of_entry(known.entry), seat)
        readers = presenters.by_reason(judged, viewer.language)
    found = disputes.stands(viewer, known)
    context = {
        "base": "family_base.html" if is_family else "base.html",
        "notes": _notes(found),
        "may": {deed.value: found.may(deed) for deed in Deed},
        "sentence": presenters.sentence(viewer, known),
        "is_seen": known.decision.permitted,
        "readers": readers,
        "is_practitioner": not is_family,
        "back": presenters.way_back(viewer, known),
        "entry": known.entry,
    }
    return render(request, "why/entry.html", context)


@require_safe
def colleague(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show which of the newest lines that the viewer sees a colleague would see too."""
    viewer = request.viewer  # type: ignore[attr-defined]
    family, scope = directory.reached(viewer, family_id)
    among = queries.colleagues(scope, family)
    chosen = next((each for each in among if str(each.pk) == request.GET.get("as", "")), None)
    lines = as_colleague(viewer, family, scope, chosen) if chosen else []
    context = {"family": family, "colleagues": among, "chosen": chosen, "lines": lines}
    return render(request, "why/colleague.html", context)


def _notes(found: disputes.Found) -> tuple[Note, ...]:
    if not found.stand.may_read:
        return ()
    viewer, scope = found.viewer, found.scope
    called = names.in_scope(scope, viewer, found.entry.family)
    return notes.about(found.entry.pk, scope, called, viewer.language)
