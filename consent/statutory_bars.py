"""The bars that statutes give to a person: those of a place, and one by its code."""

from datetime import date
from functools import cache

from consent import reference
from consent.law import Bar, in_force


class UnknownBar(LookupError):
    """No statute of this code gives a bar, or none on that day."""


def bar(code: str, on: date) -> Bar:
    """Return the edition of a bar that is in force on a day."""
    found = in_force((each for each in every() if each.code == code), on)
    if not found:
        raise UnknownBar(code)
    return found[0]


def edition(code: str, dated: date) -> Bar:
    """Return the very edition that a notice was given under."""
    for each in every():
        if (each.code, each.dated) == (code, dated):
            return each
    raise UnknownBar(f"{code} of {dated}")


def in_place(jurisdiction: str, on: date) -> list[Bar]:
    """Return the bars that statutes of a place give on a day; where none does, a refusal rests on consent alone."""
    return in_force((each for each in every() if each.jurisdiction == jurisdiction), on)


@cache
def every() -> tuple[Bar, ...]:
    """Return every edition of every bar; raise Misread when a file is not as it must be."""
    return tuple(each for place in reference.every() for each in place.bars)
