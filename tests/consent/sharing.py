"""Short words for what somebody says about sharing, and for entries that stand on a shelf."""

from datetime import date, timedelta

from django.utils import timezone

from audit import trail
from audit.actors import SYSTEM
from audit.events import EventKind, event
from conference.meetings.models import Entry
from consent import records, shelves
from consent.actions import authorities
from consent.categories import Category, Sensitivity, Use
from consent.purposes import PurposeCode
from consent.records import Grant
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD, Telling
from consent.terms import ActorKind, Method, NotToldBecause, Role, SpeaksAs
from consent.voices import Spoken

N, R, V = Sensitivity.N, Sensitivity.R, Sensitivity.V
READ = frozenset({Use.VIEW, Use.KNOW})
SEEING = frozenset({Use.VIEW, Use.RELAY, Use.EXPORT})
WEIGHED = SevenTests(**{test.value: f"Because of {test}." for test in SharingTest})
UNTOLD = Telling(because=NotToldBecause.UNREACHABLE, words="Nobody answers.")
WRITTEN = event("tests.entry_written", EventKind.CHANGE, "A test wrote an entry.")


def to(actor, *categories, uses=READ, ceiling=R, **more):
    """Return a grant to a role, a kind of agency, an agency, a practitioner or a person."""
    kind, name = named(actor)
    return Grant(kind, name, categories or tuple(Category), ceiling, uses, **more)


def named(actor):
    if isinstance(actor, Role):
        return ActorKind.ROLE, actor.value
    if isinstance(actor, str):
        return ActorKind.AGENCY_KIND, actor
    kinds = {"Agency": ActorKind.AGENCY, "Practitioner": ActorKind.PRACTITIONER, "Person": ActorKind.PERSON}
    return kinds[type(actor).__name__], str(actor.pk)


def against(actor, *categories, uses=SEEING, **more):
    """Return what is denied to an actor."""
    return to(actor, *categories, uses=uses, ceiling=V, **more)


def spoken(kin, *subjects, speaks_as=None, **more):
    """Return what a parent says, for their children or for themselves."""
    usual = SpeaksAs.PARENTAL_RESPONSIBILITY if subjects else SpeaksAs.OWN
    return Spoken(
        family=kin.member.family,
        person=kin.person,
        subjects=[each.person for each in subjects] or [kin.person],
        speaks_as=speaks_as or usual,
        notice_version="test-1",
        language="en",
        method=Method.PAGE,
        **more,
    )


def entry(
    family,
    category,
    *about,
    agency=None,
    person=None,
    sensitivity=N,
    occurred_on=None,
    words="Said.",
    author=None,
):
    """Write one entry on its shelf, inside a gesture of its own."""
    with trail.gesture(WRITTEN, actor=SYSTEM, about=[family]):
        shelf = shelves.on(
            family=family,
            subjects=[each.person for each in about],
            category=category,
            sensitivity=sensitivity,
            agency=agency,
            person=person,
        )
        return Entry.objects.create(
            family=family,
            shelf=shelf,
            author_practitioner=author,
            author_person=person,
            agency=agency,
            category=category.value,
            sensitivity=int(sensitivity),
            how_known="fact",
            occurred_on=occurred_on or date(2026, 1, 15),
            recorded_at=timezone.now(),
            words=words,
        )


def taken_up(family, ground, *grants, by, is_family_told=False, **more):
    """Take up a duty for a family as it must be: weighed, told or not and why, to be looked at again."""
    more.setdefault("telling", TOLD if is_family_told else UNTOLD)
    more.setdefault("review_on", family.team.today() + timedelta(days=90))
    more.setdefault("tests", WEIGHED)
    return authorities.begin(family=family, ground=ground, grants=grants, by=by, **more)


PURPOSES = frozenset({PurposeCode.WORK_WITH_FAMILY, PurposeCode.CONFERENCE})
ALL_USES = frozenset({Use.VIEW, Use.ADD, Use.KNOW})


def convened(people, ground, *grants, conference="c-1", **more):
    """Convene, inside a gesture of its own."""
    with trail.gesture(WRITTEN, actor=SYSTEM):
        return records.convene(people.larch.family, conference, ground, grants, **more)
