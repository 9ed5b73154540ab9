"""A column that holds a set of codes of one vocabulary, readable in the database: `education health`."""

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from django.core.exceptions import ValidationError
from django.db import models


class Codes(models.TextField):  # type: ignore[type-arg]
    """Keep a set of codes as sorted words with a space between; the value in Python is a frozenset."""

    if TYPE_CHECKING:
        _pyi_private_set_type: Iterable[Any]  # type: ignore[assignment]
        _pyi_private_get_type: frozenset[Any]  # type: ignore[assignment]

    def __init__(self, vocabulary: type[StrEnum] | None = None, **options: Any) -> None:
        self.vocabulary = vocabulary
        options.setdefault("blank", True)
        options.setdefault("default", "")
        super().__init__(**options)

    def deconstruct(self) -> Any:
        name, path, positional, options = super().deconstruct()
        return name, path, positional, {**options, "vocabulary": self.vocabulary}

    def from_db_value(self, value: str | None, *_: Any) -> frozenset[StrEnum]:
        return self.to_python(value)

    def to_python(self, value: Any) -> frozenset[StrEnum]:
        """Return the codes of a text or an iterable; raise ValidationError for a word outside the vocabulary."""
        vocabulary = cast("type[StrEnum]", self.vocabulary)
        try:
            if isinstance(value, str):
                return _read(vocabulary, value)
            return frozenset(map(vocabulary, value or ()))
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def get_prep_value(self, value: Any) -> str:
        return as_text(self.to_python(value))

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))


def as_text(codes: Iterable[StrEnum]) -> str:
    """Return the text of a set of codes, always in the same order."""
    return " ".join(sorted(str(code) for code in codes))


@lru_cache(maxsize=4096)
def _read(vocabulary: type[StrEnum], text: str) -> frozenset[StrEnum]:
    return frozenset(map(vocabulary, text.split()))
