"""Pages a second through the one hop, beside Django's own ASGI path and threaded WSGI, in the same run."""

import asyncio
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.ports import free_port, wait_for
from benchmarks.report import Row

AT_ONCE = 8
SECONDS = 4.0
RUNS = 3
THREADS = 4
PAGES = {"ping": "/health/live", "sign-in page": "/sign-in/"}
ONE_HOP, WSGI, STOCK = "one hop (Daphne)", "threaded WSGI (gunicorn)", "Django’s own ASGI (Daphne)"


def command(subject: str, port: int) -> list[str]:
    """Return how a subject is started: one process, as many threads each."""
    python = [sys.executable, "-m"]
    daphne = [*python, "daphne", "-v", "0", "-p", str(port)]
    return {
        ONE_HOP: [*daphne, "infra.asgi:application"],
        STOCK: [*daphne, "benchmarks._peers:stock"],
        WSGI: [*python, "gunicorn", "-b", f"127.0.0.1:{port}", "-k", "gthread", "--threads", str(THREADS),
               "--keep-alive", "30", "--log-level", "error", "benchmarks._peers:wsgi"],
    }[subject]  # fmt: skip


def measure() -> Iterator[Row]:
    """Yield requests per second and the CPU of each, for each page and subject: medians of runs that alternate.

    On a machine that others use too, the CPU of a request says more than how many there were in a second.
    """
    for page, path in PAGES.items():
        found: dict[str, list[tuple[float, float]]] = {ONE_HOP: [], WSGI: [], STOCK: []}
        for _ in range(RUNS):
            for subject, runs in found.items():
                runs.append(_one(subject, path))
        speeds = {subject: statistics.median(speed for speed, _ in runs) for subject, runs in found.items()}
        costs = {subject: statistics.median(cost for _, cost in runs) for subject, runs in found.items()}
        for subject in found:
            yield Row("request_path", page, subject, "requests", speeds[subject], "/s")
            yield Row("request_path", page, subject, "CPU of one", costs[subject], "ms")
        ratio = "one hop / threaded WSGI"
        yield Row("request_path", page, ratio, "requests", speeds[ONE_HOP] / speeds[WSGI], "×")
        yield Row("request_path", page, ratio, "requests for the same CPU", costs[WSGI] / costs[ONE_HOP], "×")


def _one(subject: str, path: str) -> tuple[float, float]:
    port = free_port()
    told = {"HTTPS_ONLY": "no", "LOG_LEVEL": "ERROR", "DJANGO_SETTINGS_MODULE": "infra.settings"}
    surroundings = {**os.environ, **told}
    server = subprocess.Popen(command(subject, port), env=surroundings)
    try:
        wait_for(port)
        asyncio.run(_ask(port, path, 1.0))
        before = _cpu_seconds(server.pid)
        speed = asyncio.run(_ask(port, path, SECONDS))
        return speed, (_cpu_seconds(server.pid) - before) / (speed * SECONDS) * 1000
    finally:
        server.terminate()
        server.wait(15)


def _cpu_seconds(pid: int) -> float:
    """Return what a process and its children have used so far, as Linux counts it."""
    task = Path(f"/proc/{pid}")
    fields = (task / "stat").read_text().rsplit(")", 1)[1].split()
    children = (task / "task" / str(pid) / "children").read_text().split()
    own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return own + sum(_cpu_seconds(int(child)) for child in children)


async def _ask(port: int, path: str, seconds: float) -> float:
    until = time.monotonic() + seconds
    counts = await asyncio.gather(*(_keep_asking(port, path, until) for _ in range(AT_ONCE)))
    return sum(counts) / seconds


async def _keep_asking(port: int, path: str, until: float) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
    count = 0
    while time.monotonic() < until:
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if not head.startswith(b"http/1.1 200"):
            raise RuntimeError(f"{path} answered {head.splitlines()[0].decode()}")
        await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
        count += 1
    writer.close()
    return count
