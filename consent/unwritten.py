"""Words that nobody has written yet: where they would stand, for whoever asks who would read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from consent.categories import Category, Sensitivity
from consent.family_circles import NOT_DRAWN, Drawn


@dataclass(frozen=True, slots=True)
class Unwritten:
    """About whom, of what kind, of which day and from which agency; `within` is the circle that would be around."""

    family_id: UUID
    person_ids: frozenset[UUID]
    category: Category
    sensitivity: Sensitivity
    occurred_on: date
    agency_id: UUID
    within: Drawn | None = None

    @property
    def circle(self) -> UUID | None:
        """Return by which name the circle around goes in `circles`."""
        return NOT_DRAWN if self.within else None

    @property
    def circles(self) -> Mapping[UUID, Drawn]:
        """Return the circle around, as the circles of a family are laid out."""
        return {NOT_DRAWN: self.within} if self.within else {}
