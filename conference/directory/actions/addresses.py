"""Say where a home of the family is, as guarded as it must be; correct it; give it its last day."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from audit import trail
from audit.trail import Refused
from consent import shelves
from consent.categories import Category, Sensitivity
from consent.models import Shelf
from people import addresses, events, permissions, queries, refusals
from people.models import HOMES, Address, Family, Household, Person
from people.rules.addresses import normalised
from people.viewers import Viewer


def record(
    *,
    family: Family,
    household: str,
    words: str,
    residents: Iterable[Person],
    by: Viewer,
    since: date | None = None,
    sensitivity: Sensitivity = Sensitivity.N,
) -> Address:
    """Write where a home is and who of the family lives there, as one's own agency knows it.

    A refuge is V. Another agency may write its own of the same home: to refuse a second one would tell of the first.
    """
    with trail.gesture(
        events.ADDRESS_RECORDED, actor=by.actor(), about=[family], household=str(household)
    ) as gesture:
        permissions.require_keeper(by, family)
        _require_words(words)
        there = _residents(family, residents)
        written = addresses.write(
            family=family,
            household=_home(household),
            words=words.strip(),
            residents=there,
            since=since or family.team.today(),
            shelf_id=_shelf(family, there, sensitivity, by).pk,
        )
        gesture.touch(written)
    return written


def correct(
    *,
    address: Address,
    household: str,
    words: str,
    residents: Iterable[Person],
    since: date,
    sensitivity: Sensitivity,
    by: Viewer,
) -> Address:
    """Write an address anew: what it is, who lives there, how guarded it is. The older words stay as they were."""
    family = address.family
    with trail.gesture(
        events.ADDRESS_CORRECTED, actor=by.actor(), about=[family], household=str(household)
    ) as gesture:
        permissions.require_keeper(by, family)
        _require_standing(address)
        _require_words(words)
        _require_no_less_guarded(address, sensitivity, by)
        there = _residents(family, residents, already=address.residents.values_list("person_id", flat=True))
        written = addresses.write(
            family=family,
            household=_home(household),
            words=words.strip(),
            residents=there,
            since=since,
            shelf_id=_shelf(family, there, sensitivity, by).pk,
            replaces=address,
        )
        gesture.touch(written)
        gesture.concern(address)
    return written


def end(*, address: Address, until: date, by: Viewer) -> Address:
    """Give an address its last day; a move that is only planned may end before it begins."""
    family = address.family
    with trail.gesture(
        events.ADDRESS_ENDED, actor=by.actor(), about=[family], household=str(address.household)
    ) as gesture:
        permissions.require_keeper(by, family)
        _require_standing(address)
        if until < address.since <= family.team.today():
            raise Refused(refusals.ENDS_BEFORE_IT_STARTS)
        addresses.end(address, until=until)
        gesture.touch(address)
    return address


def _home(household: str) -> Household:
    home = Household(household)
    if home not in HOMES:
        raise Refused(refusals.ADDRESS_OF_ONE_HOME)
    return home


def _require_words(words: str) -> None:
    if not normalised(words):
        raise Refused(refusals.NO_ADDRESS)


def _require_standing(address: Address) -> None:
    if hasattr(address, "end") or Address.objects.filter(replaces=address).exists():
        raise Refused(refusals.ADDRESS_OVER)


def _require_no_less_guarded(address: Address, sensitivity: Sensitivity, by: Viewer) -> None:
    """Leave it to the agency that wrote an address to guard it less: to others it was told as guarded as it is."""
    shelf = Shelf.objects.get(pk=address.shelf_id)
    if sensitivity < shelf.sensitivity and shelf.originator_agency_id != by.agency_id:
        raise Refused(refusals.ADDRESS_OF_ANOTHER_AGENCY)


def _residents(family: Family, residents: Iterable[Person], already: Iterable[UUID] = ()) -> set[UUID]:
    there = {person.id for person in residents}
    if not there:
        raise Refused(refusals.NOBODY_LIVES_THERE)
    if not there <= {*queries.members_of(family).values_list("person_id", flat=True), *already}:
        raise Refused(refusals.NOT_OF_THIS_FAMILY)
    return there


def _shelf(family: Family, residents: Iterable[UUID], sensitivity: Sensitivity, by: Viewer) -> Shelf:
    return shelves.on(
        family=family,
        subjects=residents,
        category=Category.IDENTITY,
        sensitivity=sensitivity,
        agency=by.agency_id,
    )
