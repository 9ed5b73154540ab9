"""The fourth filter: only agencies with a part go on, with a family's record; for all others the name is gone."""

import pytest

from audit.models import TrailEvent
from audit.trail import Refused
from conference.directory.actions import families
from conference.filters.actions import roles, situations
from conference.filters.models import AgencyRole, Continuation
from conference.filters.rules.states import State
from conference.filters.vocabulary import Because
from consent.actions import exclusions
from consent.models import Exclusion
from tests.conference.filters.test_naming import read_by


def test_the_name_is_gone_for_who_has_no_part_at_once(table):
    situation = table.named()
    assert read_by(table.chair, situation).identifiers is not None
    table.with_roles(situation)
    assert table.state(situation) is State.WITH_ROLES
    for worker in (table.police, table.social_care):
        assert read_by(worker, situation).identifiers is not None
    for worker in (table.chair, table.left_out):
        read = read_by(worker, situation)
        assert (read.identifiers, read.ground, read.roles, read.recognitions) == (None, None, None, [])
    body = TrailEvent.objects.get(name="conference.roles_given").body
    assert '"agencies":2' in body
    assert '"ended":2' in body


def test_exactly_one_agency_leads(table):
    table.with_roles()
    parts = {each.agency: each.part for each in AgencyRole.objects.all()}
    assert parts == {table.social_care.agency: "leads", table.police.agency: "assists"}


def test_the_chair_alone_gives_parts_and_only_to_who_was_told(table):
    situation = table.named()
    for by, leads in ((table.police, table.police), (table.chair, table.left_out)):
        with pytest.raises(Refused):
            roles.give(situation=situation, leads=leads.agency, by=by.viewer)
    assert table.state(situation) is State.IDENTIFIED


def test_who_has_a_part_goes_on_with_a_familys_record(table, people):
    situation = table.with_roles()
    family = people.larch.family
    with pytest.raises(Refused):
        roles.follow(situation=situation, family=family, by=table.chair.viewer)
    followed = roles.follow(situation=situation, family=family, by=table.social_care.viewer)
    assert followed.family == family
    with pytest.raises(Refused):
        roles.follow(situation=situation, family=family, by=table.police.viewer)
    assert Continuation.objects.count() == 1


def test_a_family_of_another_team_and_a_nameless_record_lead_nowhere(table, people):
    situation, other = table.with_roles(), table.screened()
    for family in (people.alder.family, other.family, situation.family):
        with pytest.raises(Refused):
            roles.follow(situation=situation, family=family, by=table.social_care.viewer)


def test_who_stepped_back_is_kept_from_the_familys_record_too(table, people):
    situation = table.named()
    exclusions.declare(
        practitioner=people.minute_taker.practitioner,
        family=situation.family,
        by=people.minute_taker.viewer,
    )
    table.with_roles(situation)
    family = families.open(team=people.team, name="Quill", by=table.social_care.viewer)
    roles.follow(situation=situation, family=family, by=table.social_care.viewer)
    kept_out = Exclusion.objects.get(family=family)
    assert kept_out.practitioner == people.minute_taker.practitioner


def test_the_agency_that_leads_may_close_it(table):
    situation = table.with_roles()
    with pytest.raises(Refused):
        situations.close(situation=situation, because=Because.CONNECTED, by=table.police.viewer)
    situations.close(situation=situation, because=Because.CONNECTED, by=table.social_care.viewer)
    assert table.state(situation) is State.CLOSED
