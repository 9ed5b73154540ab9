"""Grounds that are duties, the permissions under them, and exclusions: who may, and what is refused."""

import pytest

from audit.models import TrailEvent
from audit.trail import Refused
from consent import grounds
from consent.actions import authorities, exclusions, provisions, voices
from consent.categories import Category
from consent.models import Provision
from consent.seven_tests import SharingTest
from tests.consent.sharing import spoken, taken_up, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]
HEALTH = Category.HEALTH


def begin(people, by=None, ground="section_47_enquiry", **more):
    who = (by or people.social_worker).viewer
    return taken_up(people.larch.family, ground, to("school", HEALTH), by=who, **more)


def refused(code):
    return pytest.raises(Refused, check=lambda refusal: refusal.reason == f"consent.{code}")


def test_a_full_member_takes_up_a_duty_with_its_edition_and_the_seven_tests(people):
    begun = begin(people, subjects=[people.larch.child.person])
    assert (begun.ground, begun.carried_by_consent) == ("section_47_enquiry", False)
    assert begun.ground_dated == grounds.ground("section_47_enquiry").dated
    assert all(begun.sealed_words()[test] for test in SharingTest)
    assert begun.shelf.originator_agency == people.social_care


@pytest.mark.parametrize("who", ["teacher", "stranger"])
def test_part_time_members_and_strangers_take_up_no_duty(people, who):
    with refused("not_a_full_member"):
        begin(people, by=getattr(people, who))


def test_nobody_gives_the_familys_agreement_for_them(people):
    with refused("needs_a_voice"):
        begin(people, ground="consent")


def test_the_law_of_another_place_is_no_ground_here(people):
    with refused("ground_of_another_place"):
        begin(people, ground="quebec_youth_protection")


def test_a_ground_is_refused_to_an_agency_that_may_not_rely_on_it_and_the_refusal_says_whose_it_is(people):
    with refused("ground_of_other_agencies") as refusal:
        begin(people, ground="recognised_legitimate_interest")
    assert "charities" in str(refusal.value)


def test_a_duty_ends_once_and_with_it_what_it_permitted(people):
    begun = begin(people)
    authorities.end(authority=begun, why="enquiry_closed", by=people.social_worker.viewer)
    with refused("ended_before"):
        authorities.end(authority=begun, why="enquiry_closed", by=people.social_worker.viewer)
    with refused("ended_before"):
        provisions.grant(authority=begun, grant=to("police", HEALTH), by=people.social_worker.viewer)


def test_one_permission_is_added_under_a_duty_and_ended(people):
    begun, by = begin(people), people.social_worker.viewer
    added = provisions.grant(authority=begun, grant=to("police", HEALTH), by=by)
    provisions.end(provision=added, why="not_needed", by=by)
    assert Provision.objects.filter(authority=begun, end__isnull=True).count() == 1
    with refused("ended_before"):
        provisions.end(provision=added, why="not_needed", by=by)
    with refused("not_a_full_member"):
        provisions.grant(authority=begun, grant=to("police", HEALTH), by=people.teacher.viewer)


def test_what_a_person_said_is_ended_by_that_person_alone(people):
    mother = people.larch.mother
    voice = voices.agree(spoken=spoken(mother), grants=[to("school", HEALTH)], by=mother.viewer)
    agreed = Provision.objects.get(voice=voice)
    with refused("needs_a_voice"):
        provisions.end(provision=agreed, why="not_needed", by=people.social_worker.viewer)
    with refused("needs_a_voice"):
        provisions.grant(authority=agreed.authority, grant=to("police"), by=people.social_worker.viewer)


def test_an_exclusion_is_declared_once_and_never_ended_by_whom_it_keeps_away(people):
    teacher, family = people.teacher, people.larch.family
    declared = exclusions.declare(practitioner=teacher.practitioner, family=family, by=teacher.viewer)
    with refused("excluded_before"):
        exclusions.declare(practitioner=teacher.practitioner, family=family, by=people.social_worker.viewer)
    with refused("own_exclusion"):
        exclusions.end(exclusion=declared, why="mistaken", by=teacher.viewer)
    exclusions.end(exclusion=declared, why="mistaken", by=people.social_worker.viewer)
    with refused("ended_before"):
        exclusions.end(exclusion=declared, why="mistaken", by=people.social_worker.viewer)
    assert TrailEvent.objects.filter(name="consent.exclusion_ended").count() == 1


def test_nobody_from_elsewhere_excludes_a_colleague(people):
    with refused("not_a_full_member"):
        exclusions.declare(
            practitioner=people.teacher.practitioner, family=people.larch.family, by=people.stranger.viewer
        )
