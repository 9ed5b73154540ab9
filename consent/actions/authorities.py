"""A duty, not an agreement, lets information flow: take it up for a family, and end it."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from audit import trail
from audit.trail import Refused
from consent import events, grounds, permissions, records, shelves
from consent.categories import Category, Sensitivity
from consent.models import Authority
from consent.records import Grant
from people.models import Family, Person
from people.viewers import Viewer


def begin(
    *,
    family: Family,
    ground: str,
    grants: Sequence[Grant],
    by: Viewer,
    subjects: Collection[Person] = (),
    necessity: str = "",
    is_family_told: bool = False,
    review_on: date | None = None,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    key: str = "",
) -> Authority:
    """Take up a ground that does not rest on consent, with why it is needed and what it permits."""
    with trail.gesture(
        events.AUTHORITY_BEGUN, actor=by.actor(), about=[family], key=key, ground=ground
    ) as gesture:
        permissions.require_full_member(by, family)
        _require_duty_here(ground, family)
        shelf = shelves.on(
            family=family,
            subjects=subjects,
            category=Category.PLAN,
            sensitivity=Sensitivity.N,
            agency=by.agency_id,
        )
        begun = records.authority(
            family,
            ground,
            starts_at=starts_at,
            ends_at=ends_at,
            is_family_told=is_family_told,
            review_on=review_on,
            necessity=necessity,
            shelf=shelf,
        )
        records.permits(begun, grants)
        gesture.touch(begun)
        gesture.result = str(begun.pk)
    return begun


def end(*, authority: Authority, why: str, by: Viewer, key: str = "") -> Authority:
    """End a ground now, and with it everything that it permitted. `why` is a code."""
    with trail.gesture(
        events.AUTHORITY_ENDED, actor=by.actor(), about=[authority.family], key=key, why=why
    ) as gesture:
        permissions.require_full_member(by, authority.family)
        if hasattr(authority, "end"):
            raise Refused("consent.ended_before", _("This has already ended."))
        records.end_authority(authority, why=why)
        gesture.touch(authority)
    return authority


def _require_duty_here(code: str, family: Family) -> None:
    ground = grounds.ground(code)
    if ground.carried_by_consent:
        raise Refused(
            "consent.needs_a_voice", _("Record what the person said: an agreement is theirs to give.")
        )
    if ground.jurisdiction != family.team.jurisdiction:
        raise Refused(
            "consent.ground_of_another_place", _("This ground is not law where the family’s team works.")
        )
