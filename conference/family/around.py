"""Which agencies the viewer may know to be around them, and whom they can ask."""

from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from conference.family import access, queries
from conference.meetings.models import Conference, Invitation
from consent import gate, protected_work
from consent.gate import Opened
from consent.models import Provision, Shelf
from consent.purposes import OWN_RECORD
from consent.scope import Scope
from consent.terms import ActorKind
from people import queries as people
from people.models import Agency, Family, Practitioner
from people.viewers import Viewer


def agencies(viewer: Viewer, family: Family, own: Scope) -> list[Agency]:
    """Return the agencies that the viewer named before, meets, or may know to work with them; no other."""
    ids = _named(viewer, family) | _met(viewer, family)
    # Who works with a child says where the child is; only work with the viewer counts here.
    mine = Shelf.objects.filter(family=family, subjects__person_id=access.me(viewer)).values("id")
    working = people.live_involvements(family, on=timezone.localdate()).filter(shelf_id__in=mine)
    shown = gate.open(viewer, working, OWN_RECORD, scope=own)
    ids |= {one.record.agency_id for one in shown if isinstance(one, Opened)}
    hidden = protected_work.unseen_by(access.me(viewer), family).agencies - _named(viewer, family)
    return list(Agency.objects.filter(pk__in=ids - hidden))


def practitioners(viewer: Viewer, family: Family) -> list[Practitioner]:
    """Return the people by name whom the viewer meets at their own meetings, or named before; no other."""
    spoken = Provision.objects.filter(
        voice__person_id=access.me(viewer), family=family, actor_kind=ActorKind.PRACTITIONER
    )
    mine = list(queries.own_meetings(viewer))
    asked = Invitation.objects.filter(conference_id__in=mine, family=family, taken_back_at=None)
    asked = asked.filter(practitioner__isnull=False)
    chairs = Conference.objects.filter(pk__in=mine, family=family).values_list("chair_id", flat=True)
    met = {*chairs, *asked.values_list("practitioner_id", flat=True)} - _unseen(viewer, family)
    ids = met | {UUID(actor) for actor in spoken.values_list("actor", flat=True)}
    return list(Practitioner.objects.filter(pk__in=ids).select_related("agency").order_by("name", "id"))


def lead(viewer: Viewer, family: Family) -> Practitioner | None:
    """Return who leads the work with a family, when the viewer meets them at their own meetings."""
    tenure = people.lead_of(family)
    if tenure is None or tenure.practitioner_id in _unseen(viewer, family):
        return None
    mine = Conference.objects.filter(pk__in=queries.own_meetings(viewer), family=family)
    leads = tenure.practitioner
    meets = mine.filter(
        Q(chair=leads) | Q(invitations__practitioner=leads, invitations__taken_back_at=None)
    ).exists()
    return leads if meets else None


def _named(viewer: Viewer, family: Family) -> set[UUID]:
    spoken = Provision.objects.filter(
        voice__person_id=access.me(viewer), family=family, actor_kind=ActorKind.AGENCY
    )
    return {UUID(actor) for actor in spoken.values_list("actor", flat=True)}


def _met(viewer: Viewer, family: Family) -> set[UUID]:
    mine = list(queries.own_meetings(viewer))
    asked = Invitation.objects.filter(conference_id__in=mine, family=family, taken_back_at=None)
    asked = asked.exclude(practitioner__in=_unseen(viewer, family))
    chairs = Conference.objects.filter(pk__in=mine, family=family).values_list("chair__agency_id", flat=True)
    practitioners = asked.filter(practitioner__isnull=False).values_list("practitioner__agency_id", flat=True)
    guests = asked.filter(agency__isnull=False).values_list("agency_id", flat=True)
    return {*chairs, *practitioners, *guests}


def _unseen(viewer: Viewer, family: Family) -> frozenset[UUID]:
    return protected_work.unseen_by(access.me(viewer), family).practitioners
