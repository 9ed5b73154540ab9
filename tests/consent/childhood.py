"""Children of an age, whom their parents speak for, and the moments at which they reach another."""

from datetime import date, datetime, timedelta
from types import SimpleNamespace

from consent import moments
from consent.terms import SpeaksAs
from people.models import HowHeld
from people.rules import ages
from tests import cast
from tests.consent.sharing import spoken


def child_of(people, household, age, *, days=0, holder=None, how=HowHeld.MOTHER, name="Tam"):
    """Add a child who is so old and so many days, for whom the mother holds responsibility."""
    by = people.social_worker.viewer
    today = household.family.team.today()
    born = ages.reaches(today, -age) - timedelta(days=days)
    young = cast.kin(household.family, "child", by=by, given_name=name, birth_date=born.isoformat())
    cast.give_account(young, administrator=people.administrator)
    cast.responsible(holder or household.mother, young, by=by, how=how)
    return SimpleNamespace(kin=young, born=born)


def birthday(household, born: date, age: int) -> datetime:
    """Return the first moment of the day on which somebody reaches an age, where the family's team works."""
    return moments.midnight(ages.reaches(born, age), household.family.team.time_zone)


def as_child(kin, assessor=None, **more):
    """Return what a child says who was found to understand it."""
    found = {"assessed_by": assessor, "assessment": "Says in their own words what would follow."}
    return spoken(kin, speaks_as=SpeaksAs.COMPETENT_CHILD, **(found if assessor else {}), **more)


def as_young(kin, **more):
    """Return what a young person says who is old enough by law."""
    return spoken(kin, speaks_as=SpeaksAs.YOUNG_PERSON, **more)
