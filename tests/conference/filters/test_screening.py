"""The first filter: an agency looks alone, and its decision is kept whichever way it falls."""

import pytest

from audit import disclosure
from audit.models import TrailEvent
from audit.trail import Refused
from conference.filters import access, queries
from conference.filters.actions import situations
from conference.filters.models import Situation
from conference.filters.rules.states import State
from conference.filters.vocabulary import Because
from consent.models import Provision
from people.models import Family
from tests.conference.filters.table import CANARIES


def event(name):
    return TrailEvent.objects.filter(name=name).latest("at")


@pytest.mark.parametrize(("is_brought", "state"), [(True, State.SCREENED), (False, State.NOT_BROUGHT)])
def test_the_decision_is_kept_whichever_way_it_falls(table, is_brought, state):
    situation = table.screened(is_brought=is_brought)
    assert table.state(situation) is state
    recorded = event("conference.situation_screened").body
    assert f'"brought":{str(is_brought).lower()}' in recorded
    assert str(situation.pk) in recorded
    assert not any(words in recorded for words in CANARIES.values())


@pytest.mark.parametrize("missing", [{"factors": []}, {"tried": " "}, {"remit": ""}])
def test_a_screening_says_what_was_seen_tried_and_why(table, missing):
    with pytest.raises(Refused):
        table.screened(**missing)
    assert not Situation.objects.exists()
    assert not Family.objects.exists()
    assert event("audit.gesture_refused")


@pytest.mark.parametrize("who", ["stranger", "chair", "housing_officer"])
def test_only_who_belongs_to_the_team_brings_something_to_its_table(table, people, who):
    with pytest.raises(Refused):
        situations.screen(
            team=people.team,
            factors=["neglect"],
            tried="All",
            remit="Beyond",
            is_brought=True,
            by=people.workers[who].viewer,
        )


def test_a_screening_holds_no_name_and_opens_no_family(table):
    family = table.screened().family
    assert family.closed_at is not None
    assert not family.members.exists()
    with disclosure.collecting(actor=table.bringer.viewer.actor(), purpose="test"):
        read = queries.reading(access.place(table.bringer.viewer, family.situation.pk))
    assert read.screening.words == {key: CANARIES[key] for key in ("tried", "remit")}


def test_its_own_agency_may_take_it_back_before_anybody_heard(table):
    situation = table.screened()
    situations.close(situation=situation, because=Because.TAKEN_BACK, by=table.bringer.viewer)
    assert table.state(situation) is State.CLOSED
    with pytest.raises(Refused):
        table.told(situation)


def test_what_the_table_was_given_ends_when_it_closes(table):
    situation = table.named()
    given = Provision.objects.filter(family=situation.family, end__isnull=True, authority__end__isnull=True)
    assert given.exclude(actor=str(situation.agency_id)).exists()
    table.closed(situation)
    assert list(given.values_list("actor", flat=True)) == [str(situation.agency_id)]


def test_who_neither_brings_chairs_nor_leads_cannot_close_it(table):
    situation = table.told()
    with pytest.raises(Refused):
        situations.close(situation=situation, because=Because.MOVED, by=table.police.viewer)
