"""What a part-time member passes on: by whose agreement, to whom exactly, and until when."""

import pytest

from audit.models import TrailEvent
from audit.trail import Refused
from conference.relays import access
from conference.relays.actions import relays, templates
from conference.relays.models import Relay
from conference.relays.vocabulary import AgreesAs
from conference.sharing import queries
from conference.sharing.actions import shares
from conference.sharing.models import SharingDecision
from conference.sharing.vocabulary import Outcome, Way, WhyRecalled
from consent.categories import Category
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from tests.conference.circles.conftest import in_days, words_of
from tests.conference.relays.conftest import relayed_words


def agree(led, relay):
    return relays.answer(relay=relay, is_agreed=True, by=led.social_worker.viewer)


def test_without_a_template_a_relay_waits_for_the_lead(led, pass_on):
    waiting = pass_on()
    assert relayed_words(led.head) == []
    agree(led, waiting)
    assert relayed_words(led.head) == ["CANARY-RELAY"]
    assert words_of(led.head, led) == []


def test_a_relay_is_in_the_familys_register_with_its_readers(led, pass_on):
    agree(led, pass_on())
    decision = SharingDecision.objects.get()
    assert (decision.way, decision.outcome) == (Way.RELAYED, Outcome.SHARE)
    assert [each.practitioner for each in decision.parties.all()] == [led.head.practitioner]
    event = TrailEvent.objects.get(name="conference.relay_answered")
    assert str(decision.pk) in event.body


def test_only_the_lead_or_the_chair_agrees_and_never_the_writer(led, pass_on):
    waiting = pass_on()
    for other in (led.deputy, led.health_visitor, led.head):
        with pytest.raises(Refused, match="lead"):
            relays.answer(relay=waiting, is_agreed=True, by=other.viewer)
    agree(led, waiting)
    with pytest.raises(Refused, match="answered already"):
        agree(led, waiting)


def test_a_relay_that_does_not_go_says_why_and_is_recorded_as_a_decision(led, pass_on):
    waiting = pass_on()
    with pytest.raises(Refused, match="Say why"):
        relays.answer(relay=waiting, is_agreed=False, by=led.social_worker.viewer)
    relays.answer(relay=waiting, is_agreed=False, reason="They know.", by=led.social_worker.viewer)
    assert SharingDecision.objects.get().outcome == Outcome.NO
    assert relayed_words(led.head) == []


def test_by_a_template_that_both_agreed_to_it_goes_at_once(led, pass_on, propose):
    template = propose()
    assert access.agrees_as(access.TEMPLATES.get(), led.social_worker.viewer) == [AgreesAs.LEAD]
    templates.agree(template=template, agreed_as=AgreesAs.LEAD, by=led.social_worker.viewer)
    assert pass_on().template == template
    assert relayed_words(led.head) == ["CANARY-RELAY"]


def test_a_template_of_another_agencys_lines_needs_that_agency(led, written, pass_on, propose):
    line = written("CANARY-LINE", category=Category.HEALTH)
    with pytest.raises(Refused, match="has not agreed"):
        pass_on(sources=[line])
    template = propose(agency=led.health, categories=[Category.HEALTH, Category.EDUCATION])
    templates.agree(template=template, agreed_as=AgreesAs.LEAD, by=led.social_worker.viewer)
    with pytest.raises(Refused, match="has not agreed"):
        pass_on(sources=[line])
    with pytest.raises(Refused):
        templates.agree(template=template, agreed_as=AgreesAs.ORIGINATOR, by=led.police_officer.viewer)
    templates.agree(template=template, agreed_as=AgreesAs.ORIGINATOR, by=led.health_visitor.viewer)
    pass_on(sources=[line], category=Category.HEALTH)
    assert relayed_words(led.head) == ["CANARY-RELAY"]


def test_a_template_that_is_revoked_carries_nothing_more(led, pass_on, propose):
    template = propose()
    templates.agree(template=template, agreed_as=AgreesAs.LEAD, by=led.social_worker.viewer)
    pass_on("CANARY-FIRST")
    templates.end(template=template, by=led.social_worker.viewer)
    assert pass_on("CANARY-SECOND").template is None
    assert relayed_words(led.head) == ["CANARY-FIRST"]
    with pytest.raises(Refused):
        templates.end(template=template, by=led.social_worker.viewer)


def test_a_template_reaches_nobody_whom_it_does_not_name(led, pass_on, propose):
    template = propose()
    templates.agree(template=template, agreed_as=AgreesAs.LEAD, by=led.social_worker.viewer)
    relay = pass_on(readers=[led.head.practitioner, led.teacher.practitioner])
    assert relay.template is None


def test_a_grouping_is_made_of_agencies_like_the_writers(led, pass_on, propose):
    for act in (pass_on, propose):
        with pytest.raises(Refused, match="agencies like yours"):
            act(readers=[led.head.practitioner, led.stranger.practitioner])


def test_relay_recalled(led, pass_on):
    agree(led, pass_on())
    decision = SharingDecision.objects.get()
    shares.recall(decision=decision, why=WhyRecalled.TOO_MUCH, by=led.deputy.viewer)
    assert relayed_words(led.head) == []
    [received] = queries.received(led.head.viewer)
    assert hasattr(received.decision, "recall")


@pytest.mark.parametrize("who", ["social_worker", "health_visitor", "chair", "stranger"])
def test_only_a_part_time_member_who_represents_a_grouping_writes_relays(led, pass_on, who):
    with pytest.raises(Refused):
        pass_on(by=getattr(led, who).viewer)
    assert not Relay.objects.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"words": "x" * 501}, "five hundred"),
        ({"words": "  "}, ""),
        ({"readers": []}, "who of your grouping"),
        ({"ground": "consent"}, "agree"),
    ],
)
def test_what_a_relay_must_be(led, pass_on, changes, sentence):
    with pytest.raises(Refused, match=sentence or None):
        pass_on(**changes)


def test_the_writer_does_not_relay_to_themselves(led, pass_on):
    with pytest.raises(Refused, match="have it already"):
        pass_on(readers=[led.deputy.practitioner])


def test_days_of_a_template_lie_in_order(propose):
    with pytest.raises(Refused, match="last day"):
        propose(starts_on=in_days(3), ends_on=in_days(2))


def test_the_lines_to_draw_from_are_the_agencys_own_and_those_agreed_to(led, written):
    own = written(category=Category.EDUCATION, by=led.deputy.viewer)
    written()
    viewer = led.deputy.viewer
    scope = Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[led.larch.family.pk])
    place = access.grouping(viewer, led.larch.family)
    assert access.sources(viewer, place, scope, led.larch.family) == [own]
