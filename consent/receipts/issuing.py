"""From a voice in the record to the facts of its receipt."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from uuid import UUID

from consent.models import Provision, Voice
from consent.receipts.receipt import Event, Party, Process, Receipt, State, pseudonym
from consent.receipts.rights import AUTHORITIES, PLACES
from consent.terms import ActorKind, Effect, Jurisdiction, Said, SpeaksAs
from consent.words import CAPACITIES

SAID = {Said.AGREE: State.GIVEN, Said.LIMIT: State.REFUSED, Said.REFUSE: State.REFUSED}
PLAIN_PARTS = ("effect", "categories", "uses", "purposes", "subjects_key", "ends_at")


def issue(
    voice: Voice,
    *,
    name_of: Callable[[Provision], str],
    taken_back_at: datetime | None,
    ended_at: datetime | None,
    method: str,
    language: str,
    withdraw_at: str,
    now: datetime,
) -> Receipt:
    """Return the receipt of a voice whose provisions and subjects are at hand; `name_of` says whom one names."""
    place = Jurisdiction(voice.family.team.jurisdiction)
    rows = list(voice.provisions.all())
    about = frozenset(each.person_id for each in voice.subjects.all())
    return Receipt(
        voice_id=voice.pk,
        issued_at=now,
        speaker=voice.person_id,
        notice=voice.notice_version,
        notice_language=voice.language,
        language=language,
        method=method,
        capacity=str(CAPACITIES[SpeaksAs(voice.speaks_as)]),
        evidence=tuple(each.pk for each in voice.evidence.all()),
        jurisdiction=PLACES[place],
        controller=Party(f"urn:uuid:{voice.family.team_id}", voice.family.team.name),
        authority=str(AUTHORITIES[place]),
        processes=tuple(_processes(rows, about, name_of)),
        events=tuple(_events(voice, rows, taken_back_at, ended_at)),
        withdraw_at=withdraw_at,
        narrows=voice.of_id,
    )


def _processes(
    rows: Iterable[Provision], about: frozenset[UUID], name_of: Callable[[Provision], str]
) -> Iterator[Process]:
    """Yield one process for all rows that differ in nothing but whom they name."""
    alike: dict[tuple[object, ...], list[Provision]] = {}
    for row in rows:
        alike.setdefault(tuple(getattr(row, part) for part in PLAIN_PARTS), []).append(row)
    for together in alike.values():
        first = together[0]
        named = {Party(_identifier(row), name_of(row)) for row in together}
        yield Process(
            is_permitted=first.effect == Effect.PERMIT,
            recipients=tuple(sorted(named)),
            categories=frozenset(first.categories),
            uses=frozenset(first.uses),
            purposes=frozenset(first.purposes),
            about=frozenset(map(UUID, first.subjects_key.split(","))) if first.subjects_key else about,
            until=first.ends_at,
        )


def _identifier(row: Provision) -> str:
    """Return by what a recipient is known on a receipt: a person of the family by a pseudonym."""
    named_one = row.actor_kind in (ActorKind.ACCOUNT, ActorKind.PERSON)
    return pseudonym(UUID(row.actor)) if named_one else f"{row.actor_kind}:{row.actor}"


def _events(
    voice: Voice, rows: list[Provision], taken_back_at: datetime | None, ended_at: datetime | None
) -> Iterator[Event]:
    permits = any(row.effect == Effect.PERMIT for row in rows)
    given = State.GIVEN if permits else SAID[Said(voice.said)]
    yield Event(given, voice.said_at)
    if taken_back_at is not None:
        yield Event(State.WITHDRAWN if given is State.GIVEN else State.UNKNOWN, taken_back_at)
    elif ended_at is not None:
        yield Event(State.EXPIRED, ended_at)
