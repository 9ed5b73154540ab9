"""A copy holds what its maker may take out and its recipient may see. It is recorded; part-time members make none."""

import pytest
from django.urls import reverse

from audit.models import TrailEvent
from audit.trail import Refused
from conference.disputes.actions import lines as disputes
from conference.meetings.vocabulary import Reach
from conference.sharing.actions import copies, shares
from conference.sharing.models import SharingDecision
from conference.sharing.vocabulary import Way, WhyRecalled
from consent.categories import Sensitivity
from tests.isolation.asking import plain


@pytest.fixture
def copy(people):
    """Make a copy for the police officer, as the health visitor."""

    def make(*items, **changes):
        wanted = {
            "family": people.larch.family,
            "recipient": people.police_officer.practitioner,
            "items": items,
            "trigger": "For the strategy discussion.",
            "by": people.health_visitor.viewer,
        }
        return copies.make(**(wanted | changes))

    return make


def page_of(decision, browser):
    address = reverse("sharing:copy", args=[decision.family_id, decision.pk])
    return browser.get(address).content.decode()


def test_a_copy_leaves_out_what_its_recipient_may_not_see_and_betrays_nothing(
    people, shared, written, copy, signed_in
):
    seen, held = written("CANARY-SEEN"), written("CANARY-HELD", reach=Reach.AGENCY)
    made = copy(seen, held)
    nurse = signed_in(people.health_visitor.account)
    page = page_of(made, nurse)
    assert "CANARY-SEEN" in page
    assert "CANARY-HELD" not in page
    other = copy(seen)
    alone = page_of(other, nurse)
    assert plain(alone, [str(other.pk)]) == plain(page, [str(made.pk)])


def test_a_copy_is_recorded_as_a_decision_with_the_lines_that_are_in_it(people, shared, written, copy):
    seen, held = written(), written(reach=Reach.AGENCY)
    made = copy(seen, held)
    assert made.way == Way.COPIED
    assert [item.entry_id for item in made.items.all()] == [seen.pk]
    event = TrailEvent.objects.get(name="conference.copy_made")
    assert str(made.pk) in event.body
    assert str(held.pk) not in event.body


def test_what_both_may_read_of_disputes_goes_with_it(people, shared, written, copy, signed_in):
    line = written()
    disputes.dispute(entry=line, words="CANARY-DISPUTE", by=people.social_worker.viewer)
    assert "CANARY-DISPUTE" in page_of(copy(line), signed_in(people.health_visitor.account))


def test_nobody_gets_a_copy_of_what_they_may_not_see_at_all(people, shared, written, copy):
    with pytest.raises(Refused, match="decide to share"):
        copy(written(reach=Reach.AGENCY))
    with pytest.raises(Refused, match="decide to share"):
        copy(written(), recipient=people.stranger.practitioner)


def test_another_agencys_line_is_not_taken_out_without_a_ground_for_that(people, shared, written, copy):
    with pytest.raises(Refused, match="not take it out"):
        copy(written(by=people.social_worker.viewer))
    with pytest.raises(Refused, match="not take it out"):
        copy(written(sensitivity=Sensitivity.V))


def test_a_part_time_member_makes_no_copies(people, shared, written, copy, signed_in):
    own = written(by=people.teacher.viewer)
    with pytest.raises(Refused, match="by relay"):
        copy(own, by=people.teacher.viewer)
    address = reverse("sharing:make-copy", args=[people.larch.family.pk])
    assert signed_in(people.teacher.account).get(address).status_code == 404


def test_a_copy_is_not_recalled_from_here(people, shared, written, copy):
    with pytest.raises(Refused, match="on paper"):
        shares.recall(decision=copy(written()), why=WhyRecalled.WRONG, by=people.health_visitor.viewer)


def test_from_the_register_to_the_sheet(people, shared, written, signed_in):
    line = written("CANARY-SEEN")
    nurse = signed_in(people.health_visitor.account)
    make = reverse("sharing:make-copy", args=[people.larch.family.pk])
    register = reverse("sharing:register", args=[people.larch.family.pk])
    assert make in nurse.get(register).content.decode()
    body = {"key": "once", "recipient": str(people.police_officer.practitioner.pk), "lines": [str(line.pk)]}
    assert "CANARY-SEEN" in nurse.post(make, body).content.decode()
    assert not SharingDecision.objects.exists()
    sheet = nurse.post(make, body | {"trigger": "They asked."}, follow=True).content.decode()
    assert "CANARY-SEEN" in sheet
    assert "Perry Constable" in sheet
