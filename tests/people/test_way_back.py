"""Whoever forgot their password gets a new first one from those who may give a way in; nobody else, never oneself."""

import pytest

from audit import guard
from audit.trail import Refused
from people import one_time_codes, passwords
from people.actions import accounts, second_steps
from people.models import Account, SignIn
from tests.cast import PASSWORD
from tests.isolation.forms import code_of

NEW = "seven geese on the lake"


def give(account, by, *, second_step_too=False):
    return accounts.give_way_back(account=account, password=NEW, second_step_too=second_step_too, by=by)


def right(account, password):
    account.refresh_from_db()
    return passwords.is_right(account, password)


def test_the_new_password_opens_and_the_old_one_does_not(people):
    given = give(people.teacher.account, people.administrator)
    assert right(given, NEW)
    assert not right(given, PASSWORD)


def test_everything_that_was_open_is_signed_out(people, signed_in):
    signed_in(people.teacher.account)
    assert SignIn.objects.filter(account=people.teacher.account, ended_at__isnull=True).exists()
    give(people.teacher.account, people.administrator)
    assert not SignIn.objects.filter(account=people.teacher.account, ended_at__isnull=True).exists()


def test_nobody_waits_for_the_tries_with_the_old_password(people):
    for _try in range(8):
        last = passwords.check(people.teacher.account.sign_in_name, "forgotten")
    assert last.must_wait
    give(people.teacher.account, people.administrator)
    assert passwords.check(people.teacher.account.sign_in_name, NEW).is_right


@pytest.mark.parametrize("lost", [True, False])
def test_the_second_step_stays_unless_it_was_lost_too(people, lost):
    account, by = people.teacher.account, people.teacher.viewer
    second_steps.offer(account=account, by=by)
    second_steps.enrol(account=account, code=code_of(account), by=by)
    give(account, people.administrator, second_step_too=lost)
    assert one_time_codes.has_second_step(account) is not lost


def test_the_team_gives_it_to_a_person_of_its_family(people):
    assert right(give(people.larch.mother.account, people.social_worker.viewer), NEW)


def test_the_team_gives_it_to_no_practitioner_also_where_one_is_a_parent(people):
    account = people.larch.mother.account
    with guard.lifted():
        people.stranger.account.practitioner = None
        people.stranger.account.save()
        account.practitioner = people.stranger.practitioner
        account.save()
    with pytest.raises(Refused, match="administrator"):
        give(account, people.social_worker.viewer)


def test_nobody_gives_it_to_themselves(people):
    own = Account.objects.get(pk=people.administrator.account_id)
    with pytest.raises(Refused, match="own page"):
        give(own, people.administrator)


def test_a_weak_one_is_refused_and_changes_nothing(people):
    with pytest.raises(Refused, match="12"):
        accounts.give_way_back(
            account=people.teacher.account, password="short", second_step_too=True, by=people.administrator
        )
    assert right(people.teacher.account, PASSWORD)
