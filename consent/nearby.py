"""What is laid out of the families that a viewer comes near: their shelves, their circles, their persons as bits."""

from collections.abc import Mapping
from uuid import UUID

from consent import family_circles, family_provisions, family_shelves
from consent.family_circles import FamilyCircles
from consent.family_shelves import FamilyShelves, ShelfPlace, Subjects
from consent.in_force import InForce
from consent.reach import FamilyReach
from consent.stances import Stances


class Nearby:
    """The surroundings of one scope; `me` is the agency or the person whose words are the viewer's own."""

    def __init__(self, me: UUID | None = None) -> None:
        self.shelves: Mapping[UUID, FamilyShelves] = {}
        self._me = me
        self._circles: Mapping[UUID, FamilyCircles] = {}
        self._places: dict[int | None, ShelfPlace | None] = {}
        self._subjects: dict[UUID, Subjects] = {}
        self._stances: dict[UUID, Stances] = {}

    def lay_out_names(self, epochs: Mapping[UUID, int]) -> None:
        """Lay out names and addresses, and what is reviewed: all that an auditor comes near."""
        self.shelves = family_shelves.of_names(set(epochs))
        self._draw_circles(epochs)

    def lay_out(self, epochs: Mapping[UUID, int], in_force: InForce) -> None:
        """Lay out these families, each as of its epoch, and let the terms of the viewer be taken from them."""
        self.shelves = family_shelves.of(epochs)
        in_force.take(family_provisions.of(epochs))
        self._draw_circles(epochs)

    def place_of(self, shelf_id: int | None) -> ShelfPlace | None:
        """Return the family and the kind of a shelf that is laid out."""
        if shelf_id not in self._places:
            found = (
                shelves.places[shelf_id] for shelves in self.shelves.values() if shelf_id in shelves.places
            )
            self._places[shelf_id] = next(found, None)
        return self._places[shelf_id]

    def subjects(self, family_id: UUID) -> Subjects:
        """Return the persons of a family as bits."""
        if family_id not in self._subjects:
            shelves = self.shelves.get(family_id)
            self._subjects[family_id] = Subjects(shelves.bits if shelves else None)
        return self._subjects[family_id]

    def stances(self, family_id: UUID, reach: FamilyReach | None, in_force: InForce | None) -> Stances:
        """Return how the viewer stands to the words on each shelf of a family."""
        if family_id not in self._stances:
            self._stances[family_id] = self.stances_with({}, family_id, reach, in_force)
        return self._stances[family_id]

    def stances_with(
        self, more: FamilyCircles, family_id: UUID, reach: FamilyReach | None, in_force: InForce | None
    ) -> Stances:
        """Return how the viewer stands to the words of a family in which there were these circles too."""
        circles = {**self._circles.get(family_id, {}), **more}
        inside = in_force.inside(family_id, circles) if in_force else {}
        apart = frozenset(reach.apart) if reach else frozenset()
        sealed_off = frozenset(reach.sealed_off) if reach else frozenset()
        return Stances(self._me, circles, inside, apart, self.subjects(family_id), sealed_off=sealed_off)

    def _draw_circles(self, epochs: Mapping[UUID, int]) -> None:
        # Of every family, also of one that has none: how often the database is asked tells whether there is a circle.
        self._circles = family_circles.of(epochs)
