"""Where the team keeps what nobody of the family may read, or learn to be there; called inside a gesture."""

from consent import circles, shelves
from consent.categories import Category, Sensitivity
from consent.models import Shelf
from people.models import Family, Person
from people.viewers import Viewer


def shelf(family: Family, about: Person, *, by: Viewer) -> Shelf:
    """Return the shelf of the writer's agency about a person, inside the circle of the family's team."""
    return shelves.on(
        family=family,
        subjects=[about],
        category=Category.PLAN,
        sensitivity=Sensitivity.N,
        agency=by.agency_id,
        circle=circles.for_the_team(family, by_account=by.account_id),
    )
