"""Add persons to a family, each with a shelf of their own for who they are."""

from datetime import date

from audit import trail
from audit.trail import Gesture, Refused
from consent import shelves
from consent.categories import Category, Sensitivity
from people import events, permissions, queries, records, refusals
from people.models import Family, FamilyMember, Household, Person, Relation
from people.records import Particulars
from people.viewers import Viewer


def add(
    *,
    family: Family,
    particulars: Particulars,
    relation: str,
    by: Viewer,
    household: str = Household.FIRST,
    is_unborn: bool = False,
    since: date | None = None,
    sensitivity: Sensitivity = Sensitivity.N,
) -> FamilyMember:
    """Add somebody who is not known yet; whether they are known was searched before."""
    with trail.gesture(
        events.PERSON_ADDED, actor=by.actor(), about=[family], relation=str(relation), unborn=is_unborn
    ) as gesture:
        permissions.require_keeper(by, family)
        _require_words(particulars, is_unborn=is_unborn)
        person = records.person(particulars, is_unborn=is_unborn)
        member = records.member(
            family=family,
            person=person,
            relation=Relation(relation),
            household=Household(household),
            since=since or family.team.today(),
        )
        _put_on_shelf(gesture, member, sensitivity)
    return member


def place(
    *,
    family: Family,
    person: Person,
    relation: str,
    by: Viewer,
    household: str = Household.FIRST,
    since: date | None = None,
    sensitivity: Sensitivity = Sensitivity.N,
) -> FamilyMember:
    """Give somebody who is known already a place in this family too."""
    with trail.gesture(
        events.PERSON_ADDED,
        actor=by.actor(),
        about=[family, person],
        relation=str(relation),
        unborn=person.is_unborn,
    ) as gesture:
        permissions.require_keeper(by, family)
        if queries.members_of(family).filter(person=person).exists():
            raise Refused(refusals.OF_THIS_FAMILY_ALREADY)
        member = records.member(
            family=family,
            person=person,
            relation=Relation(relation),
            household=Household(household),
            since=since or family.team.today(),
        )
        _put_on_shelf(gesture, member, sensitivity)
    return member


def _put_on_shelf(gesture: Gesture, member: FamilyMember, sensitivity: Sensitivity) -> None:
    """Stand somebody's identity on a shelf that is about nobody else, so that one may be known without the other."""
    shelf = shelves.on(
        family=member.family, subjects=[member.person_id], category=Category.IDENTITY, sensitivity=sensitivity
    )
    records.put_on_shelf(member, shelf.id)
    gesture.touch(member.person, member)
    gesture.concern(member.person)


def _require_words(particulars: Particulars, *, is_unborn: bool) -> None:
    if is_unborn:
        if particulars.birth_date:
            raise Refused(refusals.BORN_ALREADY)
        if not particulars.due_on:
            raise Refused(refusals.NO_DUE_DATE)
    elif not (particulars.given_name or particulars.family_name):
        raise Refused(refusals.NO_NAME)
