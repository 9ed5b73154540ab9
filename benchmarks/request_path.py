"""Pages a second through the one hop, beside Django's own ASGI path and threaded WSGI, in the same run."""

import asyncio
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.ports import free_port, wait_for
from benchmarks.report import Row

AT_ONCE = 8
SECONDS = 4.0
RUNS = 3
THREADS = 4
PAGES = {"ping": "/health/live", "sign-in page": "/sign-in"}
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
    """Yield requests per second of each page and subject, the median of runs that alternate."""
    for page, path in PAGES.items():
        speeds: dict[str, list[float]] = {ONE_HOP: [], WSGI: [], STOCK: []}
        for _ in range(RUNS):
            for subject, found in speeds.items():
                found.append(_one(subject, path))
        medians = {subject: statistics.median(found) for subject, found in speeds.items()}
        for subject, speed in medians.items():
            yield Row("request_path", page, subject, "requests", speed, "/s")
        yield Row(
            "request_path", page, "one hop / threaded WSGI", "requests", medians[ONE_HOP] / medians[WSGI], "×"
        )


def _one(subject: str, path: str) -> float:
    port = free_port()
    told = {"HTTPS_ONLY": "no", "LOG_LEVEL": "ERROR", "DJANGO_SETTINGS_MODULE": "infra.settings"}
    surroundings = {**os.environ, **told}
    server = subprocess.Popen(command(subject, port), env=surroundings)
    try:
        wait_for(port)
        asyncio.run(_ask(port, path, 1.0))
        return asyncio.run(_ask(port, path, SECONDS))
    finally:
        server.terminate()
        server.wait(15)


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
