"""Name somebody to agencies at the table, once it has found the risk acute; and answer whether one knows them."""

from collections.abc import Collection
from dataclasses import dataclass

from audit import trail
from audit.trail import Refused
from conference.filters import access, events, lawful, records, refusals
from conference.filters.lawful import Because
from conference.filters.models import Identifiers, IdentifiersRecipient, Recognition, Situation
from conference.filters.rules.states import Gesture
from conference.filters.vocabulary import Knows
from consent.models import Authority
from people.models import Agency
from people.viewers import Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Who it is, and no more than that; the birth date is ISO text."""

    name: str
    birth_date: str = ""
    address: str = ""


def share(
    *,
    situation: Situation,
    named: Named,
    because: Because,
    agencies: Collection[Agency],
    by: Viewer,
    key: str = "",
) -> Identifiers:
    """Name somebody to these agencies and to the chair's: the third filter. Others at the table are left out."""
    about = [situation, situation.family]
    facts = {"ground": because.ground, "recipients": 0, "left_out": 0, "telling": because.told}
    with trail.gesture(events.IDENTIFIERS_SHARED, actor=by.actor(), about=about, key=key, **facts) as gesture:
        place = access.allow(Gesture.SHARE_IDENTIFIERS, situation, by)
        if not named.name.strip():
            raise Refused(refusals.NO_NAME_GIVEN)
        lawful.require(place.situation, because, by)
        told = _require_seated(place, agencies)
        under = lawful.take_up(place.situation, because)
        identifiers = _write(place, under, named)
        IdentifiersRecipient.objects.bulk_create(
            IdentifiersRecipient(identifiers=identifiers, agency=agency) for agency in told
        )
        records.let_recipients_know(under, told)
        gesture.touch(identifiers, under)
        gesture.concern(*told)
        gesture.basis(f"consent.authority:{under.pk}")
        gesture.set(recipients=len(told), left_out=len(place.situation.seats.all()) - len(told))
    return identifiers


def recognise(*, situation: Situation, knows: Knows, by: Viewer, key: str = "") -> Recognition:
    """Answer for one's agency whether it knows them; a later answer counts instead."""
    about = [situation, situation.family]
    with trail.gesture(
        events.PERSON_RECOGNISED, actor=by.actor(), about=about, key=key, knows=knows.value
    ) as gesture:
        place = access.allow(Gesture.RECOGNISE, situation, by)
        identifiers = place.situation.identifiers
        agency = next(each.agency for each in identifiers.recipients.all() if each.agency_id == by.agency_id)
        recognition = Recognition.objects.create(
            identifiers=identifiers,
            agency=agency,
            shelf=records.recognition_shelf(place.situation.family, agency),
            knows=knows,
            answered_by_id=place.me,
        )
        gesture.touch(recognition)
    return recognition


def _require_seated(place: access.Place, agencies: Collection[Agency]) -> list[Agency]:
    """Return whom it is told: who was chosen, the chair's agency and the one that names them."""
    seated = {each.agency_id: each.agency for each in place.situation.seats.all()}
    chair = access.chair_of(place.situation)
    wanted = {*(agency.pk for agency in agencies), place.situation.agency_id}
    wanted |= {chair.agency_id} if chair else set()
    if not wanted <= set(seated):
        raise Refused(refusals.NOT_AT_THE_TABLE)
    return [agency for key, agency in seated.items() if key in wanted]


def _write(place: access.Place, under: Authority, named: Named) -> Identifiers:
    return Identifiers.objects.create(
        situation=place.situation,
        decision=place.situation.decision,
        authority=under,
        family=place.situation.family,
        shelf=under.shelf,  # type: ignore[misc]  # what a table takes up always has its shelf
        name=named.name.strip(),
        birth_date=named.birth_date.strip() or None,
        address=named.address.strip() or None,
        shared_by_id=place.me,
    )
