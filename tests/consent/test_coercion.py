"""Words that were perhaps not free: recorded for the team alone, relied on only if a person decides so."""

import json

import pytest

from audit.models import TrailEvent
from audit.trail import Refused
from conference.meetings.models import Entry
from consent.actions import coercion, voices
from consent.categories import Category
from consent.gate import Opened, known, visible
from consent.gate import open as open_words
from consent.models import Coercion, Provision, Voice
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY, Purpose
from consent.scope import Scope, decide
from consent.terms import NotAskedBecause
from tests.consent.sharing import entry, spoken, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


@pytest.fixture
def agreed(people):
    mother = people.larch.mother
    return voices.agree(
        spoken=spoken(mother, people.larch.child), grants=[to("school", Category.HEALTH)], by=mother.viewer
    )


def doubted(people, voice, *, relied_on=False, by=None):
    words = "He answered every question for her, and held her phone."
    return coercion.record(
        voice=voice, words=words, is_relied_on=relied_on, by=(by or people.social_worker).viewer
    )


def health(people):
    return entry(
        people.larch.family,
        Category.HEALTH,
        people.larch.child,
        agency=people.health,
        author=people.health_visitor.practitioner,
    )


def may_see(worker, record):
    scope = Scope.load(worker.viewer, WORK_WITH_FAMILY)
    permitted = decide(scope, record).permitted
    assert visible(Entry.objects.filter(pk=record.pk), scope).exists() is permitted
    return permitted


def test_a_coerced_agreement_that_nobody_relies_on_carries_nothing_from_that_moment(people, agreed):
    line = health(people)
    assert may_see(people.teacher, line)
    doubted(people, agreed)
    assert not may_see(people.teacher, line)
    assert not Provision.objects.filter(voice=agreed, end=None).exists()
    told = json.loads(TrailEvent.objects.get(name="consent.coercion_recorded").body)
    assert told["facts"] == {"is_relied_on": False, "ended": 1}
    assert not Voice.objects.filter(of=agreed).exists(), "Nobody took it back: nothing says that she did."


def test_a_person_may_decide_to_rely_on_it_all_the_same(people, agreed):
    line = health(people)
    doubted(people, agreed, relied_on=True)
    assert may_see(people.teacher, line)
    doubted(people, agreed)
    assert not may_see(people.teacher, line)
    with pytest.raises(Refused, match="Ask again when it is safe"):
        doubted(people, agreed, relied_on=True)


@pytest.mark.parametrize("kin", ["mother", "father"])
def test_neither_the_speaker_nor_the_other_parent_learns_that_it_is_there(people, agreed, kin, shown):
    written = doubted(people, agreed)
    line = health(people)
    viewer = getattr(people.larch, kin).viewer
    for purpose in (OWN_RECORD, Purpose.conference("c-1")):
        scope = Scope.load(viewer, purpose)
        decision = decide(scope, written)
        assert not decision.permitted
        assert not decision.may_know
        assert open_words(viewer, [written], purpose) == []
        assert not known(Coercion.objects.filter(pk=written.pk), scope).exists()
    assert line.family_id == people.larch.family.pk


def test_the_teams_full_members_read_it_and_part_time_members_do_not_know(people, agreed, shown):
    written = doubted(people, agreed)
    (read,) = open_words(people.health_visitor.viewer, [written], WORK_WITH_FAMILY)
    assert isinstance(read, Opened)
    assert "held her phone" in read.words["words"]
    assert open_words(people.teacher.viewer, [written], WORK_WITH_FAMILY) == []


def test_only_full_members_write_it_about_something_said_and_with_words(people, agreed):
    for worker in (people.teacher, people.stranger, people.larch.mother):
        with pytest.raises(Refused):
            doubted(people, agreed, by=worker)
    with pytest.raises(Refused, match="what makes you think"):
        coercion.record(voice=agreed, words=" ", is_relied_on=False, by=people.social_worker.viewer)
    unasked = voices.not_asked(
        spoken=spoken(people.larch.father),
        because=NotAskedBecause.UNSAFE,
        by=people.social_worker.viewer,
    )
    with pytest.raises(Refused, match="can be doubted"):
        doubted(people, unasked)


def test_why_somebody_was_not_asked_stands_where_they_never_read_it(people, shown):
    father = people.larch.father
    unasked = voices.not_asked(
        spoken=spoken(father, reason="He reads her post."),
        because=NotAskedBecause.UNSAFE,
        by=people.social_worker.viewer,
    )
    assert open_words(father.viewer, [unasked], OWN_RECORD) == []
    assert not decide(Scope.load(father.viewer, OWN_RECORD), unasked).may_know
    (read,) = open_words(people.social_worker.viewer, [unasked], WORK_WITH_FAMILY)
    assert read.words["reason"] == "He reads her post."
