"""What the auditor's desk may open: names and words, through consent's gate like everybody else's."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language

from audit.opener import Known, Limits, Vocabulary
from audit.references import Reference
from conference.circles.events import SOURCE_KEPT
from conference.circles.models import ProtectedSource
from consent import gate, reach, retelling
from consent.asked import families_of
from consent.categories import CATEGORY_NAMES, Category
from consent.models import Shelf, ShelfSubject
from consent.purposes import AUDIT_REVIEW
from consent.scope import Scope
from infra import known_accounts, trail_words
from people.models import Agency, Appointment, Family, FamilyMember
from people.queries import live
from people.viewers import CAPACITY_OF_ROLE, Capacity, Viewer

# Who told an agency in confidence is kept by its named holders: that somebody did is for those who audit everybody.
IN_CONFIDENCE = frozenset({ProtectedSource.audit_type, SOURCE_KEPT.name})
AUDITS = [role for role, capacity in CAPACITY_OF_ROLE.items() if capacity is Capacity.AUDITOR]


class GateOpener:
    """Opens for auditors by the purpose of an audit; what the gate withholds is left out."""

    def limits(self, viewer: Viewer) -> Limits:
        """Return the families of the teams and agencies whose auditor this is, and what nobody tells them of."""
        offices = Appointment.objects.filter(account_id=viewer.account_id, role__in=AUDITS)
        held = list(live(offices, on=timezone.localdate()))
        is_of_all = any(each.team_id is None and each.agency_id is None for each in held)
        found = Family.objects.filter(team_id__in={each.team_id for each in held if each.team_id})
        for agency_id in {each.agency_id for each in held if each.agency_id}:
            found |= families_of(agency_id)
        return Limits(
            within=None if is_of_all else frozenset(map(str, found.values_list("id", flat=True))),
            without=frozenset(map(str, reach.kept_out(viewer))),
            unknown=frozenset() if is_of_all else IN_CONFIDENCE,
        )

    def families(self, viewer: Viewer, *, after: str, most: int) -> Sequence[Known]:
        """Return a page of the families that this viewer may audit; one whose name is withheld has its alias."""
        rows = self._auditable(viewer).order_by("reference")
        if last := Family.objects.filter(pk=after).first() if after else None:
            rows = rows.filter(reference__gt=last.reference)
        return self._named(viewer, list(rows[:most]))

    def family(self, viewer: Viewer, identifier: str) -> Known | None:
        """Return one family by name, if this viewer may audit it."""
        return next(iter(self._named(viewer, list(self._auditable(viewer).filter(pk=identifier)))), None)

    def aliases(self, viewer: Viewer, identifiers: Iterable[str]) -> Mapping[str, str]:
        """Return the aliases of families, of those that this viewer may audit."""
        rows = self._auditable(viewer).filter(pk__in=set(identifiers)).values_list("pk", "reference")
        return {str(key): reference for key, reference in rows}

    def agencies(self) -> Sequence[Known]:
        """Return every agency that has practitioners."""
        rows = Agency.objects.filter(practitioners__isnull=False).distinct().order_by("name")
        return [
            Known(str(row.id), row.name_in(get_language() or "en"), row.get_kind_display()) for row in rows
        ]

    def agency(self, identifier: str) -> Known | None:
        """Return one agency."""
        row = Agency.objects.filter(pk=identifier).first()
        return Known(identifier, row.name_in(get_language() or "en"), row.get_kind_display()) if row else None

    def accounts_of(self, agency: str, *, after: str, most: int) -> Sequence[Known]:
        """Return a page of the accounts of an agency's practitioners."""
        return known_accounts.of_agency(agency, after=after, most=most)

    def officers(self) -> Sequence[Known]:
        """Return the accounts that hold an office and belong to no practitioner."""
        return known_accounts.officers()

    def accounts_in(self, family: str) -> Sequence[Known]:
        """Return the accounts of a family's own people."""
        return known_accounts.in_family(family)

    def called(self, viewer: Viewer, pseudonyms: Iterable[str]) -> Mapping[str, Known]:
        """Say who these accounts are."""
        return known_accounts.called(pseudonyms, limits=self.limits(viewer))

    def describe(self, viewer: Viewer, references: Iterable[Reference]) -> Mapping[Reference, str]:
        """Say of each record on a shelf its category, whom it is about and who contributed it."""
        asked = {reference: reference.shelf for reference in references if reference.shelf is not None}
        shelves = Shelf.objects.select_related("originator_agency").in_bulk(set(asked.values()))
        names = self._names(viewer, shelves)
        return {
            reference: _description(shelves[number], names[number])
            for reference, number in asked.items()
            if number in shelves
        }

    def reliances(self, codes: Iterable[str]) -> Mapping[str, str]:
        """Say what a decision relied on."""
        return retelling.reliances(codes)

    def in_words(self, vocabulary: Vocabulary, code: str) -> Promise | str:
        """Say a code of the trail in the reader's language."""
        return trail_words.in_words(vocabulary, code)

    def _auditable(self, viewer: Viewer) -> Any:
        limits = self.limits(viewer)
        within = Q() if limits.within is None else Q(pk__in=limits.within)
        return Family.objects.filter(within).exclude(pk__in=limits.without)

    def _named(self, viewer: Viewer, rows: Sequence[Family]) -> list[Known]:
        names = {one.record.id: one.words["name"] for one in _opened(viewer, rows, {row.id for row in rows})}
        return [Known(str(row.id), names.get(row.id) or row.reference, row.reference) for row in rows]

    def _names(self, viewer: Viewer, shelves: Mapping[int, Shelf]) -> Mapping[int, list[str]]:
        on = ShelfSubject.objects.filter(shelf_id__in=shelves).values_list("shelf_id", "person_id")
        families = {shelf.family_id for shelf in shelves.values()}
        places = FamilyMember.objects.filter(
            person_id__in={person for _, person in on}, family_id__in=families
        ).select_related("person")
        opened = _opened(viewer, places, families)
        called = {one.record.person_id: one.words["given_name"] for one in opened}
        names: dict[int, list[str]] = {number: [] for number in shelves}
        for number, person in on:
            if called.get(person):
                names[number].append(called[person])
        return names


def _opened(viewer: Viewer, rows: Iterable[Any], families: Iterable[UUID]) -> list[gate.Opened[Any]]:
    """Open what the gate lets through, with a scope of these families alone."""
    scope = Scope.load(viewer, AUDIT_REVIEW, family_ids=frozenset(families))
    shown = gate.open(viewer, rows, AUDIT_REVIEW, scope=scope)
    return [one for one in shown if isinstance(one, gate.Opened)]


def _description(shelf: Shelf, names: list[str]) -> str:
    agency = shelf.originator_agency
    whose = agency.name_in(get_language() or "en") if agency else ""
    parts = (str(CATEGORY_NAMES[Category(shelf.category)]), ", ".join(sorted(names)), whose)
    return " · ".join(part for part in parts if part)
