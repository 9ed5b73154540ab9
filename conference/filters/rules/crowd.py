"""How many people a description could be about: too few, and the table knows who it is without a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from conference.filters.rules.bands import Band, counted_in, wider

# k-anonymity: somebody is hidden among at least so many.
ENOUGH = 5


class Sex(StrEnum):
    """Said only where the table needs it."""

    NOT_SAID = ""
    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Count:
    """How many people of one band live in an area; by sex where that was counted."""

    everybody: int
    female: int | None = None
    male: int | None = None

    def of(self, sex: Sex) -> int | None:
        """Return how many of a sex; None where nobody counted."""
        return {Sex.NOT_SAID: self.everybody, Sex.FEMALE: self.female, Sex.MALE: self.male}[sex]


@dataclass(frozen=True, slots=True)
class Wider:
    """What could be said instead, and how many people that fits."""

    band: Band
    fits: int | None

    @property
    def is_enough(self) -> bool:
        """Whether somebody is hidden among them."""
        return is_enough(self.fits)


Counts = Mapping[Band, Count]


def fits(counts: Counts, band: Band, sex: Sex) -> int | None:
    """Return how many people of the area a description fits; None where some of them were never counted."""
    found = [counts[each].of(sex) if each in counts else None for each in counted_in(band)]
    return None if None in found else sum(each for each in found if each is not None)


def is_enough(number: int | None) -> bool:
    """Say whether somebody is hidden among so many; who was not counted hides nobody."""
    return number is not None and number >= ENOUGH


def next_wider(counts: Counts, band: Band, sex: Sex) -> Wider | None:
    """Return the nearest wider band that fits enough people, else the next one; None where there is no wider one."""
    found = [Wider(each, fits(counts, each, sex)) for each in wider(band)]
    return next((each for each in found if each.is_enough), found[0] if found else None)
