"""The only way to who is kept apart in a family; missing and forbidden look the same."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import QuerySet

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused
from conference.apart import refusals
from conference.apart.rules import who_may
from conference.apart.rules.who_may import Stand
from conference.directory import access as directory
from conference.meetings import access as meetings
from conference.meetings.models import Conference
from conference.meetings.rules.states import Gesture
from consent import permissions
from consent.models import KeptApart, ProtectedWork
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from people.models import Account, Family, FamilyMember, Involvement, Person
from people.viewers import Capacity, Viewer


@dataclass(frozen=True)
class Reached:
    """A family that somebody may know of, by their daily work or by a meeting that they arrange, and how they stand."""

    viewer: Viewer
    family: Family
    scope: Scope

    @cached_property
    def stand(self) -> Stand:
        """Return how the viewer stands to the family."""
        return stand(self.viewer, self.family)

    @property
    def knows_family(self) -> bool:
        """Say whether they know the family by their daily work, and not by a meeting alone."""
        return self.scope.purpose == WORK_WITH_FAMILY

    @property
    def may_decide(self) -> bool:
        """Say whether the viewer decides who is kept apart."""
        return who_may.may_keep_apart(self.stand)

    def may_protect(self, involvement: Involvement) -> bool:
        """Say whether the viewer decides from whom an involvement is protected."""
        return who_may.may_protect(self.stand, is_own_work=_is_own(self.viewer, involvement))


def family(viewer: Viewer, family_id: UUID) -> Reached:
    """Return a family that the viewer may know of, or of which they arrange a meeting."""
    try:
        return Reached(viewer, *directory.reached(viewer, family_id))
    except NotForYou:
        run = (
            Conference.objects.filter(meetings.mine(viewer), family_id=family_id, signed_off_at=None)
        ).distinct()
        seats = (meetings.seat_or_none(viewer, one.pk) for one in run)
        seat = next((each for each in seats if each and each.may(Gesture.INVITE)), None)
        if seat is None:
            raise
        return Reached(viewer, seat.conference.family, seat.scope)


def deciding(viewer: Viewer, family_id: UUID) -> Reached:
    """Return a family where the viewer decides who is kept apart."""
    reached = family(viewer, family_id)
    if not reached.may_decide:
        raise NotForYou(Reference.to(reached.family))
    return reached


def kept_apart(viewer: Viewer, family_id: UUID, kept_id: UUID) -> tuple[Reached, KeptApart]:
    """Return two persons who are kept apart now, for whoever decides it."""
    reached = deciding(viewer, family_id)
    rows = KeptApart.objects.select_related("family__team", "protected", "kept_from", "shelf")
    found = rows.filter(pk=kept_id, family_id=family_id, end=None).first()
    if found is None:
        raise NotForYou
    return reached, found


def involvement(viewer: Viewer, family_id: UUID, involvement_id: UUID) -> tuple[Reached, Involvement]:
    """Return work with a family that the viewer sees, and from whose persons they may protect it."""
    reached = family(viewer, family_id)
    rows = Involvement.objects.select_related("family__team", "agency", "practitioner")
    found = rows.filter(pk=involvement_id, family_id=family_id).first()
    if found is None or not decide(reached.scope, found).permitted or not reached.may_protect(found):
        raise NotForYou(Reference.to(found) if found else None)
    return reached, found


def protected_work(viewer: Viewer, family_id: UUID, marked_id: UUID) -> tuple[Reached, ProtectedWork]:
    """Return work that is protected from a person, for whoever decides it."""
    rows = ProtectedWork.objects.select_related("involvement", "family__team")
    found = rows.filter(pk=marked_id, family_id=family_id, end=None).first()
    if found is None:
        raise NotForYou
    reached, _ = involvement(viewer, family_id, found.involvement_id)
    return reached, found


def require_deciding(by: Viewer, family: Family) -> None:
    """Refuse whoever does not decide who is kept apart in a family."""
    if not who_may.may_keep_apart(stand(by, family)):
        raise Refused(refusals.NOT_YOURS_TO_KEEP_APART)


def require_protecting(by: Viewer, involvement: Involvement) -> None:
    """Refuse whoever may not say from whom work is protected."""
    own = _is_own(by, involvement)
    if not who_may.may_protect(stand(by, involvement.family), is_own_work=own):
        raise Refused(refusals.NOT_YOURS_TO_PROTECT)


def are_of(family: Family, *persons: Person) -> bool:
    """Say whether every one of these belongs to a family now."""
    found = FamilyMember.objects.filter(family=family, person__in=persons, until=None)
    return found.values("person_id").distinct().count() == len({each.pk for each in persons})


def stand(viewer: Viewer, family: Family) -> Stand:
    """Return how somebody stands to a family; as anything but a practitioner they decide nothing."""
    if viewer.capacity is not Capacity.PRACTITIONER or viewer.practitioner_id is None:
        return Stand()
    at_home = Account.objects.filter(pk=viewer.account_id, person__isnull=False).values("person_id")
    return Stand(
        leads=permissions.is_lead(viewer, family),
        is_core_social_worker=permissions.is_core_social_worker(viewer, family),
        chairs=_chaired(viewer, family.pk).exists(),
        belongs=FamilyMember.objects.filter(family=family, person_id__in=at_home).exists(),
        is_excluded=permissions.is_excluded(viewer, family),
    )


def _chaired(viewer: Viewer, family_id: UUID) -> QuerySet[Conference]:
    chaired = Conference.objects.filter(family_id=family_id, signed_off_at=None)
    return chaired.filter(chair_id=viewer.practitioner_id).order_by("-scheduled_at")


def _is_own(viewer: Viewer, involvement: Involvement) -> bool:
    if involvement.practitioner_id:
        return involvement.practitioner_id == viewer.practitioner_id
    return viewer.agency_id is not None and involvement.agency_id == viewer.agency_id
