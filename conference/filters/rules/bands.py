"""Bands of age: never an age, and always a wider band to say instead."""

from collections.abc import Iterator, Mapping
from enum import StrEnum


class Band(StrEnum):
    """A stretch of ages, from the narrowest, in which people are counted, to everybody."""

    UNBORN = "unborn"
    FROM_0_TO_5 = "0_5"
    FROM_6_TO_11 = "6_11"
    FROM_12_TO_17 = "12_17"
    FROM_18_TO_24 = "18_24"
    FROM_25_TO_39 = "25_39"
    FROM_40_TO_59 = "40_59"
    FROM_60 = "60_up"
    UNDER_12 = "under_12"
    UNDER_18 = "under_18"
    FROM_18_TO_39 = "18_39"
    FROM_40 = "40_up"
    FROM_18 = "18_up"
    ANY = "any"


# What each band becomes when it is told less exactly.
WIDER: Mapping[Band, Band] = {
    Band.UNBORN: Band.UNDER_12,
    Band.FROM_0_TO_5: Band.UNDER_12,
    Band.FROM_6_TO_11: Band.UNDER_12,
    Band.UNDER_12: Band.UNDER_18,
    Band.FROM_12_TO_17: Band.UNDER_18,
    Band.UNDER_18: Band.ANY,
    Band.FROM_18_TO_24: Band.FROM_18_TO_39,
    Band.FROM_25_TO_39: Band.FROM_18_TO_39,
    Band.FROM_18_TO_39: Band.FROM_18,
    Band.FROM_40_TO_59: Band.FROM_40,
    Band.FROM_60: Band.FROM_40,
    Band.FROM_40: Band.FROM_18,
    Band.FROM_18: Band.ANY,
}

# The bands in which an area's people are counted: nobody is in two of them.
COUNTED: tuple[Band, ...] = tuple(band for band in Band if band not in WIDER.values())


def wider(band: Band) -> Iterator[Band]:
    """Yield every wider band, the next one first."""
    while band in WIDER:
        band = WIDER[band]
        yield band


def counted_in(band: Band) -> frozenset[Band]:
    """Return the counted bands that a band is made of."""
    return frozenset(each for each in COUNTED if band is each or band in wider(each))
