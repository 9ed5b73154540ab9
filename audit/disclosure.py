"""No log, no look: what was opened is collected and committed before it may leave."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from audit import route
from audit.actors import Actor
from audit.events import RECORDS_SHOWN
from audit.references import Reference
from audit.trail import commit_event

# What a disclosure is about besides families and conferences: the accounts that it went to, so that it is found there.
RECIPIENT = "audit.recipient"


class NotCollecting(RuntimeError):
    """Words were opened where nobody collects the disclosure."""


@dataclass(slots=True)
class Collector:
    """One disclosure in the making: to whom, under which scopes, which records with which decision."""

    actor: Actor
    purpose: str
    recipients: tuple[str, ...] = ()
    outcome: str = "shown"
    _items: list[list[Any]] = field(default_factory=list)
    _scopes: dict[str, dict[str, Any]] = field(default_factory=dict)
    _about: set[Reference] = field(default_factory=set)
    _getting: frozenset[str] = frozenset()

    def add(
        self,
        reference: Reference,
        decision: str,
        rule: str,
        basis: Sequence[str] = (),
        *,
        scope: str = "",
        about: Reference | None = None,
    ) -> None:
        """Collect one record with its decision code, the rung that decided, and what that rung relied on."""
        self._items.append([*reference.as_row(), decision, rule, list(basis), scope])
        if about is not None:
            self._about.add(about)

    def under(self, key: str, facts: dict[str, Any]) -> None:
        """Keep the facts of a scope (purpose, moment, epoch) that a later re-decision needs, once each."""
        kept = self._scopes.setdefault(key, facts)
        if self._getting:
            kept["recipients"] = sorted({*kept.get("recipients", ()), *self._getting})
            self.recipients = (*self.recipients, *self._getting)

    def goes_to(self, recipients: Iterable[str]) -> None:
        """Say who gets what is collected from here on; kept beside the scopes under which it is opened."""
        self._getting = frozenset(recipients)

    def concern(self, *targets: Reference) -> None:
        """Say what the disclosure is about, so that it is found there."""
        self._about.update(targets)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing has been opened."""
        return not self._items

    def discard(self) -> None:
        """Forget what was collected: the response turned into an error and carries no word."""
        self._items.clear()

    def commit(self) -> None:
        """Commit the disclosure, once; raise NotRecorded when it cannot be, and then nothing may leave."""
        if self.is_empty:
            return
        items, self._items = self._items, []
        more = {
            "purpose": self.purpose,
            "scopes": self._scopes,
            "records": items,
            "recipients": sorted(set(self.recipients)),
            "outcome": self.outcome,
        }
        got = {Reference(RECIPIENT, recipient) for recipient in self.recipients}
        commit_event(RECORDS_SHOWN, actor=self.actor, about=self._about | got, more=more)


_collector: ContextVar[Collector | None] = ContextVar("collector", default=None)


def current() -> Collector:
    """Return the collector that is open here, else raise NotCollecting."""
    collector = _collector.get()
    if collector is None:
        raise NotCollecting("Open words inside audit.disclosure.collecting.")
    return collector


@contextmanager
def collecting(
    *, actor: Actor, purpose: str, route_name: str = "", recipients: Sequence[str] = ()
) -> Iterator[Collector]:
    """Collect what is opened inside and commit it at the end; on an error nothing left, and nothing is recorded.

    Raises NotRecorded when the disclosure cannot be committed: the caller then sends nothing.
    """
    collector = Collector(actor, purpose, tuple(recipients))
    token = _collector.set(collector)
    try:
        with route.through(route_name or route.current_route()):
            yield collector
            collector.commit()
    finally:
        _collector.reset(token)
