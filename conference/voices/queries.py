"""Everything that a viewer may read of what a family said about sharing."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from conference.directory import queries as directory
from conference.family import queries as telling
from conference.family.queries import Told
from consent import gate
from consent.gate import Opened
from consent.models import Coercion, CourtOrder, Voice
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from consent.terms import Said
from people.models import Agency, Family, FamilyMember, LeadTenure, Practitioner
from people.viewers import Viewer


@dataclass(frozen=True)
class Heard:
    """What one family said, the latest first, and what the team keeps beside it; as far as one viewer may read it.

    `assessments`, `orders` and `doubts` stand under the voice that they belong to.
    """

    family: Family
    persons: list[Opened[FamilyMember]]
    told: list[Told]
    unasked: list[Opened[Voice]]
    orders: Mapping[UUID, Opened[CourtOrder]]
    doubts: Mapping[UUID, list[Opened[Coercion]]]

    @property
    def standing(self) -> list[Told]:
        """Return what still stands, also where nobody relies on it."""
        return [each for each in self.told if each.ended_at is None]


def of_family(viewer: Viewer, family: Family, scope: Scope) -> Heard:
    """Return what was said in a family and what is kept beside it."""
    voices = Voice.objects.filter(family=family)
    told = telling.tell(viewer, scope, voices, WORK_WITH_FAMILY)
    return Heard(
        family=family,
        persons=directory.persons_to_choose(viewer, family),
        told=told,
        unasked=_unasked(viewer, family, scope),
        orders=_orders(viewer, told, scope),
        doubts=_doubts(viewer, family, scope),
    )


def led(viewer: Viewer) -> list[Family]:
    """Return the families whose work the viewer leads, in the order of their aliases."""
    if viewer.practitioner_id is None:
        return []
    tenures = LeadTenure.objects.filter(practitioner_id=viewer.practitioner_id, ended_at__isnull=True)
    return list(
        Family.objects.filter(pk__in=tenures.values("family_id"), closed_at=None)
        .select_related("team")
        .order_by("reference")
    )


def practitioners() -> list[Practitioner]:
    """Return every practitioner by agency and name: who works with a family is not told by a list of names."""
    return list(Practitioner.objects.select_related("agency").order_by("agency__name", "name"))


def agencies() -> list[Agency]:
    """Return every agency by name; agencies are no secret."""
    return list(directory.agencies())


def _unasked(viewer: Viewer, family: Family, scope: Scope) -> list[Opened[Voice]]:
    unasked = Voice.objects.filter(family=family, said=Said.NOT_ASKED)
    ready = unasked.select_related("recorded_by__practitioner__agency").prefetch_related("subjects")
    shown = gate.open(viewer, ready.order_by("-said_at", "-id"), WORK_WITH_FAMILY, scope=scope)
    return [one for one in shown if isinstance(one, Opened)]


def _orders(viewer: Viewer, told: list[Told], scope: Scope) -> dict[UUID, Opened[CourtOrder]]:
    orders = [order for each in told if (order := getattr(each.voice, "court_order", None))]
    shown = gate.open(viewer, orders, WORK_WITH_FAMILY, scope=scope)
    return {one.record.voice_id: one for one in shown if isinstance(one, Opened)}


def _doubts(viewer: Viewer, family: Family, scope: Scope) -> dict[UUID, list[Opened[Coercion]]]:
    written = Coercion.objects.filter(family=family).select_related("recorded_by__agency")
    found: dict[UUID, list[Opened[Coercion]]] = {}
    for one in gate.open(viewer, written.order_by("at", "id"), WORK_WITH_FAMILY, scope=scope):
        if isinstance(one, Opened):
            found.setdefault(one.record.voice_id, []).append(one)
    return found
