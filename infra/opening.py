"""What the auditor's desk may open: names and words, through consent's gate like everybody else's."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from audit.opener import Known
from audit.references import Reference
from consent import gate
from consent.categories import CATEGORY_NAMES, Category
from consent.models import Shelf, ShelfSubject
from consent.purposes import AUDIT_REVIEW
from people.models import Account, Family, FamilyMember


class GateOpener:
    """Opens for auditors by the purpose of an audit; what the gate withholds is left out."""

    def actors(self) -> Sequence[Known]:
        """Return every account: a practitioner by name and agency, one of a family by its place in it."""
        accounts = Account.objects.select_related("practitioner__agency").order_by("practitioner__name")
        places = {
            place.person_id: f"{place.family.reference} · {place.get_relation_display()}"
            for place in FamilyMember.objects.select_related("family")
        }
        return [_known(account, places) for account in accounts]

    def families(self, viewer: Any) -> Sequence[Known]:
        """Return the families that this viewer may audit, by name."""
        opened = gate.open(viewer, Family.objects.order_by("reference"), AUDIT_REVIEW)
        shown = [one for one in opened if isinstance(one, gate.Opened)]
        return [Known(str(one.record.id), one.words["name"], one.record.reference) for one in shown]

    def describe(self, viewer: Any, references: Iterable[Reference]) -> Mapping[Reference, str]:
        """Say of each record on a shelf its category, whom it is about and who contributed it."""
        asked = {reference: reference.shelf for reference in references if reference.shelf is not None}
        shelves = Shelf.objects.select_related("originator_agency").in_bulk(set(asked.values()))
        names = self._names(viewer, shelves)
        return {
            reference: _description(shelves[number], names[number])
            for reference, number in asked.items()
            if number in shelves
        }

    def _names(self, viewer: Any, shelves: Mapping[int, Shelf]) -> Mapping[int, list[str]]:
        on = ShelfSubject.objects.filter(shelf_id__in=shelves).values_list("shelf_id", "person_id")
        places = FamilyMember.objects.filter(person_id__in={person for _, person in on}).select_related(
            "person"
        )
        called = {
            one.record.person_id: one.words["given_name"]
            for one in gate.open(viewer, places, AUDIT_REVIEW)
            if isinstance(one, gate.Opened)
        }
        names: dict[int, list[str]] = {number: [] for number in shelves}
        for number, person in on:
            if person in called:
                names[number].append(called[person])
        return names


def _description(shelf: Shelf, names: list[str]) -> str:
    whose = shelf.originator_agency.name if shelf.originator_agency else ""
    parts = (str(CATEGORY_NAMES[Category(shelf.category)]), ", ".join(sorted(names)), whose)
    return " · ".join(part for part in parts if part)


def _known(account: Account, places: Mapping[Any, str]) -> Known:
    if account.practitioner:
        return Known(str(account.pseudonym), account.practitioner.name, account.practitioner.agency.name)
    return Known(str(account.pseudonym), places.get(account.person_id, account.sign_in_name))
