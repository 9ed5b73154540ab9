"""The pages on which sharing is decided, recorded, received and recalled."""

from dataclasses import replace
from datetime import timedelta

import time_machine
from django.urls import reverse
from django.utils import timezone

from conference.meetings.vocabulary import Reach
from conference.sharing.models import SharingDecision
from conference.sharing.vocabulary import Outcome
from consent.seven_tests import SharingTest
from tests.conference.sharing.conftest import NOT_BECAUSE, days


def filled_in(people, line, **changes):
    """Return a decision to share, as it is sent."""
    said = {
        "key": "once",
        "outcome": "share",
        "lines": [str(line.pk)],
        "trigger": "Housing asked.",
        "person": str(people.housing_officer.practitioner.pk),
        "ground": "duty_to_share",
        "telling": "told",
        **{test.value: f"Because of {test.value}." for test in SharingTest},
    }
    return said | changes


def decide_at(people, line):
    return reverse("sharing:decide", args=[people.larch.family.pk, line.pk])


def test_from_the_line_to_the_recipient_and_back(people, written, signed_in):
    line = written("CANARY-LINE", reach=Reach.AGENCY)
    nurse, housing = signed_in(people.health_visitor.account), signed_in(people.housing_officer.account)
    about = nurse.get(reverse("circles:line", args=[people.larch.family.pk, line.pk])).content.decode()
    assert decide_at(people, line) in about
    form = nurse.get(decide_at(people, line)).content.decode()
    assert "CANARY-LINE" in form
    decided = nurse.post(decide_at(people, line), filled_in(people, line), follow=True).content.decode()
    assert "Housing asked." in decided
    assert "not confirmed yet" in decided
    assert "Because of proportionality." in decided
    party = SharingDecision.objects.get().parties.get()
    listed = housing.get(reverse("sharing:mine")).content.decode()
    assert reverse("sharing:share", args=[party.pk]) in listed
    share = reverse("sharing:share", args=[party.pk])
    read = housing.get(share).content.decode()
    assert "CANARY-LINE" in read
    assert "Only your agency" not in read
    confirmed = housing.post(share, {"key": "once"}, follow=True).content.decode()
    assert "You have said that you have it" in confirmed
    register = reverse("sharing:register", args=[people.larch.family.pk])
    assert "has it: Hollis Homes" in nurse.get(register).content.decode()
    recall = reverse("sharing:recall", args=[people.larch.family.pk, party.decision_id])
    recalled = nurse.post(recall, {"key": "twice", "why": "too_much"}, follow=True).content.decode()
    assert "Nobody reads on through this share" in recalled
    assert housing.get(share).status_code == 404


def test_what_was_typed_survives_what_is_missing(people, written, signed_in):
    line = written()
    nurse = signed_in(people.health_visitor.account)
    page = nurse.post(decide_at(people, line), filled_in(people, line, security="")).content.decode()
    assert "Answer all seven tests" in page
    assert "Because of accuracy." in page
    assert not SharingDecision.objects.exists()


def test_a_decision_not_to_share_needs_its_reason_and_no_tests(people, written, signed_in):
    line = written()
    nurse = signed_in(people.health_visitor.account)
    body = {
        "key": "once",
        "outcome": "no",
        "lines": [str(line.pk)],
        "trigger": "Housing asked.",
        "reason": "They do not need it.",
        "left_out": [str(people.police.pk)],
    }
    assert "Say why they are left out" in nurse.post(decide_at(people, line), body).content.decode()
    body |= {"why_left_out": "He works there."}
    page = nurse.post(decide_at(people, line), body, follow=True).content.decode()
    assert "They do not need it." in page
    assert "He works there." in page


def test_a_decision_to_wait_is_shown_when_it_is_due_and_decided_again(people, written, withhold, signed_in):
    line = written()
    waits = withhold(line, outcome=Outcome.NOT_NOW, why=replace(NOT_BECAUSE, review_on=days(2)))
    where = [people.larch.family.pk, waits.pk]
    later = timezone.now() + timedelta(days=2)
    with time_machine.travel(later, tick=False):
        nurse = signed_in(people.health_visitor.account)
        for page in (reverse("sharing:mine"), reverse("sharing:register", args=where[:1])):
            assert reverse("sharing:decision", args=where) in nurse.get(page).content.decode()
        again = reverse("sharing:decide-again", args=where)
        assert again in nurse.get(reverse("sharing:decision", args=where)).content.decode()
        nurse.post(again, filled_in(people, line))
        assert SharingDecision.objects.get(after=waits).is_share
        assert nurse.get(again).status_code == 404


def test_nobody_else_finds_the_pages(people, shared, written, decide, signed_in):
    hidden = written("CANARY-HELD", reach=Reach.AGENCY)
    share = decide(hidden)
    where = [people.larch.family.pk, share.pk]
    colleague = signed_in(people.social_worker.account)
    for name, args in (
        ("decide", [people.larch.family.pk, hidden.pk]),
        ("decision", where),
        ("recall", where),
        ("decide-again", where),
        ("share", [share.parties.get().pk]),
    ):
        assert colleague.get(reverse(f"sharing:{name}", args=args)).status_code == 404, name
    register = colleague.get(reverse("sharing:register", args=where[:1])).content.decode()
    assert str(share.pk) not in register
