"""The third filter: named to chosen agencies once the risk was found acute; each says whether it knows them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from audit import disclosure
from audit.models import TrailEvent
from audit.trail import Refused
from conference.filters import access, queries
from conference.filters.actions import identifiers
from conference.filters.models import Identifiers, Recognition
from conference.filters.rules.states import State
from conference.filters.vocabulary import Knows
from consent.actions import exclusions
from consent.gate import Opened
from consent.models import Authority
from consent.telling import Telling
from consent.terms import NotToldBecause
from tests.conference.filters.table import BECAUSE, CANARIES, NAMED, TESTS


def read_by(worker, situation):
    with disclosure.collecting(actor=worker.viewer.actor(), purpose="test"):
        return queries.reading(access.place(worker.viewer, situation.pk))


def test_nobody_is_named_before_the_table_found_the_risk_acute(table):
    for situation in (table.screened(), table.told_of_few(), table.told(), table.weighed(is_acute=False)):
        with pytest.raises(Refused):
            table.named(situation)
    assert not Identifiers.objects.exists()


def test_only_the_agency_that_brings_it_names_them(table):
    situation = table.weighed()
    for worker in (table.chair, table.police):
        with pytest.raises(Refused):
            identifiers.share(
                situation=situation, named=NAMED, because=BECAUSE, agencies=[], by=worker.viewer
            )


def test_whom_it_was_told_read_the_name_and_nobody_else_does(table):
    situation = table.named()
    for worker in (table.bringer, table.chair, table.police, table.social_care):
        shown = read_by(worker, situation).identifiers
        assert shown.words == {key: CANARIES[key] for key in ("name", "birth_date", "address")}
    assert read_by(table.left_out, situation).identifiers is None


def test_who_reads_the_name_is_in_the_disclosure_with_the_ground(table):
    situation = table.named()
    read_by(table.police, situation)
    body = TrailEvent.objects.filter(name="audit.records_shown").latest("at").body
    assert str(situation.identifiers.pk) in body
    assert f"consent.authority:{situation.identifiers.authority.pk}" in body
    assert f"conference:{situation.pk}" in body
    assert not any(words in body for words in CANARIES.values())


def test_the_record_says_to_how_many_and_who_was_left_out(table):
    situation = table.named()
    body = TrailEvent.objects.get(name="conference.identifiers_shared").body
    assert '"recipients":4' in body
    assert '"left_out":1' in body
    told = {each.agency for each in situation.identifiers.recipients.all()}
    assert told == {table.bringer.agency, table.chair.agency, table.police.agency, table.social_care.agency}
    assert all(str(agency.pk) in body for agency in told)


@pytest.mark.parametrize(
    "wrong",
    [
        {"named": replace(NAMED, name=" ")},
        {"because": replace(BECAUSE, ground="consent")},
        {"because": replace(BECAUSE, ground="quebec_youth_protection")},
        {"because": replace(BECAUSE, tests=replace(TESTS, accuracy=""))},
        {"because": replace(BECAUSE, telling=Telling(because=NotToldBecause.UNSAFE))},
    ],
)
def test_naming_somebody_needs_a_name_a_ground_the_seven_tests_and_telling(table, wrong):
    situation = table.weighed()
    with pytest.raises(Refused):
        table.named(situation, **wrong)
    assert table.state(situation) is State.ACUTE
    assert not Authority.objects.filter(conference_id=str(situation.pk)).exists()


def test_an_agency_that_does_not_sit_there_is_not_told(table, people):
    with pytest.raises(Refused):
        table.named(agencies=[people.charity])


def test_why_the_family_was_not_told_is_kept_with_the_ground(table):
    soon = timezone.localdate() + timedelta(days=3)
    telling = Telling(because=NotToldBecause.NOT_YET, words="On Thursday, with the nurse.", by=soon)
    situation = table.named(because=replace(BECAUSE, telling=telling))
    ground = read_by(table.police, situation).ground
    assert ground.words["why_not_told"] == "On Thursday, with the nurse."
    assert ground.words["necessity"] == TESTS.necessity


def test_each_agency_answers_for_itself_and_its_latest_answer_counts(table):
    situation = table.named()
    table.recognised(situation, table.police, Knows.WILL_CHECK)
    table.recognised(situation, table.police, Knows.INVOLVED)
    table.recognised(situation, table.social_care, Knows.NOT_INVOLVED)
    heard = {each.record.agency: each.record.knows for each in read_by(table.chair, situation).recognitions}
    assert heard == {table.police.agency: "involved", table.social_care.agency: "not_involved"}
    assert Recognition.objects.count() == 3


def test_who_was_not_told_cannot_answer_nor_read_the_answers(table):
    situation = table.named()
    table.recognised(situation, table.police, Knows.INVOLVED)
    with pytest.raises(Refused):
        table.recognised(situation, table.left_out, Knows.INVOLVED)
    assert read_by(table.left_out, situation).recognitions == []


def test_who_is_related_steps_back_and_it_is_gone_for_them(table):
    situation = table.named()
    exclusions.declare(
        practitioner=table.police.practitioner, family=situation.family, by=table.police.viewer
    )
    with pytest.raises(access.NotForYou):
        read_by(table.police, situation)
    assert isinstance(read_by(table.chair, situation).identifiers, Opened)
