"""The pages of a meeting, sent as a browser sends them: nothing typed is lost, nothing is done twice."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from conference.meetings.actions import conferences, entries
from conference.meetings.models import Conference, Draft, Entry
from consent.categories import Category
from tests.conference.meetings.test_running import line

JSON = {"accept": "application/json"}


@pytest.fixture
def browser(signed_in):
    """A browser in which somebody is signed in, in English."""

    def begin(somebody) -> Client:
        client = signed_in(somebody.account)
        client.cookies["language"] = "en"
        return client

    return begin


def page(client, name, conference, *more):
    return client.get(reverse(f"meetings:{name}", args=[conference.pk, *more]))


def said(people, **changes):
    return {
        "key": "k1",
        "words": "CANARY-TYPED",
        "persons": [str(people.larch.child.person.pk)],
        "category": "health",
        "how_known": "fact",
        "sensitivity": "0",
        "occurred_on": timezone.localdate().isoformat(),
    } | changes


def test_each_finds_their_meetings_and_nobody_elses(icpc, people, browser):
    assert str(icpc.pk) in browser(people.teacher).get(reverse("meetings:list")).content.decode()
    assert str(icpc.pk) in browser(people.larch.mother).get(reverse("meetings:list")).content.decode()
    assert str(icpc.pk) not in browser(people.gp).get(reverse("meetings:list")).content.decode()


def test_the_room_shows_and_withholds(icpc, people, browser):
    line(icpc, people, words="CANARY-MIND", category=Category.MENTAL_HEALTH)
    assert "CANARY-MIND" in page(browser(people.health_visitor), "conference", icpc).content.decode()
    shown = page(browser(people.teacher), "conference", icpc).content.decode()
    assert "CANARY-MIND" not in shown
    assert "Withheld" in shown


def test_no_name_stands_in_the_title_or_the_address(icpc, people, browser):
    shown = page(browser(people.chair), "conference", icpc)
    title = shown.content.decode().split("<title>")[1].split("</title>")[0]
    assert "Larch" not in title
    assert "Larch" in shown.content.decode()


@pytest.mark.parametrize("name", ["conference", "record", "check-in", "leave"])
def test_a_page_of_a_meeting_is_missing_for_a_stranger(icpc, people, browser, name):
    assert page(browser(people.stranger), name, icpc).status_code == 404
    assert page(browser(people.teacher), name, icpc).status_code == 200


def test_a_line_is_added_and_the_page_comes_back(icpc, people, browser):
    client = browser(people.health_visitor)
    sent = client.post(reverse("meetings:contribute", args=[icpc.pk]), said(people))
    assert sent.status_code == 303
    assert "CANARY-TYPED" in client.get(sent.url).content.decode()


def test_the_same_form_sent_twice_adds_one_line(icpc, people, browser):
    client, address = browser(people.health_visitor), reverse("meetings:contribute", args=[icpc.pk])
    assert [client.post(address, said(people)).status_code for _ in range(2)] == [303, 303]
    assert Entry.objects.filter(conference=icpc).count() == 1


def test_the_pages_script_gets_the_line_back(icpc, people, browser):
    client, address = browser(people.health_visitor), reverse("meetings:contribute", args=[icpc.pk])
    for _ in range(2):
        sent = client.post(address, said(people), headers=JSON)
        assert sent.json()["done"]
        assert any("CANARY-TYPED" in patch["html"] for patch in sent.json()["patches"])


def test_a_refused_line_keeps_what_was_typed(icpc, people, browser):
    client = browser(people.health_visitor)
    conferences.close(conference=icpc, by=people.chair.viewer)
    sent = client.post(reverse("meetings:contribute", args=[icpc.pk]), said(people))
    assert sent.status_code == 422
    assert "CANARY-TYPED" in sent.content.decode()
    assert "The meeting is closed." in sent.content.decode()


def test_an_incomplete_line_keeps_what_was_typed(icpc, people, browser):
    client = browser(people.health_visitor)
    sent = client.post(reverse("meetings:contribute", args=[icpc.pk]), said(people, persons=[]))
    assert sent.status_code == 422
    assert "CANARY-TYPED" in sent.content.decode()


def test_a_draft_is_kept_sealed_and_comes_back_until_it_is_sent(icpc, people, browser):
    client = browser(people.health_visitor)
    kept = client.post(
        reverse("meetings:draft", args=[icpc.pk]), {"slot": "contribute", "words": "CANARY-DRAFT"}
    )
    assert kept.status_code == 204
    assert "CANARY" not in repr(Draft.objects.get().words)
    assert "CANARY-DRAFT" in page(client, "conference", icpc).content.decode()
    assert "CANARY-DRAFT" not in page(browser(people.teacher), "conference", icpc).content.decode()
    client.post(reverse("meetings:contribute", args=[icpc.pk]), said(people))
    assert not Draft.objects.exists()


def test_a_draft_has_its_place_on_the_page_or_is_not_kept(icpc, people, browser):
    address = reverse("meetings:draft", args=[icpc.pk])
    sent = browser(people.teacher).post(address, {"slot": "elsewhere", "words": "x"})
    assert sent.status_code == 400


def test_a_conflict_shows_both_texts(icpc, people, browser):
    written = line(icpc, people, words="As it was")
    entries.amend(entry=written, words="CANARY-THEIRS", version=1, by=people.health_visitor.viewer)
    address = reverse("meetings:amend", args=[icpc.pk, written.pk])
    client, mine = browser(people.health_visitor), {"key": "a", "words": "CANARY-MINE", "version": "1"}
    sent = client.post(address, mine)
    assert sent.status_code == 409
    assert "CANARY-MINE" in sent.content.decode()
    assert "CANARY-THEIRS" in sent.content.decode()
    by_script = client.post(address, mine | {"key": "b"}, headers=JSON)
    assert by_script.json()["conflict"] == {"mine": "CANARY-MINE", "theirs": "CANARY-THEIRS", "version": 2}


def test_the_line_of_another_agency_has_no_page_to_change_it(icpc, people, browser):
    written = line(icpc, people)
    assert page(browser(people.health_visitor), "amend", icpc, written.pk).status_code == 200
    assert page(browser(people.teacher), "amend", icpc, written.pk).status_code == 404


def test_the_chair_runs_the_meeting_from_the_page(call, people, browser):
    meeting, chair = call("icpc"), browser(people.chair)
    assert chair.post(reverse("meetings:open", args=[meeting.pk]), {"key": "1"}).status_code == 303
    item = meeting.agenda.last()
    moved = chair.post(reverse("meetings:move-to", args=[meeting.pk]), {"key": "2", "item": str(item.pk)})
    assert moved.status_code == 303
    child = people.larch.child.person.pk
    proposal = {"key": "3", "threshold_met": "yes", "harms": ["neglect"]}
    assert chair.post(reverse("meetings:propose", args=[meeting.pk, child]), proposal).status_code == 303
    stance = {"key": "4", "stance": "dissent", "reason": "CANARY-DISSENT"}
    teacher = browser(people.teacher)
    taken = teacher.post(reverse("meetings:take-position", args=[meeting.pk, child]), stance)
    assert taken.status_code == 303
    assert "CANARY-DISSENT" in page(chair, "conference", meeting).content.decode()
    waived = {"key": "5", "contingency": "", "quorum_waiver": "It can’t wait."}
    assert chair.post(reverse("meetings:decide", args=[meeting.pk, child]), waived).status_code == 303
    step = {
        "key": "6",
        "what_must_change": "a",
        "what": "b",
        "how_we_will_know": "c",
        "owner": f"practitioner:{people.teacher.practitioner.pk}",
        "by_when": timezone.localdate().isoformat(),
        "persons": [str(child)],
    }
    assert chair.post(reverse("meetings:agree-step", args=[meeting.pk]), step).status_code == 303
    assert chair.post(reverse("meetings:close", args=[meeting.pk]), {"key": "7"}).status_code == 303
    assert chair.post(reverse("meetings:sign-off", args=[meeting.pk]), {"key": "8"}).status_code == 303
    assert "CANARY-DISSENT" in page(chair, "record", meeting).content.decode()


def test_dissent_without_its_reason_comes_back_with_what_was_chosen(icpc, people, browser):
    child = people.larch.child.person.pk
    chair = browser(people.chair)
    chair.post(reverse("meetings:propose", args=[icpc.pk, child]), {"key": "1", "threshold_met": "no"})
    address = reverse("meetings:take-position", args=[icpc.pk, child])
    sent = browser(people.teacher).post(address, {"key": "2", "stance": "dissent", "reason": ""})
    assert sent.status_code == 422
    assert "need their reason" in sent.content.decode()


def test_only_the_chairs_page_has_the_chairs_buttons(call, people, browser):
    meeting = call("icpc")
    opening = reverse("meetings:open", args=[meeting.pk])
    assert opening in page(browser(people.chair), "conference", meeting).content.decode()
    assert opening not in page(browser(people.teacher), "conference", meeting).content.decode()


def test_people_check_in_and_leave(call, people, browser):
    meeting = call("icpc")
    conferences.open(conference=meeting, by=people.chair.viewer)
    place = meeting.invitations.get(practitioner=people.teacher.practitioner)
    teacher = browser(people.teacher)
    arrived = teacher.post(
        reverse("meetings:check-in", args=[meeting.pk]), {"key": "1", "invitation": str(place.pk)}
    )
    assert arrived.status_code == 303
    left = teacher.post(
        reverse("meetings:leave", args=[meeting.pk]), {"key": "2", "invitation": str(place.pk)}
    )
    assert left.status_code == 303


def test_a_guest_is_invited_from_the_page(icpc, people, browser):
    chair = browser(people.chair)
    sent = chair.post(
        reverse("meetings:invite", args=[icpc.pk]), {"key": "1", "invited": "", "guest": "CANARY Guest"}
    )
    assert sent.status_code == 303
    assert "CANARY Guest" in page(chair, "conference", icpc).content.decode()


def test_an_invited_person_answers_from_the_page(call, people, browser):
    meeting = call("icpc")
    sent = browser(people.teacher).post(
        reverse("meetings:answer", args=[meeting.pk]), {"key": "1", "answer": "coming"}
    )
    assert sent.status_code == 303
    assert meeting.invitations.get(practitioner=people.teacher.practitioner).answer == "coming"


def test_the_mother_says_something_from_her_page(icpc, people, browser):
    mother = browser(people.larch.mother)
    shown = page(mother, "conference", icpc).content.decode()
    assert "Say something" in shown
    words = {"key": "1", "words": "CANARY-MOTHER", "persons": [str(people.larch.mother.person.pk)]}
    assert mother.post(reverse("meetings:contribute", args=[icpc.pk]), words).status_code == 303
    assert "CANARY-MOTHER" in page(mother, "conference", icpc).content.decode()
    assert "CANARY-MOTHER" in page(browser(people.teacher), "conference", icpc).content.decode()


def test_a_mother_speaks_on_her_page_for_herself_and_her_children_and_not_for_the_father(
    icpc, people, browser
):
    about_him = {"key": "1", "words": "CANARY-HIM", "persons": [str(people.larch.father.person.pk)]}
    sent = browser(people.larch.mother).post(reverse("meetings:contribute", args=[icpc.pk]), about_him)
    assert sent.status_code == 422
    assert not Entry.objects.exists()


def test_ones_own_lines_can_be_changed_from_the_page_and_nobody_elses(icpc, people, browser):
    written = line(icpc, people)
    changing = reverse("meetings:amend", args=[icpc.pk, written.pk])
    assert changing in page(browser(people.health_visitor), "conference", icpc).content.decode()
    assert changing not in page(browser(people.teacher), "conference", icpc).content.decode()


def test_a_member_of_the_team_calls_a_meeting_from_the_page(people, browser):
    address = reverse("meetings:schedule", args=[people.larch.family.pk])
    wanted = {
        "key": "1",
        "kind": "icpc",
        "reason": "CANARY-WHY",
        "day": (timezone.localdate() + timedelta(days=3)).isoformat(),
        "time": "10:30",
        "minutes_planned": "90",
        "place": "Room 2",
        "chair": str(people.chair.practitioner.pk),
        "minute_taker": "",
        "attendees": [str(people.teacher.practitioner.pk)],
        "persons": [str(people.larch.mother.person.pk)],
    }
    worker = browser(people.social_worker)
    assert worker.get(address).status_code == 200
    first, second = worker.post(address, wanted), worker.post(address, wanted)
    assert first.status_code == 303
    assert first.url == second.url
    assert Conference.objects.count() == 1
    refused = worker.post(address, wanted | {"key": "2", "kind": "icpc", "day": "2020-01-01"})
    assert refused.status_code == 422
    assert "CANARY-WHY" in refused.content.decode()


def test_a_stranger_calls_no_meeting(people, browser):
    address = reverse("meetings:schedule", args=[people.larch.family.pk])
    assert browser(people.stranger).get(address).status_code == 404
    assert browser(people.larch.mother).get(address).status_code == 404


def test_the_room_speaks_french(icpc, people, signed_in):
    client = signed_in(people.teacher.account)
    client.cookies["language"] = "fr"
    shown = page(client, "conference", icpc).content.decode()
    assert "Conférence initiale de protection de l’enfance" in shown
