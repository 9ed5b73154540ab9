"""Words of reference data in both languages of the product."""

from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in English and in French."""

    en: str
    fr: str

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        """Read words; both languages must be there and say something."""
        if set(row) != {"en", "fr"} or not all(str(said).strip() for said in row.values()):
            raise ValueError(f"{row!r} must say something in en and in fr.")
        return cls(en=row["en"], fr=row["fr"])

    def to(self, language: str) -> str:
        """Return the words for a language code such as `fr-ca`; English is what is left."""
        return self.fr if language.startswith("fr") else self.en
