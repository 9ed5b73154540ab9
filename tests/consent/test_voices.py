"""Who may speak, what it writes, and what is refused and recorded."""

import json

import pytest

from audit.models import TrailEvent
from audit.trail import Refused, Repeated
from consent.actions import voices
from consent.categories import Category
from consent.models import Authority, Provision, Voice
from consent.terms import Effect, NotAskedBecause, Said, SpeaksAs
from consent.voices import Spoken
from tests import cast
from tests.consent.sharing import against, spoken, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def agree(people, kin, *subjects, by=None, grants=None, **more):
    return voices.agree(
        spoken=spoken(kin, *subjects, **more),
        grants=grants or [to("school", Category.HEALTH)],
        by=by or kin.viewer,
    )


def refused(code):
    return pytest.raises(Refused, check=lambda refusal: refusal.reason == f"consent.{code}")


def names_recorded():
    return list(
        TrailEvent.objects.filter(name__startswith="consent.").order_by("at").values_list("name", flat=True)
    )


def test_an_agreement_makes_an_authority_that_its_provisions_rest_on(people):
    voice = agree(people, people.larch.mother, people.larch.child)
    provision = Provision.objects.get(voice=voice)
    assert provision.authority.voice == voice
    assert provision.authority.carried_by_consent
    assert provision.authority.ground == "consent"
    assert provision.subjects.get().person_id == people.larch.child.person.pk
    assert names_recorded() == ["consent.voice_agreed"]


def test_one_cannot_agree_for_more_people_than_one_speaks_for(people):
    mother, father, child = people.larch.mother, people.larch.father, people.larch.child
    both = [child.person.pk, father.person.pk]
    voice = agree(people, mother, child, grants=[to("school", Category.HEALTH, subjects=both)])
    assert [each.person_id for each in Provision.objects.get(voice=voice).subjects.all()] == [child.person.pk]
    voice = agree(people, mother, child, grants=[to("school", Category.HEALTH, subjects=[father.person.pk])])
    assert not Provision.objects.filter(voice=voice).exists()


def test_the_mother_cannot_speak_for_the_father(people):
    with refused("for_another_adult"):
        agree(people, people.larch.mother, people.larch.father)
    assert Voice.objects.count() == Authority.objects.filter(voice__isnull=False).count() == 0
    told = json.loads(TrailEvent.objects.get(name="audit.gesture_refused").body)
    assert (told["facts"]["gesture"], told["reason"]) == ("consent.voice_agreed", "consent.for_another_adult")


def test_nobody_speaks_as_somebody_else(people):
    with refused("not_your_voice"):
        agree(people, people.larch.mother, by=people.larch.father.viewer)


def test_who_works_with_the_family_writes_down_what_was_said(people):
    voice = agree(people, people.larch.mother, people.larch.child, by=people.social_worker.viewer)
    assert voice.recorded_by_id == people.social_worker.account.pk
    with refused("not_your_voice"):
        agree(people, people.larch.mother, by=people.stranger.viewer)


def test_the_excluded_write_nothing_down(people):
    from consent.actions import exclusions

    exclusions.declare(
        practitioner=people.teacher.practitioner, family=people.larch.family, by=people.teacher.viewer
    )
    with refused("not_your_voice"):
        agree(people, people.larch.mother, by=people.teacher.viewer)


def test_somebody_of_another_family_has_no_voice_in_this_one(people):
    other = people.alder.mother
    foreign = spoken(other)
    here = Spoken(
        **{name: getattr(foreign, name) for name in foreign.__slots__} | {"family": people.larch.family}
    )
    with refused("for_nobody"):
        voices.agree(spoken=here, grants=[to("school")], by=other.viewer)


def test_a_child_speaks_once_somebody_has_found_that_they_understand(people):
    child = people.larch.child
    cast.give_account(child, administrator=people.administrator)
    as_child = {"speaks_as": SpeaksAs.COMPETENT_CHILD}
    with refused("child_not_assessed"):
        agree(people, child, child, **as_child)
    found = {"assessed_by": people.health_visitor.practitioner, **as_child}
    with refused("assessed_without_reasons"):
        agree(people, child, child, by=people.health_visitor.viewer, **found)
    reasons = {"assessment": "She says in her own words what would follow."}
    with refused("not_yours_to_say"):
        agree(people, child, child, **found, **reasons)
    voice = agree(people, child, child, by=people.health_visitor.viewer, **found, **reasons)
    assert voice.assessed_by == people.health_visitor.practitioner
    assert agree(people, child, child, **found), "What was found once is not found anew each time."
    with refused("assessed_without_reasons"):
        agree(people, child, child, grants=[to("school", Category.HOUSING)], **found)


def test_a_limit_bars_what_it_names_and_permits_what_it_leaves(people):
    mother, child = people.larch.mother, people.larch.child
    first = agree(people, mother, child)
    voice = voices.limit(
        spoken=spoken(mother, child),
        denied=[against("school", Category.HEALTH)],
        grants=[to("school", Category.HEALTH, uses={"know"})],
        of=first,
        by=mother.viewer,
    )
    effects = Provision.objects.filter(voice=voice).order_by("effect").values_list("effect", flat=True)
    assert list(effects) == [Effect.BAR, Effect.PERMIT]
    assert voice.of == first


def test_what_one_said_is_taken_back_once_and_by_oneself(people):
    mother, father, child = people.larch.mother, people.larch.father, people.larch.child
    said = spoken(mother, child)
    voice = voices.agree(spoken=said, grants=[to("school"), to("police")], by=mother.viewer)
    with refused("not_your_voice"):
        voices.withdraw(voice=voice, spoken=spoken(father, child), by=father.viewer)
    taken_back = voices.withdraw(voice=voice, spoken=said, by=mother.viewer)
    assert not Provision.objects.filter(voice=voice, end__isnull=True).exists()
    assert not Authority.objects.filter(voice=voice, end__isnull=True).exists()
    told = json.loads(TrailEvent.objects.get(name="consent.voice_withdrawn").body)
    assert told["facts"] == {"ended": 2}
    with refused("taken_back_before"):
        voices.withdraw(voice=voice, spoken=said, by=mother.viewer)
    with refused("nothing_to_take_back"):
        voices.withdraw(voice=taken_back, spoken=said, by=mother.viewer)


def test_a_refusal_is_taken_back_too(people):
    mother = people.larch.mother
    voice = voices.refuse(spoken=spoken(mother), denied=[against("police")], by=mother.viewer)
    voices.withdraw(voice=voice, spoken=spoken(mother), by=mother.viewer)
    assert not Provision.objects.filter(effect=Effect.BAR, end__isnull=True).exists()


def test_not_having_asked_is_recorded_by_who_works_with_the_family(people):
    said = spoken(people.larch.father)
    voice = voices.not_asked(spoken=said, because=NotAskedBecause.UNSAFE, by=people.social_worker.viewer)
    assert (voice.said, voice.not_asked_because) == (Said.NOT_ASKED, "unsafe")
    with refused("not_yours_to_say"):
        voices.not_asked(spoken=said, because=NotAskedBecause.UNSAFE, by=people.larch.father.viewer)


def test_a_refusal_is_answered_in_words_by_who_works_with_the_family(people):
    mother = people.larch.mother
    voice = voices.refuse(spoken=spoken(mother), denied=[against("police")], by=mother.viewer)
    answered = voices.answer(voice=voice, words="The law asks it of us.", by=people.social_worker.viewer)
    assert (answered.shelf_id, answered.person_id) == (voice.shelf_id, mother.person.pk)
    with refused("not_yours_to_say"):
        voices.answer(voice=voice, words="No.", by=people.stranger.viewer)
    with refused("nothing_said"):
        voices.answer(voice=voice, words="  ", by=people.social_worker.viewer)


def test_the_same_key_says_it_once(people):
    mother = people.larch.mother
    once = {"spoken": spoken(mother), "grants": [to("school")], "by": mother.viewer, "key": "tap-1"}
    voice = voices.agree(**once)
    with pytest.raises(Repeated) as again:
        voices.agree(**once)
    assert again.value.result == str(voice.pk)
    assert Voice.objects.count() == 1
