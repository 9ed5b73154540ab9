"""Write down who holds parental responsibility for a child, with the proof that was seen, and that it has ended."""

from datetime import date
from uuid import UUID

from django.db.models import Q

from audit import trail
from audit.trail import Refused
from people import events, permissions, queries, refusals, responsibilities
from people.models import (
    Agency,
    Family,
    FamilyMember,
    HowHeld,
    ParentalResponsibility,
    Person,
    Proof,
    Relation,
    WhyEnded,
)
from people.rules.responsibilities import Claim, what_is_wrong
from people.viewers import Viewer


def record(
    *,
    family: Family,
    holder: Person | Agency,
    child: Person,
    how: str,
    proof: str,
    by: Viewer,
    seen_on: date | None = None,
    starts_on: date | None = None,
) -> ParentalResponsibility:
    """Write down who holds it for one child, how, and what was seen. Proof that is seen later is written the same way.

    Without proof it is known and not relied on, except for a mother: the birth itself gave it to her.
    """
    about = [family, child, holder]
    with trail.gesture(
        events.RESPONSIBILITY_RECORDED, actor=by.actor(), about=about, how=str(how), proof=str(proof)
    ) as gesture:
        keeper = _keeper(by, family)
        _require_possible(family, holder=holder, child=child, how=how, proof=proof, seen_on=seen_on)
        earlier = _earlier(family, holder, child)
        if earlier is not None and (earlier.proof != Proof.NOT_SEEN or proof == Proof.NOT_SEEN):
            raise Refused(refusals.RESPONSIBILITY_KNOWN)
        written = responsibilities.write(
            family=family,
            holder=holder,
            child=child,
            how=HowHeld(how),
            proof=Proof(proof),
            seen_on=seen_on,
            starts_on=starts_on or (earlier.starts_on if earlier else family.team.today()),
            replaces=earlier,
            by=keeper,
        )
        gesture.touch(written)
    return written


def end(
    *, responsibility: ParentalResponsibility, ended_on: date, why: str, by: Viewer
) -> ParentalResponsibility:
    """Write down that it has ended, and why: from this moment nobody reaches the child through it."""
    family = responsibility.family
    about = [family, responsibility.child, *filter(None, [responsibility.holder, responsibility.agency])]
    with trail.gesture(events.RESPONSIBILITY_ENDED, actor=by.actor(), about=about, why=str(why)) as gesture:
        keeper = _keeper(by, family)
        if not responsibilities.standing().filter(pk=responsibility.pk).exists():
            raise Refused(refusals.RESPONSIBILITY_ENDED_ALREADY)
        if ended_on > family.team.today():
            raise Refused(refusals.IN_THE_FUTURE)
        responsibilities.end(responsibility, ended_on=ended_on, why=WhyEnded(why), by=keeper)
        gesture.touch(responsibility)
    return responsibility


def _keeper(by: Viewer, family: Family) -> UUID:
    permissions.require_keeper(by, family)
    if by.practitioner_id is None:
        raise Refused(refusals.NOT_IN_THE_TEAM)
    return by.practitioner_id


def _require_possible(
    family: Family, *, holder: Person | Agency, child: Person, how: str, proof: str, seen_on: date | None
) -> None:
    members: dict[UUID, FamilyMember] = {each.person_id: each for each in queries.members_of(family)}
    is_person = isinstance(holder, Person)
    if is_person and holder.id not in members:
        raise Refused(refusals.NOT_OF_THIS_FAMILY)
    if seen_on is not None and seen_on > family.team.today():
        raise Refused(refusals.IN_THE_FUTURE)
    claim = Claim(
        place=family.team.jurisdiction,
        how=how,
        proof=proof,
        seen_on=seen_on,
        is_child=child.id in members and members[child.id].relation == Relation.CHILD,
        is_unborn=child.is_unborn,
        is_oneself=holder.id == child.id,
        by_person=is_person,
        by_statutory_body=isinstance(holder, Agency) and holder.is_statutory_body,
    )
    if problem := what_is_wrong(claim):
        raise Refused(refusals.CANNOT_HOLD[problem])


def _earlier(family: Family, holder: Person | Agency, child: Person) -> ParentalResponsibility | None:
    whose = Q(holder=holder) if isinstance(holder, Person) else Q(agency=holder)
    return responsibilities.standing().filter(whose, family=family, child=child).first()
