"""Where somebody begins, by the capacity in which they sign in."""

from collections.abc import Mapping

from django.urls import NoReverseMatch, reverse

from people.viewers import Capacity, Viewer

# The first of these rooms that this deployment has.
FIRST_PAGES: Mapping[Capacity, tuple[str, ...]] = {
    Capacity.PRACTITIONER: ("meetings:list", "directory:families"),
    Capacity.PERSON: ("family:home", "family:permissions", "meetings:list"),
    Capacity.AUDITOR: ("desk:home",),
    Capacity.ADMINISTRATOR: ("directory:agencies",),
}


def home_of(viewer: Viewer) -> str:
    """Return the address of somebody's first page."""
    for name in FIRST_PAGES.get(viewer.capacity, ()):
        try:
            return reverse(name)
        except NoReverseMatch:
            continue
    return reverse("directory:account")
