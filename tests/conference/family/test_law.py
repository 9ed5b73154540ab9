"""What the family's own page says of the law: a duty once they were told of it, and a notice that they gave."""

from datetime import timedelta

import pytest

from consent.actions import authorities, notices, voices
from consent.categories import Category
from consent.terms import Reviewed
from tests.conference.family.pages import read
from tests.consent.sharing import against, spoken, taken_up, to

DUTY = "agencies must find out together"


@pytest.fixture
def untold(people, larch):
    """A duty about the mother, of which the family was not told."""
    return taken_up(
        larch.family,
        "section_47_enquiry",
        to("police", Category.HEALTH),
        subjects=[larch.mother.person],
        by=people.social_worker.viewer,
    )


def test_a_duty_appears_on_the_familys_page_once_they_were_told(people, larch, mother, untold):
    assert DUTY not in read(mother, "permissions")
    today = larch.family.team.today()
    authorities.tell(authority=untold, told_on=today, by=people.social_worker.viewer)
    page = read(mother, "permissions")
    assert DUTY in page
    assert "Nobody answers." not in page, "Why they were not told before is not theirs to read."


def test_the_familys_page_says_by_when_a_duty_is_looked_at_again_after_its_review(
    people, larch, mother, untold
):
    by, today = people.social_worker.viewer, larch.family.team.today()
    authorities.tell(authority=untold, told_on=today, by=by)
    assert f"{today + timedelta(days=90):%Y}" in read(mother, "permissions")
    later = today + timedelta(days=400)
    authorities.review(authority=untold, outcome=Reviewed.KEPT, why="CANARY-WHY", next_on=later, by=by)
    page = read(mother, "permissions")
    assert f"{later.day} {later:%B %Y}" in page
    assert "CANARY-WHY" not in page


def test_a_notice_says_for_whom_the_law_makes_it_hold_and_is_silent_once_it_is_taken_back(people, signed_in):
    maple = people.maple
    notice = notices.receive(
        spoken=spoken(maple.mother),
        statute="r_22_1_s_7",
        holder=people.surgery,
        denied=[against("health_trust", Category.HEALTH)],
        received_on=maple.family.team.today(),
        reference="CANARY-CABINET",
        by=people.social_worker.viewer,
    )
    browser = signed_in(maple.mother.account)
    browser.cookies["language"] = "en"
    page = read(browser, "permissions")
    assert "The law makes this hold for what Quay Surgery keeps about it" in page
    assert "except where a life is in danger" in page
    assert "CANARY-CABINET" not in page
    voices.withdraw(voice=notice.voice, spoken=spoken(maple.mother), by=maple.mother.viewer)
    assert "The law makes this hold" not in read(browser, "permissions")
