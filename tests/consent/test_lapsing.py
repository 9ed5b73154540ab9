"""Nothing lapses silently: the worker writes down, once, that a child came of age."""

import json

import pytest
import time_machine
from django.utils import timezone

from audit.models import TrailEvent
from consent import lapsing
from consent.actions import voices
from consent.categories import Category
from consent.models import Provision, VoiceLapse
from tests.consent.childhood import birthday, child_of
from tests.consent.sharing import spoken, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


@pytest.fixture
def tam(people):
    return child_of(people, people.larch, 15)


def agreed(people, *kin):
    mother = people.larch.mother
    return voices.agree(spoken=spoken(mother, *kin), grants=[to("school", Category.HEALTH)], by=mother.viewer)


def told():
    return [
        (each.actor, json.loads(each.body)["facts"])
        for each in TrailEvent.objects.filter(name="consent.voice_lapsed")
    ]


def test_the_program_writes_down_once_what_the_eighteenth_birthday_ended(people, tam):
    voice = agreed(people, tam.kin)
    assert lapsing.sweep(timezone.now()) == 0
    with time_machine.travel(birthday(people.larch, tam.born, 18), tick=False):
        assert lapsing.sweep(timezone.now()) == 1
        assert lapsing.sweep(timezone.now()) == 0
    assert VoiceLapse.objects.get().voice == voice
    assert told() == [("system", {"ended": 1})]
    assert Provision.objects.get(voice=voice).end.why == lapsing.CAME_OF_AGE


def test_what_still_speaks_for_a_younger_child_goes_on(people, tam):
    voice = agreed(people, tam.kin, people.larch.child)
    with time_machine.travel(birthday(people.larch, tam.born, 18), tick=False):
        lapsing.sweep(timezone.now())
    assert Provision.objects.filter(voice=voice, end=None).exists()
    assert told() == [("system", {"ended": 0})]


def test_what_was_taken_back_before_lapses_no_more(people, tam):
    voice = agreed(people, tam.kin)
    mother = people.larch.mother
    voices.withdraw(voice=voice, spoken=spoken(mother, tam.kin), by=mother.viewer)
    with time_machine.travel(birthday(people.larch, tam.born, 18), tick=False):
        assert lapsing.sweep(timezone.now()) == 0


def test_the_worker_looks_every_five_minutes(people, tam):
    moments = iter([0.0, 0.0, 1.0, 299.0, 300.0, 300.0])
    agreed(people, tam.kin)
    with time_machine.travel(birthday(people.larch, tam.born, 18), tick=False):
        look = lapsing.Sweep(clock=lambda: next(moments))
        assert [look(), look(), look()] == [1, 0, 0]
        VoiceLapse.objects.count()
        assert look() == 0
