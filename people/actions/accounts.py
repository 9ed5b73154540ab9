"""Give, suspend and restore ways to sign in."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from audit import trail
from audit.trail import Refused
from people import events, passwords, permissions, records, refusals
from people.models import (
    Account,
    EndedBecause,
    Language,
    Person,
    Practitioner,
    StaticCodeDevice,
    TimeCodeDevice,
)
from people.rules import names
from people.viewers import Viewer


def create(
    *,
    sign_in_name: str,
    password: str,
    by: Viewer,
    practitioner: Practitioner | None = None,
    person: Person | None = None,
    language: str = Language.ENGLISH,
) -> Account:
    """Give somebody a way to sign in: an administrator to anybody, the family's team to a person of the family."""
    name = names.sign_in_name(sign_in_name)
    with trail.gesture(events.ACCOUNT_CREATED, actor=by.actor()) as gesture:
        permissions.require_account_giver(by, person if practitioner is None else None)
        _require_free(name, practitioner, person)
        _require_good(password)
        account = Account(sign_in_name=name, practitioner=practitioner, person=person, language=language)
        account.password = make_password(password)
        account.save(force_insert=True)
        gesture.touch(account)
        gesture.concern(account)
    return account


def suspend(*, account: Account, by: Viewer) -> Account:
    """Close a way in, and end every session and socket of it."""
    with trail.gesture(events.ACCOUNT_SUSPENDED, actor=by.actor(), about=[account]) as gesture:
        permissions.require_administrator(by)
        if by.account_id == account.id:
            raise Refused(refusals.NOT_YOURSELF)
        if account.suspended_at is not None:
            raise Refused(refusals.ALREADY_SUSPENDED)
        account.suspended_at = timezone.now()
        account.save(update_fields=["suspended_at"])
        records.end_sign_ins([account.id], because=EndedBecause.SUSPENDED)
        gesture.touch(account)
    return account


def restore(*, account: Account, by: Viewer) -> Account:
    """Open a suspended way in again."""
    with trail.gesture(events.ACCOUNT_RESTORED, actor=by.actor(), about=[account]) as gesture:
        permissions.require_administrator(by)
        if account.suspended_at is None:
            raise Refused(refusals.NOT_SUSPENDED)
        account.suspended_at = None
        account.save(update_fields=["suspended_at"])
        gesture.touch(account)
    return account


def change_password(*, account: Account, current: str, new: str, by: Viewer) -> Account:
    """Change one's own password, and end every session that was opened with the old one."""
    is_right = passwords.is_right(account, current)
    with trail.gesture(events.PASSWORD_CHANGED, actor=by.actor(), about=[account]) as gesture:
        permissions.require_own_account(by, account.id)
        if not is_right:
            raise Refused(refusals.WRONG_PASSWORD)
        _require_good(new, account)
        account.password = make_password(new)
        account.save(update_fields=["password"])
        records.end_sign_ins([account.id], because=EndedBecause.SIGNED_IN_AGAIN)
        gesture.touch(account)
    return account


def give_way_back(*, account: Account, password: str, second_step_too: bool, by: Viewer) -> Account:
    """Give somebody who forgot their password a new first one; whoever lost the second step too enrols anew.

    Whoever may give a way in may give it back: an administrator to anybody, the family's team to a person of it who
    is no practitioner as well. Every session ends, and nobody has to wait for tries that were made before.
    """
    with trail.gesture(
        events.WAY_BACK_GIVEN, actor=by.actor(), about=[account], second_step_too=second_step_too
    ) as gesture:
        permissions.require_account_giver(by, account.person if account.practitioner_id is None else None)
        if by.account_id == account.id:
            raise Refused(refusals.NOT_YOUR_OWN_WAY_BACK)
        _require_good(password, account)
        account.password = make_password(password)
        account.save(update_fields=["password"])
        passwords.forget_tries(account)
        if second_step_too:
            _take_back_second_step(account)
        records.end_sign_ins([account.id], because=EndedBecause.SIGNED_IN_AGAIN)
        gesture.touch(account)
    return account


def forget_second_step(*, account: Account, by: Viewer) -> Account:
    """Take back the authenticator and codes of somebody who lost them; they enrol anew at the next sign-in."""
    with trail.gesture(events.SECOND_STEP_FORGOTTEN, actor=by.actor(), about=[account]) as gesture:
        permissions.require_administrator(by)
        _take_back_second_step(account)
        records.end_sign_ins([account.id], because=EndedBecause.SIGNED_IN_AGAIN)
        gesture.touch(account)
    return account


def _take_back_second_step(account: Account) -> None:
    TimeCodeDevice.objects.filter(user=account).delete()
    StaticCodeDevice.objects.filter(user=account).delete()


def _require_free(name: str, practitioner: Practitioner | None, person: Person | None) -> None:
    if not name:
        raise Refused(refusals.NO_SIGN_IN_NAME)
    if Account.objects.filter(sign_in_name=name).exists():
        raise Refused(refusals.SIGN_IN_NAME_TAKEN)
    taken = (practitioner and Account.objects.filter(practitioner=practitioner).exists()) or (
        person and Account.objects.filter(person=person).exists()
    )
    if taken:
        raise Refused(refusals.HAS_AN_ACCOUNT)


def _require_good(password: str, account: Account | None = None) -> None:
    try:
        validate_password(password, account)
    except ValidationError as problem:
        raise Refused(refusals.WEAK_PASSWORD, " ".join(problem.messages)) from problem
