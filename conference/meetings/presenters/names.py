"""How the persons of the family are called for one seat: by name, else by their place in the family."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from conference.meetings import queries
from conference.meetings.access import Seat
from consent.gate import Opened
from consent.scope import Scope
from people.models import Family, FamilyMember, Relation
from people.viewers import Viewer


@dataclass(frozen=True, slots=True)
class Called:
    """One person as the seat may call them."""

    person_id: UUID
    name: str
    relation: str
    is_child: bool
    is_named: bool
    is_unborn: bool


@dataclass(frozen=True, slots=True)
class Names:
    """Everybody of the family whom the seat may know of."""

    called: dict[UUID, Called]

    def of(self, person_id: UUID | None) -> str:
        """Return how a person is called; of whom nothing may be known, nothing is said."""
        found = self.called.get(person_id) if person_id else None
        return found.name if found else _("somebody of the family")

    def joined(self, person_ids: Iterable[UUID | str]) -> str:
        """Return the names of several persons, one after the other."""
        known = [UUID(str(person_id)) for person_id in person_ids if person_id]
        return ", ".join(self.called[person_id].name for person_id in known if person_id in self.called)

    def children(self) -> list[Called]:
        """Return the children in the order in which they came to the family, a baby expected last."""
        return sorted((one for one in self.called.values() if one.is_child), key=lambda one: one.is_unborn)


def for_seat(seat: Seat) -> Names:
    """Open the names that this seat may read."""
    return _names(queries.members(seat))


def of_family(viewer: Viewer, family: Family) -> Names:
    """Open the names that a practitioner may read for their daily work with a family."""
    return _names(queries.members_for_work(viewer, family))


def in_scope(scope: Scope, viewer: Viewer, family: Family) -> Names:
    """Open the names that a viewer may read for the purpose of a scope."""
    return _names(queries.members_in(scope, viewer, family))


def _names(shown: Iterable[queries.Shown]) -> Names:
    called = {}
    for one in shown:
        if isinstance(one, Opened):
            member: FamilyMember = one.record
            called[member.person_id] = _called(member, _full_name(one.words, member))
        else:
            member = FamilyMember.objects.select_related("person").get(pk=one.record_id)
            called[member.person_id] = _called(member, "")
    return Names(called)


def _called(member: FamilyMember, name: str) -> Called:
    relation = str(Relation(member.relation).label)
    return Called(
        person_id=member.person_id,
        name=name or relation,
        relation=relation,
        is_child=member.relation == Relation.CHILD,
        is_named=bool(name),
        is_unborn=member.person.is_unborn,
    )


def _full_name(words: Mapping[str, str], member: FamilyMember) -> str:
    parts = (words.get("given_name", ""), words.get("family_name", ""))
    name = " ".join(part for part in parts if part)
    return _("Baby expected") if not words.get("given_name") and member.person.is_unborn else name
