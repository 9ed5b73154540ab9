"""Days of birth, for a rule to reckon ages with: they go into a decision and come out of it for nobody.

See docs/decisions/0014-ages-are-reckoned-inside-the-decision.md.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from audit.vault import opening
from consent.prepared import Among
from people.models import Person


def reckon(person_ids: Iterable[UUID]) -> dict[UUID, date]:
    """Return the day on which each of these was born, where it is known; whoever is not born yet has none.

    Asked also of nobody: whether anybody is reckoned with may be nobody's to know.
    """
    wanted = Among("id", set(person_ids), of="uuid")
    persons = Person.objects.filter(wanted, is_unborn=False).only("id", "birth_date")
    sealed = {each.pk: each.birth_date for each in persons if each.birth_date}
    opening.prefetch_keys(sealed.values())
    found = {}
    for person_id, one in sealed.items():
        try:
            found[person_id] = date.fromisoformat(opening.open_words(one))
        except (opening.Shredded, ValueError):
            # Destroyed, or only a year is known: nothing can be reckoned with.
            continue
    return found
