"""Reads situations for one viewer: every filter through consent's gate, in the order in which they were recorded."""

from dataclasses import dataclass, field
from typing import Any

from conference.filters import access
from conference.filters.access import Place
from conference.filters.models import (
    Description,
    FewAccepted,
    Identifiers,
    Recognition,
    RolesDecision,
    Situation,
    TableDecision,
)
from conference.filters.rules.states import OVER
from consent import gate
from consent.gate import Opened, Withheld
from consent.models import Authority
from consent.purposes import Purpose
from consent.scope import Scope
from people.models import Team
from people.viewers import Viewer

# A page of situations for each table.
PAGE = 50
Shown = Opened[Any] | Withheld


@dataclass(frozen=True, slots=True)
class Line:
    """One situation of the list: the viewer's place, and how it is told if they may hear it."""

    place: Place
    description: Opened[Description] | None


@dataclass(slots=True)
class Reading:
    """What a viewer may read of one situation, by filter. What they may not know of is None."""

    screening: Opened[Situation] | Withheld | None = None
    description: Opened[Description] | Withheld | None = None
    few_accepted: Opened[FewAccepted] | Withheld | None = None
    decision: Opened[TableDecision] | Withheld | None = None
    identifiers: Opened[Identifiers] | Withheld | None = None
    ground: Opened[Authority] | Withheld | None = None
    recognitions: list[Opened[Recognition]] = field(default_factory=list)
    roles: Opened[RolesDecision] | Withheld | None = None


def tables(viewer: Viewer) -> list[tuple[Team, list[Line]]]:
    """Return the tables at which a viewer sits, each with the situations that they may know of."""
    return [(team, _lines(viewer, team)) for team in access.tables(viewer)]


def reading(place: Place) -> Reading:
    """Return what a viewer may read of a situation; what is said without a name and with it is asked apart."""
    situation, read = place.situation, Reading()
    description = access.description_of(situation)
    about = [
        situation,
        description,
        getattr(description, "few_accepted", None),
        getattr(situation, "decision", None),
    ]
    purpose = Purpose.conference(situation.team_id)
    shown = _by_id(
        gate.open(place.viewer, [each for each in about if each], purpose, scope=place.at_the_table)
    )
    read.screening, read.description, read.few_accepted, read.decision = (
        shown.get(each.pk) if each else None for each in about
    )
    if (identifiers := access.identifiers_of(situation)) is not None:
        _read_inside(place, identifiers, read)
    return read


def _read_inside(place: Place, identifiers: Identifiers, read: Reading) -> None:
    roles = access.roles_of(place.situation)
    answers = list(
        Recognition.objects.filter(identifiers=identifiers).select_related("agency", "answered_by")
    )
    about = [identifiers, identifiers.authority, *answers, *([roles] if roles else [])]
    purpose = Purpose.conference(place.situation.pk)
    shown = _by_id(gate.open(place.viewer, about, purpose, scope=place.inside))
    read.identifiers = shown.get(identifiers.pk)
    read.ground = shown.get(identifiers.authority.pk)
    read.roles = shown.get(roles.pk) if roles else None
    heard = [shown[each.pk] for each in answers if isinstance(shown.get(each.pk), Opened)]
    # The latest answer of each agency counts.
    read.recognitions = list({each.record.agency_id: each for each in heard}.values())


def _lines(viewer: Viewer, team: Team) -> list[Line]:
    # Neither the scope nor what is read beside a situation depends on those of which the viewer may not know.
    scope = Scope.load(viewer, Purpose.conference(team.pk))
    near = Situation.objects.filter(team=team).select_related("description")
    may_know = [each.pk for each in near if access.may_know(scope, each)][:PAGE]
    known = list(access.situations().filter(pk__in=may_know))
    told = [each.description for each in known if access.description_of(each) is not None]
    shown = _by_id(gate.open(viewer, told, Purpose.conference(team.pk), scope=scope))
    places = [
        Place(each, viewer, access.recorded_of(each), access.taking_of(viewer, each), scope) for each in known
    ]
    lines = [Line(place, _told(place.situation, shown)) for place in places]
    return sorted(lines, key=lambda line: line.place.state in OVER)


def _told(situation: Situation, shown: dict[Any, Shown]) -> Opened[Description] | None:
    description = access.description_of(situation)
    found = shown.get(description.pk) if description else None
    return found if isinstance(found, Opened) else None


def _by_id(shown: list[Any]) -> dict[Any, Any]:
    return {each.record.pk if isinstance(each, Opened) else each.record_id: each for each in shown}
