"""Writes decisions about sharing, inside the gesture that takes one or by which something is shared."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from audit.trail import Gesture
from conference.meetings.access import require_practitioner
from conference.meetings.models import Conference, Entry
from conference.sharing.models import SharingDecision, SharingItem, SharingRecipient
from conference.sharing.vocabulary import Outcome, Way
from consent import shelves
from consent.categories import Category, Sensitivity
from consent.law import Ground
from consent.models import PermissionsExport, Shelf
from consent.seven_tests import SevenTests
from consent.telling import Telling
from people.models import Agency, Family, Practitioner
from people.viewers import Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An agency or a practitioner who gets something; or, with a reason, who is left out on purpose."""

    agency: Agency | None = None
    practitioner: Practitioner | None = None
    why_left_out: str = ""

    @property
    def is_left_out(self) -> bool:
        """Say whether they are left out on purpose."""
        return bool(self.why_left_out)

    @property
    def named(self) -> UUID:
        """Return by which identifier they are meant."""
        one = self.agency or self.practitioner
        return one.pk if one else UUID(int=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why something is shared or not: what made one decide, whom one asked, ground and tests, and the family."""

    trigger: str = ""
    advice: str = ""
    reason: str = ""
    ground: Ground | None = None
    tests: SevenTests | None = None
    telling: Telling | None = None
    review_on: date | None = None

    @property
    def told(self) -> str:
        """Return whether the family was told, as a code; empty where nobody asked."""
        if self.telling is None:
            return ""
        return self.telling.because.value if self.telling.because else "told"

    def rows(self) -> dict[str, Any]:
        """Return what of this is written, by the names of the columns."""
        untold = self.telling if self.telling and not self.telling.is_told else None
        words = {"trigger": self.trigger, "advice": self.advice, "reason": self.reason}
        return {
            **{name: said.strip() or None for name, said in words.items()},
            **(self.tests.words() if self.tests else {}),
            "ground": self.ground.code if self.ground else "",
            "ground_dated": self.ground.dated if self.ground else None,
            "is_family_told": self.telling.is_told if self.telling else None,
            "not_told_because": untold.because or "" if untold else "",
            "why_not_told": untold.words.strip() or None if untold else None,
            "tell_by": untold.by if untold else None,
            "review_on": self.review_on,
        }


NOT_SAID = Why()


def write(
    gesture: Gesture,
    *,
    family: Family,
    shelf: Shelf,
    items: Iterable[Entry],
    by: Viewer,
    way: Way,
    outcome: Outcome = Outcome.SHARE,
    why: Why = NOT_SAID,
    parties: Iterable[Party] = (),
    **more: Any,
) -> SharingDecision:
    """Write one decision with its items, its recipients and whom it leaves out on purpose."""
    me, agency = require_practitioner(by)
    decision = SharingDecision.objects.create(
        family=family,
        shelf=shelf,
        agency_id=agency,
        decided_by_id=me,
        outcome=outcome,
        way=way,
        **why.rows(),
        **more,
    )
    SharingItem.objects.bulk_create(
        SharingItem(decision=decision, entry=entry, version=entry.version) for entry in items
    )
    SharingRecipient.objects.bulk_create(
        SharingRecipient(
            decision=decision,
            family=family,
            shelf=shelf,
            agency=party.agency,
            practitioner=party.practitioner,
            is_left_out=party.is_left_out,
            why=party.why_left_out.strip() or None,
        )
        for party in parties
    )
    gesture.touch(decision)
    return decision


def released(
    gesture: Gesture, entry: Entry, by: Viewer, *, conference: Conference | None = None
) -> SharingDecision:
    """Write that an agency shared its own line with the team, or brought it to a meeting."""
    way = Way.TO_MEETING if conference else Way.TO_TEAM
    return write(
        gesture,
        family=entry.family,
        shelf=entry.shelf,
        items=[entry],
        by=by,
        way=way,
        conference=conference,
    )


def exported(gesture: Gesture, made: PermissionsExport, by: Viewer) -> SharingDecision:
    """Write that the permissions of a family were taken out for another system; no line of anybody leaves so."""
    shelf = shelves.on(
        family=made.family,
        subjects=[],
        category=Category.PLAN,
        sensitivity=Sensitivity.N,
        agency=by.agency_id,
    )
    return write(gesture, family=made.family, shelf=shelf, items=[], by=by, way=Way.EXPORTED)


def heaviest(items: Sequence[Entry]) -> Entry:
    """Return the most delicate of some lines: on its shelf stands what is decided about all of them."""
    return max(items, key=lambda each: (each.sensitivity, len(each.shelf.subjects_key), str(each.pk)))
