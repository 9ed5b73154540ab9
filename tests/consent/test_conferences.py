"""What a conference gives those it admits, inside it and only there."""

import pytest

from audit import trail
from audit.actors import SYSTEM
from consent import records
from consent.actions import exclusions, voices
from consent.categories import Category
from consent.purposes import WORK_WITH_FAMILY, Purpose
from consent.scope import Scope, decide
from tests import cast
from tests.consent.sharing import ALL_USES, WRITTEN, against, convened, entry, spoken, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def health_line(people):
    return entry(
        people.larch.family,
        Category.HEALTH,
        people.larch.child,
        agency=people.health,
        author=people.health_visitor.practitioner,
    )


def seen(viewer, record, purpose=WORK_WITH_FAMILY):
    return decide(Scope.load(viewer, purpose), record)


def test_a_conference_under_a_duty_gives_those_admitted_what_it_needs_inside_it_only(people):
    line, officer = health_line(people), people.housing_officer
    convened(people, "section_47_enquiry", to(officer.practitioner, Category.HEALTH, uses=ALL_USES))
    assert seen(officer.viewer, line, Purpose.conference("c-1")).permitted
    assert not seen(officer.viewer, line, Purpose.conference("c-2")).permitted
    assert not seen(officer.viewer, line).permitted
    assert not seen(people.stranger.viewer, line, Purpose.conference("c-1")).permitted


def test_a_conference_that_consent_carries_admits_and_opens_nothing_by_itself(people):
    line, officer, mother = health_line(people), people.housing_officer, people.larch.mother
    convened(people, "consent", to(officer.practitioner, Category.HEALTH, uses=ALL_USES))
    inside = Purpose.conference("c-1")
    decision = seen(officer.viewer, line, inside)
    assert (decision.reason, decision.may_know) == ("not_agreed", True)
    voices.agree(
        spoken=spoken(mother, people.larch.child), grants=[to("housing", Category.HEALTH)], by=mother.viewer
    )
    assert seen(officer.viewer, line, inside).permitted


def test_a_bar_bites_on_somebody_whom_only_the_conference_brings_near(people):
    line, officer, mother = health_line(people), people.housing_officer, people.larch.mother
    said = spoken(mother, people.larch.child)
    voices.agree(spoken=said, grants=[to("housing", Category.HEALTH)], by=mother.viewer)
    voices.refuse(spoken=said, denied=[against("housing", Category.HEALTH)], by=mother.viewer)
    convened(people, "consent", to(officer.practitioner, Category.HEALTH, uses=ALL_USES))
    assert seen(officer.viewer, line, Purpose.conference("c-1")).reason == "refused"


def test_a_conference_that_ends_takes_back_what_it_gave(people):
    line, officer = health_line(people), people.housing_officer
    convened(people, "section_47_enquiry", to(officer.practitioner, Category.HEALTH, uses=ALL_USES))
    scope = Scope.load(officer.viewer, Purpose.conference("c-1"))
    with trail.gesture(WRITTEN, actor=SYSTEM):
        records.end_conference("c-1", why="closed")
    assert scope.has_changed()
    assert not seen(officer.viewer, line, Purpose.conference("c-1")).permitted


def test_the_excluded_are_not_brought_near_by_a_conference(people):
    line, officer = health_line(people), people.housing_officer
    exclusions.declare(
        practitioner=officer.practitioner, family=people.larch.family, by=people.social_worker.viewer
    )
    convened(people, "section_47_enquiry", to(officer.practitioner, Category.HEALTH, uses=ALL_USES))
    decision = seen(officer.viewer, line, Purpose.conference("c-1"))
    assert (decision.reason, decision.may_know) == ("excluded", False)


def test_having_been_asked_to_a_meeting_does_not_outlast_the_secondment(people):
    line = health_line(people)
    visitor = people.health_visitor
    convened(people, "section_47_enquiry", to(visitor.practitioner, Category.HEALTH, uses=ALL_USES))
    assert seen(visitor.viewer, line, Purpose.conference("c-1")).permitted
    cast.leave(visitor, administrator=people.administrator)
    assert seen(visitor.viewer, line, Purpose.conference("c-1")).reason == "secondment_over"
