"""Add agencies to the partnership."""

from django.utils.translation import gettext as _

from audit import trail
from audit.trail import Refused
from people import events, permissions
from people.models import Agency, AgencyKind
from people.viewers import Viewer


def create(
    *, name: str, kind: AgencyKind, by: Viewer, name_fr: str = "", is_statutory_body: bool = False
) -> Agency:
    """Add an agency."""
    with trail.gesture(events.AGENCY_CREATED, actor=by.actor(), kind=str(kind)) as gesture:
        permissions.require_administrator(by)
        if Agency.objects.filter(name=name).exists():
            raise Refused("people.agency_name_taken", _("There is already an agency of this name."))
        agency = Agency.objects.create(
            name=name, name_fr=name_fr, kind=kind, is_statutory_body=is_statutory_body
        )
        gesture.touch(agency)
        gesture.concern(agency)
    return agency
