"""A receipt has the shape of ISO/IEC TS 27560, uses no term but those on its list, and no name of the family."""

import json
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

import pytest

from consent.categories import Category, Use
from consent.purposes import PurposeCode
from consent.receipts import terms
from consent.receipts.receipt import Event, Party, Process, Receipt, State, pseudonym
from consent.receipts.writing import as_json_ld

SPACE = UUID("c0ffee00-0000-4000-8000-000000000001")
VOICE, MIRA, CASS, TEAM = (uuid5(SPACE, name) for name in ("voice", "mira", "cass", "team"))
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
SCHOOL = Party("agency:tide-lane", "Tide Lane School")


def process(**more):
    usual = {
        "is_permitted": True,
        "recipients": (SCHOOL,),
        "categories": frozenset(Category),
        "uses": frozenset(Use),
        "purposes": frozenset(PurposeCode),
        "about": frozenset({MIRA, CASS}),
        "until": None,
    }
    return Process(**usual | more)


def receipt(*processes, **more):
    usual = {
        "voice_id": VOICE,
        "issued_at": NOW,
        "speaker": MIRA,
        "notice": "family-notice-4",
        "notice_language": "en",
        "language": "en",
        "method": "On this page",
        "capacity": "as an adult, for themselves",
        "evidence": (),
        "jurisdiction": "GB-ENG",
        "controller": Party(f"urn:uuid:{TEAM}", "Harbour team"),
        "authority": "Information Commissioner’s Office",
        "processes": processes or (process(),),
        "events": (Event(State.GIVEN, NOW - timedelta(days=1)),),
        "withdraw_at": "https://entour.example/take-back",
    }
    return Receipt(**usual | more)


def record(*processes, **more):
    return as_json_ld(receipt(*processes, **more))["dct:hasPart"]


def test_every_field_that_the_standard_asks_for_is_there():
    copy = as_json_ld(receipt())
    assert copy["@type"] == "dpv:ConsentReceipt"
    assert copy["dct:conformsTo"].startswith("https://w3id.org/dpv/schema/dpv-27560#")
    assert copy["dct:identifier"] != str(VOICE), "A copy has a number of its own."
    kept = copy["dct:hasPart"]
    for name in (
        "dct:conformsTo",  # schema version
        "dpv:hasIdentifier",  # record id
        "dpv:hasDataSubject",  # PII principal
        "dpv:hasNotice",  # privacy notice, language
        "dpv:hasDataController",  # PII controllers
        "dpv:hasStorageCondition",  # storage, retention
        "dpv:hasJurisdiction",
        "dpv:hasConsentControl",  # withdrawal method
        "dpv:hasRight",
        "dpv:hasAuthority",
        "dpv:hasConsentStatus",  # events
    ):
        assert kept[name], name
    (one,) = kept["dpv:hasProcess"]
    for name in ("Purpose", "LegalBasis", "PersonalData", "Processing", "Recipient", "Duration"):
        assert one[f"dpv:has{name}"], name


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("until", [None, NOW])
@pytest.mark.parametrize("is_permitted", [True, False])
def test_no_term_stands_there_but_those_of_the_list(state, until, is_permitted):
    one = process(until=until, is_permitted=is_permitted)
    copy = as_json_ld(receipt(one, events=(Event(state, NOW),), narrows=CASS))
    assert list(terms.strange(copy)) == []
    assert copy["@context"] == dict(terms.PREFIXES)


@pytest.mark.parametrize(
    ("spoilt", "found"),
    [
        ({"dpv:hasColour": "red"}, "dpv:hasColour"),
        ({"@type": "dpv:Umbrella"}, "dpv:Umbrella"),
        ({"@type": ["dpv:Process", "pd:Weather"]}, "pd:Weather"),
        ({"dct:hasPart": [{"dpv:hasLegalBasis": "dpv:Whim"}]}, "dpv:Whim"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_term_outside_the_list_is_found(spoilt, found):
    assert found in list(terms.strange(spoilt))


def test_every_term_of_the_list_is_used():
    copies = [
        as_json_ld(
            receipt(
                process(is_permitted=permitted, until=until),
                events=tuple(Event(state, NOW) for state in State),
                narrows=CASS,
                evidence=(CASS,),
            )
        )
        for permitted in (True, False)
        for until in (None, NOW)
    ]
    told = json.dumps(copies)
    assert [term for term in terms.TERMS if f'"{term}"' not in told] == []


def test_each_kind_of_information_and_each_use_has_its_term():
    assert set(terms.PERSONAL_DATA) == set(Category)
    assert set(terms.PROCESSING) == set(Use)
    assert {each for kinds in terms.PERSONAL_DATA.values() for each in kinds} <= set(terms.TERMS)
    assert set(terms.PROCESSING.values()) <= set(terms.TERMS)


def test_persons_are_pseudonyms_that_nobody_else_uses():
    told = json.dumps(as_json_ld(receipt()))
    for person in (MIRA, CASS):
        assert str(person) not in told
        assert pseudonym(person) in told


def test_a_denial_says_so_and_one_of_everything_lists_every_kind():
    (denied,) = record(process(is_permitted=False, categories=frozenset(), purposes=frozenset()))[
        "dpv:hasProcess"
    ]
    assert denied["dpv:hasConsentStatus"] == "dpv:ConsentRefused"
    assert len(denied["dpv:hasPersonalData"]) == len(Category)
    assert "dpv:hasPurpose" not in denied


def test_the_last_moment_is_told_or_that_there_is_none():
    open_ended, ended = record(process(), process(until=NOW))["dpv:hasProcess"]
    assert open_ended["dpv:hasDuration"]["@type"] == "dpv:UntilEventDuration"
    assert ended["dpv:hasDuration"]["rdf:value"] == "2026-05-01T12:00:00Z"


def test_what_happened_is_told_with_its_time_and_by_whom():
    events = (Event(State.GIVEN, NOW - timedelta(days=1)), Event(State.WITHDRAWN, NOW))
    given, withdrawn = record(events=events)["dpv:hasConsentStatus"]
    assert given["@type"] == "dpv:ConsentGiven"
    assert withdrawn["dpv:isIndicatedAtTime"] == "2026-05-01T12:00:00Z"
    assert withdrawn["dpv:isIndicatedBy"] == pseudonym(MIRA)


def test_a_receipt_says_as_whom_somebody_spoke_and_which_files_show_it():
    file = UUID(int=7)
    record = as_json_ld(receipt(capacity="as special guardian or tutor", evidence=(file,)))["dct:hasPart"]
    assert record["dct:type"] == "as special guardian or tutor"
    assert record["dct:source"] == [f"urn:uuid:{file}"]
    assert "dct:source" not in as_json_ld(receipt())["dct:hasPart"]
