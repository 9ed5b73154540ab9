"""Plain writers of authorities and provisions, each called inside a gesture that somebody else has opened."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from consent import grounds, shelves
from consent.categories import Category, Sensitivity, Use
from consent.models import Authority, AuthorityEnd, Provision, ProvisionEnd, ProvisionSubject, Shelf, Voice
from consent.purposes import PurposeCode
from consent.seven_tests import SevenTests
from consent.telling import Telling
from consent.terms import ActorKind, Effect
from people import epochs
from people.models import Family

# Seeing, passing on and taking away rest on the ground itself; adding one's own words and knowing do not.
RESTS_ON_AGREEMENT = frozenset({Use.VIEW, Use.RELAY, Use.EXPORT})
_WORK = frozenset({PurposeCode.CONFERENCE, PurposeCode.WORK_WITH_FAMILY})


@dataclass(frozen=True, slots=True)
class Grant:
    """What one actor is given, or in a bar denied. No subjects: everybody of the family."""

    actor_kind: ActorKind
    actor: str
    categories: Collection[Category]
    ceiling: Sensitivity
    uses: Collection[Use]
    subjects: Collection[UUID] | None = None
    purposes: Collection[PurposeCode] = _WORK
    data_from: date | None = None
    data_until: date | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None


def authority(
    family: Family,
    ground_code: str,
    *,
    voice: Voice | None = None,
    overrides: Voice | None = None,
    conference_id: str = "",
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    is_family_told: bool = False,
    telling: Telling | None = None,
    review_on: date | None = None,
    tests: SevenTests | None = None,
    shelf: Shelf | None = None,
) -> Authority:
    """Write that a ground is taken up for a family, in the edition that is in force today."""
    ground = grounds.ground(ground_code, on=timezone.localdate())
    untold = telling if telling and not telling.is_told else None
    epochs.bump(epochs.family_key(family.pk))
    return Authority.objects.create(
        family=family,
        ground=ground.code,
        ground_dated=ground.dated,
        carried_by_consent=ground.carried_by_consent,
        voice=voice,
        overrides=overrides,
        conference_id=conference_id,
        starts_at=starts_at or timezone.now(),
        ends_at=ends_at,
        is_family_told=telling.is_told if telling else is_family_told,
        not_told_because=untold.because or "" if untold else "",
        why_not_told=untold.words.strip() if untold else None,
        tell_by=untold.by if untold else None,
        review_on=review_on,
        shelf=shelf,
        **(tests.words() if tests else {}),
    )


def permits(under: Authority, grants: Iterable[Grant], *, voice: Voice | None = None) -> list[Provision]:
    """Write what an authority, or a voice that carries it, lets each actor do."""
    return _provisions(under.family, Effect.PERMIT, grants, authority=under, voice=voice)


def bars(
    voice: Voice, grants: Iterable[Grant], *, is_statutory: bool = False, statute: str = ""
) -> list[Provision]:
    """Write what a voice denies each actor; a statutory bar bites whatever the ground, but for its exceptions."""
    denied = [replace(grant, ceiling=Sensitivity.V) for grant in grants]
    return _provisions(
        voice.family, Effect.BAR, denied, voice=voice, statute=statute, is_statutory=is_statutory
    )


def convene(
    family: Family,
    conference_id: str,
    ground: str,
    grants: Iterable[Grant],
    *,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    is_family_told: bool = False,
) -> Authority:
    """Write what a conference gives those it admits, under the authority that calling it made.

    Where consent carries the conference, being there opens nothing: one may add one's own words, and know what
    the kind lets one know. What may be seen is what was agreed. A later call admits more people to the same one.
    """
    called = Authority.objects.filter(conference_id=conference_id, ground=ground, end__isnull=True).first()
    if called is None:
        called = authority(
            family,
            ground,
            conference_id=conference_id,
            starts_at=starts_at,
            ends_at=ends_at,
            is_family_told=is_family_told,
        )
    inside = frozenset({PurposeCode.CONFERENCE})
    given = [replace(grant, purposes=inside, uses=_given(called, grant.uses)) for grant in grants]
    permits(called, [grant for grant in given if grant.uses])
    return called


def end_conference(conference_id: str, *, why: str) -> None:
    """End everything that a conference gave, now."""
    for called in Authority.objects.filter(conference_id=conference_id, end__isnull=True):
        end_authority(called, why=why)


def dismiss(conference_id: str, actor_kind: ActorKind, actor: str, *, why: str) -> int:
    """End what one conference gave to one actor, now, and return how many provisions that were."""
    given = Provision.objects.filter(
        authority__conference_id=conference_id, actor_kind=actor_kind.value, actor=actor, end__isnull=True
    )
    return end_provisions(given, why=why)


def end_authority(ended: Authority, *, why: str) -> AuthorityEnd:
    """Write that an authority ends now, and with it all its provisions."""
    _bump(ended.family_id, Provision.objects.filter(authority=ended))
    return AuthorityEnd.objects.create(authority=ended, why=why)


def end_provisions(ended: Iterable[Provision], *, why: str) -> int:
    """Write that these provisions end now."""
    rows = list(ended)
    for family_id in {row.family_id for row in rows}:
        _bump(family_id, [row for row in rows if row.family_id == family_id])
    now = timezone.now()
    ProvisionEnd.objects.bulk_create(ProvisionEnd(provision=row, at=now, why=why) for row in rows)
    return len(rows)


def end_what_rests_on(voice: Voice, *, why: str) -> int:
    """End at once every provision and authority that a voice carried."""
    ended = end_provisions(Provision.objects.filter(voice=voice, end__isnull=True), why=why)
    for carried in Authority.objects.filter(voice=voice, end__isnull=True):
        end_authority(carried, why=why)
    return ended


def _provisions(
    family: Family,
    effect: Effect,
    grants: Iterable[Grant],
    *,
    authority: Authority | None = None,
    voice: Voice | None = None,
    is_statutory: bool = False,
    statute: str = "",
) -> list[Provision]:
    wanted = list(grants)
    begins = authority.starts_at if authority else voice.said_at if voice else timezone.now()
    rows = [
        Provision(
            family=family,
            authority=authority,
            voice=voice,
            effect=effect.value,
            is_statutory=is_statutory,
            statute=statute,
            actor_kind=ActorKind(grant.actor_kind).value,
            actor=str(grant.actor),
            categories=grant.categories,
            ceiling=int(grant.ceiling),
            purposes=grant.purposes,
            uses=grant.uses,
            subjects_key=shelves.subjects_key(grant.subjects or ()),
            starts_at=grant.starts_at or begins,
            ends_at=grant.ends_at,
            data_from=grant.data_from,
            data_until=grant.data_until,
        )
        for grant in wanted
    ]
    written = Provision.objects.bulk_create(rows)
    ProvisionSubject.objects.bulk_create(
        ProvisionSubject(provision=row, person_id=person_id)
        for row, grant in zip(written, wanted, strict=True)
        for person_id in grant.subjects or ()
    )
    _bump(family.pk, written)
    return written


def _bump(family_id: UUID, provisions: Iterable[Provision]) -> None:
    # Whoever is named comes near a family that they may not have been near before: their own key grows too.
    named = {
        f"{row.actor_kind}:{row.actor}"
        for row in provisions
        if row.actor_kind in (ActorKind.ACCOUNT, ActorKind.PRACTITIONER)
    }
    epochs.bump(epochs.family_key(family_id), *named)


def _given(called: Authority, uses: Collection[Use]) -> frozenset[Use]:
    return frozenset(uses) - RESTS_ON_AGREEMENT if called.carried_by_consent else frozenset(uses)
