"""Restrict a line to named readers, review that within 90 days, change who reads it, or open it up again."""

from collections.abc import Sequence
from datetime import date

from audit import trail
from audit.trail import Gesture, Refused
from conference.circles import access, events, moving, naming, refusals
from conference.circles.access import Over
from conference.circles.rules import reviews
from conference.circles.rules.who_may import Deed
from conference.meetings.models import Entry
from consent import circles
from consent.circles import Reader
from consent.models import Circle, CircleReader
from consent.terms import CircleKind
from people.models import Family
from people.viewers import Viewer


def draw(
    *, entry: Entry, readers: Sequence[Reader], reason: str, review_on: date, by: Viewer, key: str = ""
) -> Circle:
    """Restrict a line to these readers and its author; everybody else loses it at once, in open meetings too."""
    with trail.gesture(
        events.LINE_RESTRICTED, actor=by.actor(), about=[entry.family], key=key, readers=len(readers)
    ) as gesture:
        found = access.require(Deed.RESTRICT, entry, by)
        naming.refuse_inside_another(found.entry)
        _require_day(review_on, found.entry.family)
        drawn = circles.draw(
            found.entry.family,
            CircleKind.RESTRICTED,
            naming.with_author(found.entry, readers),
            by_account=by.account_id,
            review_on=review_on,
            around=found.entry.shelf,
            reason=naming.something(reason),
        )
        moving.into(gesture, found.entry, drawn)
        gesture.touch(drawn)
        gesture.result = str(drawn.pk)
    return drawn


def keep(*, circle: Circle, next_on: date, by: Viewer, key: str = "") -> Circle:
    """Say that a restriction is still needed, and when to ask again: at most 90 days from today."""
    with trail.gesture(events.RESTRICTION_KEPT, actor=by.actor(), about=[circle.family], key=key) as gesture:
        access.require_over(circle, by)
        if circle.kind != CircleKind.RESTRICTED:
            raise Refused(refusals.NO_REVIEW)
        _require_day(next_on, circle.family)
        circles.keep(circle, next_on, by_account=by.account_id)
        gesture.touch(circle)
    return circle


def let_in(*, circle: Circle, readers: Sequence[Reader], by: Viewer, key: str = "") -> Circle:
    """Name more readers of what is for few."""
    with trail.gesture(
        events.READERS_LET_IN, actor=by.actor(), about=[circle.family], key=key, readers=len(readers)
    ) as gesture:
        inside = access.require_over(circle, by)
        if not readers:
            raise Refused(refusals.NOBODY_NAMED)
        naming.refuse_inside_twice(circle, readers)
        if inside.source is not None:
            naming.require_holders(inside.found.entry, [*naming.inside(circle), *readers])
        circles.let_in(circle, readers, by_account=by.account_id)
        _redraw(gesture, inside)
    return circle


def let_out(*, reader: CircleReader, by: Viewer, key: str = "") -> CircleReader:
    """Take somebody out who reads what is for few; a line's author stays, and so does the last who holds a name."""
    circle = reader.circle
    with trail.gesture(events.READER_LET_OUT, actor=by.actor(), about=[circle.family], key=key) as gesture:
        inside = access.require_over(circle, by)
        if hasattr(reader, "end"):
            raise Refused(refusals.NOT_INSIDE)
        if inside.source is not None:
            left = [each for each in naming.inside(circle) if each.actor != reader.actor]
            naming.require_holders(inside.found.entry, left)
        elif naming.is_author(inside.found.entry, reader):
            raise Refused(refusals.AUTHOR_READS)
        circles.let_out(reader, by_account=by.account_id)
        _redraw(gesture, inside)
    return reader


def open_up(*, circle: Circle, why: str, by: Viewer, key: str = "") -> Circle:
    """Open a line for few to whoever may see its kind, as far as it went before. `why` is a code."""
    with trail.gesture(
        events.RESTRICTION_LIFTED, actor=by.actor(), about=[circle.family], key=key, circle=circle.kind
    ) as gesture:
        inside = access.require_over(circle, by)
        if inside.source is not None:
            raise Refused(refusals.STAYS_PROTECTED)
        entry = access.locked(inside.found.entry)
        moving.into(gesture, entry, moving.circle_before(entry))
        circles.open_up(circle, why=why, by_account=by.account_id)
        gesture.touch(circle)
    return circle


def _redraw(gesture: Gesture, inside: Over) -> None:
    gesture.touch(inside.circle)
    # That somebody's name is kept behind a line is told neither to the meeting nor, with the line, to the trail.
    if inside.source is None:
        moving.redraw(gesture, inside.found.entry)


def _require_day(review_on: date, family: Family) -> None:
    if code := reviews.objection(review_on, family.team.today()):
        raise Refused(refusals.REVIEW[code])
