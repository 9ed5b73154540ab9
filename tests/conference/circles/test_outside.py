"""To whoever stands outside, a page with lines for few is byte for byte the page without them."""

import pytest
from django.urls import reverse

from conference.circles import naming
from conference.circles.actions import advice, restrictions
from conference.meetings.vocabulary import Reach
from tests.conference.circles.conftest import in_days
from tests.isolation.asking import plain

PAGES = ("chronology:family", "chronology:add", "circles:few", "directory:family")


@pytest.fixture
def pages_of(people, signed_in):
    """Return everything that somebody sees of the family, with what changes by itself taken out."""

    def read(who):
        browser, family = signed_in(getattr(people, who).account), people.larch.family
        return {name: plain(browser.get(reverse(name, args=[family.pk])).content.decode()) for name in PAGES}

    return read


def restricted(people, written):
    entry = written("CANARY-FEW", by=people.social_worker.viewer)
    restrictions.draw(
        entry=entry, readers=[], reason="x", review_on=in_days(9), by=people.social_worker.viewer
    )


def held(people, written):
    written("CANARY-HELD", by=people.social_worker.viewer, reach=Reach.AGENCY)


def privileged(people, written):
    entry = written("CANARY-ADVICE", by=people.social_worker.viewer)
    advice.mark(
        entry=entry,
        holders=naming.to_read([people.minute_taker.practitioner]),
        reason="x",
        by=people.social_worker.viewer,
    )


@pytest.mark.parametrize("keep_for_few", [restricted, held, privileged])
@pytest.mark.parametrize("who", ["teacher", "police_officer"])
def test_an_outsider_sees_no_line_no_gap_and_no_count(people, written, pages_of, who, keep_for_few):
    written("CANARY-FOR-ALL")
    before = pages_of(who)
    assert "CANARY-FOR-ALL" in before["chronology:family"]
    keep_for_few(people, written)
    assert pages_of(who) == before
    assert "CANARY" in pages_of("social_worker")["circles:few"]


def test_pages_of_fifty_close_over_what_is_for_few(people, written, pages_of):
    for number in range(49):
        written(f"line {number}")
    before = pages_of("teacher")["chronology:family"]
    for _ in range(3):
        held(people, written)
    assert pages_of("teacher")["chronology:family"] == before
    assert "before=" not in before
