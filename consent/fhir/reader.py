"""What every part of the reader stands on: who is known, what time it is, and the problems found so far."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from consent.fhir import systems, times
from consent.fhir.boxes import ALWAYS, Span
from consent.fhir.known import Known, uuid_of
from consent.fhir.problems import Problem, Why

Json = dict[str, Any]
LONGEST_SHOWN = 80


@dataclass(slots=True)
class Reader:
    """Reads one document at one moment; dates without a time are days of the zone."""

    known: Known
    zone: ZoneInfo
    now: datetime
    problems: list[Problem] = field(default_factory=list)

    def add(self, path: str, why: Why, what: object = "") -> None:
        """Keep a problem; what was found is shown shortened."""
        self.problems.append(Problem(path, why, str(what)[:LONGEST_SHOWN]))

    def reference(self, found: Json | None) -> UUID | None:
        """Return the UUID to which a reference points: by an identifier, or by its own address, never by two."""
        if not found:
            return None
        identifier = found.get("identifier", {})
        by_identifier = identifier.get("value") if identifier.get("system") == systems.URI else None
        named = {each for each in (by_identifier, found.get("reference")) if each}
        return uuid_of(named.pop()) if len(named) == 1 else None

    def period(self, found: Json | None, path: str) -> Span[datetime]:
        """Return from when until when something holds; in FHIR the last moment counts."""
        start, end = _ends(found)
        span = Span(
            times.moments(start, self.zone).start if start else None,
            times.moments(end, self.zone).stop if end else None,
        )
        if span.is_empty:
            self.add(path, Why.SAYS_NOTHING)
        return span

    def days(self, found: Json | None, path: str) -> Span[date]:
        """Return the days of a data period, each of which counts whole."""
        start, end = _ends(found)
        try:
            return Span(times.days(start).start if start else None, times.days(end).stop if end else None)
        except times.PartOfADay as error:
            self.add(path, Why.PART_OF_A_DAY, error)
            return ALWAYS


def concepts(found: Json, name: str) -> list[tuple[str, str]]:
    """Return the codes of an element that holds concepts, each with its system."""
    return [code_of(each) for each in found.get(name, ())]


def codings(found: Json, name: str) -> list[tuple[str, str]]:
    """Return the codes of an element that holds codings, each with its system."""
    return [(each.get("system", ""), each.get("code", "")) for each in found.get(name, ())]


def code_of(concept: Json) -> tuple[str, str]:
    """Return the code of a concept: the one of ours where several stand for the same, else the first."""
    every = codings(concept, "coding")
    ours = [each for each in every if each[0].startswith("urn:entour:")]
    return next(iter(ours or every), ("", ""))


def name_in(reference: Json) -> str:
    """Return how a reference names somebody, for the sentence that refuses it."""
    return str(reference.get("identifier", {}).get("value") or reference.get("reference") or "")


def _ends(found: Json | None) -> tuple[str | None, str | None]:
    return (found.get("start"), found.get("end")) if found else (None, None)
