"""Serves the product with one command: the web server and the worker as its children, each restarted if it dies."""

import signal
import subprocess
import sys
import threading
from argparse import ArgumentParser
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import structlog
from django.conf import settings
from django.core.management.base import BaseCommand

from audit.vault import kek

TURN = 0.25  # seconds between two looks at the children
BREATH = 1.0  # seconds at least between two starts of one child
GRACE = 10.0  # seconds to stop before a child is killed

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Child:
    """One process that is kept running."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    started: float = field(default=-BREATH)

    def keep_running(self) -> None:
        """Start the process, or start it again once it has died and a breath has passed."""
        if self.process is not None and self.process.poll() is None:
            return
        if monotonic() - self.started < BREATH:
            return
        if self.process is not None:
            log.error("child died", process=self.name, status=self.process.returncode)
        self.started = monotonic()
        self.process = subprocess.Popen(self.command, cwd=settings.BASE_DIR)

    def ask_to_stop(self) -> None:
        """Send SIGTERM."""
        if self.process is not None:
            self.process.terminate()

    def wait(self, seconds: float) -> None:
        """Wait for the process to end; kill it if it does not."""
        if self.process is None:
            return
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def children(host: str, port: int) -> list[Child]:
    """Return the processes that make up a small deployment."""
    python = [sys.executable, "-m"]
    web = ["daphne", "-v", "0", "-b", host, "-p", str(port), "--server-name", "entour"]
    proxied = ["--proxy-headers"] if settings.SECURE_PROXY_SSL_HEADER else []
    return [
        Child("web", [*python, *web, *proxied, "infra.asgi:application"]),
        Child("worker", [*python, "django", "worker"]),
    ]


class Command(BaseCommand):
    """Serve until SIGTERM or Ctrl-C."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the address to listen on."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, host: str, port: int, **options: Any) -> None:
        """Keep the children running, then stop them together."""
        kek.must_be_ready()
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        kept = children(host, port)
        while not stop.is_set():
            for child in kept:
                child.keep_running()
            stop.wait(TURN)
        for child in kept:
            child.ask_to_stop()
        deadline = monotonic() + GRACE
        for child in kept:
            child.wait(max(0.1, deadline - monotonic()))
