"""One policy beside its peers: decisions a second, and the newest fifty of 200,000 and of 2,000,000 entries."""

import gc
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any

from benchmarks import _databases
from benchmarks.report import Row

TIMES = 10
FEW = 60  # decisions of casbin, which walks its whole policy for each
MANY = 3000
DECIDED = "decisions, the same answers"
GUARDIAN, CEDAR, CASBIN, RULES = "django-guardian", "cedarpy, policies parsed once", "casbin", "django-rules"
PAGE = "newest 50, p50"
ALLOWED = "INSERT INTO bench_allowed SELECT %s, id FROM ({}) AS seen"


def measure() -> Iterator[Row]:
    """Build the world, measure; make it ten times as large, measure again; every answer is compared first."""
    with tempfile.TemporaryDirectory() as folder, _databases.scratch("entour_bench_policies") as address:
        os.environ |= {
            "ENTOUR_VAR_DIR": folder,
            "DATABASE_URL": address,
            "DJANGO_SETTINGS_MODULE": "infra.settings",
        }
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        from django.db import connection

        from benchmarks import _larger_world, _sharing_world

        _sharing_world.build()
        gc.collect()
        gc.freeze()
        yield from _decisions()
        small = yield from _lists("200,000 entries on PostgreSQL", address)
        _larger_world.multiply(TIMES)
        large = yield from _lists("2,000,000 entries on PostgreSQL", address)
        yield Row("policies", "ten times as many entries", "entour", PAGE, large / small, "× the smaller's")
        connection.close()


def _decisions() -> Iterator[Row]:
    """Yield decisions a second of a core, in one run, on the pairs that `decisions` mixes."""
    from benchmarks import _casbin_peer, _cedar_peer, _rules_peer, decisions
    from consent.scope import decide

    pairs = decisions.mix()
    hands = {key: _rules_peer.Hand(scope) for key, scope in {id(each): each for each, _ in pairs}.items()}
    books = {id(scope): None for scope, _ in pairs[:FEW]}
    casbin = {key: _casbin_peer.Book(hands[key]) for key in books}
    asked: dict[str, tuple[int, Callable[[Any, Any], bool]]] = {
        "entour": (len(pairs), lambda scope, entry: decide(scope, entry).permitted),
        RULES: (len(pairs), lambda scope, entry: _rules_peer.may_see(hands[id(scope)], entry)),
        CEDAR: (MANY, lambda scope, entry: _cedar_peer.may_see(hands[id(scope)], entry)),
        CASBIN: (FEW, lambda scope, entry: casbin[id(scope)].may_see(entry)),
    }
    speeds = {subject: _speed(pairs[:number], ask) for subject, (number, ask) in asked.items()}
    for subject, speed in speeds.items():
        yield Row("policies", DECIDED, subject, "decisions", speed, "/s of one core")
        if subject != "entour":
            ratio = speeds["entour"] / speed
            yield Row("policies", DECIDED, f"entour / {subject}", "ratio", ratio, "×")


def _speed(pairs: Sequence[tuple[Any, Any]], ask: Callable[[Any, Any], bool]) -> float:
    """Return decisions a second, the median of three rounds; raise if an answer is not that of `decide`."""
    from consent.scope import decide

    expected = [decide(scope, entry).permitted for scope, entry in pairs]
    taken = []
    for _ in range(3):
        started = time.thread_time()
        answers = [ask(scope, entry) for scope, entry in pairs]
        taken.append(time.thread_time() - started)
        assert answers == expected, "The peer decides otherwise."
    return len(pairs) / statistics.median(taken)


def _lists(case: str, address: str) -> Generator[Row, None, float]:
    """Yield the newest fifty, ours and by rows of django-guardian; return ours in milliseconds."""
    from conference.meetings.models import Entry
    from consent.gate import visible
    from consent.purposes import WORK_WITH_FAMILY
    from consent.scope import Scope

    everybody = _everybody()
    some = random.Random(5).sample([viewer for viewer in everybody if viewer], 38)

    def newest(viewer: Any) -> float:
        started = time.perf_counter()
        scope = Scope.load(viewer, WORK_WITH_FAMILY)
        assert len(visible(Entry.objects.all(), scope).order_by("-occurred_on", "id")[:50]) == 50
        return (time.perf_counter() - started) * 1000

    for viewer in some:
        newest(viewer)
    ours = statistics.median(newest(viewer) for viewer in some * 3)
    yield Row("policies", case, "entour, scope and compile included", PAGE, ours, "ms")
    theirs = _guardian(address, everybody, some)
    yield Row("policies", case, GUARDIAN, PAGE, theirs["newest"], "ms")
    yield Row("policies", case, GUARDIAN, "rows that say who may see what", theirs["rows"], "rows")
    yield Row("policies", case, GUARDIAN, "decisions", theirs["decisions"], "/s of one core")
    yield Row("policies", case, f"{GUARDIAN} / entour", f"{PAGE}, ratio", theirs["newest"] / ours, "×")
    return ours


def _everybody() -> list[Any]:
    """Return every viewer in a fixed order; None for those who lost their account or place for the mix."""
    from people.models import Account, Membership
    from people.viewers import viewer_of

    placed = set(Membership.objects.filter(ends_on__isnull=True).values_list("practitioner_id", flat=True))
    accounts = Account.objects.filter(practitioner__isnull=False).select_related("practitioner__agency")
    return [
        viewer_of(account) if account.practitioner_id in placed and account.suspended_at is None else None
        for account in accounts.order_by("sign_in_name")
    ]


def _guardian(address: str, everybody: list[Any], some: list[Any]) -> dict[str, float]:
    """Write down what everybody may see, and let django-guardian answer from it in a process of its own."""
    asked = _write_down(everybody, some)
    told = {
        "address": address,
        "everybody": len(everybody),
        "persons": [everybody.index(viewer) + 1 for viewer in some],
        "asked": asked,
    }
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks._guardian_peer"],
        input=json.dumps(told),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _write_down(everybody: list[Any], some: list[Any]) -> list[tuple[int, str, bool]]:
    """Fill a table with every pair that may be seen; return some pairs to ask about, seen and unseen alike."""
    from django.db import connection

    from audit import guard
    from conference.meetings.models import Entry
    from consent.gate import visible
    from consent.purposes import WORK_WITH_FAMILY
    from consent.scope import Scope

    chance = random.Random(9)
    others = [str(key) for key in Entry.objects.order_by("id").values_list("id", flat=True)[:4000]]
    asked: list[tuple[int, str, bool]] = []
    with guard.writing(), connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_allowed")
        cursor.execute("CREATE TABLE bench_allowed (person integer, entry uuid)")
        for number, viewer in enumerate(everybody, start=1):
            if viewer is None:
                continue
            seen = visible(Entry.objects.order_by(), Scope.load(viewer, WORK_WITH_FAMILY)).values("id")
            query, values = seen.query.sql_with_params()
            cursor.execute(ALLOWED.format(query), [number, *values])
            if viewer in some:
                ids = {str(key) for key in seen.values_list("id", flat=True)}
                asked += [(number, key, True) for key in chance.sample(sorted(ids), 10)]
                asked += [(number, key, key in ids) for key in chance.sample(others, 10)]
    return asked
