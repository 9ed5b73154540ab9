"""The only way from an id to a situation: a place at its table, which says who is asking, as what, and how far."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused
from conference.filters import refusals
from conference.filters.models import Description, Identifiers, RolesDecision, Situation, ToldBand
from conference.filters.rules.parts import WHO_MAY, Taking
from conference.filters.rules.states import Gesture, Recorded, State, is_time_for, state_of
from conference.filters.vocabulary import Part
from consent.purposes import Purpose
from consent.scope import Scope, decide
from people import queries as people_queries
from people.models import Practitioner, Team
from people.viewers import Capacity, Viewer

MAY_CHAIR = frozenset({"core", "seconded"})
MAY_SIT = MAY_CHAIR | {"part_time"}
_TOGETHER = (
    "agency",
    "closing",
    "decision",
    "description__few_accepted",
    "family",
    "identifiers__roles__continuation",
    "team",
)
_BESIDE = (
    "chairs__practitioner__agency",
    "decision__needed__agency",
    "description__bands",
    "identifiers__recipients__agency",
    "identifiers__roles__parts__agency",
    "seats__agency",
)


@dataclass(frozen=True, slots=True)
class Place:
    """One viewer at the table for one situation. `at_the_table` holds for what names nobody, `inside` for the rest."""

    situation: Situation
    viewer: Viewer
    recorded: Recorded
    taking: frozenset[Taking]
    at_the_table: Scope

    @property
    def state(self) -> State:
        """Return where the situation stands."""
        return state_of(self.recorded)

    @property
    def me(self) -> UUID:
        """Return the practitioner who asks: nobody else has a place at a table."""
        if self.viewer.practitioner_id is None:
            raise LookupError("Only practitioners sit at a table.")
        return self.viewer.practitioner_id

    @property
    def inside(self) -> Scope:
        """Return what holds inside this situation: names are shown there and nowhere else."""
        purpose = Purpose.conference(self.situation.pk)
        return Scope.load(self.viewer, purpose, family_ids=[self.situation.family_id])

    def may_now(self, gesture: Gesture) -> bool:
        """Say whether they may make a gesture now."""
        return bool(self.taking & WHO_MAY[gesture]) and is_time_for(gesture, self.state)

    @property
    def may_step_back(self) -> bool:
        """Say whether they were told a name, and so may know by now that they are related."""
        return Taking.RECIPIENT in self.taking


def place(viewer: Viewer, situation_id: UUID) -> Place:
    """Return a viewer's place for a situation; raise NotForYou when there is none, or no such situation."""
    return Place(*_placed(viewer, situation_id))


def place_for(viewer: Viewer, situation_id: UUID, gesture: Gesture) -> Place:
    """Return the place of a viewer who may make a gesture now; for anybody else its page is not there."""
    found = place(viewer, situation_id)
    if not found.may_now(gesture):
        raise NotForYou(Reference.to(found.situation))
    return found


def allow(gesture: Gesture, situation: Situation, by: Viewer) -> Place:
    """Return the place of who acts, on the situation locked as it is now; refuse whoever may not, or not now."""
    try:
        found = Place(*_placed(by, situation.pk, locked=True))
    except NotForYou:
        raise Refused(refusals.NO_PLACE_AT_THE_TABLE) from None
    if not found.taking & WHO_MAY[gesture]:
        raise Refused(refusals.NOT_YOUR_PART_AT_THE_TABLE)
    if not is_time_for(gesture, found.state):
        raise Refused(refusals.NOT_AT_THIS_STAGE[found.state])
    return found


def tables(viewer: Viewer) -> QuerySet[Team]:
    """Return the teams at whose table a practitioner sits today, by name; who visits for one meeting does not."""
    if viewer.capacity is not Capacity.PRACTITIONER or viewer.practitioner_id is None:
        return Team.objects.none()
    held = Team.objects.filter(memberships__practitioner_id=viewer.practitioner_id).distinct()
    here = [team.pk for team in held if standing_of(viewer.practitioner_id, team) in MAY_SIT]
    return Team.objects.filter(pk__in=here).order_by("name")


def require_at_the_table(by: Viewer, team: Team) -> tuple[UUID, UUID]:
    """Return the practitioner and the agency that act; refuse whoever does not belong to the team today."""
    if by.practitioner_id is None or by.agency_id is None or team not in tables(by):
        raise Refused(refusals.NOT_OF_THE_TABLE)
    return by.practitioner_id, by.agency_id


def is_full_member(practitioner_id: UUID, team: Team) -> bool:
    """Say whether somebody is a core or seconded member of a team today."""
    return standing_of(practitioner_id, team) in MAY_CHAIR


def standing_of(practitioner_id: UUID, team: Team) -> str | None:
    """Return a practitioner's standing in a team today."""
    return people_queries.standing_in(practitioner_id, team.pk, on=team.today())


def chair_of(situation: Situation) -> Practitioner | None:
    """Return who chairs now, as far as somebody was named."""
    named = list(situation.chairs.all())
    return named[-1].practitioner if named else None


def description_of(situation: Situation) -> Description | None:
    """Return how a situation is told without a name, once it was described."""
    return getattr(situation, "description", None)


def band_of(description: Description) -> ToldBand:
    """Return the band of ages in which it is told now."""
    return list(description.bands.all())[-1]


def identifiers_of(situation: Situation) -> Identifiers | None:
    """Return whom a situation is about, once that was said."""
    return getattr(situation, "identifiers", None)


def told(situation: Situation) -> set[UUID]:
    """Return the agencies to which somebody was named."""
    identifiers = identifiers_of(situation)
    return {each.agency_id for each in identifiers.recipients.all()} if identifiers else set()


def roles_of(situation: Situation) -> RolesDecision | None:
    """Return which agencies have a part, once that was decided."""
    identifiers = identifiers_of(situation)
    return getattr(identifiers, "roles", None) if identifiers else None


def recorded_of(situation: Situation) -> Recorded:
    """Return what has been recorded of a situation, filter by filter."""
    description, decision = description_of(situation), getattr(situation, "decision", None)
    return Recorded(
        is_brought=situation.is_brought,
        is_described=description is not None,
        is_heard=description is not None and _is_heard(description),
        is_acute=decision.is_acute if decision else None,
        is_identified=identifiers_of(situation) is not None,
        has_roles=roles_of(situation) is not None,
        is_closed=hasattr(situation, "closing"),
    )


def situations() -> QuerySet[Situation]:
    """Return situations with everything that their state, and who takes part in them, follows from."""
    return Situation.objects.select_related(*_TOGETHER).prefetch_related(*_BESIDE)


def taking_of(viewer: Viewer, situation: Situation) -> frozenset[Taking]:
    """Return how a viewer takes part in a situation, by what was recorded; what they may see is asked beside it."""
    chair, roles, mine = chair_of(situation), roles_of(situation), viewer.agency_id
    parts = {each.agency_id: each.part for each in roles.parts.all()} if roles else {}
    found = {
        Taking.BRINGER: situation.agency_id == mine,
        Taking.CHAIR: chair is not None and chair.pk == viewer.practitioner_id,
        Taking.TABLE: mine in {each.agency_id for each in situation.seats.all()},
        # Who names somebody knows them, and is asked nothing.
        Taking.RECIPIENT: mine != situation.agency_id and mine in told(situation),
        Taking.WITH_A_ROLE: mine in parts,
        Taking.LEADER: mine is not None and parts.get(mine) == Part.LEADS,
    }
    return frozenset(taking for taking, takes in found.items() if takes)


def table_of(viewer: Viewer, situation: Situation) -> Scope:
    """Return what a viewer may see at the table of this situation's team."""
    return Scope.load(viewer, Purpose.conference(situation.team_id), family_ids=[situation.family_id])


def may_know(scope: Scope, situation: Situation) -> bool:
    """Say whether a viewer may know of a situation: it is their agency's own, or they may hear of it at the table."""
    description = description_of(situation)
    own = decide(scope, situation).may_know
    return own or (description is not None and decide(scope, description).may_know)


def _is_heard(description: Description) -> bool:
    return band_of(description).is_enough or hasattr(description, "few_accepted")


def _placed(
    viewer: Viewer, situation_id: UUID, *, locked: bool = False
) -> tuple[Situation, Viewer, Recorded, frozenset[Taking], Scope]:
    if locked:
        Situation.objects.select_for_update().filter(pk=situation_id).first()
    situation = situations().filter(pk=situation_id).first()
    if situation is None:
        raise NotForYou
    scope = table_of(viewer, situation)
    # Whoever has left the team has left its table, whatever they wrote there.
    if situation.team not in tables(viewer) or not may_know(scope, situation):
        raise NotForYou(Reference.to(situation))
    return situation, viewer, recorded_of(situation), taking_of(viewer, situation), scope
