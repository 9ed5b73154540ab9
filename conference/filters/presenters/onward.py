"""Where the agencies that have a part go on: the family's record, as far as the viewer may know of it."""

from dataclasses import dataclass

from django.urls import reverse

from audit.denials import NotForYou
from conference.directory import access as directory
from conference.filters import access
from conference.filters.access import Place
from people import permissions


@dataclass(frozen=True, slots=True)
class Onward:
    """The family, and the page on which a meeting is called about it if the viewer may call one."""

    alias: str
    href: str
    meeting: str


def of(place: Place) -> Onward | None:
    """Return the way onward, or None while there is none or where the viewer may not know of it."""
    roles = access.roles_of(place.situation)
    continuation = getattr(roles, "continuation", None)
    if continuation is None:
        return None
    try:
        family = directory.family(place.viewer, continuation.family_id)
    except NotForYou:
        return None
    at = [family.pk]
    may_call = permissions.may_keep(place.viewer, family)
    return Onward(
        alias=family.reference,
        href=reverse("directory:family", args=at),
        meeting=reverse("meetings:schedule", args=at) if may_call else "",
    )
