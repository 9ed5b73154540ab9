"""One turn of a meeting: seat everybody as rights are now, draw each sight once, commit one disclosure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from audit import disclosure
from audit.actors import SYSTEM
from conference.live import pictures, screens
from conference.live.cursors import Cursor
from conference.live.outbox import Reference
from conference.live.protocol import Frame, Snapshot, Tail, body_of
from conference.live.seating import Guest, Seating, seat_all
from conference.live.sights import Sight
from conference.meetings import timeline
from conference.meetings.access import Seat
from conference.meetings.models import TimelineRow
from consent.purposes import PurposeCode

ROUTE = "live"


class Page(Guest, Protocol):
    """A guest's open page: the cursor it came with, and whether it has lost the thread."""

    cursor: Cursor | None

    @property
    def needs_snapshot(self) -> bool:
        """Say whether nothing short of everything helps it."""


AnyPage = TypeVar("AnyPage", bound=Page)


@dataclass(frozen=True, slots=True)
class Delivery(Generic[AnyPage]):
    """The same frames for several pages, after which they stand at the turn's number with this sight."""

    pages: tuple[AnyPage, ...]
    frames: tuple[Frame, ...]
    sight: bytes

    def references(self, seq: int) -> list[Reference]:
        """Write the frames once, for everybody who gets them."""
        return [Reference(body_of(frame), seq, self.sight) for frame in self.frames]


@dataclass(slots=True)
class Turn(Generic[AnyPage]):
    """What a turn came to; that it was returned means that its disclosure is committed."""

    seq: int
    seating: Seating[AnyPage]
    sights: dict[bytes, Sight] = field(default_factory=dict)
    deliveries: list[Delivery[AnyPage]] = field(default_factory=list)


def take(
    conference_id: UUID, seq: int | None, pages: Collection[AnyPage], sights: Mapping[bytes, Sight]
) -> Turn[AnyPage]:
    """Bring every page of a meeting from the internal number `seq` up to now.

    Rows are read before rights: a right that was lost before a row was written is then lost when it is drawn.
    Raises NotRecorded when the disclosure cannot be committed.
    """
    head = timeline.head([conference_id]).get(conference_id, 0)
    rows = pictures.rows_since(conference_id, seq) if seq is not None and seq < head else []
    turn = Turn(rows[-1].seq if rows else head, seat_all(pages))
    records = pictures.Records.of(conference_id)
    with disclosure.collecting(
        actor=SYSTEM, purpose=str(PurposeCode.CONFERENCE), route_name=ROUTE
    ) as collector:
        for name in {place.sight: None for place in turn.seating.places.values()}:
            group = _Group(turn, name, sights)
            collector.goes_to(page.viewer.pseudonym for page in group.pages)
            group.draw(rows, records)
    return turn


class _Group(Generic[AnyPage]):
    """Everybody who has one sight after this turn, by what they have on screen before it."""

    def __init__(self, turn: Turn[AnyPage], name: bytes, sights: Mapping[bytes, Sight]) -> None:
        self.turn = turn
        self.name = name
        self.old = sights.get(name)
        self.pages = [page for page, place in turn.seating.places.items() if place.sight == name]
        self.with_screen: dict[bytes, list[AnyPage]] = {}
        self.with_cursor: dict[int, list[AnyPage]] = {}
        self.with_nothing: list[AnyPage] = []
        for page in self.pages:
            self._sort(page, sights)
        self.screens = {before: sights[before].marks for before in self.with_screen}

    @property
    def seat(self) -> Seat:
        """Return a seat of this sight that was taken in this turn, on the meeting as it is now."""
        places = self.turn.seating.places
        anew = next((page for page in self.pages if places[page] is not page.place), self.pages[0])
        return places[anew].seat

    def draw(self, rows: list[TimelineRow], records: pictures.Records) -> None:
        """Draw what anybody in the group lacks, once, and say who gets what."""
        seat = self.seat
        everything = bool(self.with_cursor or self.with_nothing or self.screens.keys() - {self.name})
        regions = pictures.regions(seat) if everything else pictures.regions_touched(rows, seat)
        lines = records.stamps(seat)
        kept = {} if everything or self.old is None else _regions_of(self.old.marks)
        tails = {since: self._missed(since, lines) for since in self.with_cursor}
        wanted = set(lines) if self.with_nothing else set().union(*tails.values(), *self._differing(lines))
        drawn = {piece.target: piece for piece in (*pictures.lines(seat, wanted), *regions)}
        # A scope that ran out meanwhile draws less than its stamps said; the next turn seats anew.
        lines = {target: stamp for target, stamp in lines.items() if target in drawn or target not in wanted}
        marks = lines | kept | pictures.marks_of(regions)
        self.turn.sights[self.name] = Sight(self.name, marks)
        for before, pages in self.with_screen.items():
            self._deliver(pages, screens.changes(self.screens[before], marks, drawn))
        for since, pages in self.with_cursor.items():
            some = tuple(
                piece for target, piece in drawn.items() if target in tails[since] or target not in lines
            )
            self._deliver(pages, (Tail(tuple(lines), some),))
        if self.with_nothing:
            self._deliver(self.with_nothing, (Snapshot(tuple(drawn.values())),))

    def _sort(self, page: AnyPage, sights: Mapping[bytes, Sight]) -> None:
        if page.needs_snapshot:
            self.with_nothing.append(page)
        elif page.place is not None and page.place.sight in sights:
            self.with_screen.setdefault(page.place.sight, []).append(page)
        elif page.place is None and (cursor := self._cursor_of(page)):
            self.with_cursor.setdefault(cursor.seq, []).append(page)
        else:
            self.with_nothing.append(page)

    def _cursor_of(self, page: AnyPage) -> Cursor | None:
        """Return the page's cursor if it is of this sight; one from beyond the last number is of another past."""
        cursor = page.cursor
        return cursor if cursor and cursor.sight == self.name and cursor.seq <= self.turn.seq else None

    def _missed(self, since: int, lines: screens.Marks) -> set[str]:
        rows = pictures.rows_since(self.seat.conference.pk, since)
        return pictures.lines_among(rows) & set(lines)

    def _differing(self, lines: screens.Marks) -> Iterable[set[str]]:
        return (screens.differing(before, lines) for before in self.screens.values())

    def _deliver(self, pages: list[AnyPage], frames: tuple[Frame, ...]) -> None:
        if frames:
            self.turn.deliveries.append(Delivery(tuple(pages), frames, self.name))


def _regions_of(marks: screens.Marks) -> dict[str, bytes]:
    return {target: stamp for target, stamp in marks.items() if not target.startswith(pictures.LINE)}
