"""Reads the law of each place from the dated file beside it, and refuses a file that contradicts itself.

A file says whose law it is, which kinds of agency stand under the same law, the bars that its statutes give, and the
grounds. An edition is added, never rewritten: what stood on an older one reads it again.
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from consent.categories import Category
from consent.law import Bar, Ground, Originators
from consent.reference.rows import Misread, Row
from consent.terms import Jurisdiction
from people.models import AgencyKind

__all__ = ["LawOfPlace", "Misread", "every", "read"]

_HERE = Path(__file__).parent
FILES = ("england.toml", "quebec.toml")
KINDS_OF_ROW = ("originators", "bar", "ground")
AnyRow = TypeVar("AnyRow", Originators, Bar, Ground)
Groups = Mapping[str, Originators]


@dataclass(frozen=True, slots=True, kw_only=True)
class LawOfPlace:
    """The whole law of one place, as its file says it."""

    jurisdiction: Jurisdiction
    originators: tuple[Originators, ...]
    bars: tuple[Bar, ...]
    grounds: tuple[Ground, ...]


@cache
def every() -> tuple[LawOfPlace, ...]:
    """Return the law of every place; raise Misread when a file is not as it must be."""
    places = tuple(read(_HERE / name) for name in FILES)
    owners: dict[str, str] = {}
    for place in places:
        for code in (*(each.code for each in place.grounds), *(each.code for each in place.bars)):
            if owners.setdefault(code, place.jurisdiction) != place.jurisdiction:
                raise Misread(f"{code} is written for two places; each ground and bar belongs to one.")
    return places


def read(path: Path) -> LawOfPlace:
    """Read one file; raise Misread, which names the file, the row and the field, when it is not as it must be."""
    with path.open("rb") as file:
        content = tomllib.load(file)
    place = _place(path.name, content)

    def rows(kind: str, read_one: Callable[[Row], AnyRow]) -> tuple[AnyRow, ...]:
        return _rows(path.name, kind, content.get(kind, []), read_one)

    groups = {each.code: each for each in rows("originators", _group)}
    bars = rows("bar", lambda row: _bar(row, place, groups))
    statutes = {each.code for each in bars}
    grounds = rows("ground", lambda row: _ground(row, place, groups, statutes))
    return LawOfPlace(jurisdiction=place, originators=tuple(groups.values()), bars=bars, grounds=grounds)


def _place(name: str, content: dict[str, Any]) -> Jurisdiction:
    head = Row(name, {key: value for key, value in content.items() if key not in KINDS_OF_ROW})
    place = head.text("place")
    if place not in set(Jurisdiction):
        head.refuse("place", f"names what is not known: {place}")
    head.done()
    return Jurisdiction(place)


def _rows(
    name: str, kind: str, rows: Iterable[dict[str, Any]], read_one: Callable[[Row], AnyRow]
) -> tuple[AnyRow, ...]:
    found: dict[tuple[str, object], AnyRow] = {}
    for number, fields in enumerate(rows, start=1):
        row = Row(f"{name}, {kind} {number} ({fields.get('code', 'no code')})", fields)
        one = read_one(row)
        row.done()
        edition = (one.code, getattr(one, "dated", None))
        if edition in found:
            row.refuse("dated" if edition[1] else "code", "is that of an earlier row")
        found[edition] = one
    return tuple(found.values())


def _group(row: Row) -> Originators:
    return Originators(
        code=row.text("code"),
        name=row.words("name"),
        kinds=frozenset(row.among("kinds", AgencyKind.values)),
        note=row.words("note", may_lack=True),
    )


def _bar(row: Row, place: Jurisdiction, groups: Groups) -> Bar:
    return Bar(
        holders=tuple(groups[each] for each in row.among("holders", groups)),
        providers=tuple(groups[each] for each in row.among("providers", groups)),
        exceptions=row.words("exceptions"),
        **_common(row, place),
    )


def _ground(row: Row, place: Jurisdiction, groups: Groups, statutes: Iterable[str]) -> Ground:
    return Ground(
        carried_by_consent=row.flag("carried_by_consent"),
        article_6=row.words("article_6", may_lack=True),
        article_9=row.words("article_9", may_lack=True),
        article_10=row.words("article_10", may_lack=True),
        power=row.words("power", may_lack=True),
        confidentiality=row.words("confidentiality"),
        originators=tuple(groups[each] for each in row.among("originators", groups)),
        lifts_bars=frozenset(row.among("lifts_bars", statutes, default=())),
        **_common(row, place),
    )


def _common(row: Row, place: Jurisdiction) -> dict[str, Any]:
    """Return what a ground and a bar are both said by."""
    dated, until = row.day("dated"), row.day_or_none("until")
    if until is not None and until < dated:
        row.refuse("until", "comes before the first day")
    return {
        "code": row.text("code"),
        "dated": dated,
        "until": until,
        "jurisdiction": place,
        "categories": row.codes("categories", Category),
        "source": row.words("source"),
        "name": row.words("name"),
        "plain": row.words("plain"),
        "note": row.words("note", may_lack=True),
        "confirmed_by": row.text("confirmed_by", default=""),
    }
