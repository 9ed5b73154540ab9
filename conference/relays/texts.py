"""What a part-time member wants to pass on, before it stands anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from conference.meetings.models import Entry
from consent.categories import Category
from people.models import Person, Practitioner


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The words, of which kind and about whom; the lines that they are drawn from; who gets them; the ground."""

    words: str
    category: Category
    readers: Sequence[Practitioner]
    ground: str
    persons: Sequence[Person] = ()
    sources: Sequence[Entry] = field(default=())

    def kinds(self) -> set[Category]:
        """Return every kind of information that is in it."""
        return {self.category, *(Category(each.category) for each in self.sources)}
