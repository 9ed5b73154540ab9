"""Add agencies to the partnership."""

from audit import trail
from audit.trail import Refused
from people import events, permissions, refusals
from people.models import Agency, AgencyKind
from people.viewers import Viewer


def create(
    *, name: str, kind: AgencyKind, by: Viewer, name_fr: str = "", is_statutory_body: bool = False
) -> Agency:
    """Add an agency."""
    with trail.gesture(events.AGENCY_CREATED, actor=by.actor(), kind=str(kind)) as gesture:
        permissions.require_administrator(by)
        if Agency.objects.filter(name=name).exists():
            raise Refused(refusals.AGENCY_NAME_TAKEN)
        agency = Agency.objects.create(
            name=name, name_fr=name_fr, kind=kind, is_statutory_body=is_statutory_body
        )
        gesture.touch(agency)
        gesture.concern(agency)
    return agency
