"""A refusal that does deny is gone past only by two people: one asks and says why, a second with authority decides."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from audit.trail import Refused
from consent import gate, overriding
from consent.actions import exclusions, overrides, voices
from consent.categories import Category
from consent.gate import Opened
from consent.models import Authority, OverrideDecision, OverrideRequest
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY
from consent.terms import ActorKind, Role
from people.actions import leads
from people.models import Notice
from tests.consent.override import asked, decided
from tests.consent.seeing import duty, health_line, seen
from tests.consent.sharing import against, spoken, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


@pytest.fixture
def line(people):
    return health_line(people)


def test_nothing_opens_until_a_second_person_agrees(people, refused, line, second):
    assert seen(people.teacher.viewer, line).reason == "refused"
    request = asked(people, refused)
    assert seen(people.teacher.viewer, line).reason == "refused"
    decided(request, second)
    assert seen(people.teacher.viewer, line).reason == "overridden"


def test_to_decline_opens_nothing_and_is_kept(people, refused, line, second):
    request = asked(people, refused)
    decision = overrides.decide(request=request, taken_up=None, reason="It can wait.", by=second.viewer)
    assert decision.authority is None
    assert seen(people.teacher.viewer, line).reason == "refused"


@pytest.mark.parametrize("who", ["who asked", "a colleague", "a stranger", "an excluded second person"])
def test_without_a_second_person_with_authority_nothing_opens(people, refused, line, second, who):
    request = asked(people, refused)
    by = {
        "who asked": people.social_worker,
        "a colleague": people.health_visitor,
        "a stranger": people.stranger,
        "an excluded second person": second,
    }[who]
    if by is second:
        exclusions.declare(
            practitioner=second.practitioner, family=people.larch.family, by=people.social_worker.viewer
        )
    with pytest.raises(Refused) as refusal:
        decided(request, by)
    assert refusal.value.reason in {
        "consent.override_needs_another",
        "consent.override_needs_authority",
    }
    assert not OverrideDecision.objects.exists()
    assert seen(people.teacher.viewer, line).reason == "refused"


def test_who_leads_decides_when_somebody_else_asked(people, refused, line):
    leads.appoint(
        family=people.larch.family,
        practitioner=people.health_visitor.practitioner,
        by=people.social_worker.viewer,
    )
    decided(asked(people, refused), people.health_visitor)
    assert seen(people.teacher.viewer, line).reason == "overridden"


def test_the_bar_of_a_statute_is_never_overridden(people, line, second):
    bar = voices.refuse(
        spoken=spoken(people.larch.mother, people.larch.child),
        denied=[against(people.school, Category.HEALTH)],
        is_statutory=True,
        by=people.larch.mother.viewer,
    )
    with pytest.raises(Refused) as refusal:
        asked(people, bar)
    assert refusal.value.reason == "consent.bar_of_statute"
    assert not seen(people.teacher.viewer, line).permitted


def test_a_refusal_that_hides_nothing_needs_no_override(people, refused):
    duty(people, to(people.school, Category.HEALTH))
    with pytest.raises(Refused) as refusal:
        asked(people, refused)
    assert refusal.value.reason == "consent.refusal_does_not_bite"


def test_what_was_overridden_for_somebody_is_not_asked_for_them_again(people, refused, second):
    decided(asked(people, refused), second)
    with pytest.raises(Refused) as refusal:
        asked(people, refused)
    assert refusal.value.reason == "consent.refusal_does_not_bite"


def test_an_agreement_is_nothing_to_override(people):
    agreed = voices.agree(
        spoken=spoken(people.larch.mother, people.larch.child),
        grants=[to(people.school, Category.HEALTH)],
        by=people.larch.mother.viewer,
    )
    with pytest.raises(Refused) as refusal:
        asked(people, agreed)
    assert refusal.value.reason == "consent.not_a_refusal"


def test_a_refusal_that_was_taken_back_is_nothing_to_override_any_more(people, refused, second):
    request = asked(people, refused)
    said = spoken(people.larch.mother, people.larch.child)
    voices.withdraw(voice=refused, spoken=said, by=people.larch.mother.viewer)
    for act in (lambda: asked(people, refused), lambda: decided(request, second)):
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.reason == "consent.refusal_does_not_bite"
    assert not Authority.objects.filter(overrides=refused).exists()


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"ground": "consent"}, "consent.needs_a_voice"),
        ({"ground": "quebec_youth_protection"}, "consent.ground_of_another_place"),
        ({"ground": "whim"}, "consent.ground_not_on_that_day"),
        ({"reason": " "}, "consent.nothing_said"),
        ({"categories": []}, "consent.asks_for_nothing"),
        ({"categories": [Category.HEALTH, Category.POLICE]}, "consent.refusal_does_not_bite"),
        ({"ends_at": timezone.now() - timedelta(days=1)}, "consent.ends_in_the_past"),
        ({"actor_kind": ActorKind.ROLE, "actor": Role.PART_TIME.value}, "consent.refusal_does_not_bite"),
        ({"actor_kind": ActorKind.PERSON}, "consent.not_a_recipient"),
        ({"actor": "nobody"}, "consent.not_a_recipient"),
    ],
)
def test_a_request_says_on_which_ground_for_whom_what_until_when_and_why(people, refused, changed, reason):
    with pytest.raises(Refused) as refusal:
        asked(people, refused, **changed)
    assert refusal.value.reason == reason
    assert not OverrideRequest.objects.exists()


def test_only_a_full_member_of_the_team_asks(people, refused):
    for by in (people.teacher, people.stranger):
        with pytest.raises(Refused) as refusal:
            asked(people, refused, by=by.viewer)
        assert refusal.value.reason == "consent.not_a_full_member"


def test_it_is_decided_once_and_before_its_end(people, refused, second):
    request = asked(people, refused)
    with time_machine.travel(request.ends_at, tick=False), pytest.raises(Refused) as late:
        decided(request, second)
    assert late.value.reason == "consent.ended_before"
    decided(request, second)
    with pytest.raises(Refused) as again:
        decided(request, second)
    assert again.value.reason == "consent.decided_before"


def test_why_is_for_the_team_and_never_on_the_familys_page(people, refused, second, shown):
    request = asked(people, refused)
    decision = decided(request, second)
    for record in (request, decision):
        for reader in (people.social_worker, second, people.health_visitor):
            assert isinstance(gate.open(reader.viewer, [record], WORK_WITH_FAMILY)[0], Opened)
        for stranger in (people.teacher, people.stranger):
            assert gate.open(stranger.viewer, [record], WORK_WITH_FAMILY) == []
        assert gate.open(people.larch.mother.viewer, [record], OWN_RECORD) == []


def test_those_who_can_decide_hear_of_it_and_then_whoever_asked(people, refused, second):
    request = asked(people, refused)
    assert _told("override_asked") == {second.account.pk}
    assert [each.pk for each in overriding.waiting_for(second.viewer)] == [request.pk]
    assert overriding.waiting_for(people.social_worker.viewer) == []
    assert overriding.waiting_for(people.health_visitor.viewer) == []
    decided(request, second)
    assert _told("override_decided") == {people.social_worker.account.pk}
    assert overriding.waiting_for(second.viewer) == []


def _told(kind):
    return set(Notice.objects.filter(kind=kind).values_list("recipient_id", flat=True))
