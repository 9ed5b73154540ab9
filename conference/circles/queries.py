"""What is for few in one family, as far as the viewer stands inside; nothing here counts what they may not see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from conference.circles.access import LINES, Found
from conference.circles.models import ProtectedSource
from conference.circles.naming import FOR_FEW
from conference.meetings import holders
from conference.meetings import queries as meetings
from conference.meetings.models import Conference, Entry
from consent import gate
from consent.categories import Sensitivity, Use
from consent.gate import Opened
from consent.models import Circle, CircleReader
from consent.scope import Scope, decide
from consent.terms import ActorKind
from people import queries as people
from people.models import Agency, Family, Membership, Person, Practitioner
from people.viewers import Viewer

MOST = 200
SOURCES = ProtectedSource.objects.select_related("kept_by", "shelf__circle", "entry__agency")


@dataclass(frozen=True, slots=True)
class Inside:
    """Somebody inside a circle: a practitioner, an agency, or somebody of the family; `may_read` or only know."""

    reader: CircleReader
    practitioner: Practitioner | None
    agency: Agency | None
    person: Person | None
    may_read: bool


@dataclass(slots=True)
class Ring:
    """A circle with what the viewer reads of it: why it was drawn, who stands inside, when it is reviewed."""

    circle: Circle
    reason: str = ""
    review_on: date | None = None
    inside: list[Inside] = field(default_factory=list)


def lines(viewer: Viewer, family: Family, scope: Scope) -> list[Opened[Entry]]:
    """Return the lines inside a circle in which the viewer stands, the latest first."""
    kept = LINES.filter(family=family, shelf__circle__isnull=False)
    rows = gate.visible(kept, scope).order_by("-occurred_on", "-id")[:MOST]
    return opened(viewer, rows, scope)


def words_of(found: Found) -> Opened[Entry] | None:
    """Open one line."""
    return next(iter(opened(found.viewer, [found.entry], found.scope)), None)


def opened(viewer: Viewer, records: Iterable[Any], scope: Scope) -> list[Opened[Any]]:
    """Open what the viewer may read, and leave out the rest."""
    shown = gate.open(viewer, records, scope.purpose, scope=scope)
    return [one for one in shown if isinstance(one, Opened)]


def rings(viewer: Viewer, drawn: Sequence[Circle], scope: Scope) -> dict[Any, Ring]:
    """Return the circles, whose inside the viewer reads, by identifier."""
    found = {each.pk: Ring(each, review_on=each.review_on) for each in drawn}
    few = [each for each in drawn if each.shelf_id and each.kind in FOR_FEW]
    for each in opened(viewer, few, scope):
        found[each.record.pk].reason = each.words["reason"]
    circles = Circle.objects.filter(pk__in=found)
    reviewed: Iterable[tuple[Any, date | None]]
    reviewed = circles.order_by("reviews__at").values_list("pk", "reviews__next_on")
    for circle_id, next_on in reviewed:
        if next_on is not None:
            found[circle_id].review_on = next_on
    for one in _inside(list(found)):
        found[one.reader.circle_id].inside.append(one)
    return found


def without_holder(viewer: Viewer, family: Family, scope: Scope) -> list[Entry]:
    """Return the sealed lines that the viewer reads and about which nobody can be phoned any more."""
    sealed = LINES.filter(family=family, sensitivity=Sensitivity.V, agency__isnull=False)
    rows = list(gate.visible(sealed, scope).order_by("-occurred_on", "-id")[:MOST])
    gone = holders.gone(family, {each.holder_id for each in rows if each.holder_id})
    return [each for each in rows if each.holder_id is None or each.holder_id in gone]


def sources_of(found: Found) -> list[Opened[ProtectedSource]]:
    """Open the protected identities behind a line that the viewer holds; of others there is no trace."""
    kept = SOURCES.filter(entry=found.entry)
    return opened(found.viewer, kept, found.scope)


def sources(family: Family, scope: Scope) -> list[ProtectedSource]:
    """Return the protected identities of a family that the viewer holds, unopened."""
    return [one for one in SOURCES.filter(family=family)[:MOST] if decide(scope, one).permitted]


def team_of(family: Family) -> list[Practitioner]:
    """Return who belongs to the team that holds a family today, by name."""
    places = people.live(Membership.objects.filter(team_id=family.team_id), on=family.team.today())
    found = Practitioner.objects.filter(pk__in=places.values("practitioner_id"))
    return list(found.select_related("agency").order_by("name", "id"))


def meetings_to_come(found: Found) -> list[Conference]:
    """Return the meetings to which a line may be brought: its own, or those to come where the viewer has a place."""
    coming = meetings.meetings(found.viewer).filter(family=found.entry.family, closed_at__isnull=True)
    return list(coming.filter(pk=found.entry.conference_id) if found.entry.conference_id else coming)


def _inside(circles: list[Any]) -> list[Inside]:
    live = Q(until__isnull=True) | Q(until__gt=timezone.now())
    rows = list(CircleReader.objects.filter(live, circle__in=circles, end=None).order_by("since", "id"))
    named = {kind: [row.actor for row in rows if row.actor_kind == kind] for kind in ActorKind}
    practitioners = Practitioner.objects.select_related("agency").in_bulk(named[ActorKind.PRACTITIONER])
    agencies = Agency.objects.in_bulk(named[ActorKind.AGENCY])
    persons = Person.objects.in_bulk(named[ActorKind.PERSON])
    by_name: dict[str, dict[str, Any]] = {
        ActorKind.PRACTITIONER: {str(key): each for key, each in practitioners.items()},
        ActorKind.AGENCY: {str(key): each for key, each in agencies.items()},
        ActorKind.PERSON: {str(key): each for key, each in persons.items()},
    }
    return [
        Inside(
            row,
            by_name[ActorKind.PRACTITIONER].get(row.actor),
            by_name[ActorKind.AGENCY].get(row.actor),
            by_name[ActorKind.PERSON].get(row.actor),
            Use.VIEW in row.uses,
        )
        for row in rows
    ]
