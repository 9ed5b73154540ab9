"""Whether an agency may rely on a ground: its place, its day, the kind of agency, the information. Pure."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from consent.categories import Category
from consent.law import Ground


class Objection(StrEnum):
    """What stands in the way of relying on a ground."""

    ANOTHER_PLACE = "another_place"
    NOT_ON_THAT_DAY = "not_on_that_day"
    OTHER_AGENCIES = "other_agencies"
    OTHER_INFORMATION = "other_information"


def objection(
    ground: Ground, agency_kind: str, jurisdiction: str, categories: Collection[Category], on: date
) -> Objection | None:
    """Return what stands in the way of this kind of agency relying on a ground for this information, or None."""
    # The law of the place where the family's team works decides, wherever the agency comes from.
    if ground.jurisdiction != jurisdiction:
        return Objection.ANOTHER_PLACE
    if on < ground.dated or (ground.until is not None and ground.until < on):
        return Objection.NOT_ON_THAT_DAY
    # Each originator stands under its own statute.
    if agency_kind not in ground.kinds:
        return Objection.OTHER_AGENCIES
    if ground.categories and not ground.categories.issuperset(categories):
        return Objection.OTHER_INFORMATION
    return None


def may_rely(
    ground: Ground, agency_kind: str, jurisdiction: str, categories: Collection[Category], on: date
) -> bool:
    """Say whether this kind of agency may rely on a ground for this information, there and then."""
    return objection(ground, agency_kind, jurisdiction, categories, on) is None
