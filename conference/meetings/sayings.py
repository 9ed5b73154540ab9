"""Writes one line on the shelf where it belongs: about whom, of what kind, from whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.trail import Refused
from conference.meetings import children
from conference.meetings.models import Conference, Entry
from conference.meetings.vocabulary import Bearing, HowKnown
from consent import shelves
from consent.categories import Category, Sensitivity, Use
from consent.scope import Scope
from people.models import Family, Person
from people.viewers import Capacity, Viewer


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said, before it stands anywhere."""

    category: Category
    sensitivity: Sensitivity
    how_known: HowKnown
    bearing: Bearing
    occurred_on: date
    words: str


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
    children.require_members(family, persons)
    is_person = by.capacity is Capacity.PERSON
    if is_person and said.category is not Category.OWN_WORDS:
        raise Refused(
            "conference.own_words_only", _("Here you speak for yourself: your words are kept as your own.")
        )
    # What somebody says of their own family is theirs to say; who reads it is asked when it is read.
    if scope is not None and not is_person:
        _refuse_what_may_not_be_added(said, scope, family, persons)
    shelf = shelves.on(
        family=family,
        subjects=[person.pk for person in persons],
        category=said.category,
        sensitivity=said.sensitivity,
        **({"person": by.person_id} if is_person else {"agency": by.agency_id}),
    )
    return Entry.objects.create(
        family=family,
        conference=conference,
        shelf=shelf,
        author_practitioner_id=None if is_person else by.practitioner_id,
        author_person_id=by.person_id if is_person else None,
        agency_id=None if is_person else by.agency_id,
        category=said.category,
        sensitivity=said.sensitivity,
        how_known=said.how_known,
        bearing=said.bearing,
        occurred_on=said.occurred_on,
        recorded_at=timezone.now(),
        words=words,
    )


def something(words: str) -> str:
    """Return the words without the space around them; refuse silence."""
    if not words.strip():
        raise Refused("conference.nothing_said", _("Write something first."))
    return words.strip()


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
        raise Refused("conference.may_not_add", _("You can’t add this kind of information about them here."))
