"""Check a typed name and password: the same work, the same wait and the same answer whether the name exists or not."""

from dataclasses import dataclass

from django.contrib.auth.hashers import check_password, make_password
from django.utils import timezone

from audit.vault import blind
from people.models import Account, PasswordTries
from people.rules import names, throttling


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of it. `account` is whose name it is, for the trail alone; `is_right` is the answer."""

    account: Account | None
    is_right: bool
    must_wait: bool = False


def check(sign_in_name: str, password: str) -> Checked:
    """Check one try. It is counted as failed before anything is compared, so that tries side by side all count."""
    name = names.sign_in_name(sign_in_name)
    token = blind.index("sign_in_name", name)
    account = Account.objects.select_related("practitioner__agency").filter(sign_in_name=name).first()
    is_right = is_right_or_nobody(account, password)
    if not _count(token):
        return Checked(account, is_right=False, must_wait=True)
    if is_right and account is not None and account.is_active:
        PasswordTries.objects.filter(name_token=token).update(failures=0, last_failed_at=None)
        return Checked(account, is_right=True)
    return Checked(account, is_right=False)


def is_right(account: Account, password: str) -> bool:
    """Say whether this is the account's password; nothing is rewritten on the way."""
    return check_password(password, account.password)


def is_right_or_nobody(account: Account | None, password: str) -> bool:
    """Do the work of one comparison also where there is nothing to compare with."""
    if account is None:
        make_password(password)
        return False
    return is_right(account, password)


def forget_tries(account: Account) -> None:
    """Let somebody who was given a new password sign in without waiting for the tries with the old one."""
    token = blind.index("sign_in_name", account.sign_in_name)
    PasswordTries.objects.filter(name_token=token).update(failures=0, last_failed_at=None)


def _count(token: str) -> bool:
    """Count one try as failed; return False when it comes too early, or when another got in between."""
    tries, _ = PasswordTries.objects.get_or_create(name_token=token)
    now = timezone.now()
    if not throttling.may_try(tries.failures, tries.last_failed_at, now=now):
        return False
    same = PasswordTries.objects.filter(
        name_token=token, failures=tries.failures, last_failed_at=tries.last_failed_at
    )
    return same.update(failures=tries.failures + 1, last_failed_at=now) == 1
