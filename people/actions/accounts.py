"""Give, suspend and restore ways to sign in."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from audit import trail
from audit.trail import Refused
from people import events, passwords, permissions, records
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
            raise Refused("people.not_yourself", _("You cannot suspend your own account."))
        if account.suspended_at is not None:
            raise Refused("people.already_suspended", _("This account is already suspended."))
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
            raise Refused("people.not_suspended", _("This account is not suspended."))
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
            raise Refused("people.wrong_password", _("The present password is not right."))
        _require_good(new, account)
        account.password = make_password(new)
        account.save(update_fields=["password"])
        records.end_sign_ins([account.id], because=EndedBecause.SIGNED_IN_AGAIN)
        gesture.touch(account)
    return account


def forget_second_step(*, account: Account, by: Viewer) -> Account:
    """Take back the authenticator and codes of somebody who lost them; they enrol anew at the next sign-in."""
    with trail.gesture(events.SECOND_STEP_FORGOTTEN, actor=by.actor(), about=[account]) as gesture:
        permissions.require_administrator(by)
        TimeCodeDevice.objects.filter(user=account).delete()
        StaticCodeDevice.objects.filter(user=account).delete()
        records.end_sign_ins([account.id], because=EndedBecause.SIGNED_IN_AGAIN)
        gesture.touch(account)
    return account


def _require_free(name: str, practitioner: Practitioner | None, person: Person | None) -> None:
    if not name:
        raise Refused("people.no_sign_in_name", _("Enter a sign-in name."))
    if Account.objects.filter(sign_in_name=name).exists():
        raise Refused("people.sign_in_name_taken", _("This sign-in name is already used."))
    taken = (practitioner and Account.objects.filter(practitioner=practitioner).exists()) or (
        person and Account.objects.filter(person=person).exists()
    )
    if taken:
        raise Refused("people.has_an_account", _("This person already has an account."))


def _require_good(password: str, account: Account | None = None) -> None:
    try:
        validate_password(password, account)
    except ValidationError as problem:
        raise Refused("people.weak_password", " ".join(problem.messages)) from problem
