"""Open a family for a team."""

import re

from audit import trail
from audit.trail import Refused
from conference.directory.taking_in import GROUND_OF_TAKING_IN, rights_at_opening
from consent import records as rights
from consent import shelves
from consent.categories import Category, Sensitivity
from people import events, permissions, records, refusals
from people.models import Family, Team
from people.viewers import Viewer

_ALIAS = re.compile(r"[A-Z][a-z]+-[0-9]{1,4}\Z")


def open(*, team: Team, name: str, by: Viewer, reference: str = "") -> Family:  # noqa: A001 - the field's own word
    """Begin to hold a family: its name on its shelf, its alias, and everybody's right to know whom it is about."""
    with trail.gesture(events.FAMILY_OPENED, actor=by.actor(), about=[team]) as gesture:
        permissions.require_opener(by, team)
        if not name.strip():
            raise Refused(refusals.NO_NAME)
        if reference and (not _ALIAS.match(reference) or Family.objects.filter(reference=reference).exists()):
            raise Refused(refusals.ALIAS_NOT_FREE)
        family = records.family(team=team, name=name.strip(), reference=reference)
        shelf = shelves.on(family=family, subjects=[], category=Category.IDENTITY, sensitivity=Sensitivity.N)
        records.put_on_shelf(family, shelf.id)
        taken_in = rights.authority(family, GROUND_OF_TAKING_IN[team.jurisdiction])
        rights.permits(taken_in, rights_at_opening())
        gesture.basis(f"consent.authority:{taken_in.pk}")
        gesture.touch(family)
        gesture.concern(family)
    return family
