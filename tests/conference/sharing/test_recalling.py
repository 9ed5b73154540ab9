"""A recipient confirms what they have; a share that is recalled is read by nobody any more, and it says so."""

import pytest

from audit.denials import NotForYou
from audit.trail import Refused
from conference.circles.actions import entries as circles
from conference.meetings.vocabulary import Reach
from conference.sharing import access, queries
from conference.sharing.actions import shares
from conference.sharing.models import SharingDecision
from conference.sharing.records import Party
from conference.sharing.rules.standing import Standing
from conference.sharing.vocabulary import WhyRecalled
from consent.models import AuthorityEnd
from tests.conference.sharing.conftest import days, shared_words


@pytest.fixture
def share(written, decide):
    """A line that the housing officer was given."""
    return decide(written("CANARY-LINE", reach=Reach.AGENCY))


def standing(share):
    return SharingDecision.objects.get(pk=share.pk).standing(days(0))


def test_a_recipient_says_that_they_have_it(people, share):
    assert standing(share) is Standing.GIVEN
    shares.confirm(recipient=share.parties.get(), by=people.housing_officer.viewer)
    assert standing(share) is Standing.RECEIVED
    with pytest.raises(Refused, match="already"):
        shares.confirm(recipient=share.parties.get(), by=people.housing_officer.viewer)


def test_for_an_agency_anybody_of_it_says_so_once(people, written, decide):
    share = decide(written(), parties=[Party(agency=people.school)])
    shares.confirm(recipient=share.parties.get(), by=people.teacher.viewer)
    assert standing(share) is Standing.RECEIVED


def test_nobody_confirms_for_somebody_else(people, share):
    for other in (people.teacher, people.health_visitor):
        with pytest.raises(Refused, match="not shared with you"):
            shares.confirm(recipient=share.parties.get(), by=other.viewer)


def test_whoever_was_left_out_confirms_nothing(people, written, decide):
    share = decide(
        written(), parties=[Party(agency=people.police), Party(agency=people.school, why_left_out="x")]
    )
    with pytest.raises(Refused):
        shares.confirm(recipient=share.parties.get(agency=people.school), by=people.teacher.viewer)
    assert queries.received(people.teacher.viewer) == []


def test_what_is_recalled_is_read_by_nobody_any_more(people, share):
    assert shared_words(people.housing_officer) == ["CANARY-LINE"]
    shares.recall(decision=share, why=WhyRecalled.TOO_MUCH, by=people.health_visitor.viewer)
    assert shared_words(people.housing_officer) == []
    with pytest.raises(NotForYou):
        access.received(people.housing_officer.viewer, share.parties.get().pk)
    assert AuthorityEnd.objects.get().authority_id == share.authority_id
    assert standing(share) is Standing.RECALLED


def test_the_recipient_is_told_neutrally_that_something_was_recalled(people, share, signed_in):
    shares.recall(decision=share, why=WhyRecalled.MISTAKEN, by=people.health_visitor.viewer)
    page = signed_in(people.housing_officer.account).get("/sharing/").content.decode()
    assert "was recalled" in page
    assert people.health_visitor.practitioner.phone in page
    for secret in ("CANARY", people.larch.family.reference, "mistake", str(people.larch.family.pk)):
        assert secret not in page


def test_only_the_agency_that_shared_recalls_and_only_once(people, shared, share):
    with pytest.raises(Refused, match="Only those who decided"):
        shares.recall(decision=share, why=WhyRecalled.WRONG, by=people.social_worker.viewer)
    shares.recall(decision=share, why=WhyRecalled.WRONG, by=people.health_visitor.viewer)
    with pytest.raises(Refused, match="recalled already"):
        shares.recall(decision=share, why=WhyRecalled.WRONG, by=people.health_visitor.viewer)


def test_what_the_team_has_is_not_recalled(people, written):
    held = written(reach=Reach.AGENCY)
    circles.release(entry=held, to=Reach.TEAM, by=people.health_visitor.viewer)
    with pytest.raises(Refused, match="restrict the line"):
        shares.recall(
            decision=SharingDecision.objects.get(), why=WhyRecalled.WRONG, by=people.health_visitor.viewer
        )


def test_a_decision_not_to_share_has_nothing_to_recall(people, written, withhold):
    with pytest.raises(Refused, match="Nothing was shared"):
        shares.recall(decision=withhold(written()), why=WhyRecalled.WRONG, by=people.health_visitor.viewer)
