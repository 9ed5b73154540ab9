"""Who writes relays, who agrees to them, and from an id to one; missing and forbidden look the same."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused
from conference.circles.access import LINES
from conference.circles.naming import FOR_FEW
from conference.directory import access as directory
from conference.meetings.models import Conference, Entry
from conference.relays import refusals
from conference.relays.models import Relay, RelayTemplate
from conference.relays.rules.templates import Standing as InForce
from conference.relays.vocabulary import AgreesAs
from consent.categories import Sensitivity, Use
from consent.purposes import WORK_WITH_FAMILY
from consent.rules import Place
from consent.scope import Scope, decide
from people import queries as people
from people.models import Family, Membership, Practitioner, Standing
from people.viewers import Capacity, Viewer

RELAYS = Relay.objects.select_related(
    "family__team", "membership", "shelf", "written_by__agency", "answer__decision__recall", "template"
).prefetch_related("sources__entry", "readers__practitioner__agency")
TEMPLATES = RelayTemplate.objects.select_related(
    "family__team", "membership__practitioner__agency", "agency", "end"
).prefetch_related("readers__practitioner__agency", "agreements__agreed_by")


@dataclass(frozen=True, slots=True)
class Near:
    """A practitioner near a family: the grouping for which they stand there, and whether they speak for the team."""

    viewer: Viewer
    family: Family
    scope: Scope
    grouping: Membership | None
    speaks_for_team: bool


def near(viewer: Viewer, family_id: UUID) -> Near:
    """Return how a practitioner stands to a family, as far as relays go."""
    family, scope = directory.reached(viewer, family_id)
    return Near(viewer, family, scope, grouping(viewer, family), speaks_for_team(viewer, family))


def writer(viewer: Viewer, family_id: UUID) -> Near:
    """Return where a part-time member writes relays; raise NotForYou for everybody else."""
    found = near(viewer, family_id)
    if found.grouping is None:
        raise NotForYou(Reference.to(found.family))
    return found


def relay(viewer: Viewer, family_id: UUID, relay_id: UUID) -> tuple[Relay, Near]:
    """Return a relay that the viewer may read."""
    there = RELAYS.filter(pk=relay_id, family_id=family_id).first()
    if there is None:
        raise NotForYou
    found = near(viewer, family_id)
    if not readable([there], found.scope):
        raise NotForYou(Reference.to(there))
    return there, found


def template(viewer: Viewer, family_id: UUID, template_id: UUID) -> tuple[RelayTemplate, Near]:
    """Return a template of a family that somebody of its team, or of the agency in question, may look at."""
    there = TEMPLATES.filter(pk=template_id, family_id=family_id).first()
    if there is None:
        raise NotForYou
    found = near(viewer, family_id)
    if not knows(found, there):
        raise NotForYou(Reference.to(there))
    return there, found


def readable(relays: Iterable[Relay], scope: Scope) -> list[Relay]:
    """Keep the relays that somebody may read: the words, and every line that they are drawn from."""
    return [
        each
        for each in relays
        if decide(scope, each).permitted
        and all(decide(scope, source.entry).permitted for source in each.sources.all())
    ]


def knows(found: Near, one: RelayTemplate) -> bool:
    """Say whether somebody may know of a template: who uses it, whose lines it is about, who speaks for the team."""
    is_ones_own = found.grouping is not None and one.membership_id == found.grouping.pk
    return is_ones_own or found.speaks_for_team or one.agency_id == found.viewer.agency_id


def grouping(viewer: Viewer, family: Family) -> Membership | None:
    """Return the place of a part-time member who represents a grouping in the family's team."""
    if viewer.capacity is not Capacity.PRACTITIONER or viewer.practitioner_id is None:
        return None
    today = family.team.today()
    if people.standing_in(viewer.practitioner_id, family.team_id, on=today) != Standing.PART_TIME:
        return None
    places = people.live_memberships(viewer.practitioner_id, on=today)
    return places.filter(team=family.team).exclude(represents="").first()


def speaks_for_team(viewer: Viewer, family: Family) -> bool:
    """Say whether somebody leads the work with a family, or chairs a meeting of it that is not over."""
    if viewer.capacity is not Capacity.PRACTITIONER or viewer.practitioner_id is None:
        return False
    lead = people.lead_of(family)
    if lead is not None and lead.practitioner_id == viewer.practitioner_id:
        return True
    return chaired(viewer).filter(family=family).exists()


def chaired(viewer: Viewer) -> QuerySet[Conference]:
    """Return the meetings that somebody chairs and that are not over."""
    return Conference.objects.filter(chair__in=[viewer.practitioner_id], closed_at=None)


def sources(viewer: Viewer, place: Membership, scope: Scope, family: Family) -> list[Entry]:
    """Return the lines from which somebody may draw a relay: their agency's, and those whose agency agreed to it."""
    rows = LINES.filter(family=family, sensitivity__lt=Sensitivity.V, agency__isnull=False)
    agreed = standing_agreements(place, family)
    return [each for each in rows.order_by("-occurred_on", "-id") if _is_for(each, viewer, scope, agreed)]


def require_sources(wanted: Sequence[Entry], place: Membership, by: Viewer) -> list[Entry]:
    """Return the lines as they are now, locked; refuse one that may not be passed on."""
    if not wanted:
        return []
    family = wanted[0].family
    rows = LINES.select_for_update(of=("self",)).filter(family=family, pk__in=[each.pk for each in wanted])
    now = list(rows)
    scope = Scope.load(by, WORK_WITH_FAMILY, family_ids=[family.pk])
    agreed = standing_agreements(place, family)
    is_of_team = family.team_id == place.team_id
    if not is_of_team or len(now) < len(wanted) or not all(_is_for(each, by, scope, agreed) for each in now):
        raise Refused(refusals.NOT_TO_RELAY)
    return now


def standing_agreements(place: Membership, family: Family) -> set[tuple[UUID, str]]:
    """Return the agencies that agreed, by a template in force, that lines of a kind are passed on."""
    today = family.team.today()
    return {
        (each.agency_id, str(category))
        for each in TEMPLATES.filter(family=family, membership=place)
        if each.standing(today) is InForce.IN_FORCE
        for category in each.categories
    }


def require_grouping(family: Family, by: Viewer) -> Membership:
    """Return for whom somebody writes relays; refuse everybody else."""
    found = grouping(by, family)
    if found is None or not decide(Scope.load(by, WORK_WITH_FAMILY, family_ids=[family.pk]), family).may_know:
        raise Refused(refusals.NOT_FOR_A_GROUPING)
    return found


def refuse_readers(readers: Sequence[Practitioner], by: Viewer) -> None:
    """Refuse nobody, oneself, and anybody who cannot belong to the grouping of who writes."""
    if not readers:
        raise Refused(refusals.NO_READERS)
    if any(each.pk == by.practitioner_id for each in readers):
        raise Refused(refusals.RELAY_FOR_ITS_WRITER)
    if any(each.agency.kind != by.agency_kind for each in readers):
        raise Refused(refusals.NOT_OF_YOUR_GROUPING)


def agrees_as(one: RelayTemplate, by: Viewer) -> list[AgreesAs]:
    """Return in whose name somebody can agree to a template now."""
    missing = set(AgreesAs) - {AgreesAs(each.agreed_as) for each in one.agreements.all()}
    names = {
        AgreesAs.ORIGINATOR: one.agency_id == by.agency_id,
        AgreesAs.LEAD: speaks_for_team(by, one.family),
    }
    return [each for each in AgreesAs if each in missing and names[each]]


def may_answer(one: Relay, by: Viewer) -> bool:
    """Say whether somebody agrees for the team that a relay goes; never whoever wrote it."""
    if by.practitioner_id == one.written_by_id or not speaks_for_team(by, one.family):
        return False
    return bool(readable([one], Scope.load(by, WORK_WITH_FAMILY, family_ids=[one.family_id])))


def _is_for(entry: Entry, viewer: Viewer, scope: Scope, agreed: Collection[tuple[UUID, str]]) -> bool:
    if entry.agency_id is None or entry.sensitivity >= Sensitivity.V or not decide(scope, entry).permitted:
        return False
    if entry.shelf.circle is not None and entry.shelf.circle.kind in FOR_FEW:
        return False
    if entry.agency_id == viewer.agency_id:
        return True
    passed_on = decide(scope, entry, Use.RELAY)
    # What the family bars from being passed on, no agency's standing agreement lets out.
    is_barred = passed_on.rule in {Place.STATUTORY_BAR, Place.REFUSAL}
    return passed_on.permitted or (not is_barred and (entry.agency_id, entry.category) in agreed)
