"""Where the homes of a family are, as far as a viewer may see it: what may not be known is not there."""

from collections.abc import Iterable
from dataclasses import dataclass

from consent import gate
from consent.categories import Sensitivity
from consent.gate import Opened, Withheld
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from people import queries
from people.models import Address, Family
from people.viewers import Viewer


@dataclass(frozen=True, slots=True)
class Sited:
    """An address of which the viewer may know, what they may see of it, and how guarded it is."""

    address: Address
    shown: Opened[Address] | Withheld
    sensitivity: Sensitivity


def of_family(viewer: Viewer, family: Family, scope: Scope) -> list[Sited]:
    """Return where the homes of a family are today, and where it is about to move."""
    there = queries.addresses_of(family, on=family.team.today()).prefetch_related("residents")
    return _sited(viewer, there, scope)


def one(viewer: Viewer, address: Address) -> Sited:
    """Return one address that `access` has let through, for the form that corrects it."""
    scope = Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[address.family_id])
    (sited,) = _sited(viewer, [address], scope)
    return sited


def _sited(viewer: Viewer, addresses: Iterable[Address], scope: Scope) -> list[Sited]:
    by_id = {each.id: each for each in addresses}
    shown = gate.open(viewer, by_id.values(), WORK_WITH_FAMILY, scope=scope)
    return [
        _one(by_id[each.record.id if isinstance(each, Opened) else each.record_id], each, scope)
        for each in shown
    ]


def _one(address: Address, shown: Opened[Address] | Withheld, scope: Scope) -> Sited:
    place = scope.place_of(address.shelf_id)
    if place is None:
        raise LookupError("Only what stands on a shelf of this scope is ever shown.")
    return Sited(address, shown, Sensitivity(place.sensitivity))
