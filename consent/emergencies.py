"""Break-glass: which families a search leads to, whom the order would let open them, and what is open now."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from django.db.models import QuerySet
from django.utils import timezone

from consent import reach as reaching
from consent.categories import Category, Sensitivity, Use
from consent.models import BreakGlass
from consent.moments import Moments
from consent.reach import Reach
from consent.rules import Facts, Place, first_rung
from consent.scope import Scope
from people import queries
from people.models import Family, FamilyMember, IndexKind
from people.tokens import Terms
from people.viewers import Capacity, Viewer

# Two people may sound alike; in an emergency one person is meant.
SURE_WAYS = frozenset({IndexKind.NAME_YEAR.value, IndexKind.OFFICIAL_NUMBER.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whose record somebody asks for: a family by its reference, or a person by what they are found by."""

    reference: str = ""
    terms: Terms = field(default_factory=Terms)

    @property
    def names_somebody(self) -> bool:
        """Say whether a person is named, and not a family alone."""
        return any(
            (self.terms.given_name, self.terms.family_name, self.terms.year, self.terms.official_number)
        )

    def typed(self) -> str:
        """Return what was typed, to be sealed beside the record of it."""
        terms = self.terms
        words = [self.reference, terms.given_name, terms.family_name, terms.year, terms.official_number]
        return json.dumps(words)


@dataclass(frozen=True, slots=True)
class Sought:
    """The families that were meant, and the records of the one person by whom they were sought."""

    families: list[Family]
    persons: frozenset[UUID] = frozenset()


def sought(wanted: Wanted) -> Sought:
    """Return the family of a reference, or every family of the one person who is surely meant; else nothing.

    With both, the person must be of that family.
    """
    persons = _surely(wanted.terms)
    families = _families_of(persons)
    if reference := wanted.reference.strip():
        named = Family.objects.filter(reference__iexact=reference).select_related("team")
        families = list(
            named.filter(pk__in=[each.pk for each in families]) if wanted.names_somebody else named
        )
    return Sought(families, frozenset(persons))


def openable(viewer: Viewer, families: Iterable[Family]) -> list[Family]:
    """Return the families that the order lets this viewer open: to nobody else do they exist, now as ever.

    What is asked of the database is the same whether there are any, so that neither a look nor a clock tells.
    """
    wanted = list(families)
    reach = reaching.of(viewer, Moments(timezone.now()), [family.pk for family in wanted] or [uuid4()])
    works = viewer.capacity is Capacity.PRACTITIONER and viewer.practitioner_id is not None
    return [family for family in wanted if works and _may_open(reach, family)]


def is_open(scope: Scope, family_id: UUID) -> bool:
    """Say whether the viewer of a scope has opened something of a family that is open to them now."""
    near = scope.families.get(family_id)
    return near is not None and any(
        scope.judge(
            family_id=family_id,
            person_ids=frozenset(UUID(each) for each in broken.subjects_key.split(",") if each),
            category=Category(category),
            sensitivity=Sensitivity.N,
            use=Use.VIEW,
        )
        .on(None)
        .rule
        == Place.BREAK_GLASS
        for broken in near.broken
        for category in broken.categories
    )


def open_now(viewer: Viewer) -> QuerySet[BreakGlass]:
    """Return what a practitioner has open, the first to end first."""
    if viewer.capacity is not Capacity.PRACTITIONER or viewer.practitioner_id is None:
        return BreakGlass.objects.none()
    mine = BreakGlass.objects.filter(practitioner_id=viewer.practitioner_id, end__isnull=True)
    return mine.filter(until__gt=timezone.now()).select_related("family__team", "end").order_by("until", "id")


def _may_open(reach: Reach, family: Family) -> bool:
    near = reach.families.get(family.pk)
    facts = Facts(
        signed_in=reach.signed_in,
        excluded=near is not None and near.is_excluded,
        account_live=reach.account_live,
        secondment_over=reach.secondment_over and not (near and near.ties),
        glass_broken=True,
    )
    return first_rung(facts).permits


def _surely(terms: Terms) -> set[UUID]:
    """Return the records of the one person whom these words name for sure; of two people, of neither."""
    sure = [each for each in queries.found_by(terms) if each.ways & SURE_WAYS]
    by_number = [each for each in sure if IndexKind.OFFICIAL_NUMBER.value in each.ways]
    found = {each.member.person_id for each in by_number or sure}
    same = queries.same_persons(next(iter(found))) if found else set()
    return same if found <= same else set()


def _families_of(persons: Collection[UUID]) -> list[Family]:
    places = FamilyMember.objects.filter(person_id__in=persons, until__isnull=True)
    return list(Family.objects.filter(id__in=places.values("family_id")).select_related("team"))
