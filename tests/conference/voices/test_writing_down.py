"""A practitioner writes down what somebody said on paper, by phone or in person."""

import re
from datetime import timedelta

import pytest

from audit.models import TrailEvent
from consent.models import CourtOrder, Provision, Voice
from consent.terms import Effect, Said, SpeaksAs
from tests.conference.voices.conftest import at, how, read, said
from tests.consent.childhood import child_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def send(client, name, larch, body, *ids):
    return client.post(at(name, larch, *ids), body)


def test_everything_about_how_it_was_said_is_kept(people, larch, worker):
    body = said(
        larch,
        larch.mother,
        larch.mother,
        larch.child,
        interpreter="yes",
        interpreter_language="ar",
        words="Yes, for school.",
        last_day=(larch.family.team.today() + timedelta(days=60)).isoformat(),
    )
    assert send(worker, "agree", larch, body).status_code == 302
    voice = Voice.objects.get(said=Said.AGREE)
    assert voice.speaks_as == SpeaksAs.PARENTAL_RESPONSIBILITY
    assert (voice.had_interpreter, voice.interpreter_language, voice.method) == (True, "ar", "phone")
    assert (voice.notice_version, voice.language) == ("family-notice-4", "en")
    assert voice.recorded_by == people.social_worker.account
    page = read(worker, "family", larch)
    for words in ("Mira Larch", "Yes, for school.", "Yes: Arabic", "By phone", "family-notice-4", "Schools"):
        assert words in page


@pytest.mark.parametrize(
    ("field", "kind"),
    [("services", "agency"), ("kinds", "agency_kind"), ("practitioners", "practitioner")],
)
def test_one_may_name_a_service_a_kind_of_service_or_one_person(people, larch, worker, field, kind):
    named = {
        "agency": people.school.pk,
        "agency_kind": "school",
        "practitioner": people.teacher.practitioner.pk,
    }[kind]
    body = said(larch, larch.mother) | {"kinds": [], field: [f"{kind}:{named}"]}
    assert send(worker, "agree", larch, body).status_code == 302
    assert Provision.objects.get(voice__said=Said.AGREE).actor_kind == kind


def test_an_agreement_with_somebody_left_out_is_a_limit(people, larch, worker):
    left_out = f"practitioner:{people.teacher.practitioner.pk}"
    assert send(worker, "agree", larch, said(larch, larch.mother, but_not=[left_out])).status_code == 302
    voice = Voice.objects.get(said=Said.LIMIT)
    effects = {each.effect: each.actor_kind for each in voice.provisions.all()}
    assert effects == {Effect.PERMIT: "agency_kind", Effect.BAR: "practitioner"}


def test_a_refusal_is_written_down(larch, worker):
    assert send(worker, "refuse", larch, said(larch, larch.father)).status_code == 302
    assert Voice.objects.get().said == Said.REFUSE
    assert "said no" in read(worker, "family", larch)


def test_a_childs_own_word_needs_reasons_and_keeps_them(people, larch, worker):
    young = child_of(people, larch, 13).kin
    typed = said(larch, young)
    answer = send(worker, "refuse", larch, typed)
    assert "Somebody must first find that this child understands" in answer.content.decode()
    assert re.search(r'value="health"[^>]*checked', answer.content.decode()), "What was typed is kept."
    found = {"assessment": "She told it back.", "assessor": str(people.health_visitor.practitioner.pk)}
    assert send(worker, "refuse", larch, typed | found).status_code == 302
    voice = Voice.objects.get()
    assert voice.speaks_as == SpeaksAs.COMPETENT_CHILD
    assert voice.assessed_by == people.health_visitor.practitioner
    page = read(worker, "family", larch)
    assert "She told it back." in page
    assert "Hope Visitor" in page


def test_a_parent_no_longer_speaks_for_a_child_who_decides(people, larch, worker):
    young = child_of(people, larch, 13).kin
    found = {"assessment": "She told it back."}
    send(worker, "refuse", larch, said(larch, young, **found))
    answer = send(worker, "agree", larch, said(larch, larch.mother, young, key="twice"))
    assert "This child decides this themselves" in answer.content.decode()


def test_a_young_person_of_sixteen_speaks_alone(people, larch, worker):
    young = child_of(people, larch, 16).kin
    assert send(worker, "agree", larch, said(larch, young)).status_code == 302
    assert Voice.objects.get().speaks_as == SpeaksAs.YOUNG_PERSON


def test_an_order_of_a_court_names_the_court_its_day_and_who_saw_it(people, larch, worker):
    today = larch.family.team.today()
    body = {
        "key": "once",
        "court": "Family Court at Harbour, 12/26",
        "made_on": (today - timedelta(days=9)).isoformat(),
        "seen_on": today.isoformat(),
        "said": "refuse",
        "persons": [str(larch.child.person.pk)],
        "categories": ["education"],
        "kinds": ["agency_kind:school"],
    }
    later = body | {"seen_on": (today - timedelta(days=20)).isoformat()}
    assert "on which day you saw it" in send(worker, "order", larch, later).content.decode()
    assert send(worker, "order", larch, body).status_code == 302
    order = CourtOrder.objects.get()
    assert order.seen_by == people.social_worker.practitioner
    assert order.voice.speaks_as == SpeaksAs.COURT
    page = read(worker, "family", larch)
    assert "A court" in page
    assert "Family Court at Harbour, 12/26" in page


def test_an_order_ends_by_another_order(people, larch, worker):
    today = larch.family.team.today().isoformat()
    seen = {"court": "Family Court", "made_on": today, "seen_on": today}
    chosen = {
        "persons": [str(larch.child.person.pk)],
        "categories": ["health"],
        "kinds": ["agency_kind:school"],
    }
    send(worker, "order", larch, {"key": "once", "said": "agree", **seen, **chosen})
    voice = Voice.objects.get()
    page = read(worker, "take-back", larch, voice.pk)
    assert "Only by another order" in page
    assert send(worker, "take-back", larch, {"key": "two", **seen}, voice.pk).status_code == 302
    assert not Provision.objects.filter(voice=voice, end=None).exists()


def test_it_is_narrowed_and_taken_back_as_it_was_said(people, larch, worker):
    send(worker, "agree", larch, said(larch, larch.mother, larch.child))
    voice = Voice.objects.get()
    some = {"practitioners": [f"practitioner:{people.teacher.practitioner.pk}"], "categories": ["health"]}
    assert send(worker, "narrow", larch, how(larch, key="two", **some), voice.pk).status_code == 302
    narrowed = Voice.objects.get(said=Said.LIMIT)
    assert narrowed.of == voice
    assert send(worker, "take-back", larch, how(larch, key="three"), voice.pk).status_code == 302
    assert Voice.objects.filter(said=Said.WITHDRAW, of=voice).exists()
    assert worker.get(at("take-back", larch, voice.pk)).status_code == 404, "It is over."


def test_why_somebody_was_not_asked_stands_on_the_teams_page_alone(people, larch, worker, teacher, father):
    who = str(larch.father.person.pk)
    body = {
        "key": "once",
        "speaker": who,
        "persons": [who],
        "because": "unsafe",
        "reason": "CANARY reads her post",
    }
    assert send(worker, "not-asked", larch, body).status_code == 302
    page = read(worker, "family", larch)
    assert "CANARY reads her post" in page
    assert "To ask would put somebody in danger" in page
    assert "not asked" not in read(teacher, "family", larch).replace("Somebody was not asked", "")
    assert "CANARY" not in father.get("/family/permissions/").content.decode()


def test_what_is_missing_is_asked_for_and_nothing_is_lost(larch, worker):
    body = said(larch, larch.mother, interpreter="yes", words="CANARY typed", kinds=[])
    answer = send(worker, "agree", larch, body).content.decode()
    assert "Say from or into which language." in answer
    assert "Choose at least one service." in answer
    assert "CANARY typed" in answer
    assert not Voice.objects.exists()


def test_sent_twice_it_is_said_once(larch, worker):
    body = said(larch, larch.mother)
    assert [send(worker, "agree", larch, body).status_code for _ in range(2)] == [302, 302]
    assert Voice.objects.count() == 1
    assert TrailEvent.objects.filter(name="consent.voice_agreed").count() == 1


def test_somebody_who_does_not_work_with_the_family_finds_nothing(people, larch, signed_in):
    stranger = signed_in(people.stranger.account)
    for name in ("family", "agree", "refuse", "not-asked", "order"):
        assert stranger.get(at(name, larch)).status_code == 404
