"""Break-glass: what was asked and nothing more, for hours and no longer, and never for somebody who is kept away."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from audit.models import TrailEvent
from audit.trail import Refused
from conference.directory.actions import persons
from consent import emergencies as lookups
from consent.actions import emergencies, exclusions
from consent.categories import Category, Sensitivity, Use
from consent.emergencies import Wanted
from consent.gate import open_for_system
from consent.models import BreakGlass
from consent.purposes import WORK_WITH_FAMILY, Purpose, SystemPurpose
from consent.scope import Scope, decide
from people.actions import accounts
from people.tokens import Terms
from tests import cast
from tests.consent.emergency import HOURS, broken
from tests.consent.seeing import duty, health_line, seen
from tests.consent.sharing import ALL_USES, R, V, convened, entry, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


@pytest.fixture
def line(people):
    """A line about the child's health, of the health service."""
    return health_line(people)


def test_somebody_without_any_place_sees_what_they_asked_for_and_nothing_more(people, line):
    housing = entry(
        people.larch.family, Category.HOUSING, people.larch.child, person=people.larch.mother.person
    )
    assert not seen(people.stranger.viewer, line).may_know
    broken(people.stranger, people.larch.family)
    assert seen(people.stranger.viewer, line).reason == "break_glass"
    assert not seen(people.stranger.viewer, housing).may_know


def test_only_the_persons_who_were_asked_about(people, line):
    of_both = health_line(people, people.larch.child, people.larch.mother)
    broken(people.stranger, people.larch.family, subjects=[people.larch.child.person.pk])
    assert seen(people.stranger.viewer, line).permitted
    assert not seen(people.stranger.viewer, of_both).may_know


@pytest.mark.parametrize("use", [Use.ADD, Use.RELAY, Use.EXPORT])
def test_it_lets_read_and_nothing_else(people, line, use):
    broken(people.stranger, people.larch.family)
    assert not seen(people.stranger.viewer, line, use=use).permitted


def test_why_a_colleague_opened_is_opened_by_no_other_emergency(people):
    opening = broken(people.stranger, people.larch.family)
    broken(people.gp, people.larch.family, categories=list(Category))
    decision = seen(people.gp.viewer, opening)
    assert (decision.permitted, decision.may_know, decision.reason) == (False, False, "for_its_reviewers")


def test_what_is_delicate_is_opened_and_what_is_sealed_is_not_even_known(people):
    delicate, sealed = health_line(people, sensitivity=R), health_line(people, sensitivity=V)
    broken(people.stranger, people.larch.family)
    assert seen(people.stranger.viewer, delicate).permitted
    decision = seen(people.stranger.viewer, sealed)
    assert (decision.permitted, decision.may_know) == (False, False)


def test_who_may_know_of_something_sealed_still_may_and_opens_it_no_more_than_before(people):
    sealed = health_line(people, sensitivity=V)
    duty(people, to(people.teacher.practitioner, Category.HEALTH, uses=[Use.KNOW], ceiling=V))
    before = seen(people.teacher.viewer, sealed)
    broken(people.teacher, people.larch.family)
    assert seen(people.teacher.viewer, sealed) == before
    assert (before.permitted, before.may_know) == (False, True)


def test_it_ends_by_itself_when_its_time_is_over(people, line):
    opening = broken(people.stranger, people.larch.family, lasts=HOURS)
    scope = Scope.load(people.stranger.viewer, WORK_WITH_FAMILY)
    assert scope.valid_until == opening.until
    with time_machine.travel(opening.until - timedelta(seconds=1), tick=False):
        assert seen(people.stranger.viewer, line).permitted
    with time_machine.travel(opening.until, tick=False):
        assert scope.is_over()
        assert not seen(people.stranger.viewer, line).may_know


def test_it_opens_no_meeting_and_no_search(people, line):
    convened(people, "section_47_enquiry", to(people.teacher.practitioner, uses=ALL_USES))
    before = seen(people.stranger.viewer, line, purpose=Purpose.conference("c-1"))
    broken(people.stranger, people.larch.family)
    assert seen(people.stranger.viewer, line, purpose=Purpose.conference("c-1")) == before
    assert not before.may_know


def test_to_open_and_to_close_is_told_to_every_scope(people, line):
    scope = Scope.load(people.stranger.viewer, WORK_WITH_FAMILY, family_ids=[people.larch.family.pk])
    opening = broken(people.stranger, people.larch.family)
    assert scope.has_changed()
    during = Scope.load(people.stranger.viewer, WORK_WITH_FAMILY, family_ids=[people.larch.family.pk])
    emergencies.close(opening=opening, by=people.stranger.viewer)
    assert during.has_changed()
    assert not seen(people.stranger.viewer, line).may_know


@pytest.mark.parametrize(
    ("lasts", "is_granted"),
    [
        (timedelta(hours=3), True),
        (timedelta(hours=3, microseconds=1), False),
        (timedelta(0), False),
        (timedelta(hours=-1), False),
    ],
)
def test_three_hours_are_the_longest(people, lasts, is_granted):
    if is_granted:
        opening = broken(people.stranger, people.larch.family, lasts=lasts)
        assert opening.until - opening.opened_at == lasts
        return
    with pytest.raises(Refused) as refused:
        broken(people.stranger, people.larch.family, lasts=lasts)
    assert refused.value.reason == "consent.emergency_too_long"
    assert not BreakGlass.objects.exists()


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"words": "  "}, "consent.nothing_said"),
        ({"categories": ()}, "consent.asks_for_nothing"),
        ({"families": ()}, "consent.nothing_to_open"),
    ],
)
def test_it_needs_words_a_family_and_something_asked_for(people, changed, reason):
    families = changed.pop("families", (people.larch.family,))
    with pytest.raises(Refused) as refused:
        broken(people.stranger, *families, **changed)
    assert refused.value.reason == reason


def test_nobody_is_asked_about_who_is_not_of_the_family(people):
    with pytest.raises(Refused) as refused:
        broken(people.stranger, people.larch.family, subjects=[people.alder.child.person.pk])
    assert refused.value.reason == "consent.nothing_to_open"


def test_somebody_of_a_family_breaks_no_glass(people):
    with pytest.raises(Refused):
        broken(people.alder.mother, people.larch.family)


@pytest.mark.parametrize("kept_away", ["excluded", "secondment over", "suspended"])
def test_who_is_kept_away_is_kept_away_in_an_emergency(people, kept_away, line):
    worker = people.police_officer
    # The viewer whose page is open when the right is lost.
    viewer = worker.viewer
    if kept_away == "excluded":
        exclusions.declare(
            practitioner=worker.practitioner, family=people.larch.family, by=people.social_worker.viewer
        )
    elif kept_away == "secondment over":
        cast.leave(worker, administrator=people.administrator)
    else:
        accounts.suspend(account=worker.account, by=people.administrator)
    assert lookups.openable(viewer, [people.larch.family]) == []
    assert emergencies.seek(wanted=Wanted(reference=people.larch.family.reference), by=viewer).families == []
    with pytest.raises(Refused) as refused:
        broken(cast.Worker(worker.practitioner, worker.account), people.larch.family)
    assert refused.value.reason == "consent.nothing_to_open"
    assert not seen(viewer, line).may_know


def test_who_is_excluded_after_opening_sees_nothing_more(people, line):
    broken(people.stranger, people.larch.family)
    exclusions.declare(
        practitioner=people.stranger.practitioner, family=people.larch.family, by=people.social_worker.viewer
    )
    assert not seen(people.stranger.viewer, line).may_know
    assert not lookups.is_open(Scope.load(people.stranger.viewer, WORK_WITH_FAMILY), people.larch.family.pk)


def test_a_family_is_sought_by_its_reference_however_it_is_typed(people):
    typed = f"  {people.larch.family.reference.lower()} "
    found = emergencies.seek(wanted=Wanted(reference=typed), by=people.stranger.viewer)
    assert found.families == [people.larch.family]


def test_a_family_is_sought_by_a_person_of_it(people):
    family = people.larch.family
    terms = Terms(given_name="Mira", family_name="Larch", year="1990")
    found = emergencies.seek(wanted=Wanted(terms=terms), by=people.stranger.viewer)
    assert found.families == [family]
    assert found.persons == {people.larch.mother.person.pk}


@pytest.mark.parametrize(("name", "found"), [("Mira", 1), ("Nobody", 0)])
def test_with_a_reference_and_a_person_the_person_must_be_of_that_family(people, name, found):
    reference = people.larch.family.reference
    wanted = Wanted(reference=reference, terms=Terms(given_name=name, family_name="Larch", year="1990"))
    assert len(emergencies.seek(wanted=wanted, by=people.stranger.viewer).families) == found


def test_a_surname_that_sounds_alike_is_not_enough(people):
    people.larch  # noqa: B018 - the family is made when first asked for
    terms = Terms(given_name="Myra", family_name="Lartch", year="1990")
    assert emergencies.seek(wanted=Wanted(terms=terms), by=people.stranger.viewer).families == []


def test_words_that_lead_to_two_people_open_neither(people):
    for name in ("Larch", "Larche"):
        home = cast.household(
            name, team=people.team, by=people.social_worker.viewer, administrator=people.administrator
        )
        cast.kin(
            home.family,
            "aunt",
            by=people.social_worker.viewer,
            given_name="Ada",
            family_name="Same",
            birth_date="1970-01-01",
        )
    terms = Terms(given_name="Ada", family_name="Same", year="1970")
    assert emergencies.seek(wanted=Wanted(terms=terms), by=people.stranger.viewer).families == []


def test_a_child_of_two_homes_is_opened_in_both(people):
    child = people.larch.child.person
    persons.place(family=people.alder.family, person=child, relation="child", by=people.inland_worker.viewer)
    terms = Terms(given_name="Cass", family_name="Larch", year=_year(people))
    found = emergencies.seek(wanted=Wanted(terms=terms), by=people.stranger.viewer)
    assert set(found.families) == {people.larch.family, people.alder.family}
    openings = broken(people.stranger, *found.families, subjects=found.persons)
    assert {each.family for each in openings} == set(found.families)


def _year(people):
    (opened,) = open_for_system(SystemPurpose.SEARCH_INDEX, [people.larch.child.member])
    return opened.words["birth_date"][:4]


def test_trying_is_recorded_whether_or_not_there_is_such_a_family(people):
    for reference, found in ((people.larch.family.reference, 1), ("Nowhere-99", 0)):
        emergencies.seek(wanted=Wanted(reference=reference), by=people.stranger.viewer)
        event = TrailEvent.objects.filter(name="consent.emergency_sought").latest("at")
        assert event.actor == people.stranger.viewer.pseudonym
        assert json.loads(event.body)["facts"] == {"found": found, "shown": found}
        assert reference not in event.body


def test_a_scope_without_an_opening_says_so(people):
    scope = Scope.load(people.social_worker.viewer, WORK_WITH_FAMILY)
    assert not lookups.is_open(scope, people.larch.family.pk)


def test_what_is_open_is_listed_until_it_ends(people):
    opening = broken(people.stranger, people.larch.family)
    assert list(lookups.open_now(people.stranger.viewer)) == [opening]
    assert list(lookups.open_now(people.teacher.viewer)) == []
    with time_machine.travel(opening.until, tick=False):
        assert list(lookups.open_now(people.stranger.viewer)) == []


def test_the_words_stand_where_the_circle_of_reviewers_is(people):
    opening = broken(people.stranger, people.larch.family)
    shelf = opening.shelf
    assert (shelf.category, shelf.sensitivity) == (Category.SAFEGUARDING, Sensitivity.R)
    assert shelf.circle.kind == "reviewed"
    assert decide(Scope.load(people.larch.mother.viewer, WORK_WITH_FAMILY), opening).may_know is False
    assert opening.opened_at <= timezone.now()
