"""Draws the pieces of a meeting's page for one sight; words are opened here, so a disclosure must be collecting."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from django.template.loader import render_to_string

from conference.disputes import notes
from conference.live import presence
from conference.live.protocol import Piece
from conference.meetings import timeline, twins
from conference.meetings.access import Seat
from conference.meetings.models import Conference, Entry, TimelineRow
from conference.meetings.presenters import fragments
from conference.meetings.rules.happenings import REDRAWS, Happening
from consent.decisions import Decision
from consent.scope import decide
from people.models import FamilyMember

LINE = "line-"
BATCH = 500


@dataclass(slots=True)
class Standing:
    """What decides how a record looks, without its words."""

    id: UUID
    shelf_id: int | None
    occurred_on: date | None
    version: int
    holder_id: UUID | None = None
    twin_of_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Records:
    """What a meeting has now: its lines, and the persons whose names stand in them."""

    lines: tuple[Standing, ...]
    persons: tuple[Standing, ...]

    @classmethod
    def of(cls, conference_id: UUID) -> Self:
        """Read where the records stand; nothing is opened."""
        entries = Entry.objects.filter(conference_id=conference_id).order_by("recorded_at", "id")
        family = Conference.objects.filter(pk=conference_id).values("family_id")
        members = FamilyMember.objects.filter(family_id__in=family).order_by("id")
        persons = members.values_list("pk", "shelf_id", "person__version")
        return cls(
            tuple(
                Standing(*row)
                for row in entries.values_list(
                    "pk", "shelf_id", "occurred_on", "version", "holder_id", "twin_of_id"
                )
            ),
            tuple(Standing(pk, shelf_id, None, version) for pk, shelf_id, version in persons),
        )

    def stamps(self, seat: Seat) -> dict[str, bytes]:
        """Return each line that a seat may know of, with a stamp that changes when its look does."""
        names = "".join(_look(person, decide(seat.scope, person)) for person in self.persons)
        decided = [(line, decide(seat.scope, line)) for line in self.lines]
        read = {line.id for line, decision in decided if decision.permitted}
        said = notes.looks(read, seat.scope)
        looks = {line.id: _look(line, decision) + said.get(line.id, "") for line, decision in decided}
        # Whoever reads both sees one line: the twin is a part of how its original looks.
        folded = {line.id: line.twin_of_id for line, _ in decided if line.twin_of_id in read}
        under = {original: looks[twin] for twin, original in folded.items() if twin in read}
        return {
            f"{LINE}{line_id}": _digest(look + under.get(line_id, "") + names)
            for line_id, look in looks.items()
            if look and line_id not in folded
        }


def rows_since(conference_id: UUID, seq: int) -> list[TimelineRow]:
    """Return every row after a number."""
    rows: list[TimelineRow] = []
    while more := timeline.since(conference_id, rows[-1].seq if rows else seq, limit=BATCH):
        rows += more
    return rows


def lines(seat: Seat, targets: Collection[str]) -> tuple[Piece, ...]:
    """Draw these lines."""
    if not targets:
        return ()
    return _pieces(fragments.lines(seat, only=[UUID(target.removeprefix(LINE)) for target in targets]))


def regions(seat: Seat) -> tuple[Piece, ...]:
    """Draw everything beside the lines."""
    return (*_pieces(fragments.regions(seat)), who_is_here(seat))


def regions_touched(rows: Iterable[TimelineRow], seat: Seat) -> tuple[Piece, ...]:
    """Draw what rows of the timeline change beside the lines."""
    touching = [row for row in rows if not REDRAWS[Happening(row.kind)].line]
    return (*(_pieces(fragments.patches(touching, seat)) if touching else ()), who_is_here(seat))


def who_is_here(seat: Seat) -> Piece:
    """Draw the region that says whose page is open now."""
    with fragments.in_the_words_of(seat):
        present = presence.present(seat)
        return Piece("presence", "", render_to_string("live/presence.html", {"present": present}).strip())


def marks_of(pieces: Iterable[Piece]) -> dict[str, bytes]:
    """Return the stamps of regions: what they look like."""
    return {piece.target: _digest(piece.html) for piece in pieces}


def lines_among(rows: Iterable[TimelineRow]) -> set[str]:
    """Return the lines that rows of the timeline are about."""
    changed = (UUID(row.reference_id) for row in rows if REDRAWS[Happening(row.kind)].line)
    return {f"{LINE}{line_id}" for line_id in twins.with_originals(changed)}


def _look(record: Standing, decision: Decision) -> str:
    """Return what a record's look rests on; of one that is not opened, nothing but the reason and whom to phone."""
    if decision.permitted:
        return f"{record.id}:{record.version}:{record.shelf_id};"
    return f"{record.id}?{decision.reason}:{record.holder_id};" if decision.may_know else ""


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def _pieces(patches: Iterable[fragments.Patch]) -> tuple[Piece, ...]:
    return tuple(Piece(patch.target, patch.order, patch.html) for patch in patches)
