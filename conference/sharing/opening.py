"""Lets the recipients of a share read its lines, inside this share alone and until it is recalled.

A share is a purpose of its own, as a meeting is: its permissions exist for no other, and it shows its lines alone.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol
from uuid import UUID

from conference.meetings.models import Entry
from conference.sharing.records import Party, Why, heaviest
from consent import circles
from consent import records as rights
from consent.categories import Category, Sensitivity, Use
from consent.models import Authority, Shelf
from consent.purposes import PurposeCode
from consent.records import Grant
from consent.terms import ActorKind, CircleKind
from people.models import Family
from people.viewers import Viewer


class OnAShelf(Protocol):
    """Anything that is shared: its shelf says of which kind it is and about whom."""

    @property
    def shelf(self) -> Shelf:
        """Return where it stands."""


READS = frozenset({Use.VIEW, Use.KNOW})
INSIDE = frozenset({PurposeCode.CONFERENCE})
# What only its agency has, or one meeting: for the recipients of a share it stands inside the share.
NOT_EVERYBODYS = frozenset({CircleKind.HELD, CircleKind.CONFERENCE})


def let_read(
    share: UUID, family: Family, items: Sequence[OnAShelf], parties: Iterable[Party], why: Why
) -> Authority | None:
    """Write the right that a share makes, and what it lets each recipient read; without a ground there is none."""
    if why.ground is None:
        return None
    under = rights.authority(family, why.ground.code, conference_id=str(share), telling=why.telling)
    rights.permits(
        under, [grant for party in parties if not party.is_left_out for grant in _grants(party, items)]
    )
    return under


def shelf_inside(share: UUID, items: Sequence[Entry], by: Viewer) -> Shelf | None:
    """Return where lines that not everybody has stand for the recipients of a share; None where there are none."""
    kept = [each for each in items if each.shelf.circle and each.shelf.circle.kind in NOT_EVERYBODYS]
    if not kept or by.agency_id is None:
        return None
    drawn = circles.for_one_meeting(kept[0].family, by.agency_id, str(share), by_account=by.account_id)
    return circles.shelf_within(heaviest(kept).shelf, drawn)


def end(share: UUID) -> None:
    """End everything that a share let anybody read."""
    rights.end_conference(str(share), why="recalled")


def _grants(party: Party, items: Sequence[OnAShelf]) -> list[Grant]:
    kind = ActorKind.AGENCY if party.agency else ActorKind.PRACTITIONER
    actor, ceiling = str(party.named), Sensitivity(max(each.shelf.sensitivity for each in items))
    subjects = {UUID(each) for item in items for each in item.shelf.subjects_key.split(",") if each}
    return [
        # Of everybody in the family: who disputes a line need not be whom it is about, and that goes with it.
        Grant(
            kind, actor, {Category(each.shelf.category) for each in items}, ceiling, READS, purposes=INSIDE
        ),
        Grant(kind, actor, {Category.IDENTITY}, Sensitivity.N, READS, subjects or None, purposes=INSIDE),
    ]
