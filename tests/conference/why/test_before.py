"""Who would read a line is told before it is written, exactly as the page of reasons tells it afterwards."""

import re

import pytest
from django.urls import reverse

from audit.models import TrailEvent
from conference.apart.actions import kept_apart
from conference.meetings.actions import conferences
from conference.meetings.models import Entry
from consent.actions import exclusions, voices
from consent.categories import Category
from tests.conference.circles.conftest import shared
from tests.conference.meetings.conftest import call, icpc, people, signed_in, taf
from tests.consent.sharing import against, spoken, to
from tests.isolation.side import TODAY

__all__ = ["call", "icpc", "people", "shared", "signed_in", "taf"]
pytestmark = [pytest.mark.django_db, pytest.mark.database]

ANSWER = re.compile(r'<section[^>]*id="readers".*?</section>', re.DOTALL)
READERS = re.compile(r"<h3.*?</ul>", re.DOTALL)
NAME = re.compile(r"<strong>([^<]+)</strong>")
WORDS = "CANARY-LINE she coughs at night"


def typed(people, **changes):
    """Return a line about the child's health as it is typed, whole."""
    usual = {
        "key": "typed-once",
        "words": WORDS,
        "persons": [str(people.larch.child.person.pk)],
        "category": "health",
        "sensitivity": "0",
        "how_known": "opinion",
        "bearing": "worry",
        "reach": "team",
        "occurred_on": TODAY().isoformat(),
    }
    return usual | changes


def addresses(people, conference=None):
    """Return where a line is asked about, and where it is added."""
    if conference is not None:
        return f"/meetings/{conference.pk}/lines/readers/", f"/meetings/{conference.pk}/lines/"
    chronology = f"/families/{people.larch.family.pk}/chronology/add/"
    return f"{chronology}readers/", chronology


def told(page):
    """Return what a page says of readers: under which reason who; and who else is named as no reader."""
    (answer,) = ANSWER.findall(page.content.decode()) or [
        page.content.decode().partition("Who can read it")[2]
    ]
    reading, _, others = answer.partition("Who would not")
    return READERS.findall(reading), set(NAME.findall(reading)), set(NAME.findall(others))


def assert_told_as_it_is(people, browser, conference=None):
    """Ask about each kind of line, then write it and read its page of reasons: both say the same."""
    asks, adds = addresses(people, conference)
    for number, (kind, changes) in enumerate(kinds(conference).items()):
        line, there_are = typed(people, key=f"line-{number}", **changes), Entry.objects.count()
        before = told(browser.post(asks, line))
        assert Entry.objects.count() == there_are, kind
        assert browser.post(adds, line).status_code in (302, 303), kind
        after = told(browser.get(f"/entries/{Entry.objects.latest('recorded_at').pk}/why/"))
        assert before[:2] == after[:2], kind
        assert before[1], f"{kind}: who writes a line reads it."
        # Now there is a shelf for it, and perhaps a circle: who asks again is told the same.
        assert told(browser.post(asks, line)) == before, kind


def kinds(conference):
    """Return what is typed for each kind of line."""
    return {
        "health": {},
        "restricted": {"sensitivity": "1"},
        "sealed": {"sensitivity": "2"},
        "held by its agency": {"reach": "agency"},
        "education": {"category": "education"},
    } | ({"for this meeting alone": {"reach": "meeting"}} if conference else {})


def refuse_the_school(people):
    voices.refuse(
        spoken=spoken(people.larch.mother, people.larch.child),
        denied=[against("school", Category.HEALTH)],
        by=people.larch.mother.viewer,
    )


def agree_with_all(people):
    mother, child = people.larch.mother, people.larch.child
    said = spoken(mother, child)
    grants = [to(kind, Category.HEALTH) for kind in ("school", "social_care", "police")]
    return voices.agree(spoken=said, grants=grants, by=mother.viewer), said


def exclude_the_police_officer(people):
    exclusions.declare(
        practitioner=people.police_officer.practitioner,
        family=people.larch.family,
        by=people.social_worker.viewer,
    )


def keep_the_parents_apart(people):
    home = people.larch
    kept_apart.begin(
        family=home.family,
        protected=home.mother.person,
        kept_from=home.father.person,
        words="He found her twice.",
        by=people.social_worker.viewer,
    )


def withdraw(people):
    voice, said = agree_with_all(people)
    voices.withdraw(voice=voice, spoken=said, by=people.larch.mother.viewer)


HAPPENED = {
    "nothing": lambda people: None,
    "she agreed": agree_with_all,
    "she agreed, and refused the school": lambda people: (agree_with_all(people), refuse_the_school(people)),
    "she withdrew": withdraw,
    "one is excluded": lambda people: (agree_with_all(people), exclude_the_police_officer(people)),
    "the parents are kept apart": lambda people: (agree_with_all(people), keep_the_parents_apart(people)),
}


@pytest.mark.parametrize("happened", HAPPENED)
def test_what_is_told_before_is_what_is_so_after(people, signed_in, happened):
    HAPPENED[happened](people)
    assert_told_as_it_is(people, signed_in(people.health_visitor.account))


@pytest.mark.parametrize("meeting", ["icpc", "taf"])
def test_it_is_so_in_a_meeting_under_a_duty_and_in_one_by_consent(people, signed_in, request, meeting):
    agree_with_all(people)
    refuse_the_school(people)
    assert_told_as_it_is(people, signed_in(people.social_worker.account), request.getfixturevalue(meeting))


def test_it_is_so_where_a_duty_opens_everything_up_to_restricted(people, shared, signed_in):
    exclude_the_police_officer(people)
    assert_told_as_it_is(people, signed_in(people.teacher.account))


def test_a_refusal_by_the_family_changes_who_would_read_it(people, signed_in):
    browser, asks = signed_in(people.health_visitor.account), addresses(people)[0]
    agree_with_all(people)
    _, reading, others = told(browser.post(asks, typed(people)))
    assert "Tess Teacher" in reading
    refuse_the_school(people)
    _, reading, others = told(browser.post(asks, typed(people)))
    assert "Tess Teacher" not in reading
    assert "Tess Teacher" in others


def test_in_a_meeting_those_who_sit_there_are_told_too(people, icpc, signed_in):
    page = signed_in(people.health_visitor.account).post(addresses(people, icpc)[0], typed(people))
    _, reading, _ = told(page)
    assert {"Hope Visitor", "Sol Worker", "Perry Constable", "Cher Chair"} <= reading
    assert "Strange Outsider" not in reading


def test_whoever_is_excluded_looks_like_whoever_simply_has_no_permission(people, signed_in):
    browser, asks = signed_in(people.health_visitor.account), addresses(people)[0]
    strip = re.compile(r'(name="csrfmiddlewaretoken" value=")\w+')
    plain = strip.sub("", browser.post(asks, typed(people)).content.decode())
    exclude_the_police_officer(people)
    keep_the_parents_apart(people)
    assert strip.sub("", browser.post(asks, typed(people)).content.decode()) == plain


def test_who_would_not_is_named_without_any_reason(people, signed_in):
    agree_with_all(people)
    refuse_the_school(people)
    page = signed_in(people.health_visitor.account).post(addresses(people)[0], typed(people)).content.decode()
    (answer,) = ANSWER.findall(page)
    assert "refus" not in answer
    assert "excluded" not in answer


@pytest.mark.parametrize("is_meeting", [True, False])
def test_nothing_that_was_typed_is_lost_or_kept(people, icpc, signed_in, is_meeting):
    asks, adds = addresses(people, icpc if is_meeting else None)
    browser, sent = signed_in(people.health_visitor.account), typed(people, sensitivity="1")
    page = browser.post(asks, sent).content.decode()
    assert WORDS in page
    for value in (sent["persons"][0], "opinion", "worry", "1"):
        assert re.search(rf'value="{value}"[^>]* checked', page), value
    assert re.search(r'value="health" selected', page)
    assert f'value="{sent["occurred_on"]}"' in page
    assert 'value="typed-once"' in page
    assert f'action="{adds}"' in page
    assert f'formaction="{asks}#readers"' in page
    assert not Entry.objects.exists()


def test_one_may_ask_before_the_words_are_found(people, signed_in):
    page = signed_in(people.health_visitor.account).post(addresses(people)[0], typed(people, words=""))
    assert page.status_code == 200
    assert ANSWER.findall(page.content.decode())


def test_what_is_not_filled_in_is_asked_for_and_nothing_is_recorded(people, signed_in):
    page = signed_in(people.health_visitor.account).post(addresses(people)[0], typed(people, persons=[]))
    assert page.status_code == 422
    assert WORDS in page.content.decode()
    assert page.content.decode().count("govuk-error-summary__title") == 1
    assert not TrailEvent.objects.filter(name="conference.readers_asked").exists()


def test_a_question_leaves_one_record_with_its_shape_and_no_word(people, icpc, signed_in):
    signed_in(people.health_visitor.account).post(addresses(people, icpc)[0], typed(people, sensitivity="1"))
    record = TrailEvent.objects.get(name="conference.readers_asked")
    assert record.kind == "search"
    assert '"facts":{"category":"health","persons":1,"sensitivity":1}' in record.body
    assert str(people.larch.family.pk) in record.body
    assert "CANARY" not in record.body


def test_asking_is_refused_where_writing_is_and_that_is_on_record(people, taf, signed_in):
    conferences.close(conference=taf, by=people.social_worker.viewer)
    page = signed_in(people.health_visitor.account).post(addresses(people, taf)[0], typed(people))
    assert page.status_code == 422
    assert "The meeting is closed." in page.content.decode()
    assert page.content.decode().count("govuk-error-summary__title") == 1
    assert WORDS in page.content.decode()
    refusal = TrailEvent.objects.get(kind="refusal", body__contains="conference.readers_asked")
    assert "conference.closed" in refusal.body
    assert not TrailEvent.objects.filter(name="conference.readers_asked").exists()


def test_whoever_has_nothing_to_do_with_the_family_gets_no_answer(people, icpc, signed_in):
    for address in (addresses(people)[0], addresses(people, icpc)[0]):
        for account in (people.stranger.account, people.larch.mother.account):
            assert signed_in(account).post(address, typed(people)).status_code == 404


def test_the_answer_is_in_french_too(people, signed_in):
    browser = signed_in(people.health_visitor.account)
    browser.post(reverse("language"), {"language": "fr", "next": "/"})
    page = browser.post(addresses(people)[0], typed(people)).content.decode()
    (answer,) = ANSWER.findall(page)
    assert "Qui lirait ceci" in answer
    assert "Qui ne la lirait pas" in answer
    assert "would" not in answer
