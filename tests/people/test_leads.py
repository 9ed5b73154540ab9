"""One lead at a time; handed over by offer and acceptance."""

import pytest
from django.db import IntegrityError

from audit import guard
from audit.trail import Refused
from people import queries
from people.actions import leads, statutory_periods
from people.models import LeadTenure, StatutoryKind


@pytest.fixture
def family(people):
    return people.larch.family


@pytest.fixture
def led(people, family):
    """The family, led by the health visitor."""
    leads.appoint(
        family=family, practitioner=people.health_visitor.practitioner, by=people.social_worker.viewer
    )
    return family


def lead_name(family):
    tenure = queries.lead_of(family)
    return tenure and tenure.practitioner.name


def test_a_family_gets_its_lead(people, led):
    assert lead_name(led) == "Hope Visitor"


def test_a_second_lead_is_refused(people, led):
    with pytest.raises(Refused, match="already has a lead"):
        leads.appoint(
            family=led, practitioner=people.social_worker.practitioner, by=people.social_worker.viewer
        )


def test_the_database_itself_refuses_a_second_lead(people, led):
    with guard.lifted(), pytest.raises(IntegrityError):
        LeadTenure.objects.create(family=led, practitioner=people.social_worker.practitioner)


def test_nobody_leads_a_family_that_they_do_not_know(people, family):
    with pytest.raises(Refused, match="belong to the team"):
        leads.appoint(
            family=family, practitioner=people.stranger.practitioner, by=people.social_worker.viewer
        )


def test_somebody_outside_the_team_appoints_nobody(people, family):
    with pytest.raises(Refused, match="Only members of the team"):
        leads.appoint(family=family, practitioner=people.gp.practitioner, by=people.stranger.viewer)


def test_an_offer_changes_nothing_until_it_is_accepted(people, led):
    offer = leads.offer_handover(
        family=led, to=people.social_worker.practitioner, by=people.health_visitor.viewer
    )
    assert lead_name(led) == "Hope Visitor"
    leads.accept(handover=offer, by=people.social_worker.viewer)
    assert lead_name(led) == "Sol Worker"
    assert LeadTenure.objects.filter(family=led, ended_at=None).count() == 1


def test_a_declined_offer_leaves_the_lead_where_it_is(people, led):
    offer = leads.offer_handover(family=led, to=people.teacher.practitioner, by=people.health_visitor.viewer)
    leads.decline(handover=offer, by=people.teacher.viewer)
    assert lead_name(led) == "Hope Visitor"
    with pytest.raises(Refused, match="already been answered"):
        leads.accept(handover=offer, by=people.teacher.viewer)


def test_only_the_lead_offers_and_only_the_one_asked_answers(people, led):
    with pytest.raises(Refused, match="Only the lead"):
        leads.offer_handover(family=led, to=people.teacher.practitioner, by=people.social_worker.viewer)
    offer = leads.offer_handover(family=led, to=people.teacher.practitioner, by=people.health_visitor.viewer)
    with pytest.raises(Refused, match="somebody else"):
        leads.accept(handover=offer, by=people.social_worker.viewer)


def test_two_offers_never_wait_at_once(people, led):
    leads.offer_handover(family=led, to=people.teacher.practitioner, by=people.health_visitor.viewer)
    with pytest.raises(Refused, match="waits for an answer"):
        leads.offer_handover(family=led, to=people.gp.practitioner, by=people.health_visitor.viewer)


def test_an_offer_made_before_an_enquiry_opened_is_asked_again_when_it_is_accepted(people, led):
    offer = leads.offer_handover(family=led, to=people.teacher.practitioner, by=people.health_visitor.viewer)
    statutory_periods.begin(
        member=people.larch.child.member,
        kind=StatutoryKind.SECTION_47,
        starts_on=people.team.today(),
        by=people.social_worker.viewer,
    )
    with pytest.raises(Refused, match="must be a social worker"):
        leads.accept(handover=offer, by=people.teacher.viewer)
    assert lead_name(led) == "Hope Visitor"


def test_a_lead_may_stop_and_an_open_offer_stops_with_them(people, led):
    leads.offer_handover(family=led, to=people.teacher.practitioner, by=people.health_visitor.viewer)
    leads.end(tenure=queries.lead_of(led), by=people.health_visitor.viewer)
    assert lead_name(led) is None
    assert queries.open_handover(led) is None


def test_a_child_has_one_statutory_period_at_a_time(people):
    child, by, today = people.larch.child.member, people.social_worker.viewer, people.team.today()
    plan = statutory_periods.begin(member=child, kind=StatutoryKind.CHILD_IN_NEED, starts_on=today, by=by)
    with pytest.raises(Refused, match="End that first"):
        statutory_periods.begin(member=child, kind=StatutoryKind.SECTION_47, starts_on=today, by=by)
    statutory_periods.end(period=plan, ends_on=today, by=by)
    baby = people.larch.baby.member
    statutory_periods.begin(member=baby, kind=StatutoryKind.SECTION_47, starts_on=today, by=by)
