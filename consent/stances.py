"""How a viewer stands to the words on one shelf of a family: theirs, shut out by a circle, of one kept apart."""

from collections.abc import Iterator
from uuid import UUID

from consent.categories import Use
from consent.family_circles import NO_USES, FamilyCircles
from consent.family_shelves import FamilyShelves, ShelfPlace, Subjects
from consent.terms import CircleKind
from consent.verdicts import OTHERS, OWN, Stance


class Stances:
    """Of one viewer towards one family. `me` is the agency or the person whose words are the viewer's own."""

    def __init__(
        self,
        me: UUID | None,
        circles: FamilyCircles,
        inside: dict[UUID, frozenset[Use]],
        apart: frozenset[UUID],
        subjects: Subjects,
        *,
        sealed_off: frozenset[int] = frozenset(),
    ) -> None:
        self._me = me
        self._circles = circles
        self._inside = inside
        self._apart = apart
        self._apart_bits = subjects.of(apart)
        self._sealed_off = sealed_off
        # Two viewers with the same key, and the same words of their own, stand alike to every shelf.
        self.key = (frozenset(inside.items()), apart, sealed_off)

    def of(self, place: ShelfPlace, shelf_id: int | None = None) -> Stance:
        """Return how the viewer stands to what is on a shelf."""
        is_own = place.originator is not None and place.originator == self._me
        circle = self._circles.get(place.circle) if place.circle else None
        is_apart = self._is_apart(place) or shelf_id in self._sealed_off
        if circle is None and not is_apart:
            return OWN if is_own else OTHERS
        uses = self._inside.get(place.circle, NO_USES) if place.circle else NO_USES
        return Stance(
            is_own,
            outside=circle.kind if circle and Use.VIEW not in uses else None,
            may_know=Use.KNOW in uses,
            is_apart=is_apart,
            reviews=circle is not None and circle.kind is CircleKind.REVIEWED and Use.VIEW in uses,
        )

    def special(self, shelves: FamilyShelves) -> Iterator[int]:
        """Yield every shelf to which the viewer stands otherwise than to the words of others."""
        yield from shelves.by_originator.get(self._me, ()) if self._me else ()
        yield from shelves.encircled
        yield from (each for each in self._sealed_off if each in shelves.places)
        if self._apart:
            yield from (each for each, place in shelves.places.items() if self._is_apart(place))

    def _is_apart(self, place: ShelfPlace) -> bool:
        return bool(place.subjects & self._apart_bits) or place.originator in self._apart


NOBODYS = Stances(None, {}, {}, frozenset(), Subjects())
