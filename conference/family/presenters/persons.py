"""How the viewer's own people are called on the viewer's own page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from conference.family.presenters.vocabulary import listed
from conference.family.wordings import Wording
from consent.gate import Opened
from people.models import FamilyMember


@dataclass(frozen=True, slots=True)
class Names:
    """The viewer as `you`, and their children by their given names."""

    you: str
    me: UUID | None
    children: Mapping[UUID, str]

    def of(self, person_ids: Iterable[UUID]) -> str:
        """Return these persons in one breath, the viewer first; of whom nothing may be read, nothing is said."""
        wanted = set(person_ids)
        own = [self.you] if self.me in wanted else []
        return listed([*own, *(name for each, name in self.children.items() if each in wanted)])


def names(shown: Iterable[Opened[FamilyMember]], me: UUID | None, wording: Wording) -> Names:
    """Return how the viewer's people are called, from words that the gate has opened."""
    children = {one.record.person_id: given_name(one) for one in shown if one.record.person_id != me}
    return Names(str(wording.you), me, children)


def given_name(one: Opened[FamilyMember]) -> str:
    """Return a given name; a baby who is expected may not have one yet."""
    if given := one.words.get("given_name", ""):
        return given
    return _("the baby who is expected") if one.record.person.is_unborn else _("a child of the family")
