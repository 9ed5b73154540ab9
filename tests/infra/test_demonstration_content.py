"""The content of the demonstration: whole, consistent, in two languages, and true to the rules it shows."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from conference.meetings.vocabulary import Harm
from consent.categories import Category, Sensitivity, Use
from infra.demonstration import reading, shapes, shapes_of_families
from people.models import AgencyKind, HowHeld, Proof

CONTENT = reading.read()
ENTRIES = [entry for entry in CONTENT.all("entry") if entry.family == "curlew"]
BY_KEY = {
    (table, row.key): row for table in CONTENT.tables for row in CONTENT.all(table) if hasattr(row, "key")
}
PERSONAS = {
    "administrator", "auditor", "chair", "father_one", "father_two", "gp", "grandmother", "health_visitor",
    "icpc_chair", "lead_practitioner", "minute_taker", "mother", "police", "privacy_officer",
    "seconded_social_worker", "solicitor", "teacher", "young_person",
}  # fmt: skip


def test_its_codes_are_those_of_the_program():
    assert set(shapes.CATEGORIES) == set(Category)
    assert set(shapes.KINDS_OF_AGENCY) == set(AgencyKind.values)
    assert set(shapes.HARMS) == set(Harm.values)
    assert set(shapes.SENSITIVITIES) == {sensitivity.name for sensitivity in Sensitivity}
    assert set(shapes.USES) == set(Use)
    assert set(shapes_of_families.WAYS_TO_HOLD) == set(HowHeld.values)
    assert set(shapes_of_families.PROOFS) == set(Proof.values)


def test_about_sixty_practitioners_of_every_kind_of_agency_know_the_family():
    known = {row.practitioner for row in CONTENT.all("involvement") if row.family == "curlew"}
    assert 58 <= len(known) <= 64
    assert {agency.kind for agency in CONTENT.all("agency")} == set(shapes.KINDS_OF_AGENCY)
    assert sum(agency.is_statutory_body for agency in CONTENT.all("agency")) == 1


def test_every_persona_is_somebody_and_only_one():
    found = Counter(row.persona for row in CONTENT.all("practitioner") + CONTENT.all("person") if row.persona)
    assert not PERSONAS - set(found)
    assert set(found.values()) == {1}


def test_every_conference_of_the_family_has_lines_also_the_one_that_is_planned():
    held = [row for row in CONTENT.all("conference") if row.family == "curlew"]
    assert {row.state for row in held} >= {"open", "planned"}
    assert all(CONTENT.entries_of(row.key) for row in held)


def test_legal_advice_can_be_read_by_somebody_whom_one_can_be():
    can_be = {row.key for row in CONTENT.all("practitioner") if row.persona}
    author_of = {entry.key: entry.author for entry in CONTENT.all("entry")}
    for advice in CONTENT.all("advice"):
        assert can_be & {author_of[advice.entry], *advice.holders}, advice.entry


def test_the_chronology_has_three_hundred_entries_of_every_category_and_no_two_alike():
    assert sum(entry.conference != "core_group" for entry in ENTRIES) == 300
    assert {entry.category for entry in ENTRIES} == set(shapes.CATEGORIES)
    assert {entry.sensitivity for entry in ENTRIES} == set(shapes.SENSITIVITIES)
    assert {entry.how_known for entry in ENTRIES} == {"fact", "opinion", "reported"}
    assert len({entry.words for entry in ENTRIES}) == len(ENTRIES)
    assert all(8 <= len(entry.words.split()) <= 60 for entry in ENTRIES)
    assert {"mother", "grandmother", "josie"} <= {e.author for e in ENTRIES if e.category == "own_words"}


def test_dates_lie_in_three_years_and_are_denser_lately():
    assert all(-1095 <= entry.day <= 0 for entry in CONTENT.all("entry"))
    assert all(-84 <= visit.day <= 14 for visit in CONTENT.all("visit"))
    assert sum(entry.day >= -92 for entry in ENTRIES) > sum(entry.day < -548 for entry in ENTRIES)


def test_about_one_entry_in_eight_is_french_and_written_by_somebody_who_speaks_it():
    french = [entry for entry in CONTENT.all("entry") if entry.language == "fr"]
    assert 0.1 <= len(french) / len(CONTENT.all("entry")) <= 0.15
    speakers = {
        row.key for row in CONTENT.all("practitioner") + CONTENT.all("person") if row.language == "fr"
    }
    assert {entry.author for entry in french} <= speakers


def test_nothing_of_one_family_stands_with_a_person_of_the_other():
    home = {row.key: row.family for row in CONTENT.all("person")}
    for table in ("entry", "household", "involvement", "visit", "voice"):
        for row in CONTENT.all(table):
            about = row.subjects if table == "voice" else row.persons
            assert {home[key] for key in about} == {row.family}, row


def test_the_words_of_the_second_family_occur_nowhere_else():
    first = " ".join(entry.words for entry in ENTRIES).lower()
    for word in ("marmalade", "angora", "basson", "kingfisher", "trombone", "lilas", "badger", "cerf-volant"):
        assert word not in first
        assert any(word in entry.words.lower() for entry in CONTENT.all("entry"))


def test_who_writes_or_visits_is_involved_at_that_time():
    times = {(row.family, row.practitioner): row for row in CONTENT.all("involvement")}
    written = [
        (entry.author, entry)
        for entry in CONTENT.entries_of("")  # a meeting's chair writes in it without working with the family
        if ("practitioner", entry.author) in BY_KEY
    ]
    for who, row in written + [(visit.who, visit) for visit in CONTENT.all("visit")]:
        time = times[row.family, who]
        assert time.since <= row.day <= (row.day if time.until is None else time.until), (who, row)


@pytest.mark.parametrize("conference", CONTENT.all("conference"), ids=lambda row: row.key)
def test_only_those_who_were_asked_bring_something_to_a_meeting(conference):
    asked = {invited.who for invited in conference.invited}
    assert {entry.author for entry in CONTENT.entries_of(conference.key)} <= asked
    assert {conference.chair, conference.minute_taker} <= asked
    assert "father_two" not in asked
    assert all(bool(invited.who) != bool(invited.guest) for invited in conference.invited)


def test_two_conferences_are_open_two_are_past_and_one_is_planned():
    found = Counter(conference.state for conference in CONTENT.all("conference"))
    assert found == {"open": 2, "signed_off": 2, "planned": 1}


def test_the_protection_conference_holds_one_dissent_and_one_condition_with_their_reasons():
    icpc = BY_KEY["conference", "icpc"]
    stances = Counter(position.stance for position in icpc.position)
    assert stances["dissent"] == stances["agree_with_conditions"] == 1
    assert all(position.reason for position in icpc.position if position.stance != "agree")
    chair = BY_KEY["practitioner", icpc.chair]
    assert chair.agency not in {member.agency for member in _members() if member.is_social_worker}


def test_health_reaches_the_school_on_the_mothers_word_and_not_the_hub():
    seen = {
        grant.actor
        for voice in CONTENT.all("voice")
        for grant in voice.grants
        if voice.said == "agree" and {"theo", "nell"} <= set(grant.subjects or voice.subjects)
        and "health" in grant.categories and "view" in grant.uses and "conference" in grant.purposes
    }  # fmt: skip
    assert {"school", "health_trust"} <= seen
    assert "family_hub" not in seen
    hub = BY_KEY["voice", "mother_not_the_hub"]
    assert hub.grants[0].uses == ("know",)
    assert "view" in hub.bars[0].uses
    assert BY_KEY["practitioner", BY_KEY["conference", "taf_today"].chair].agency == hub.bars[0].actor


def test_what_everybody_said_about_sharing_may_go_to_another_system():
    grants = [grant for row in CONTENT.all("authority") if row.ends is None for grant in row.grants]
    (leaving,) = (grant for grant in grants if "export" in grant.uses and "own_words" in grant.categories)
    assert set(leaving.subjects) == {row.key for row in CONTENT.all("person") if row.family == "curlew"}


def test_every_way_of_answering_is_heard_and_a_refusal_is_answered_in_words():
    voices = CONTENT.all("voice")
    assert {voice.said for voice in voices} == {"agree", "limit", "not_asked", "refuse", "withdraw"}
    assert all(voice.reason for voice in voices if voice.said in {"limit", "not_asked"})
    assert all(voice.assessor and voice.assessment for voice in voices if voice.capacity == "competent_child")
    (answer,) = BY_KEY["voice", "mother_not_the_police"].answer
    assert answer.conference == "icpc"
    assert answer.words


def test_a_social_worker_of_the_statutory_body_leads_while_an_enquiry_is_open():
    (lead,) = [row for row in CONTENT.all("lead") if row.family == "curlew" and row.ends is None]
    leader = BY_KEY["practitioner", lead.practitioner]
    opened = {row.starts for row in CONTENT.all("statutory_period") if row.kind == "section_47"}
    assert leader.is_social_worker
    assert BY_KEY["agency", leader.agency].is_statutory_body
    assert opened == {lead.starts}


def test_statutory_periods_of_a_child_do_not_overlap():
    periods = sorted(CONTENT.all("statutory_period"), key=lambda row: (row.person, row.starts))
    for before, after in pairwise(periods):
        assert before.person != after.person or before.ends < after.starts


def test_nobody_can_be_rung_or_written_to_for_real():
    for row in CONTENT.all("practitioner"):
        assert re.fullmatch(r"(01632 960|07700 900)\d{3}", row.phone), row.key
        assert row.email.endswith(".example"), row.key
    phones = Counter(row.phone for row in CONTENT.all("practitioner"))
    assert set(phones.values()) == {1}


def test_the_visits_show_the_load_with_its_clashes():
    visits = CONTENT.all("visit")
    assert 150 <= len(visits) <= 200
    assert sum(visit.outcome == "clashed" for visit in visits) >= 6
    assert all((visit.outcome == "planned") == (visit.day > 0) for visit in visits)
    assert len({visit.note for visit in visits}) > 0.95 * len(visits)


def test_every_child_has_somebody_responsible_and_an_expected_one_the_mother_alone():
    held = CONTENT.all("responsibility")
    for child in (row for row in CONTENT.all("person") if row.relation == "child"):
        ways = [(row.adult, row.how) for row in held if row.child == child.key]
        assert ways == [("mother", "mother")] if child.is_unborn else ways, child.key
    assert all((row.seen is None) == (row.proof == "not_seen") for row in held)


def test_whoever_speaks_for_a_child_is_responsible_for_it():
    held = {(row.adult, row.child) for row in CONTENT.all("responsibility")}
    for voice in CONTENT.all("voice"):
        if voice.capacity == "parental_responsibility":
            children = set(voice.subjects) - {voice.speaker}
            assert {(voice.speaker, child) for child in children} <= held, voice.key


def test_every_home_is_that_of_those_who_live_there_and_some_are_guarded():
    for home in CONTENT.all("household"):
        lives_in = {BY_KEY["person", key].household for key in home.persons}
        assert lives_in <= {home.code, "both"}, home.key
    guarded = [home for home in CONTENT.all("household") if home.sensitivity != "N"]
    assert guarded
    kept_away = {row.kept_from for row in CONTENT.all("kept_apart")}
    assert not any(kept_away & set(home.persons) for home in guarded)


def _members():
    return [
        BY_KEY["practitioner", row.practitioner]
        for row in CONTENT.all("membership")
        if row.team == "riverside"
    ]
