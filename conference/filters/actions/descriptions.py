"""Bring a situation to the table without a name, hidden among enough people or with the chair's leave."""

from collections.abc import Collection

from audit import trail
from audit.trail import Refused
from conference.filters import access, counting, events, records, refusals, seating, telling
from conference.filters.models import Description, FewAccepted, Situation, ToldBand
from conference.filters.rules import crowd
from conference.filters.rules.bands import Band
from conference.filters.rules.crowd import Sex
from conference.filters.rules.states import Gesture
from conference.filters.telling import Told
from people.models import Agency, Practitioner
from people.viewers import Viewer


def bring(
    *,
    situation: Situation,
    told: Told,
    chair: Practitioner,
    agencies: Collection[Agency],
    by: Viewer,
    ask_chair: bool = False,
    key: str = "",
) -> Description:
    """Describe a situation to these agencies and name its chair. `ask_chair` brings it where too few people fit.

    The table hears it at once when enough people fit; else the chair alone, until they decide.
    """
    about, facts = [situation, situation.family], {"agencies": 0, "enough": False, "confirmed": []}
    with trail.gesture(events.SITUATION_BROUGHT, actor=by.actor(), about=about, key=key, **facts) as gesture:
        place = access.allow(Gesture.BRING, situation, by)
        telling.require_nameless(told, place.situation)
        seating.require_chair(place.situation, chair)
        seated = seating.require_members(place.situation, {chair.agency, *agencies})
        description = telling.write(place.situation, told, place.me)
        now = telling.tell_in(told.band, description, place.me)
        if not (now.is_enough or ask_chair):
            raise Refused(refusals.TOO_FEW_PEOPLE)
        records.seat(place.situation, seated)
        records.name_chair(place.situation, chair, place.me)
        if now.is_enough:
            records.let_table_hear(place.situation)
        else:
            records.let_chair_hear(place.situation, chair)
        gesture.touch(description)
        gesture.concern(*seated)
        gesture.set(agencies=len(seated), enough=now.is_enough, confirmed=sorted(description.confirmed))
    return description


def widen(*, situation: Situation, by: Viewer, key: str = "") -> ToldBand:
    """Tell it in the next wider band that enough people fit, or in the next one where none is wide enough."""
    about = [situation, situation.family]
    with trail.gesture(
        events.SITUATION_WIDENED, actor=by.actor(), about=about, key=key, enough=False
    ) as gesture:
        place = access.allow(Gesture.WIDEN, situation, by)
        description = place.situation.description
        counts = counting.latest(place.situation.team, description.area)
        before = Band(access.band_of(description).band)
        instead = crowd.next_wider(counts, before, Sex(description.sex))
        if instead is None:
            raise Refused(refusals.NO_WIDER_BAND)
        now = telling.tell_in(instead.band, description, place.me)
        if now.is_enough:
            records.let_table_hear(place.situation)
        gesture.touch(description)
        gesture.set(enough=now.is_enough)
    return now


def accept_few(*, situation: Situation, reason: str, by: Viewer, key: str = "") -> FewAccepted:
    """Let the table hear what few people fit, for a reason that is kept."""
    about = [situation, situation.family]
    with trail.gesture(events.FEW_ACCEPTED, actor=by.actor(), about=about, key=key) as gesture:
        place = access.allow(Gesture.ACCEPT_FEW, situation, by)
        if not reason.strip():
            raise Refused(refusals.NOTHING_WRITTEN)
        accepted = FewAccepted.objects.create(
            description=place.situation.description,
            family=place.situation.family,
            shelf=records.table_shelf(place.situation.family),
            reason=reason.strip(),
            accepted_by_id=place.me,
        )
        records.let_table_hear(place.situation)
        gesture.touch(accepted)
    return accepted
