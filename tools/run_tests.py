"""`make test`: the suite, the journeys in browsers, and what touches a server again on real servers."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from tools import browser, servers
from tools.places import ROOT

# The aim is 25 minutes; the end is for what hangs, and a busy machine is no failure.
MINUTES_AT_MOST = 65
PYTEST = (sys.executable, "-m", "pytest", "--durations=12", "--durations-min=5")
TWO_AT_A_TIME = ("-n", "2", "--dist", "worksteal")
NO_TESTS = 5


@dataclass(frozen=True, slots=True)
class Leg:
    """One run of pytest, or the reason why it can't be run here."""

    name: str
    arguments: tuple[str, ...] = ()
    surroundings: dict[str, str] = field(default_factory=dict)
    why_not: str = ""


def legs() -> Iterator[Leg]:
    """Plan the runs; journeys have a process of their own, since their event loop breaks the others'."""
    yield Leg("suite, on SQLite and memory", (*TWO_AT_A_TIME, "--ignore=tests/journeys"))
    try:
        yield Leg("journeys, in Chromium", ("tests/journeys",), {"ENTOUR_BROWSER": browser.find()})
    except browser.NoBrowser as missing:
        yield Leg("journeys, in Chromium", why_not=str(missing))
    yield from on_servers(servers.postgresql(), servers.redis_server())


def on_servers(postgresql: servers.Server, redis: servers.Server) -> Iterator[Leg]:
    """Plan the second run: on both servers, or on the one that answers."""
    for server in (postgresql, redis):
        if not server.address:
            yield Leg(f"again on {server.name}", why_not=server.why_not)
    answering = [server for server in (postgresql, redis) if server.address]
    if answering:
        marks = {"PostgreSQL": "database", "Redis": "live"}
        urls = {"PostgreSQL": "TEST_DATABASE_URL", "Redis": "TEST_REDIS_URL"}
        chosen = " or ".join(marks[server.name] for server in answering)
        yield Leg(
            f"again on {' and '.join(server.name for server in answering)}",
            (*TWO_AT_A_TIME, "--ignore=tests/journeys", "-m", chosen),
            {urls[server.name]: server.address for server in answering},
        )


def run(leg: Leg, until: float) -> str:
    """Run one leg and say in words how it ended; an empty answer means that it passed."""
    print(f"\n── {leg.name}", flush=True)
    if leg.why_not:
        print(f"Not run: {leg.why_not}", flush=True)
        return "not run, and CI must have it" if os.environ.get("CI") == "true" else ""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("TEST_")}
    try:
        command = [*PYTEST, *leg.arguments, *sys.argv[1:]]
        left = max(1.0, until - time.monotonic())
        code = subprocess.run(
            command, cwd=ROOT, env=plain | leg.surroundings, timeout=left, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        return f"stopped: the tests may take {MINUTES_AT_MOST} minutes in all"
    return {0: "", NO_TESTS: "no test was found"}.get(code, f"failed (pytest says {code})")


def main() -> int:
    """Run every leg, then one line for each; end with 1 if any failed."""
    until = time.monotonic() + MINUTES_AT_MOST * 60
    told = [(leg, run(leg, until)) for leg in legs()]
    print()
    for leg, fault in told:
        print(f"{leg.name}: {fault or ('NOT RUN' if leg.why_not else 'passed')}")
    return 1 if any(fault for _, fault in told) else 0


if __name__ == "__main__":
    sys.exit(main())
