"""Before the day: counts that tell no more than the chair may know, and what would show more."""

import pytest

from conference.meetings.actions import entries
from conference.preflight import access, queries
from consent.actions import voices
from consent.categories import Category, Sensitivity
from tests.conference.meetings.conftest import call, icpc, people, signed_in, taf
from tests.consent.sharing import spoken, to

__all__ = ["call", "icpc", "people", "signed_in", "taf"]
pytestmark = [pytest.mark.django_db, pytest.mark.database]


def say(conference, people, by="health_visitor", **more):
    more = {"category": Category.HEALTH, "persons": [people.larch.child.person]} | more
    return entries.contribute(
        conference=conference, by=getattr(people, by).viewer, words="CANARY-LINE", **more
    )


def ahead(people, conference, by="chair"):
    found = queries.ahead(access.looking_ahead(getattr(people, by).viewer, conference.pk))
    names = {each.invitation.practitioner_id: each for each in found.asked if each.invitation.practitioner_id}
    return found, lambda worker: names[getattr(people, worker).practitioner.pk]


def test_everybody_who_was_asked_is_judged_by_their_own_rights(people, icpc):
    plain, delicate = say(icpc, people), say(icpc, people, sensitivity=Sensitivity.R)
    found, of = ahead(people, icpc)
    assert found.lines.keys() == {plain.pk, delicate.pk}
    assert of("social_worker").sees == {plain.pk, delicate.pk}
    assert of("teacher").sees == {plain.pk}


def test_what_is_withheld_because_it_is_delicate_would_be_read_in_other_words(people, icpc):
    plain, delicate = say(icpc, people), say(icpc, people, sensitivity=Sensitivity.R)
    _, of = ahead(people, icpc)
    assert of("teacher").would_see == {plain.pk, delicate.pk}


def test_a_line_that_the_chair_may_not_know_of_is_in_no_count(people, icpc):
    say(icpc, people, sensitivity=Sensitivity.V)
    known = say(icpc, people)
    found, _ = ahead(people, icpc, by="social_worker")
    assert known.pk in found.lines
    with_sealed, _ = ahead(people, icpc)
    assert len(with_sealed.lines) == 2
    assert len(found.lines) == 1


def test_a_consent_changes_what_is_foretold(people, taf):
    line, mother = say(taf, people), people.larch.mother
    assert line.pk not in ahead(people, taf, by="social_worker")[1]("teacher").sees
    voices.agree(
        spoken=spoken(mother, people.larch.child), grants=[to("school", Category.HEALTH)], by=mother.viewer
    )
    assert line.pk in ahead(people, taf, by="social_worker")[1]("teacher").sees


def test_the_page_is_for_those_who_arrange_the_meeting(people, icpc, signed_in):
    say(icpc, people)
    page = signed_in(people.chair.account).get(f"/meetings/{icpc.pk}/ahead/")
    assert page.status_code == 200
    assert "CANARY-LINE" not in page.content.decode()
    assert signed_in(people.teacher.account).get(f"/meetings/{icpc.pk}/ahead/").status_code == 404
    assert signed_in(people.stranger.account).get(f"/meetings/{icpc.pk}/ahead/").status_code == 404


def test_a_meeting_for_which_nothing_was_written_says_so(people, call, signed_in):
    page = signed_in(people.chair.account).get(f"/meetings/{call('icpc').pk}/ahead/")
    assert "Nothing has been written" in page.content.decode()
