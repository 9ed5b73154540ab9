"""Reads when the children of families come of age, and what they decide themselves."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime
from uuid import UUID

from consent import births, capacity_of_law
from consent.categories import Category
from consent.lapses import Childhoods
from consent.models import Voice
from consent.moments import midnight
from consent.terms import AS_A_CHILD, Said
from people.models import Family
from people.rules import ages

# Once a child has decided a matter, it stays theirs, also when they take back what they said of it.
DECIDING = (Said.AGREE, Said.LIMIT, Said.REFUSE)


def of(children: dict[UUID, set[UUID]]) -> dict[UUID, Childhoods]:
    """Return the childhoods of these persons, by family, in three questions for all families."""
    families = Family.objects.filter(pk__in=children).select_related("team")
    born = births.reckon(each for wanted in children.values() for each in wanted)
    decided = decided_in(children)
    return {
        family.pk: Childhoods(
            of_age_at={
                each: of_age_at(
                    born[each], family.team.jurisdiction, family.team.time_zone, family.team.today()
                )
                for each in children[family.pk]
                if each in born
            },
            decided=decided.get(family.pk, {}),
        )
        for family in families
    }


def decided_in(families: Collection[UUID]) -> dict[UUID, dict[UUID, frozenset[Category]]]:
    """Return which matters the children of these families decide themselves, by family and child."""
    spoke = Voice.objects.filter(family_id__in=families, speaks_as__in=AS_A_CHILD, said__in=DECIDING)
    return gathered(spoke.values_list("family_id", "person_id", "categories"))


def gathered(
    rows: Iterable[tuple[UUID, UUID, frozenset[Category]]],
) -> dict[UUID, dict[UUID, frozenset[Category]]]:
    """Return matters by family and child; who spoke of no matter in particular decides all of them."""
    found: dict[UUID, dict[UUID, frozenset[Category]]] = defaultdict(dict)
    for family_id, person_id, categories in rows:
        known = found[family_id].get(person_id, frozenset())
        found[family_id][person_id] = known | (categories or frozenset(Category))
    return dict(found)


def of_age_at(born: date, place: str, zone: str, today: date) -> datetime:
    """Return the first moment at which somebody is no child any more, where a team works."""
    return midnight(ages.reaches(born, capacity_of_law.in_place(place, today).of_age_at), zone)
