"""The provisions that name a viewer and are live for a purpose, and what they say of each family."""

from collections.abc import Mapping
from uuid import UUID

from django.db.models import CharField

from consent import grounds
from consent.categories import Category, Sensitivity, Use
from consent.family_circles import NO_USES, FamilyCircles
from consent.family_provisions import FamilyProvisions, Name, Row
from consent.family_shelves import Subjects
from consent.models import Authority
from consent.moments import Moments
from consent.prepared import PreparedAmong, Slot
from consent.purposes import Purpose, PurposeCode
from consent.reach import ADMISSION, Broken, Families, Reach
from consent.terms import NAMING_ONE, ActorKind, Effect
from consent.weighing import EVERYBODY, Term
from people.viewers import Capacity, Viewer

CALLED = PreparedAmong(
    lambda: (
        Authority.objects.filter(conference_id=Slot("conference", CharField()))
        .values_list("family_id")
        .distinct()
    )
)

NOBODY: frozenset[UUID] = frozenset()
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


def _statutes(row: Row, permits: bool) -> frozenset[str]:
    """Return the statutes to whose bars a permit's ground is an exception, or the one that gives a bar."""
    if permits:
        return grounds.lifted_by(row.authority__ground or "", row.authority__ground_dated)
    return frozenset({row.statute}) if row.statute else frozenset()


def _emergency(broken: Broken, subjects: Subjects) -> Term:
    return Term(
        permits=True,
        subjects=subjects.of(broken.subjects_key.split(",")) if broken.subjects_key else EVERYBODY,
        is_general=not broken.subjects_key,
        categories=broken.categories,
        uses=frozenset({Use.VIEW, Use.KNOW}),
        ceiling=Sensitivity.R.value,
        basis=(f"consent.break_glass:{broken.id}",),
        is_emergency=True,
    )


class InForce:
    """The live provisions that name a viewer for one purpose, by family; `terms` weighs them."""

    def __init__(self, viewer: Viewer, purpose: Purpose, reach: Reach, moments: Moments) -> None:
        self._names: list[Name] = [(ActorKind.OFFICE, each) for each in reach.offices]
        self._purpose = purpose
        self._reach = reach
        self._moments = moments
        self._is_relative = viewer.capacity is Capacity.PERSON
        self._may_be_named = reach.account_live and viewer.capacity in {
            Capacity.PERSON,
            Capacity.PRACTITIONER,
        }
        self._audits = reach.is_auditor and purpose.code is PurposeCode.AUDIT_REVIEW
        if self._may_be_named:
            self._names += names_of(viewer).items()
        self._rows: dict[UUID, list[Row]] = {}
        self._yields: dict[UUID, Mapping[UUID, frozenset[UUID]]] = {}
        self._terms: dict[UUID, list[Term]] = {}

    def near(self, only: Families) -> set[UUID]:
        """Return the families whose provisions may matter: those reached, and the one whose conference it is."""
        near = set(self._reach.families)
        if self._may_be_named and self._purpose.conference_id:
            near |= {family_id for (family_id,) in CALLED.ask(only, conference=self._purpose.conference_id)}
        return near

    def take(self, provisions: Mapping[UUID, FamilyProvisions]) -> None:
        """Take from what is laid out of these families whatever names the viewer, is for the purpose, and is live."""
        if self._reach.is_auditor or not self._may_be_named:
            return
        for family_id, laid_out in provisions.items():
            rows = [row for row in laid_out.naming(self.names(family_id)) if self._holds(row)]
            if rows:
                self._rows[family_id], self._yields[family_id] = rows, laid_out.yields

    def key(self, family_id: UUID) -> tuple[object, ...]:
        """Return what tells these terms of a family from any others of it."""
        if self._audits:
            return ("oversight",)
        reach = self._reach.families.get(family_id)
        circle = reach.circle if reach and self._is_relative else None
        broken = tuple(each.id for each in self._broken(family_id))
        return (self._is_relative, circle, broken, *(row.id for row in self._rows.get(family_id, ())))

    def terms(self, family_id: UUID, subjects: Subjects) -> list[Term]:
        """Return the terms of one family, its persons as these bits."""
        if self._audits:
            return [OVERSIGHT]
        if family_id not in self._terms:
            terms = [self._term(row, subjects) for row in self._rows.get(family_id, ())]
            terms += [_emergency(each, subjects) for each in self._broken(family_id)]
            self._terms[family_id] = terms
        return self._terms[family_id]

    def inside(self, family_id: UUID, circles: FamilyCircles) -> dict[UUID, frozenset[Use]]:
        """Return what the viewer may do inside each circle of a family; nothing, where they stand outside."""
        names, conference_id = self.names(family_id), self._purpose.conference_id
        return {
            each: drawn.uses_of(names, conference_id, self._moments) if names else NO_USES
            for each, drawn in circles.items()
        }

    def names(self, family_id: UUID) -> set[Name]:
        """Return by which names this viewer can be meant in a family, their parts in it included."""
        family = self._reach.families.get(family_id)
        return {*self._names, *((ActorKind.ROLE, role) for role in (family.roles if family else ()))}

    def _broken(self, family_id: UUID) -> list[Broken]:
        # Glass is broken for work with a family that is in danger, not for sitting in its meetings.
        if self._purpose.code is not PurposeCode.WORK_WITH_FAMILY or family_id not in self._reach.families:
            return []
        return self._reach.families[family_id].broken

    def _holds(self, row: Row) -> bool:
        moments, conference_id = self._moments, row.conference_id
        # Outside any conference, the provisions of conferences do not exist; inside one, those of that one do.
        if conference_id and conference_id != self._purpose.conference_id:
            return False
        if self._purpose.code not in row.purposes and (row.purposes or row.effect != Effect.BAR):
            return False
        if not moments.is_live(row.starts_at, row.ends_at):
            return False
        if not moments.is_live(row.authority__starts_at, row.authority__ends_at):
            return False
        # Whom a conference admits by name comes near the family for as long as that lasts.
        if conference_id and row.effect == Effect.PERMIT and row.actor_kind in NAMING_ONE:
            self._reach.tie(row.family_id, f"{ADMISSION}{row.id}")
        return True

    def _term(self, row: Row, subjects: Subjects) -> Term:
        permits = row.effect == Effect.PERMIT
        basis = [f"consent.provision:{row.id}"]
        if row.authority_id is not None:
            basis.append(f"consent.authority:{row.authority_id}")
        return Term(
            permits=permits,
            subjects=self._about(row, permits, subjects),
            is_general=not row.subjects_key,
            categories=row.categories,
            uses=row.uses,
            ceiling=row.ceiling,
            basis=tuple(basis),
            by_consent=bool(row.authority__carried_by_consent),
            is_statutory=row.is_statutory,
            data_from=row.data_from,
            data_until=row.data_until,
            statutes=_statutes(row, permits),
            voice=str(row.authority__overrides_id or "") if permits else str(row.voice_id or ""),
            said_by=row.voice__person_id,
            yields_to=NOBODY if permits else self._yielding(row),
        )

    def _yielding(self, row: Row) -> frozenset[UUID]:
        """Return to whose agreements a bar yields: nobody's, unless its speaker must be kept apart from them."""
        spoken = row.voice__person_id
        return self._yields[row.family_id].get(spoken, NOBODY) if spoken else NOBODY

    def _about(self, row: Row, permits: bool, subjects: Subjects) -> int:
        about = subjects.of(row.subjects_key.split(",")) if row.subjects_key else EVERYBODY
        # A relative reaches another adult only through a permit that names both of them.
        if permits and self._is_relative and not (row.actor_kind in NAMING_ONE and row.subjects_key):
            about &= subjects.of(self._reach.to(row.family_id).circle or ())
        return about
