"""The few minutes between the two steps of signing in: whose password was right, and where they wanted to go."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.http import url_has_allowed_host_and_scheme

from people.models import Account

KEY = "halfway"
AT_MOST = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Halfway:
    """An account whose password was right a moment ago."""

    account: Account
    going_to: str


def begin(request: HttpRequest, account: Account, *, going_to: str) -> None:
    """Remember whose password was right, under a new session key."""
    request.session.cycle_key()
    request.session[KEY] = {
        "account": str(account.id),
        "at": timezone.now().isoformat(),
        "going_to": safe_address(request, going_to),
    }


def current(request: HttpRequest) -> Halfway | None:
    """Return who is between the two steps, unless it took too long or the account was closed meanwhile."""
    kept: dict[str, str] = request.session.get(KEY) or {}
    at = parse_datetime(kept.get("at", ""))
    if at is None or timezone.now() - at > AT_MOST:
        return None
    accounts = Account.objects.select_related("practitioner__agency").filter(suspended_at__isnull=True)
    account = accounts.filter(id=UUID(kept["account"])).first()
    return Halfway(account, kept["going_to"]) if account else None


def forget(request: HttpRequest) -> None:
    """Leave the place between the steps."""
    request.session.pop(KEY, None)


def safe_address(request: HttpRequest, address: str) -> str:
    """Return an address of this site, or nothing."""
    allowed = {request.get_host()}
    return (
        address
        if url_has_allowed_host_and_scheme(address, allowed, require_https=request.is_secure())
        else ""
    )
