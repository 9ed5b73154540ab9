"""Where two people of a family differ, of what a viewer may read of both."""

from collections.abc import Iterable
from uuid import UUID

from django.utils import timezone

from conference.voices.queries import Heard
from consent import family_provisions
from consent.categories import Use
from consent.differing import Difference, Name, Row, differences
from consent.family_provisions import Row as Provided
from consent.moments import Moments
from consent.terms import ActorKind, Effect, SpeaksAs
from people import epochs
from people.models import Agency, Practitioner


def found(heard: Heard) -> list[Difference]:
    """Return where one person's standing agreement meets another's standing refusal, both of them readable."""
    rows = list(_live(heard.family.pk))
    readable = {each.voice.pk: each.voice.speaks_as == SpeaksAs.COURT for each in heard.standing}
    said = [_row(each, readable) for each in rows if each.voice_id is None or each.voice_id in readable]
    return differences(said, _wider(said))


def _live(family_id: UUID) -> Iterable[Provided]:
    key = epochs.family_key(family_id)
    laid_out = family_provisions.of({family_id: epochs.of(key)[key]})[family_id]
    moments = Moments(timezone.now())
    for row in laid_out.all():
        is_live = moments.is_live(row.starts_at, row.ends_at) and moments.is_live(
            row.authority__starts_at, row.authority__ends_at
        )
        if is_live and not row.conference_id and Use.VIEW in row.uses and not row.authority__overrides_id:
            yield row


def _row(row: Provided, readable: dict[UUID, bool]) -> Row:
    by_court = row.voice_id is not None and readable[row.voice_id]
    return Row(
        voice_id=row.voice_id,
        # A court is nobody of the family: it speaks under the number of its own voice.
        speaker=row.voice_id if by_court else row.voice__person_id,
        permits=row.effect == Effect.PERMIT,
        actor=(row.actor_kind, row.actor),
        subjects=frozenset(UUID(each) for each in row.subjects_key.split(",") if each),
        categories=frozenset(row.categories),
        is_statutory=row.is_statutory,
    )


def _wider(rows: Iterable[Row]) -> dict[Name, Name]:
    """Return from whom to whom a name leads: from a practitioner to their agency, from an agency to its kind."""
    named = {row.actor for row in rows}
    people = [actor for kind, actor in named if kind == ActorKind.PRACTITIONER]
    found = {
        str(pk): str(agency_id)
        for pk, agency_id in Practitioner.objects.filter(pk__in=people).values_list("pk", "agency_id")
    }
    agencies = {actor for kind, actor in named if kind == ActorKind.AGENCY} | set(found.values())
    kinds = Agency.objects.filter(pk__in=agencies).values_list("pk", "kind")
    return {
        **{
            (ActorKind.PRACTITIONER.value, pk): (ActorKind.AGENCY.value, agency)
            for pk, agency in found.items()
        },
        **{(ActorKind.AGENCY.value, str(pk)): (ActorKind.AGENCY_KIND.value, kind) for pk, kind in kinds},
    }
