"""Reads a whole document: is it JSON, is it FHIR R5, which Consents are in it, and what does each come to."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from consent.fhir import consents, models, systems
from consent.fhir.flattening import Rows, flatten
from consent.fhir.known import Known, identifiers
from consent.fhir.problems import Problem, Why
from consent.fhir.reader import Json, Reader
from consent.fhir.statements import Statement

LARGEST = 256 * 1024
MOST_CONSENTS = 50
DEEPEST = 40
COLLECTIONS = frozenset({"collection", "searchset"})
# Elements that a Consent had in R4 and before, and has no more.
OF_OLDER_VERSIONS = ("dateTime", "organization", "patient", "performer", "policy", "policyRule", "scope")


@dataclass(frozen=True, slots=True)
class Understood:
    """One statement and the rows that it comes to."""

    statement: Statement
    rows: Rows


@dataclass(slots=True)
class Understanding:
    """What a document says: its statements, or every problem that stands in the way of any of them."""

    statements: list[Understood] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class Unreadable(ValueError):
    """The document stops here; the problem says why."""

    def __init__(self, path: str, why: Why, what: object = "") -> None:
        super().__init__(why)
        self.problem = Problem(path, why, str(what))


def understand(
    document: bytes, look_up: Callable[[set[UUID]], Known], *, zone: str, now: datetime
) -> Understanding:
    """Return what a document says about one family; with any problem, no statement at all."""
    try:
        whole = parse(document)
        found = list(_consents(whole))
    except Unreadable as stop:
        return Understanding(problems=[stop.problem])
    problems = [*_never(whole, whole["resourceType"]), *(each for one in found for each in _misshapen(*one))]
    if problems:
        return Understanding(problems=problems)
    reader = Reader(look_up(set(identifiers(whole))), ZoneInfo(zone), now)
    statements = [_understood(each, path, reader) for path, each in found]
    origins = [one.statement.origin for one in statements]
    for (path, _), origin in zip(found, origins, strict=True):
        if origin and origins.count(origin) > 1:
            reader.add(f"{path}.identifier", Why.TWICE, origin.rpartition("|")[2])
    return Understanding(problems=reader.problems) if reader.problems else Understanding(statements)


def parse(document: bytes) -> Json:
    """Return the JSON object in a document; raise Unreadable for anything else."""
    if len(document) > LARGEST:
        raise Unreadable("", Why.TOO_LARGE, f"{LARGEST // 1024} kB")
    try:
        whole = json.loads(document, object_pairs_hook=_each_name_once, parse_constant=_no_such_number)
    except Unreadable:
        raise
    except (ValueError, RecursionError) as error:
        raise Unreadable("", Why.NOT_JSON, error) from error
    if not isinstance(whole, dict) or not isinstance(whole.get("resourceType"), str):
        raise Unreadable("", Why.NOT_JSON, "resourceType")
    return whole


def _each_name_once(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise Unreadable("", Why.TWICE, next(each for each in names if names.count(each) > 1))
    return found


def _no_such_number(name: str) -> None:
    raise Unreadable("", Why.NOT_JSON, name)


def _consents(whole: Json) -> Iterator[tuple[str, Json]]:
    if whole["resourceType"] == "Consent":
        yield "Consent", whole
        return
    if whole["resourceType"] != "Bundle":
        raise Unreadable(whole["resourceType"], Why.ANOTHER_RESOURCE, whole["resourceType"])
    if whole.get("type") not in COLLECTIONS:
        raise Unreadable("Bundle.type", Why.UNKNOWN_CODE, whole.get("type"))
    if whole.get("implicitRules", systems.OUR_RULES) != systems.OUR_RULES:
        raise Unreadable("Bundle.implicitRules", Why.UNKNOWN_RULES, whole["implicitRules"])
    entries = whole.get("entry")
    if not isinstance(entries, list) or not entries:
        raise Unreadable("Bundle.entry", Why.SAYS_NOTHING)
    if len(entries) > MOST_CONSENTS:
        raise Unreadable("Bundle.entry", Why.TOO_MANY, MOST_CONSENTS)
    for at, entry in enumerate(entries):
        resource = entry.get("resource") if isinstance(entry, dict) else None
        kind = resource.get("resourceType") if isinstance(resource, dict) else None
        if not isinstance(resource, dict) or kind != "Consent":
            raise Unreadable(f"Bundle.entry[{at}].resource", Why.ANOTHER_RESOURCE, kind or "entry")
        yield f"Bundle.entry[{at}].resource", resource


def _never(found: Any, path: str, depth: int = 0) -> Iterator[Problem]:
    """Find what is never read, wherever it stands: what is empty, and what changes the meaning of all around it."""
    if depth > DEEPEST:
        yield Problem(path, Why.TOO_MANY, str(DEEPEST))
    elif found in ({}, [], "") or found is None:
        yield Problem(path, Why.EMPTY)
    elif isinstance(found, dict):
        for name, value in found.items():
            if name == "modifierExtension":
                yield Problem(f"{path}.{name}", Why.MODIFIER)
            else:
                yield from _never(value, f"{path}.{name}", depth + 1)
    elif isinstance(found, list):
        for at, value in enumerate(found):
            yield from _never(value, f"{path}[{at}]", depth + 1)


def _misshapen(path: str, found: Json) -> Iterator[Problem]:
    """Find what FHIR R5 does not allow in a Consent, by its models; and tell older versions by their words."""
    older = [name for name in OF_OLDER_VERSIONS if name in found]
    if isinstance(found.get("provision"), dict):
        older.append("provision.type" if "type" in found["provision"] else "provision")
    if older:
        yield Problem(f"{path}.{older[0]}", Why.NOT_THIS_VERSION, older[0])
        return
    for steps, fault in models.faults(found):
        yield Problem(_place(path, steps), Why.WRONG_SHAPE, fault)


def _place(path: str, steps: tuple[int | str, ...]) -> str:
    return path + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)


def _understood(found: Json, path: str, reader: Reader) -> Understood:
    before = len(reader.problems)
    statement = consents.consent(found, path, reader)
    rows = Rows() if len(reader.problems) > before else flatten(statement.tree)
    reader.problems.extend(rows.problems)
    if len(reader.problems) == before:
        boxes = [*rows.permits, *rows.bars]
        if not boxes:
            reader.add(path, Why.SAYS_NOTHING)
        elif any(box.time.stop and box.time.stop <= reader.now for box in boxes):
            reader.add(path, Why.OVER)
    return Understood(statement, rows)
