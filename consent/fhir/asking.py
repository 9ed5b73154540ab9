"""Reads a document for one family, with what the reader needs to know asked of the record."""

from datetime import datetime
from uuid import UUID

from consent.capacities import Capacities
from consent.fhir.documents import Understanding, understand
from consent.fhir.known import Known
from consent.fhir.statements import digest, origin_of
from consent.models import Authority, ImportedVoice, Voice
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from consent.terms import ActorKind
from people import queries
from people.models import Account, Agency, AgencyKind, Family, FamilyMember, Practitioner
from people.viewers import Viewer


def read(document: bytes, *, family: Family, by: Viewer, now: datetime) -> Understanding:
    """Return what a document says about a family; it can name nobody of whom the viewer may not know."""
    return understand(
        document,
        lambda identifiers: _known(identifiers, family, by),
        zone=family.team.time_zone,
        now=now,
    )


def _known(identifiers: set[UUID], family: Family, by: Viewer) -> Known:
    capacities = Capacities(family)
    persons = frozenset(each.person_id for each in _seen(family, by))
    speakers = [speaker for each in persons if (speaker := capacities.speaker(each))]
    return Known(
        family_id=family.pk,
        persons=persons,
        # Old enough by law to speak alone, a young person needs nobody's finding.
        children=frozenset(each.person_id for each in speakers if each.is_child and not each.speaks_alone),
        actors=_actors(identifiers),
        agency_kinds=frozenset(AgencyKind.values),
        taken=_taken(identifiers, family),
    )


def _seen(family: Family, by: Viewer) -> list[FamilyMember]:
    scope = Scope.load(by, WORK_WITH_FAMILY, family_ids=[family.pk])
    return [each for each in queries.members_of(family) if decide(scope, each).permitted]


def _actors(identifiers: set[UUID]) -> dict[UUID, ActorKind]:
    named = {
        ActorKind.ACCOUNT: Account.objects.filter(pk__in=identifiers, practitioner__isnull=False),
        ActorKind.AGENCY: Agency.objects.filter(pk__in=identifiers),
        ActorKind.PRACTITIONER: Practitioner.objects.filter(pk__in=identifiers),
    }
    return {each: kind for kind, found in named.items() for each in found.values_list("pk", flat=True)}


def _taken(identifiers: set[UUID], family: Family) -> frozenset[str]:
    own = [
        *Voice.objects.filter(family=family, pk__in=identifiers).values_list("pk", flat=True),
        *Authority.objects.filter(family=family, pk__in=identifiers).values_list("pk", flat=True),
    ]
    imported = ImportedVoice.objects.filter(family=family).values_list("origin", flat=True)
    return frozenset({*imported, *(digest(origin_of(each)) for each in own)})
