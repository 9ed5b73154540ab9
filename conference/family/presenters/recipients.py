"""Who was named in what the viewer said, in words: agencies by name, kinds, roles, relatives by what they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext as _

from conference.family.presenters.vocabulary import KINDS, ROLES
from consent.terms import ActorKind, Role
from people.models import Agency, AgencyKind, FamilyMember, Practitioner, Relation


class Naming(Protocol):
    """Whatever names somebody: a provision, or a request for one."""

    actor_kind: Any
    actor: Any


@dataclass(frozen=True, slots=True)
class Recipients:
    """The names of everybody who was named."""

    agencies: Mapping[str, str]
    practitioners: Mapping[str, str]
    relatives: Mapping[str, str]

    def of(self, naming: Naming) -> str:
        """Return whom a provision names."""
        kind, actor = naming.actor_kind, naming.actor
        if kind == ActorKind.AGENCY_KIND:
            return str(KINDS[AgencyKind(actor)])
        if kind == ActorKind.ROLE:
            return str(ROLES[Role(actor)])
        named = {
            ActorKind.AGENCY: self.agencies,
            ActorKind.PERSON: self.relatives,
            ActorKind.PRACTITIONER: self.practitioners,
        }
        return named.get(ActorKind(kind), {}).get(actor) or _("somebody who was named")


def named_in(naming: Iterable[Naming], language: str) -> Recipients:
    """Read the names of everybody whom these provisions name, in three questions at most."""
    wanted: dict[str, set[str]] = {}
    for each in naming:
        wanted.setdefault(each.actor_kind, set()).add(each.actor)
    agencies = Agency.objects.filter(pk__in=wanted.get(ActorKind.AGENCY, ()))
    practitioners = Practitioner.objects.filter(pk__in=wanted.get(ActorKind.PRACTITIONER, ()))
    relatives = FamilyMember.objects.filter(person_id__in=wanted.get(ActorKind.PERSON, ()))
    return Recipients(
        agencies={str(each.pk): each.name_in(language) for each in agencies},
        practitioners={
            str(each.pk): f"{each.name} ({each.agency.name_in(language)})"
            for each in practitioners.select_related("agency")
        },
        relatives={
            str(person_id): str(Relation(relation).label).lower()
            for person_id, relation in relatives.values_list("person_id", "relation")
        },
    )
