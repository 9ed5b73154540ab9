"""Typed readers of the environment: a wrong value stops the start with a sentence."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def word(name: str, *, default: str) -> str:
    """Read one word or sentence."""
    return os.environ.get(name, default)


def words(name: str, *, default: list[str]) -> list[str]:
    """Read words separated by commas."""
    if name not in os.environ:
        return default
    return [part.strip() for part in os.environ[name].split(",") if part.strip()]


def boolean(name: str, *, default: bool) -> bool:
    """Read yes or no; anything else stops the start."""
    if name not in os.environ:
        return default
    answer = os.environ[name].strip().lower()
    if answer in {"1", "true", "yes", "on"}:
        return True
    if answer in {"", "0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} must be yes or no, not {answer!r}.")


def path(name: str, *, default: Path) -> Path:
    """Read a path; a relative one starts at the working directory."""
    return Path(os.environ[name]).resolve() if name in os.environ else default


def secret(name: str, *, file: Path) -> str:
    """Read a secret, else the one kept in `file`, made on first need and readable by its owner alone."""
    if os.environ.get(name):
        return os.environ[name]
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as handle:
            handle.write(secrets.token_urlsafe(50))
    return file.read_text(encoding="ascii").strip()


def database(name: str, *, default: str) -> dict[str, Any]:
    """Read a database address: `sqlite:///path` or `postgresql://user:password@host:port/name`."""
    address = urlsplit(os.environ.get(name, default))
    if address.scheme == "sqlite":
        file = Path(unquote(address.path[1:]))
        file.parent.mkdir(parents=True, exist_ok=True)
        engine = "django.db.backends.sqlite3"
        return {"ENGINE": engine, "NAME": file, "OPTIONS": _SQLITE_OPTIONS, "CONN_MAX_AGE": None}
    if address.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": address.path.lstrip("/"),
            "USER": unquote(address.username or ""),
            "PASSWORD": unquote(address.password or ""),
            "HOST": address.hostname or "",
            "PORT": str(address.port or ""),
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
        }
    raise ImproperlyConfigured(f"{name} must begin with sqlite:/// or postgresql://.")


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where e-mail is handed over, and how; without a host, nowhere."""

    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starts_tls: bool = False
    is_tls: bool = False


def mail_server(name: str) -> MailServer:
    """Read a mail server: `smtps://…`, `smtp+starttls://user:password@host:port`, or `smtp://localhost`."""
    address = urlsplit(os.environ.get(name, ""))
    if not address.scheme:
        return MailServer()
    ports = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
    if address.scheme not in ports or not address.hostname:
        raise ImproperlyConfigured(f"{name} must begin with smtps://, smtp+starttls:// or smtp://.")
    return MailServer(
        host=address.hostname,
        port=address.port or ports[address.scheme],
        user=unquote(address.username or ""),
        password=unquote(address.password or ""),
        starts_tls=address.scheme == "smtp+starttls",
        is_tls=address.scheme == "smtps",
    )


def channel_layer(name: str) -> dict[str, Any]:
    """Read where pointers travel: a Redis address, else within this process."""
    address = os.environ.get(name)
    if not address:
        return {"BACKEND": "channels.layers.InMemoryChannelLayer"}
    return {"BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer", "CONFIG": {"hosts": [address]}}


# One writer at a time that waits for its turn, and a commit that has reached the disk (measured in docs).
_SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
}
