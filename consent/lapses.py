"""What is left of words that somebody said for a child: nothing for who is of age, nothing of what a child decides.

Pure. A parent or a guardian speaks for a child only as long as the child is one, and only of matters that the child
does not decide themselves. What they said before stays in the record and carries nothing more.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from consent.categories import Category

EVERY = frozenset(Category)


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the persons whom words were about, what is left of the matters, and until when."""

    subjects: frozenset[UUID]
    categories: frozenset[Category]
    ends_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Childhoods:
    """When each child comes of age, and the matters that each of them decides themselves."""

    of_age_at: Mapping[UUID, datetime]
    decided: Mapping[UUID, frozenset[Category]]


def what_is_left(said: Part, speaker: UUID | None, childhoods: Childhoods) -> list[Part]:
    """Return what words for others still carry, cut where that differs from person to person.

    No categories mean all of them. The speaker's own part is theirs and lapses with nobody's age.
    """
    together: dict[tuple[frozenset[Category], datetime | None], set[UUID]] = {}
    for person in said.subjects:
        left = _of_one(said, childhoods, person) if person != speaker else (said.categories, said.ends_at)
        if left is not None:
            together.setdefault(left, set()).add(person)
    parts = [Part(frozenset(persons), *left) for left, persons in together.items()]
    return sorted(parts, key=lambda part: sorted(map(str, part.subjects)))


def _of_one(
    said: Part, childhoods: Childhoods, person: UUID
) -> tuple[frozenset[Category], datetime | None] | None:
    decided = childhoods.decided.get(person, frozenset())
    categories = (said.categories or EVERY) - decided if decided else said.categories
    if decided and not categories:
        return None
    ends = [each for each in (said.ends_at, childhoods.of_age_at.get(person)) if each is not None]
    return categories, min(ends, default=None)
