"""B1: one line to everybody in the room: our hub against the textbook consumer of Channels, both under Daphne."""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator

from benchmarks.live import client
from benchmarks.ports import free_port, wait_for
from benchmarks.report import Row

VIEWERS = (20, 200)
SERVERS = ("hub", "textbook")
RUNS = 3


def measure() -> Iterator[Row]:
    """Yield deliveries per second and the latest of all viewers, the median of runs that alternate."""
    for viewers in VIEWERS:
        results: dict[str, list[client.Result]] = {name: [] for name in SERVERS}
        for _ in range(RUNS):
            for name in SERVERS:
                results[name].append(_one(name, viewers))
        case = f"{viewers} viewers, 400 B"
        speeds = {}
        for name, found in results.items():
            speeds[name] = statistics.median(one.per_second for one in found)
            yield Row("live", case, name, "deliveries", speeds[name], "/s")
            yield Row(
                "live", case, name, "p99 at 10 lines/s", statistics.median(o.p99_ms for o in found), "ms"
            )
            yield Row("live", case, name, "lost", sum(one.lost for one in found), "frames")
        yield Row("live", case, "hub / textbook", "deliveries", speeds["hub"] / speeds["textbook"], "×")


def _one(name: str, viewers: int) -> client.Result:
    port = free_port()
    command = [sys.executable, "-m", "daphne", "-v", "0", "-p", str(port), f"benchmarks.live.server:{name}"]
    surroundings = {
        "DJANGO_SETTINGS_MODULE": "infra.settings",
        "LOG_LEVEL": "ERROR",
        **os.environ,
        "BENCH_VIEWERS": str(viewers),
    }
    server = subprocess.Popen(command, env=surroundings)
    try:
        wait_for(port)
        return client.run(port, viewers)
    finally:
        server.terminate()
        server.wait(10)
