"""The second step of signing in: secrets and codes, made, shown once and checked here alone.

A check commits by itself, so that no later rollback forgets a used code or a failed try; its result is recorded after.
"""

import base64
import secrets
import time
from urllib.parse import quote

import django_otp
from django.utils import timezone
from django_otp.oath import TOTP

from audit.vault import blind
from audit.vault.opening import open_words
from people.models import Account, StaticCode, StaticCodeDevice, TimeCodeDevice

ISSUER = "Entour"
STEP_SECONDS = 30
DIGITS = 6
# A clock may be one step early or late.
TOLERANCE = 1
CODES_ON_A_SHEET = 10
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def has_second_step(account: Account) -> bool:
    """Say whether the account has proved an authenticator."""
    return bool(TimeCodeDevice.objects.filter(user=account, confirmed=True).exists())


def offered_device(account: Account) -> TimeCodeDevice | None:
    """Return the authenticator that waits to be proved."""
    offered: TimeCodeDevice | None = TimeCodeDevice.objects.filter(user=account, confirmed=False).last()
    return offered


def write_device(account: Account) -> TimeCodeDevice:
    """Write an authenticator with a new secret, not yet proved; inside a gesture."""
    TimeCodeDevice.objects.filter(user=account, confirmed=False).delete()
    secret = base64.b32encode(secrets.token_bytes(20)).decode("ascii")
    device = TimeCodeDevice(user=account, name="authenticator", secret=secret, confirmed=False)
    device.save()
    return device


def write_sheet(account: Account) -> list[str]:
    """Write a new sheet of codes in place of any older one, and return them: they are not kept; inside a gesture."""
    StaticCodeDevice.objects.filter(user=account).delete()
    device = StaticCodeDevice.objects.create(user=account, name="sheet of codes")
    codes = [_new_code() for _ in range(CODES_ON_A_SHEET)]
    StaticCode.objects.bulk_create(StaticCode(device=device, code_hash=_hash(device, code)) for code in codes)
    return codes


def confirm(device: TimeCodeDevice) -> None:
    """Take an authenticator into use in place of any other; inside a gesture."""
    TimeCodeDevice.objects.filter(user=device.user).exclude(id=device.id).delete()
    device.confirmed = True
    device.save(update_fields=["confirmed"])


def secret_of(device: TimeCodeDevice) -> str:
    """Return the secret as it is typed into an authenticator (base 32)."""
    return open_words(device.secret)


def address_of(device: TimeCodeDevice) -> str:
    """Return what the QR code says: an otpauth address without anybody's name."""
    return f"otpauth://totp/{quote(ISSUER)}?secret={secret_of(device)}&issuer={quote(ISSUER)}&digits={DIGITS}"


def check(account: Account, typed: str) -> str | None:
    """Check a code against the account's proved devices; return `totp` or `static`, or None."""
    code = _bare(typed)
    if len(code) == DIGITS and code.isdecimal():
        return "totp" if _matches(TimeCodeDevice, account, code) else None
    return "static" if _matches(StaticCodeDevice, account, code) else None


def check_device(device: TimeCodeDevice, typed: str) -> bool:
    """Check a code against one authenticator, proved or not."""
    return django_otp.verify_token(device.user, device.persistent_id, _bare(typed)) is not None


def accept_time_code(device: TimeCodeDevice, code: str) -> bool:
    """Accept a code of RFC 6238 at most once, and count a wrong one; called by the device in its own transaction."""
    if not device.verify_is_allowed()[0]:
        return False
    clock = TOTP(
        base64.b32decode(open_words(device.secret)), step=STEP_SECONDS, digits=DIGITS, drift=device.drift
    )
    clock.time = time.time()
    accepted = code.isdecimal() and clock.verify(int(code), tolerance=TOLERANCE, min_t=device.last_t + 1)
    if accepted:
        device.last_t, device.drift = clock.t(), clock.drift
    _mark(device, accepted=accepted)
    return accepted


def accept_static_code(device: StaticCodeDevice, code: str) -> bool:
    """Accept a code of the sheet at most once, and count a wrong one; called by the device in its own transaction."""
    if not device.verify_is_allowed()[0]:
        return False
    unused = StaticCode.objects.filter(device=device, code_hash=_hash(device, code), used_at__isnull=True)
    accepted = unused.update(used_at=timezone.now()) == 1
    _mark(device, accepted=accepted)
    return accepted


def _mark(device: TimeCodeDevice | StaticCodeDevice, *, accepted: bool) -> None:
    fields = ["throttling_failure_timestamp", "throttling_failure_count"]
    if accepted:
        device.throttle_reset(commit=False)
        device.set_last_used_timestamp(commit=False)
        fields += (
            ["last_used_at", "last_t", "drift"] if isinstance(device, TimeCodeDevice) else ["last_used_at"]
        )
    else:
        device.throttle_increment(commit=False)
    device.save(update_fields=fields)


def _matches(kind: type[TimeCodeDevice] | type[StaticCodeDevice], account: Account, code: str) -> bool:
    devices = kind.objects.filter(user=account, confirmed=True)
    return any(django_otp.verify_token(account, device.persistent_id, code) for device in devices)


def _new_code() -> str:
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(2))


def _hash(device: StaticCodeDevice, code: str) -> str:
    return blind.index("static_code", str(device.id), _bare(code))


def _bare(typed: str) -> str:
    return typed.replace("-", "").replace(" ", "").lower()
