"""Look at every address through somebody's browser, and keep of each answer all that they could compare or measure."""

import re
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.test import Client
from django.urls import reverse
from zeal import zeal_ignore

from infra.access_table import TABLE
from people.viewers import Capacity
from tests.isolation.asking import UUID, plain
from tests.isolation.fixtures import undone
from tests.isolation.sample import Open, Sample
from tests.isolation.samples import SAMPLES
from tests.isolation.side import Side

# Beside what `asking.CHANGES_BY_ITSELF` takes out of every answer, since it is made anew each time:
MASKS = [
    # Where a page is in its own frames: encrypted, so never twice the same.
    (re.compile(r'("cursor": ?")[^"]+'), r"\1-"),
    # When and how often a code of one's own authenticator was shown: a secret made for this page.
    (re.compile(r"secret=\w+"), "secret=-"),
]
# How many values a question names is its own affair; that it is asked is what somebody could measure.
VALUES = re.compile(r"\((?:%s(?:, )?)+\)(?:, \((?:%s(?:, )?)+\))*")
# A process asks for the key of an owner once, for whoever reads first, and remembers it for a while.
REMEMBERED = 'FROM "audit_data_key"'
# Each savepoint bears a number.
SAVEPOINT = re.compile(r'"?s\d+_x\d+"?')


@dataclass(frozen=True, slots=True)
class Look:
    """One answer: status, headers, bytes, and what the database was asked in their course."""

    status: int
    headers: Mapping[str, str]
    body: str
    questions: tuple[str, ...]


def looks(browser: Client, side: Side, capacity: Capacity) -> dict[str, Look]:
    """Return what somebody gets at every address that their door opens, got and sent to; nothing of it stays done."""
    found = {}
    for name, sample in SAMPLES.items():
        if TABLE[name] and capacity not in TABLE[name]:
            continue
        # Some forms need something done before they can be filled in.
        with undone():
            try:
                kwargs, body = _asked(sample, side)
            except AttributeError:
                # Nothing of the kind was ever on this side.
                continue
            if sample.sends is not None:
                found[f"{name} ← filled in"] = look(browser, "POST", name, kwargs, body)
                found[f"{name} ← empty"] = look(browser, "POST", name, kwargs, {})
        found[name] = look(browser, "GET", name, kwargs)
    return found


def look(
    browser: Client, method: str, name: str, kwargs: Mapping[str, Any], body: Mapping[str, Any] | None = None
) -> Look:
    """Ask once, and take back what the asking did."""
    address, cookies = reverse(name, kwargs=kwargs), browser.cookies.copy()
    # The long poll asks anew who is signed in, as a socket does.
    with undone(), zeal_ignore([{"model": "sessions.Session", "field": "get"}]), questions() as asked:
        response = browser.get(address) if method == "GET" else browser.post(address, body)
    browser.cookies = cookies
    new = [each for each in UUID.findall(response.get("Location", "")) if each not in address]
    headers = {key: plain(value, new) for key, value in response.items() if key != "Set-Cookie"}
    return Look(response.status_code, headers, _masked(response.content, new), tuple(asked))


@contextmanager
def questions() -> Iterator[list[str]]:
    """Collect what the database is asked, each question without its values."""
    asked: list[str] = []

    def listen(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if REMEMBERED not in sql:
            asked.append(SAVEPOINT.sub("savepoint", VALUES.sub("(…)", sql)))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(listen):
        yield asked


def different(before: Mapping[str, Look], after: Mapping[str, Look]) -> list[str]:
    """Say for each address what differs, in one line each; empty when nobody could tell one world from the other."""
    return [line for name in before for line in _told(name, before[name], after[name])]


def _told(name: str, before: Look, after: Look) -> Iterator[str]:
    if before.status != after.status:
        yield f"{name}: status {before.status} → {after.status}"
    if before.headers != after.headers:
        yield f"{name}: headers {before.headers} → {after.headers}"
    if before.body != after.body:
        at = next(
            (i for i, (a, b) in enumerate(zip(before.body, after.body, strict=False)) if a != b),
            min(len(before.body), len(after.body)),
        )
        around = slice(max(at - 60, 0), at + 100)
        yield f"{name}: body …{before.body[around]!r}… → …{after.body[around]!r}…"
    if before.questions != after.questions:
        more = list(after.questions)
        fewer = [each for each in before.questions if each not in more or more.remove(each)]  # type: ignore[func-returns-value]
        yield f"{name}: {len(before.questions)} questions → {len(after.questions)}; {more=} {fewer=}"


def _asked(sample: Sample | Open, side: Side) -> tuple[dict[str, Any], Mapping[str, Any]]:
    if isinstance(sample, Open):
        return {}, sample.sends or {}
    return sample.finds(side), sample.sends(side) if sample.sends else {}


def _masked(content: bytes, new: list[str]) -> str:
    told = plain(content.decode("utf-8", errors="backslashreplace"), new)
    for pattern, constant in MASKS:
        told = pattern.sub(constant, told)
    return told


def unknown(kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """Return identifiers of nothing that there is."""
    return {key: uuid.uuid4() for key in kwargs}
