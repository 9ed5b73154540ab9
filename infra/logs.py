"""Structured logs with a closed list of fields: no name, no word, no address of a person can enter."""

import logging
import sys
import traceback
from typing import Any

import structlog
from structlog.typing import EventDict, WrappedLogger

FIELDS = frozenset(
    {
        "timestamp", "level", "logger", "event", "route", "method", "status", "milliseconds", "failure", "where",
        "process", "port", "conference", "size", "lag_seconds", "count", "restarted",
    }
)  # fmt: skip
# Only these say their whole message; of all others the fixed text is kept and what was filled in is dropped.
SPEAK_FREELY = ("infra", "daphne.cli", "django.utils.autoreload")


def configure(options: dict[str, Any]) -> None:
    """Send every log line of the process through the same closed list, as JSON on standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[],
            processors=[_say, structlog.processors.TimeStamper("iso"), _keep_listed, _render],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(options["level"])
    structlog.configure(
        processors=[structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def failure_of(error: BaseException) -> dict[str, str]:
    """Return the type of an error and where it came from, without its message, which may hold words."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    where = " < ".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in reversed(frames))
    return {"failure": type(error).__name__, "where": where}


def _say(logger: WrappedLogger, method: str, entry: EventDict) -> EventDict:
    record: logging.LogRecord = entry["_record"]
    if not entry.get("_from_structlog"):
        # By now the message has been filled in; only these may keep it so.
        entry["event"] = entry["event"] if record.name.startswith(SPEAK_FREELY) else str(record.msg)
    if record.exc_info and record.exc_info[1] is not None:
        entry.update(failure_of(record.exc_info[1]))
    return {**entry, "level": record.levelname.lower(), "logger": record.name}


def _keep_listed(logger: WrappedLogger, method: str, entry: EventDict) -> EventDict:
    return {name: value for name, value in entry.items() if name in FIELDS}


_render = structlog.processors.JSONRenderer(ensure_ascii=False)
