"""Decisions a second beside django-rules, and the newest fifty and the count of 200,000 entries on PostgreSQL."""

import gc
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks import _databases
from benchmarks.report import Row

VIEWERS = 40
PER_OUTCOME = 2000
ROUNDS = 15
MIX = "decide, every outcome alike, 1–3 subjects"
PEER = "django-rules, scope in hand"
LIST = "200,000 entries on PostgreSQL"


def measure() -> Iterator[Row]:
    """Build the world, then yield what deciding, listing and counting cost; every answer is compared first."""
    with tempfile.TemporaryDirectory() as folder, _databases.scratch("entour_bench_decisions") as address:
        os.environ |= {
            "ENTOUR_VAR_DIR": folder,
            "DATABASE_URL": address,
            "DJANGO_SETTINGS_MODULE": "infra.settings",
        }
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        from benchmarks import _sharing_world

        _sharing_world.build()
        # As a server does once it has started: what is there already is not looked through again.
        gc.collect()
        gc.freeze()
        yield from _equal()
        yield from _decide()
        yield from _list()
        from django.db import connection

        connection.close()


def _viewers() -> list[Any]:
    from people.models import Account
    from people.viewers import viewer_of

    accounts = Account.objects.filter(practitioner__isnull=False).select_related("practitioner__agency")
    return [viewer_of(account) for account in accounts.order_by("sign_in_name")[:VIEWERS]]


def _equal() -> Iterator[Row]:
    """Compare the rows that SQL finds with `decide` over every row there is."""
    from conference.meetings.models import Entry
    from consent.gate import decide, visible
    from consent.purposes import WORK_WITH_FAMILY
    from consent.scope import Scope

    entries = list(Entry.objects.only("shelf_id", "occurred_on").order_by())
    compared = 0
    for viewer in _viewers()[:8]:
        scope = Scope.load(viewer, WORK_WITH_FAMILY)
        decided = {entry.pk for entry in entries if decide(scope, entry).permitted}
        found = set(visible(Entry.objects.order_by(), scope).values_list("pk", flat=True))
        assert found == decided, "SQL and decide do not agree."
        assert found, "This viewer sees nothing: nothing was compared."
        compared += len(entries)
    yield Row("decisions", LIST, "entour", "decide = visible, rows compared", compared, "rows")


def _decide() -> Iterator[Row]:
    from benchmarks import _rules_peer
    from consent.scope import decide

    pairs = mix()
    hands = {id(scope): _rules_peer.Hand(scope) for scope in {id(each): each for each, _ in pairs}.values()}
    for_rules = [(hands[id(scope)], entry) for scope, entry in pairs]
    test = _rules_peer.may_see
    for (scope, entry), (hand, _) in zip(pairs, for_rules, strict=True):
        assert decide(scope, entry).permitted == test(hand, entry), "The peer decides otherwise."

    def ours() -> None:
        for scope, entry in pairs:
            decide(scope, entry)

    def theirs() -> None:
        for hand, entry in for_rules:
            test(hand, entry)

    mine, peer = _seconds_of_a_core(ours, theirs)
    yield Row("decisions", MIX, "entour", "decisions", len(pairs) / mine, "/s of one core")
    yield Row("decisions", MIX, PEER, "decisions", len(pairs) / peer, "/s of one core")
    yield Row("decisions", MIX, f"entour / {PEER}", "ratio", peer / mine, "×")
    shares = Counter(decide(scope, entry).reason for scope, entry in pairs)
    yield Row("decisions", MIX, "entour", "rarest outcome", 100 * min(shares.values()) / len(pairs), "%")
    yield from _in_full(pairs)


def _seconds_of_a_core(*works: Callable[[], None]) -> list[float]:
    """Return the time that each work takes of one core: rounds by turns, the median of each."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, times in zip(works, taken, strict=True):
            began = time.thread_time()
            work()
            times.append(time.thread_time() - began)
    return [statistics.median(times) for times in taken]


@dataclass(slots=True)
class Line:
    """As much of an entry as a decision looks at."""

    shelf_id: int
    occurred_on: date


def mix() -> list[tuple[Any, Any]]:
    """Return as many (scope, entry) for each reason of the order, shuffled: no call resembles the one before."""
    import random

    from benchmarks._rules_peer import scopes
    from conference.meetings.models import Entry
    from consent.categories import Use
    from consent.rules import ORDER
    from consent.scope import decide

    entries = [Line(*row) for row in Entry.objects.order_by().values_list("shelf_id", "occurred_on")]
    chance = random.Random(3)
    chance.shuffle(entries)
    found: dict[str, list[tuple[Any, Any]]] = {rung.reason: [] for rung in ORDER}
    for scope in scopes(_viewers()):
        near = [entry for entry in entries if entry.shelf_id in scope.tables.get(Use.VIEW, {})]
        for entry in (*near, *entries[: 300 if near else PER_OUTCOME]):
            alike = found[decide(scope, entry).reason]
            if len(alike) < PER_OUTCOME:
                alike.append((scope, entry))
    missing = [reason for reason, alike in found.items() if len(alike) < PER_OUTCOME / 2]
    assert not missing, f"Too few of {missing}."
    pairs = [pair for alike in found.values() for pair in alike]
    chance.shuffle(pairs)
    return pairs


def _in_full(pairs: list[tuple[Any, Any]]) -> Iterator[Row]:
    """Yield what working out each verdict from its provisions costs: what a scope does once for each shelf."""
    from consent.categories import Use

    scopes = list({id(scope): scope for scope, _ in pairs}.values())
    shelves = sum(len(scope.compile(Use.VIEW)) for scope in scopes)

    def work_out() -> None:
        for scope in scopes:
            scope.forget_verdicts()
            scope.compile(Use.VIEW)

    (taken,) = _seconds_of_a_core(work_out)
    yield Row(
        "decisions", MIX, "entour", "verdicts worked out from provisions", shelves / taken, "/s of one core"
    )


def _list() -> Iterator[Row]:
    from conference.meetings.models import Entry
    from consent import family_provisions, family_shelves
    from consent.gate import visible
    from consent.purposes import WORK_WITH_FAMILY
    from consent.scope import Scope

    def forget_all() -> None:
        family_shelves.LAID_OUT.forget_all()
        family_provisions.LAID_OUT.forget_all()

    def load(viewer: Any) -> Scope:
        return Scope.load(viewer, WORK_WITH_FAMILY)

    def newest(viewer: Any) -> None:
        assert len(visible(Entry.objects.all(), load(viewer)).order_by("-occurred_on", "id")[:50]) == 50

    def counted(viewer: Any) -> None:
        assert visible(Entry.objects.all(), load(viewer)).count() > 50

    asked: dict[str, Callable[[Any], object]] = {
        "scope": load,
        "newest 50, scope and compile included": newest,
        "count, scope and compile included": counted,
    }
    viewers = _viewers()[:-2]  # the last two lost their rights for the mix
    for metric, ask in asked.items():
        for viewer in viewers[:5]:
            ask(viewer)
        for subject, before in (
            ("entour", None),
            ("entour, families not laid out yet", forget_all),
        ):
            whole, own = _p50(ask, viewers, before)
            yield Row("decisions", LIST, subject, f"{metric}, p50", whole, "ms")
            yield Row("decisions", LIST, subject, f"{metric}, p50, CPU of this process", own, "ms")


def _p50(
    ask: Callable[[Any], object], viewers: list[Any], before: Callable[[], None] | None = None
) -> tuple[float, float]:
    """Return the median time that it takes, and the median share of it in this process, in milliseconds."""
    taken, own = [], []
    for viewer in viewers * 3:
        if before:
            before()
        started, cpu = time.perf_counter(), time.thread_time()
        ask(viewer)
        taken.append((time.perf_counter() - started) * 1000)
        own.append((time.thread_time() - cpu) * 1000)
    return statistics.median(taken), statistics.median(own)
