"""A copy of what somebody said: theirs alone, true to what is recorded, on paper and as a file."""

import json

import pytest

from audit.models import TrailEvent
from consent.actions import voices
from consent.models import Voice
from consent.receipts import terms
from consent.receipts.receipt import pseudonym
from consent.terms import Said, SpeaksAs
from tests.conference.family.conftest import spoken
from tests.conference.family.pages import address, read, send
from tests.consent.sharing import to


@pytest.fixture
def agreed(larch, mother):
    """The mother agreed that schools see her child's health."""
    send(
        mother,
        "agree",
        persons=[str(larch.child.person.pk)],
        categories=["health"],
        kinds=["agency_kind:school"],
        words="CANARY-WORDS only the nurse",
    )
    return Voice.objects.get()


def states(client, voice):
    """Return what happened, as the file tells it."""
    record = json.loads(client.get(address("copy-file", voice)).content)["dct:hasPart"]
    return [each["@type"] for each in record["dpv:hasConsentStatus"]]


def test_the_way_to_a_copy_stands_beside_what_was_said(mother, agreed):
    page = read(mother, "permissions")
    assert address("copy", agreed) in page
    assert "Keep a copy of what you said" in page


def test_a_copy_says_who_may_see_what_for_whom_and_what_had_been_read(larch, mother, agreed):
    page = read(mother, "copy", agreed)
    for words in (
        "What you said about sharing",
        "You agreed: Health",
        "Cass",
        "Schools",
        "CANARY-WORDS",
        "family-notice-",
        "You are free to say no.",
        "Working with the family",
        "Harbour team",
        "Information Commissioner’s Office",
        "To have a mistake put right",
    ):
        assert words in page, words


def test_a_copy_of_what_was_taken_back_says_so(mother, agreed):
    assert states(mother, agreed) == ["dpv:ConsentGiven"]
    send(mother, "withdraw", agreed, words="Not any more")
    page = read(mother, "copy", agreed)
    assert "You took back, or it ended" in page
    assert "Not any more" in page
    assert states(mother, agreed) == ["dpv:ConsentGiven", "dpv:ConsentWithdrawn"]


def test_a_refusal_that_is_taken_back_is_no_consent(larch, mother):
    send(
        mother,
        "refuse",
        persons=[str(larch.mother.person.pk)],
        categories=["health"],
        kinds=["agency_kind:police"],
    )
    refused = Voice.objects.get()
    assert states(mother, refused) == ["dpv:ConsentRefused"]
    send(mother, "withdraw", refused)
    assert states(mother, refused) == ["dpv:ConsentRefused", "dpv:ConsentUnknown"]


def test_a_narrowed_agreement_has_a_copy_of_each(mother, agreed):
    send(mother, "narrow", agreed, categories=["health"], services=["agency_kind:school"])
    limit = Voice.objects.get(said=Said.LIMIT)
    assert "You set limits" in read(mother, "copy", limit)
    file = json.loads(mother.get(address("copy-file", limit)).content)
    assert file["dct:hasPart"]["dct:relation"] == f"urn:uuid:{agreed.pk}"


def test_the_file_holds_terms_of_the_list_and_no_word_or_name(larch, mother, agreed):
    answer = mother.get(address("copy-file", agreed))
    assert answer["Content-Type"].startswith("application/ld+json")
    assert "attachment" in answer["Content-Disposition"]
    told = answer.content.decode()
    assert list(terms.strange(json.loads(told))) == []
    for secret in (
        "CANARY",
        "Cass",
        "Mira",
        "Larch",
        str(larch.child.person.pk),
        str(larch.mother.person.pk),
    ):
        assert secret not in told
    assert pseudonym(larch.child.person.pk) in told
    assert "schools" in told


def test_nobody_else_has_a_copy(people, mother, father, agreed, signed_in):
    for name in ("copy", "copy-file"):
        assert father.get(address(name, agreed)).status_code == 404
        assert signed_in(people.social_worker.account).get(address(name, agreed)).status_code == 404


def test_each_copy_is_recorded_as_a_look_at_ones_own_record(mother, agreed):
    for name in ("copy", "copy-file"):
        mother.get(address(name, agreed))
        shown = TrailEvent.objects.filter(name="audit.records_shown").latest("at").body
        assert str(agreed.pk) in shown
        assert f"family:{name}" in shown


def test_a_young_person_is_spoken_to_in_their_own_words(people, teenager, tam):
    voices.agree(
        spoken=spoken(
            teenager,
            SpeaksAs.COMPETENT_CHILD,
            assessed_by=people.health_visitor.practitioner,
            assessment="Says in their own words what would follow.",
            notice_version="young-notice-3",
        ),
        grants=[to(people.school)],
        by=people.health_visitor.viewer,
    )
    tam.cookies["language"] = "fr"
    page = read(tam, "copy", Voice.objects.get())
    assert "Ce que tu as dit de la communication" in page
    assert "C’est toi qui choisis" in page
    assert "vous" not in page.split("<main")[1].split("</main>")[0]


def test_a_notice_that_was_read_elsewhere_is_named(people, larch, mother):
    voices.agree(
        spoken=spoken(larch.mother, notice_version="their-notice-9"),
        grants=[to(people.school)],
        by=larch.mother.viewer,
    )
    page = read(mother, "copy", Voice.objects.get())
    assert "their-notice-9" in page
    assert "You are free to say no." not in page


def test_a_copy_in_french_is_french(mother, agreed):
    mother.cookies["language"] = "fr"
    page = read(mother, "copy", agreed)
    for words in ("Ce que vous avez dit de la communication", "Écoles", "Faire corriger une erreur"):
        assert words in page
    assert "What you" not in page
