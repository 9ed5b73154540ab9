"""Who decides that somebody learns nothing of somebody, and who may be related to whom."""

from uuid import uuid4

import pytest

from conference.apart.rules.who_may import Stand, may_keep_apart, may_protect
from consent.relations import Because, Household, Worker, because, is_news

ME, CHILD, AUNT = uuid4(), uuid4(), uuid4()


@pytest.mark.parametrize("how", ["leads", "is_core_social_worker", "chairs"])
def test_the_lead_a_core_social_worker_and_the_chair_decide(how):
    assert may_keep_apart(Stand(**{how: True}))


@pytest.mark.parametrize("but", ["belongs", "is_excluded"])
def test_nobody_decides_who_is_of_the_family_or_must_not_see_it(but):
    stand = Stand(leads=True, is_core_social_worker=True, chairs=True, **{but: True})
    assert not may_keep_apart(stand)
    assert not may_protect(stand, is_own_work=True)


def test_whoever_does_the_work_may_protect_it_and_keeps_nobody_apart():
    assert may_protect(Stand(), is_own_work=True)
    assert not may_protect(Stand(), is_own_work=False)
    assert not may_keep_apart(Stand())


def test_one_surname_in_one_house_is_a_reason_to_ask():
    worker = Worker(surnames=frozenset({"larch"}), homes=frozenset({"quay 7"}))
    home = Household(surnames=frozenset({"larch", "elm"}), homes=frozenset({"quay 7"}))
    assert because(worker, home) == {Because.SURNAME_AND_ADDRESS}


@pytest.mark.parametrize(
    "home",
    [
        Household(surnames=frozenset({"larch"}), homes=frozenset({"quay 8"})),
        Household(surnames=frozenset({"elm"}), homes=frozenset({"quay 7"})),
    ],
)
def test_a_surname_alone_or_a_house_alone_is_none(home):
    assert because(Worker(surnames=frozenset({"larch"}), homes=frozenset({"quay 7"})), home) == set()


def test_one_of_the_family_and_a_relative_are_reasons():
    own = Household(persons=frozenset({ME, CHILD}), relatives=frozenset({AUNT}))
    assert because(Worker(persons=frozenset({ME})), own) == {Because.OWN_RECORD}
    assert because(Worker(persons=frozenset({AUNT})), own) == {Because.KINSHIP}
    assert because(Worker(), own) == set()


def test_what_was_decided_is_not_asked_again_unless_there_is_more():
    kin, own = Because.KINSHIP, Because.OWN_RECORD
    assert not is_news(frozenset({kin}), frozenset({kin}))
    assert is_news(frozenset({kin, own}), frozenset({kin}))
