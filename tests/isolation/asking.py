"""Ask for a page in every way there is, and keep of the answer what a stranger could compare."""

import hashlib
import re
import uuid
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connection
from django.test import Client
from django.urls import reverse
from zeal import zeal_ignore

from audit.models import TrailEvent

# Each way of asking: a method, and the headers of who asks: a form, the room's script, htmx.
WAYS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "GET": ("GET", {}),
    "HEAD": ("HEAD", {}),
    "POST": ("POST", {}),
    "POST by script": ("POST", {"accept": "application/json", "HX-Request": "true"}),
}
NOWHERE = ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
CHANGES_BY_ITSELF = [
    (re.compile(r'(name="csrfmiddlewaretoken" value=")\w+'), r"\1-"),
    (re.compile(r'(data-cursor=")[^"]+'), r"\1-"),
    (re.compile(r'(data-left=")\d+("[^>]*>)\d+'), r"\1-\2-"),
    (re.compile(r'(name="key"[^>]* value="|value=")[0-9a-f]{32}(?=")'), r"\1-"),
]
# What every request moves, whoever asks: the trail itself, sessions, and when somebody was last active.
RESTLESS = {"people_passwordtries", "people_signinactivity", "people_signin", "people_scopeepoch"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: `seen` is everything that tells one answer from another, `trail` what was recorded."""

    status: int
    text: str
    seen: tuple[Any, ...]
    trail: Counter[str]

    @property
    def refusals(self) -> int:
        """Return how many refusals were recorded."""
        return self.trail["refusal"]


def ask(
    browser: Client, way: str, name: str, kwargs: Mapping[str, Any], body: Mapping[str, Any] | None = None
) -> Answer:
    """Ask in one way; what depends on the identifiers asked for, or on chance, is taken out of `seen`."""
    method, headers = WAYS.get(way, (way, {}))
    before = kinds_of_events()
    options = {"data": body or {}} if method in {"GET", "POST"} else {}
    asked = {} if method == "GET" else options
    # The long poll asks anew who is signed in, as a socket does.
    with zeal_ignore([{"model": "sessions.Session", "field": "get"}]):
        response = getattr(browser, method.lower())(reverse(name, kwargs=kwargs), headers=headers, **asked)
    head = {key: value for key, value in response.items() if key not in {"Set-Cookie", "Expires"}}
    told = f"{response.content.decode()}\n{head}"
    # What was asked with may come back; it tells nothing that was not known.
    typed = [*kwargs.values(), *UUID.findall(str(body))]
    return Answer(
        response.status_code,
        without(told, typed),
        (response.status_code, plain(told, typed)),
        kinds_of_events() - before,
    )


def elsewhere_in(kwargs: Mapping[str, Any], keep: int = 0) -> dict[str, Any]:
    """Return the same identifiers, but of nothing that there is, except for the first few."""
    return {key: value if at < keep else uuid.uuid4() for at, (key, value) in enumerate(kwargs.items())}


def fingerprint(leaving_out: Iterable[str] = ()) -> dict[str, str]:
    """Return what every table of the record holds, so that any change of anything shows."""
    left_out = RESTLESS | set(leaving_out)
    models = [
        model
        for label in ("people", "consent", "conference")
        for model in apps.get_app_config(label).get_models()
    ]
    return {table: _rows(table) for model in models if (table := model._meta.db_table) not in left_out}


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Return the tables that differ."""
    return sorted(table for table in before if before[table] != after[table])


def _rows(table: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')
        rows = sorted(map(repr, cursor.fetchall()))
    return hashlib.sha256("".join(rows).encode()).hexdigest()


def kinds_of_events() -> Counter[str]:
    return Counter(TrailEvent.objects.values_list("kind", flat=True))


def without(told: str, typed: Iterable[Any]) -> str:
    """Take out the identifiers that were asked with."""
    for value in typed:
        told = told.replace(str(value), "ID")
    return told


def plain(told: str, typed: Iterable[Any] = ()) -> str:
    """Take out what differs between two answers that say the same."""
    told = without(told, typed)
    for pattern, constant in CHANGES_BY_ITSELF:
        told = pattern.sub(constant, told)
    return told
