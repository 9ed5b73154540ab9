"""The provisions that name a viewer, read in one query and turned into terms of each family."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import CharField, DateTimeField, Q, QuerySet

from consent.categories import Category, Sensitivity, Use
from consent.family_shelves import Subjects
from consent.models import Authority, Provision
from consent.moments import Moments
from consent.prepared import Among, Prepared, PreparedAmong, Slot
from consent.purposes import Purpose, PurposeCode
from consent.reach import ADMISSION, Families, Reach
from consent.terms import NAMING_ONE, ActorKind, Effect, Role
from consent.weighing import EVERYBODY, Term
from people.viewers import Capacity, Viewer


class Row(NamedTuple):
    """What is read of a provision and of the authority under which it stands."""

    id: int
    family_id: UUID
    effect: str
    is_statutory: bool
    actor_kind: str
    actor: str
    categories: frozenset[Category]
    ceiling: int
    purposes: frozenset[PurposeCode]
    uses: frozenset[Use]
    subjects_key: str
    starts_at: datetime
    ends_at: datetime | None
    data_from: date | None
    data_until: date | None
    authority_id: UUID | None
    authority__carried_by_consent: bool | None
    authority__conference_id: str | None
    authority__starts_at: datetime | None
    authority__ends_at: datetime | None


def _not_over() -> QuerySet[Any, Any]:
    now = Slot("now", DateTimeField())
    live = Provision.objects.filter(Q(ends_at=None) | Q(ends_at__gt=now), end=None, authority__end=None)
    return live.filter(Among("actor", "names", of="text")).order_by("id").values_list(*Row._fields)


# Outside any conference, the provisions of conferences do not exist; inside one, those of that one do.
OUTSIDE = Prepared(
    lambda: _not_over().filter(
        Q(authority=None) | Q(authority__conference_id=""), Among("family_id", "families", of="uuid")
    )
)
CALLED = PreparedAmong(
    lambda: (
        Authority.objects.filter(conference_id=Slot("conference", CharField()))
        .values_list("family_id")
        .distinct()
    )
)
INSIDE = Prepared(
    lambda: _not_over().filter(
        Q(authority=None)
        | Q(authority__conference_id="")
        | Q(authority__conference_id=Slot("conference", CharField())),
        Among("family_id", "families", of="uuid"),
    )
)

# What the duty to audit covers by law, without any provision: whose record it is, nothing of what it says.
OVERSIGHT = Term(
    permits=True,
    subjects=EVERYBODY,
    is_general=True,
    categories=frozenset({Category.IDENTITY}),
    uses=frozenset({Use.VIEW, Use.KNOW}),
    ceiling=Sensitivity.R.value,
    basis=("consent.ground:oversight",),
)


def names_of(viewer: Viewer) -> dict[str, str]:
    """Return by which names a provision can mean this viewer, apart from their roles."""
    names: dict[str, object] = {ActorKind.ACCOUNT: viewer.account_id}
    if viewer.practitioner_id is not None:
        names |= {ActorKind.PRACTITIONER: viewer.practitioner_id, ActorKind.AGENCY: viewer.agency_id}
        names[ActorKind.AGENCY_KIND] = viewer.agency_kind
    if viewer.person_id is not None:
        names[ActorKind.PERSON] = viewer.person_id
    return {kind: str(name) for kind, name in names.items()}


class InForce:
    """The live terms of a viewer for one purpose, by family."""

    def __init__(self, viewer: Viewer, purpose: Purpose, reach: Reach, moments: Moments) -> None:
        self.terms: dict[UUID, list[Term]] = {}
        self._names = names_of(viewer)
        self._purpose = purpose
        self._reach = reach
        self._moments = moments
        self._is_relative = viewer.capacity is Capacity.PERSON
        self._may_be_named = reach.account_live and viewer.capacity in {
            Capacity.PERSON,
            Capacity.PRACTITIONER,
        }
        self._subjects: Mapping[UUID, Subjects] = {}

    def near(self, only: Families) -> set[UUID]:
        """Return the families whose provisions may matter: those reached, and the one whose conference it is."""
        near = set(self._reach.families)
        if self._may_be_named and self._purpose.conference_id:
            near |= {family_id for (family_id,) in CALLED.ask(only, conference=self._purpose.conference_id)}
        return near

    def load(self, subjects: Mapping[UUID, Subjects]) -> None:
        """Read every provision of these families that can name the viewer and has not ended."""
        self._subjects = subjects
        if self._reach.is_auditor:
            audits = self._purpose.code is PurposeCode.AUDIT_REVIEW
            self.terms = {each: [OVERSIGHT] for each in self._reach.families} if audits else {}
        elif self._may_be_named and subjects:
            for row in self._rows(subjects):
                self._take(row)

    def _rows(self, families: Collection[UUID]) -> Iterator[Row]:
        values = {"now": self._moments.now, "names": [*self._names.values(), *Role], "families": families}
        if self._purpose.conference_id:
            return map(Row._make, INSIDE.ask(conference=self._purpose.conference_id, **values))
        return map(Row._make, OUTSIDE.ask(**values))

    def _take(self, row: Row) -> None:
        moments, conference_id = self._moments, row.authority__conference_id or ""
        if not self._names_viewer(row) or not self._is_for_purpose(row):
            return
        if not moments.is_live(row.starts_at, row.ends_at):
            return
        if not moments.is_live(row.authority__starts_at, row.authority__ends_at):
            return
        # Whom a conference admits by name comes near the family for as long as that lasts.
        if conference_id and row.effect == Effect.PERMIT and row.actor_kind in NAMING_ONE:
            self._reach.tie(row.family_id, f"{ADMISSION}{row.id}")
        self.terms.setdefault(row.family_id, []).append(self._term(row))

    def _names_viewer(self, row: Row) -> bool:
        if row.actor_kind != ActorKind.ROLE:
            return self._names.get(row.actor_kind) == row.actor
        family = self._reach.families.get(row.family_id)
        return family is not None and row.actor in family.roles

    def _is_for_purpose(self, row: Row) -> bool:
        return self._purpose.code in row.purposes or (row.effect == Effect.BAR and not row.purposes)

    def _term(self, row: Row) -> Term:
        permits = row.effect == Effect.PERMIT
        basis = [f"consent.provision:{row.id}"]
        if row.authority_id is not None:
            basis.append(f"consent.authority:{row.authority_id}")
        return Term(
            permits=permits,
            subjects=self._about(row, permits),
            is_general=not row.subjects_key,
            categories=row.categories,
            uses=row.uses,
            ceiling=row.ceiling,
            basis=tuple(basis),
            by_consent=bool(row.authority__carried_by_consent),
            is_statutory=row.is_statutory,
            data_from=row.data_from,
            data_until=row.data_until,
        )

    def _about(self, row: Row, permits: bool) -> int:
        subjects = self._subjects[row.family_id]
        about = subjects.of(row.subjects_key.split(",")) if row.subjects_key else EVERYBODY
        # A relative reaches another adult only through a permit that names both of them.
        if permits and self._is_relative and not (row.actor_kind in NAMING_ONE and row.subjects_key):
            about &= subjects.of(self._reach.to(row.family_id).circle or ())
        return about
