"""Open a family for a team."""

import re

from django.utils.translation import gettext as _

from audit import trail
from audit.trail import Refused
from conference.directory.taking_in import GROUND_OF_TAKING_IN, rights_at_opening
from consent import records as rights
from consent import shelves
from consent.categories import Category, Sensitivity
from people import events, permissions, records
from people.models import Family, Team
from people.viewers import Viewer

_ALIAS = re.compile(r"[A-Z][a-z]+-[0-9]{1,4}\Z")


def open(*, team: Team, name: str, by: Viewer, reference: str = "") -> Family:  # noqa: A001 - the field's own word
    """Begin to hold a family: its name on its shelf, its alias, and everybody's right to know whom it is about."""
    with trail.gesture(events.FAMILY_OPENED, actor=by.actor(), about=[team]) as gesture:
        permissions.require_opener(by, team)
        if not name.strip():
            raise Refused("people.no_name", _("Enter a name."))
        if reference and (not _ALIAS.match(reference) or Family.objects.filter(reference=reference).exists()):
            raise Refused("people.alias_not_free", _("This alias is taken, or is not a bird and a number."))
        family = records.family(team=team, name=name.strip(), reference=reference)
        shelf = shelves.on(family=family, subjects=[], category=Category.IDENTITY, sensitivity=Sensitivity.N)
        records.put_on_shelf(family, shelf.id)
        taken_in = rights.authority(family, GROUND_OF_TAKING_IN[team.jurisdiction])
        rights.permits(taken_in, rights_at_opening())
        gesture.basis(f"consent.authority:{taken_in.pk}")
        gesture.touch(family)
        gesture.concern(family)
    return family
