"""Say that rights changed, so that nobody keeps an older answer."""

from uuid import UUID

from django.db.models import F

from people.models import ScopeEpoch


def account_key(account_id: UUID) -> str:
    """Return the key that changes when this account's sign-in or offices change."""
    return f"account:{account_id}"


def family_key(family_id: UUID) -> str:
    """Return the key that changes when a right about this family changes."""
    return f"family:{family_id}"


def practitioner_key(practitioner_id: UUID) -> str:
    """Return the key that changes when this practitioner's memberships or involvements change."""
    return f"practitioner:{practitioner_id}"


def team_key(team_id: UUID) -> str:
    """Return the key that changes when this team's members change."""
    return f"team:{team_id}"


def bump(*keys: str) -> None:
    """Let the numbers of these keys grow by one, inside the gesture that changed the right."""
    wanted = sorted(set(keys))
    ScopeEpoch.objects.bulk_create((ScopeEpoch(key=key) for key in wanted), ignore_conflicts=True)
    ScopeEpoch.objects.filter(key__in=wanted).update(value=F("value") + 1)


def of(*keys: str) -> dict[str, int]:
    """Return the present numbers of these keys; a key that never changed counts as 0."""
    known = dict(ScopeEpoch.objects.filter(key__in=keys).values_list("key", "value"))
    return {key: known.get(key, 0) for key in keys}
