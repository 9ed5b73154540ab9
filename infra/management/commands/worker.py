"""Does what the clock asks for: heads of the trail outside the database, what has lapsed, e-mails, relations."""

import signal
import threading
from collections.abc import Callable
from time import monotonic
from typing import Any

import structlog
from django.core.management.base import BaseCommand
from django.db import close_old_connections

from audit.log import ticking
from conference.live import presence
from conference.notices import mailing
from consent import lapsing, related

EACH = 1.0  # seconds
DUTIES: tuple[Callable[[], object], ...] = (
    ticking.tick,
    presence.sweep,
    mailing.send_what_waits,
    related.OnceAMinute(),
    lapsing.Sweep(),
)

log = structlog.get_logger(__name__)


class Command(BaseCommand):
    """Work until SIGTERM or Ctrl-C."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Do every duty once a second; one that fails is logged and tried again the next second."""
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        while not stop.is_set():
            began = monotonic()
            for duty in DUTIES:
                fulfil(duty)
            close_old_connections()
            stop.wait(max(0.0, EACH - (monotonic() - began)))


def fulfil(duty: Callable[[], object]) -> None:
    """Do one duty; the worker outlives its failure."""
    try:
        duty()
    except Exception:
        log.exception("duty failed", process=duty.__module__)
