"""The one way to change anything: a gesture is a transaction and writes its own record."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from typing import Any

from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import Model
from django.utils.functional import Promise

from audit import guard, lanes
from audit.actors import Actor
from audit.events import GESTURE_REFUSED, Event
from audit.models import GestureKey, TrailEvent
from audit.references import Reference, pointing_at
from audit.refusals import Refusal
from audit.writing import NotRecorded, write_event

__all__ = ["Gesture", "NotRecorded", "Refused", "Repeated", "gesture", "record"]

Target = Reference | Model


class Refused(Exception):
    """A rule says no. The trail keeps the code alone; `sentence` says it to the person, perhaps more exactly."""

    def __init__(self, refusal: Refusal, sentence: str | Promise = "") -> None:
        self.reason = refusal.code
        self.sentence = sentence or refusal.sentence
        super().__init__(self.sentence)


class Repeated(Exception):
    """The same actor has sent this key before; `result` is what the first time said of its outcome."""

    def __init__(self, result: str) -> None:
        super().__init__(result)
        self.result = result


class NestedGesture(RuntimeError):
    """An action called another action; share a function that writes instead."""


class Gesture:
    """What the record of one gesture will say; filled while the gesture is made."""

    def __init__(self, event: Event, actor: Actor, about: Iterable[Target], facts: dict[str, Any]) -> None:
        self.event = event
        self.actor = actor
        self.result = ""
        self._facts = dict(facts)
        self._about = [pointing_at(target) for target in about]
        self._touched: list[Target] = []
        self._basis: list[str] = []
        self._words = ""

    def touch(self, *records: Target) -> None:
        """Name records that were made or changed; their versions are read when the gesture ends."""
        self._touched.extend(records)

    def concern(self, *targets: Target) -> None:
        """Say what the gesture is about, so that it is found there."""
        self._about.extend(pointing_at(target) for target in targets)

    def set(self, **facts: Any) -> None:
        """Fill the facts of the event's declared shape."""
        self._facts.update(facts)

    def basis(self, *relied_on: str) -> None:
        """Name the authorities and provisions relied on, as `consent.provision:17`."""
        self._basis.extend(relied_on)

    def beside(self, words: str) -> None:
        """Keep words sealed beside the event, never in its body (search terms)."""
        self._words = words

    def write(self) -> TrailEvent:
        """Write the record; called when the gesture ends."""
        more = {
            "records": [pointing_at(target).as_row() for target in self._touched],
            "basis": sorted(set(self._basis)),
            "outcome": "done",
        }
        return write_event(
            self.event, actor=self.actor, about=self._about, facts=self._facts, more=more, beside=self._words
        )

    def write_refusal(self, reason: str) -> TrailEvent:
        """Write that the gesture was refused, and why; what it would have touched was rolled back."""
        more = {"records": [], "basis": sorted(set(self._basis)), "outcome": "refused", "reason": reason}
        facts = {"gesture": self.event.name}
        return write_event(GESTURE_REFUSED, actor=self.actor, about=self._about, facts=facts, more=more)


_open_gesture: ContextVar[Gesture | None] = ContextVar("open_gesture", default=None)


@contextmanager
def gesture(
    event: Event, *, actor: Actor, about: Iterable[Target] = (), key: str = "", **facts: Any
) -> Iterator[Gesture]:
    """Make one gesture: everything inside is committed together with its record, or nothing is.

    Raise Refused inside to roll back; the refusal is then recorded by itself and raised again. With a `key` that
    this actor has used before, Repeated is raised and nothing is done. NotRecorded means that the trail could not
    be written and that nothing was changed.
    """
    if _open_gesture.get() is not None:
        raise NestedGesture(f"{event.name} began inside another gesture.")
    made = Gesture(event, actor, about, facts)
    token = _open_gesture.set(made)
    try:
        with _committed():
            _refuse_repetition(actor, key)
            yield made
            _keep_key(made.write(), actor, key, made.result)
    except Refused as refusal:
        _record_refusal(made, refusal)
        raise
    except IntegrityError:
        _refuse_repetition(actor, key)
        raise
    finally:
        _open_gesture.reset(token)


def record(
    event: Event, *, actor: Actor, about: Iterable[Target] = (), beside: str = "", **facts: Any
) -> None:
    """Record something that changes nothing else: a search, a failed sign-in, an end of a session."""
    with gesture(event, actor=actor, about=about, **facts) as made:
        made.beside(beside)


def commit_event(
    event: Event, *, actor: Actor, about: Iterable[Reference], more: dict[str, Any]
) -> TrailEvent:
    """Write one event in a transaction of its own; raise NotRecorded unless it has been committed."""
    # PostgreSQL takes an event in one statement, which commits by itself: no journeys to begin and to end it.
    by_itself = connection.vendor == "postgresql" and connection.get_autocommit()
    try:
        with _committed(nullcontext() if by_itself else transaction.atomic(durable=True)):
            return write_event(event, actor=actor, about=about, facts={}, more=more)
    except DatabaseError as error:
        raise NotRecorded(event.name) from error


@contextmanager
def _committed(transacted: AbstractContextManager[None] | None = None) -> Iterator[None]:
    try:
        with guard.writing(), transacted or transaction.atomic(durable=True):
            yield
    except DatabaseError:
        # The commit may have succeeded before the connection broke: that number is never used again.
        lanes.begin_anew()
        raise
    lanes.current().advance()


def _record_refusal(made: Gesture, refusal: Refused) -> None:
    try:
        with _committed():
            made.write_refusal(refusal.reason)
    except DatabaseError as error:
        raise NotRecorded(GESTURE_REFUSED.name) from error


def _refuse_repetition(actor: Actor, key: str) -> None:
    if key and (done := GestureKey.objects.filter(actor=actor.pseudonym, key=key).first()):
        raise Repeated(done.result)


def _keep_key(written: TrailEvent, actor: Actor, key: str, result: str) -> None:
    if key:
        GestureKey.objects.create(actor=actor.pseudonym, key=key, event=written, result=result)
