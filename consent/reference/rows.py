"""One row of a file of law, read field by field: what is not as it must be is named with its file and row."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from consent.law import Words

AnyCode = TypeVar("AnyCode", bound=StrEnum)
LANGUAGES = {"en", "fr"}


class Misread(ValueError):
    """A file of law does not say what it must; the message names the file, the row and the field."""


class Row:
    """The fields of one row; each is taken once, and whatever nobody takes is a mistake."""

    def __init__(self, where: str, fields: Mapping[str, Any]) -> None:
        self._where = where
        self._fields = dict(fields)

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text that is not empty; or the default, where there is one and the field is left out."""
        value = self._take(name, default)
        if not isinstance(value, str) or (not value.strip() and default is None):
            self.refuse(name, "takes a text")
        return value

    def words(self, name: str, *, may_lack: bool = False) -> Words:
        """Return words in both languages, written { en = …, fr = … }."""
        table = self._take(name, {} if may_lack else None)
        if may_lack and table == {}:
            return Words()
        if not isinstance(table, dict) or set(table) != LANGUAGES:
            self.refuse(name, "is said in both languages: { en = …, fr = … }")
        if not all(isinstance(each, str) and each.strip() for each in table.values()):
            self.refuse(name, "says something in each language")
        return Words(**table)

    def day(self, name: str) -> date:
        """Return a day, written 2024-07-01."""
        value = self.day_or_none(name)
        return value or self.refuse(name, "is missing")

    def day_or_none(self, name: str) -> date | None:
        """Return a day, or None where the field is left out."""
        value = self._fields.pop(name, None)
        # A moment is a day too, as far as Python goes.
        if value is not None and type(value) is not date:
            self.refuse(name, "takes a day: 2024-07-01")
        return value

    def flag(self, name: str) -> bool:
        """Return true or false."""
        value = self._take(name)
        if not isinstance(value, bool):
            self.refuse(name, "takes true or false")
        return value

    def codes(self, name: str, vocabulary: type[AnyCode]) -> frozenset[AnyCode]:
        """Return a set of codes of one vocabulary; none where the field is left out."""
        known = {each.value for each in vocabulary}
        return frozenset(map(vocabulary, self.among(name, known, default=())))

    def among(self, name: str, known: Iterable[str], default: Iterable[str] | None = None) -> list[str]:
        """Return a list of names that are all known, each named once."""
        listed = self._take(name, None if default is None else list(default))
        if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
            self.refuse(name, "takes a list of names")
        if strange := sorted(set(listed) - set(known)):
            self.refuse(name, f"names what is not known: {', '.join(strange)}")
        if len(set(listed)) != len(listed):
            self.refuse(name, "names something twice")
        if not listed and default is None:
            self.refuse(name, "names nothing")
        return listed

    def done(self) -> None:
        """Refuse fields that mean nothing here: a misspelt field would be a law that nobody reads."""
        for name in self._fields:
            self.refuse(name, "is not a field of this row")

    def refuse(self, name: str, what: str) -> NoReturn:
        """Raise that a field is not as it must be."""
        raise Misread(f"{self._where}, field `{name}`: {what}.")

    def _take(self, name: str, default: Any = None) -> Any:
        value = self._fields.pop(name, default)
        if value is None:
            self.refuse(name, "is missing")
        return value
