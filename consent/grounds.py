"""The lawful grounds: one by its code, those of a place, and the statutes to whose bars each is an exception."""

from datetime import date
from functools import cache

from consent import reference
from consent.law import Ground, Originators, Words, in_force
from consent.reference import Misread

__all__ = ["Ground", "Misread", "UnknownGround", "Words", "consent_in", "every", "ground", "in_place"]


class UnknownGround(LookupError):
    """No ground of this code, or none on that day."""


def ground(code: str, on: date | None = None) -> Ground:
    """Return the edition of a ground that is in force on a day, or the latest one."""
    editions = [each for each in every() if each.code == code]
    found = editions if on is None else in_force(editions, on)
    if not found:
        raise UnknownGround(code)
    return max(found, key=lambda each: each.dated)


def edition(code: str, dated: date) -> Ground:
    """Return the very edition that an authority was taken up under."""
    for each in every():
        if (each.code, each.dated) == (code, dated):
            return each
    raise UnknownGround(f"{code} of {dated}")


def consent_in(jurisdiction: str) -> Ground:
    """Return the ground that stands for a person's own agreement in a place."""
    found = [each for each in every() if each.carried_by_consent and each.jurisdiction == jurisdiction]
    if not found:
        raise UnknownGround(f"consent in {jurisdiction}")
    return max(found, key=lambda each: each.dated)


def in_place(jurisdiction: str, on: date) -> list[Ground]:
    """Return the grounds that are law in a place on a day, in the order of its file."""
    return in_force((each for each in every() if each.jurisdiction == jurisdiction), on)


def originators_in(jurisdiction: str) -> tuple[Originators, ...]:
    """Return the groups of agencies of a place that stand under the same law."""
    return next(each.originators for each in reference.every() if each.jurisdiction == jurisdiction)


def lifts(code: str, statute: str, on: date | None = None) -> bool:
    """Say whether a ground, as it is in force on a day, is an exception to the bar that a statute gives."""
    return statute in ground(code, on).lifts_bars


@cache
def lifted_by(code: str, dated: date | None) -> frozenset[str]:
    """Return the statutes to whose bars a ground, in the edition of that day, is an exception."""
    found = [each for each in every() if each.code == code and each.dated == dated]
    return frozenset(each for one in found for each in one.lifts_bars)


@cache
def every() -> tuple[Ground, ...]:
    """Return every edition of every ground; raise Misread when a file is not as it must be."""
    return tuple(each for place in reference.every() for each in place.grounds)
