"""Who is kept apart from whom in a family: asked, and plainly written inside the gesture of somebody else."""

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from consent import shelves
from consent.categories import Category, Sensitivity
from consent.models import KeptApart, KeptApartEnd
from people import epochs
from people.models import Account, Agency, Family, Person


def pairs(family_id: UUID) -> set[tuple[UUID, UUID]]:
    """Return (protected, kept from) for everybody who is kept apart now."""
    live = KeptApart.objects.filter(family_id=family_id, end=None)
    return set(live.values_list("protected_id", "kept_from_id"))


def must_not_meet(family_id: UUID, person_id: UUID, others: Collection[UUID | None]) -> bool:
    """Say whether one of the others must not be in the same room as this person, whichever of them is protected."""
    return bool(others) and any(
        (one == person_id and other in others) or (other == person_id and one in others)
        for one, other in pairs(family_id)
    )


def write(
    *,
    family: Family,
    protected: Person,
    kept_from: Person,
    words: str,
    since: date,
    agency: Agency | UUID | None,
    by_account: UUID,
) -> KeptApart:
    """Write that one person learns nothing of another from now on; why stands among what is about the protected one."""
    shelf = shelves.on(
        family=family,
        subjects=[protected],
        category=Category.DOMESTIC_ABUSE,
        sensitivity=Sensitivity.R,
        agency=agency,
    )
    bump(family.pk, kept_from.pk)
    return KeptApart.objects.create(
        family=family,
        protected=protected,
        kept_from=kept_from,
        shelf=shelf,
        words=words,
        since=since,
        recorded_by_id=by_account,
    )


def end(kept: KeptApart, *, why: str, by_account: UUID) -> KeptApartEnd:
    """Write that they need not be kept apart any more. `why` is a code."""
    bump(kept.family_id, kept.kept_from_id)
    return KeptApartEnd.objects.create(kept_apart=kept, why=why, ended_by_id=by_account)


def bump(family_id: UUID, person_id: UUID) -> None:
    """Let nobody keep an older answer: on the pages of the family, nor of this person's account and work."""
    epochs.bump(epochs.family_key(family_id), *_keys(Account.objects.filter(person_id=person_id)))


def _keys(accounts: Iterable[Account]) -> list[str]:
    keys = []
    for account in accounts:
        keys.append(epochs.account_key(account.pk))
        if account.practitioner_id:
            keys.append(epochs.practitioner_key(account.practitioner_id))
    return keys
