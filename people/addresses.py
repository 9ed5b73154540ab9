"""Writes where the homes of a family are; called inside the gesture of each address."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from people import epochs, tokens
from people.models import Address, AddressEnd, AddressResident, Family


def write(
    *,
    family: Family,
    household: str,
    words: str,
    residents: Iterable[UUID],
    since: date,
    shelf_id: int,
    replaces: Address | None = None,
) -> Address:
    """Write where a home is and who lives there, with the token under which the place is found."""
    epochs.bump(epochs.family_key(family.id))
    written = Address.objects.create(
        family=family,
        household=household,
        words=words,
        token=tokens.of_address(words),
        since=since,
        shelf_id=shelf_id,
        replaces=replaces,
    )
    AddressResident.objects.bulk_create(
        AddressResident(address=written, person_id=each) for each in sorted(residents, key=str)
    )
    return written


def end(address: Address, *, until: date) -> AddressEnd:
    """Write the last day of an address."""
    epochs.bump(epochs.family_key(address.family_id))
    return AddressEnd.objects.create(address=address, until=until)
