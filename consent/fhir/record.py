"""What of a family's record can go out: each voice that was heard, and each duty, as statements with their rows."""

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Prefetch, QuerySet

from consent import childhoods, grounds
from consent.categories import Sensitivity
from consent.fhir import systems
from consent.fhir.boxes import Actor, Span
from consent.fhir.nested import Node, Tree
from consent.fhir.statements import Statement, origin_of
from consent.lapses import Childhoods, Part, what_is_left
from consent.models import Authority, Provision, Voice
from consent.terms import FOR_A_CHILD, ActorKind, Effect, Said, SpeaksAs
from people.models import Family

HEARD = (Said.AGREE, Said.LIMIT, Said.REFUSE)
NO_CHILDHOODS = Childhoods(of_age_at={}, decided={})


def voices_of(family: Family) -> list[Voice]:
    """Return everything that was agreed, limited or refused, the earliest first, with what it permits and bars."""
    heard = Voice.objects.filter(family=family, said__in=HEARD)
    rows = Prefetch("provisions", _provisions())
    return list(heard.prefetch_related("subjects", "later", rows).order_by("said_at", "id"))


def duties_of(family: Family, now: datetime) -> list[Authority]:
    """Return the duties that hold now, the earliest first; those of a conference mean nothing outside it."""
    running = Authority.objects.filter(
        family=family, carried_by_consent=False, conference_id="", shelf__isnull=False, end__isnull=True
    ).exclude(ends_at__lte=now)
    return list(running.prefetch_related(Prefetch("provisions", _provisions())).order_by("starts_at", "id"))


def childhoods_of(family: Family, voices: Iterable[Voice], now: datetime) -> Childhoods:
    """Return which children who were spoken for are of age by now, and what the others decide themselves.

    The day on which somebody will be of age tells their day of birth, and stays here.
    """
    children = {each.person_id for voice in voices for each in voice.subjects.all()}
    known = childhoods.of({family.pk: children})[family.pk]
    return replace(known, of_age_at={each: at for each, at in known.of_age_at.items() if at <= now})


def of_voice(
    voice: Voice, family: Family, now: datetime, known: Childhoods = NO_CHILDHOODS
) -> Iterator[Statement]:
    """Yield what a voice permits, under the ground that it carries, and what it denies; else that it has ended.

    Of words for a child, only what is left of them leaves.
    """
    live = [
        part for each in voice.provisions.all() for part in _parts(each, voice, known) if _is_live(part, now)
    ]
    permits = [each for each in live if each.effect == Effect.PERMIT]
    bars = [each for each in live if each.effect == Effect.BAR]
    for authority, rows in _by_authority(permits).items():
        ground = grounds.edition(authority.ground, authority.ground_dated)
        yield _statement(
            voice,
            family,
            origin_of(authority.pk),
            Effect.PERMIT,
            rows,
            ground=ground.code,
            ground_dated=ground.dated,
        )
    if bars or not permits:
        statutes = {each.statute for each in bars if each.statute}
        yield _statement(
            voice,
            family,
            origin_of(voice.pk),
            Effect.BAR if bars or voice.said == Said.REFUSE else Effect.PERMIT,
            bars,
            is_statutory=any(each.is_statutory for each in bars),
            statute=min(statutes, default=""),
            is_active=bool(bars),
        )


def of_duty(authority: Authority, now: datetime) -> Statement:
    """Return what a duty permits."""
    live = [each for each in authority.provisions.all() if _is_live(each, now)]
    return Statement(
        origin=origin_of(authority.pk),
        said=systems.DUTY,
        tree=Tree(
            path="",
            effect=Effect.PERMIT,
            subjects=frozenset(),
            time=Span(authority.starts_at, authority.ends_at),
            provisions=tuple(map(_node, live)),
        ),
        ground=authority.ground,
        ground_dated=authority.ground_dated,
        is_active=bool(live),
    )


def _statement(
    voice: Voice, family: Family, origin: str, effect: Effect, rows: Iterable[Provision], **more: object
) -> Statement:
    subjects = frozenset(each.person_id for each in voice.subjects.all())
    zone = ZoneInfo(family.team.time_zone)
    return Statement(
        origin=origin,
        said=voice.said,
        tree=Tree(path="", effect=effect, subjects=subjects, provisions=tuple(map(_node, rows))),
        # An order is said by a court, which is nobody of the family.
        speaker=None if voice.speaks_as == SpeaksAs.COURT else voice.person_id,
        said_on=voice.said_at.astimezone(zone).date(),
        notice=voice.notice_version,
        assessed_by=voice.assessed_by_id,
        **more,  # type: ignore[arg-type]
    )


def _node(row: Provision) -> Node:
    is_bar = row.effect == Effect.BAR
    return Node(
        path="",
        actors=(Actor(ActorKind(row.actor_kind), row.actor),),
        categories=row.categories or None,
        uses=row.uses,
        purposes=row.purposes or None,
        subjects=_subjects(row.subjects_key),
        ceiling=None if is_bar else Sensitivity(row.ceiling),
        time=Span(row.starts_at, row.ends_at),
        days=Span(row.data_from, row.data_until + timedelta(days=1) if row.data_until else None),
    )


def _parts(row: Provision, voice: Voice, known: Childhoods) -> Iterator[Provision]:
    """Yield what is left of a row, as rows that are written nowhere."""
    if voice.speaks_as not in FOR_A_CHILD or not row.subjects_key:
        yield row
        return
    said = Part(_subjects(row.subjects_key) or frozenset(), row.categories, row.ends_at)
    for part in what_is_left(said, voice.person_id, known):
        cut = copy(row)
        cut.subjects_key = ",".join(sorted(map(str, part.subjects)))
        cut.categories, cut.ends_at = part.categories, part.ends_at
        yield cut


def _subjects(key: str) -> frozenset[UUID] | None:
    return frozenset(map(UUID, key.split(","))) if key else None


def _by_authority(rows: Iterable[Provision]) -> Mapping[Authority, list[Provision]]:
    found: dict[Authority, list[Provision]] = {}
    for each in rows:
        if each.authority is not None:
            found.setdefault(each.authority, []).append(each)
    return found


def _is_live(row: Provision, now: datetime) -> bool:
    authority = row.authority
    ended = hasattr(row, "end") or (authority is not None and hasattr(authority, "end"))
    ends = [each for each in (row.ends_at, authority.ends_at if authority else None) if each]
    return not ended and all(now < each for each in ends)


def _provisions() -> QuerySet[Provision]:
    return Provision.objects.select_related("end", "authority__end").order_by("id")
