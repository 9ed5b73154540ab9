"""Writes one line on the shelf where it belongs: about whom, of what kind, from whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from audit.trail import Refused
from conference.meetings import access, children, refusals
from conference.meetings.models import Conference, Entry
from conference.meetings.vocabulary import Bearing, HowKnown, Reach
from consent import circles, shelves
from consent.categories import Category, Sensitivity, Use
from consent.models import Circle
from consent.scope import Scope
from consent.terms import CircleKind
from consent.unwritten import Unwritten
from people.models import Family, Person, Practitioner
from people.viewers import Capacity, Viewer


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said, before it stands anywhere; `reach` is how far it goes, `holder` whom to phone when it is sealed."""

    category: Category
    sensitivity: Sensitivity
    how_known: HowKnown
    bearing: Bearing
    occurred_on: date
    words: str
    reach: Reach = Reach.TEAM
    holder: Practitioner | None = None


def write(
    said: Saying,
    *,
    family: Family,
    persons: Sequence[Person],
    by: Viewer,
    scope: Scope | None = None,
    conference: Conference | None = None,
) -> Entry:
    """Write a line for who says it, an agency or a person; in a meeting, refuse what its scope lets nobody add."""
    words = something(said.words)
    is_person = by.capacity is Capacity.PERSON
    _refuse_what_may_not_be_said(said, family, persons, by, scope)
    shelf = shelves.on(
        family=family,
        subjects=[person.pk for person in persons],
        category=said.category,
        sensitivity=said.sensitivity,
        circle=None if is_person else within(said.reach, family, conference, by),
        agency=None if is_person else by.agency_id,
        person=by.person_id if is_person else None,
    )
    return Entry.objects.create(
        family=family,
        conference=conference,
        shelf=shelf,
        author_practitioner_id=None if is_person else by.practitioner_id,
        author_person_id=by.person_id if is_person else None,
        agency_id=None if is_person else by.agency_id,
        holder=None if is_person else holder_of(said.sensitivity, said.holder, by),
        category=said.category,
        sensitivity=said.sensitivity,
        how_known=said.how_known,
        bearing=said.bearing,
        occurred_on=said.occurred_on,
        recorded_at=timezone.now(),
        words=words,
    )


def foresee(
    said: Saying,
    *,
    family: Family,
    persons: Sequence[Person],
    by: Viewer,
    scope: Scope | None = None,
    conference: Conference | None = None,
) -> Unwritten:
    """Return where an agency's line would stand, refused as writing it would be; what it says may still be nothing."""
    _, agency_id = access.require_practitioner(by)
    _refuse_what_may_not_be_said(said, family, persons, by, scope)
    holder_of(said.sensitivity, said.holder, by)
    around = _circle_for(said.reach, conference)
    return Unwritten(
        family_id=family.pk,
        person_ids=frozenset(person.pk for person in persons),
        category=said.category,
        sensitivity=said.sensitivity,
        occurred_on=said.occurred_on,
        agency_id=agency_id,
        within=circles.foreseen(family, around[0], agency_id, around[1]) if around else None,
    )


def within(reach: Reach, family: Family, conference: Conference | None, by: Viewer) -> Circle | None:
    """Return the circle in which an agency's words stand that go so far; None for what the team may have."""
    agency_id = by.agency_id
    around = _circle_for(reach, conference)
    if around is None or agency_id is None:
        return None
    kind, conference_id = around
    return circles.of_an_agency(family, kind, agency_id, conference_id, by_account=by.account_id)


def holder_of(sensitivity: Sensitivity, named: Practitioner | None, by: Viewer) -> Practitioner | None:
    """Return whom to phone about an agency's sealed words: who is named, else who writes; refuse without a phone."""
    if sensitivity < Sensitivity.V:
        return None
    holder = named or Practitioner.objects.filter(pk__in=[by.practitioner_id]).first()
    if holder is None or not holder.phone:
        raise Refused(refusals.NOBODY_TO_PHONE)
    return holder


def something(words: str) -> str:
    """Return the words without the space around them; refuse silence."""
    if not words.strip():
        raise Refused(refusals.NOTHING_SAID)
    return words.strip()


def _circle_for(reach: Reach, conference: Conference | None) -> tuple[CircleKind, str] | None:
    """Return which circle stands around words that go so far, and for which meeting; None for the team's."""
    if reach is Reach.TEAM:
        return None
    if reach is Reach.AGENCY:
        return CircleKind.HELD, ""
    if conference is None:
        raise Refused(refusals.NO_MEETING_NAMED)
    return CircleKind.CONFERENCE, str(conference.pk)


def _refuse_what_may_not_be_said(
    said: Saying, family: Family, persons: Sequence[Person], by: Viewer, scope: Scope | None
) -> None:
    children.require_members(family, persons)
    is_person = by.capacity is Capacity.PERSON
    if is_person and said.category is not Category.OWN_WORDS:
        raise Refused(refusals.OWN_WORDS_ONLY)
    # What somebody says of their own family is theirs to say; who reads it is asked when it is read.
    if scope is not None and not is_person:
        _refuse_what_may_not_be_added(said, scope, family, persons)


def _refuse_what_may_not_be_added(
    said: Saying, scope: Scope, family: Family, persons: Sequence[Person]
) -> None:
    may_add = scope.judge(
        family_id=family.pk,
        person_ids=frozenset(person.pk for person in persons),
        category=said.category,
        sensitivity=said.sensitivity,
        use=Use.ADD,
    )
    if not may_add.on(said.occurred_on).permitted:
        raise Refused(refusals.MAY_NOT_ADD)
