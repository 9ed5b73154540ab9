"""A partnership of 2,000 families and 200,000 entries, copied into PostgreSQL: where decisions are measured."""

import random
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import connection
from django.db.models import Model
from django.utils import timezone

from audit import guard
from benchmarks import _delicate_world
from conference.meetings.models import Entry
from consent.categories import Category, Use
from consent.models import Authority, Exclusion, Provision, Shelf, Voice
from consent.purposes import PurposeCode
from consent.terms import ActorKind, Effect, Method, Role, Said, SpeaksAs
from people.models import (
    Account,
    Agency,
    AgencyKind,
    Family,
    FamilyMember,
    Jurisdiction,
    Membership,
    Person,
    Practitioner,
    Relation,
    Standing,
    Team,
)

FAMILIES, ENTRIES_EACH, TEAMS, PRACTITIONERS = 2000, 92, 50, 200
RELATIONS = (Relation.MOTHER, Relation.FATHER, Relation.CHILD, Relation.CHILD, Relation.CHILD)
WORK = frozenset({PurposeCode.WORK_WITH_FAMILY, PurposeCode.CONFERENCE})
READ = frozenset({Use.VIEW, Use.KNOW})
UNREAD: Any = b""  # entries that nobody opens here need no words
BEGAN = timezone.now() - timedelta(days=300)
_numbers = count(1)


def build(seed: int = 7) -> None:
    """Write the whole world: 200 seconded practitioners in 50 teams, each team with 40 families."""
    chance = random.Random(seed)
    with guard.writing():
        agencies = [Agency(name=f"Agency {n}", kind=kind) for n, kind in enumerate(AgencyKind.values * 2)]
        teams = [Team(name=f"Team {n}", jurisdiction=Jurisdiction.ENGLAND) for n in range(TEAMS)]
        workers = [
            Practitioner(agency=chance.choice(agencies), name="P", job_title="x")
            for _ in range(PRACTITIONERS)
        ]
        password = make_password(None)
        accounts = [
            Account(sign_in_name=f"p{n}", practitioner=each, password=password)
            for n, each in enumerate(workers)
        ]
        places = [
            Membership(
                practitioner=each,
                team=teams[n % TEAMS],
                standing=Standing.SECONDED,
                starts_on=date(2024, 1, 1),
            )
            for n, each in enumerate(workers)
        ]
        families = [
            Family(team=teams[n % TEAMS], reference=f"Heron-{n}", name=UNREAD) for n in range(FAMILIES)
        ]
        for rows in (agencies, teams, workers, accounts, places, families):
            _copy(rows)
        for first in range(0, FAMILIES, 200):
            _fill(families[first : first + 200], agencies, accounts, chance)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _fill(
    families: Sequence[Family], agencies: list[Agency], accounts: list[Account], chance: random.Random
) -> None:
    homes: dict[UUID, list[Person]] = {family.pk: [Person() for _ in RELATIONS] for family in families}
    _copy([person for home in homes.values() for person in home])
    _copy(
        [
            FamilyMember(family=family, person=person, relation=relation, since=date(2020, 1, 1))
            for family in families
            for person, relation in zip(homes[family.pk], RELATIONS, strict=True)
        ]
    )
    few = _delicate_world.some_of(families, chance)
    home = _say(families, homes, accounts, few, chance)
    shelves = {family.pk: list(_shelves(family, homes[family.pk], agencies, chance)) for family in families}
    _copy([shelf for each in shelves.values() for shelf in each])
    author = accounts[0].practitioner_id
    inside = _delicate_world.draw_circles(shelves, few, _numbers, accounts[0], _copy)
    _copy([_entry(shelf, author, chance) for shelf in inside for _ in range(_delicate_world.IN_EACH_CIRCLE)])
    _delicate_world.break_glass(few, home, accounts, _copy)
    _delicate_world.keep_apart(few, homes, home, accounts[0], _copy)
    _copy(
        [
            _entry(chance.choice(shelves[family.pk]), author, chance)
            for family in families
            for _ in range(ENTRIES_EACH)
        ]
    )


def _shelves(
    family: Family, home: list[Person], agencies: list[Agency], chance: random.Random
) -> Iterator[Shelf]:
    """Yield about fifty shelves: eight agencies, two categories each, one to three persons, some delicate."""
    seen = set()
    for agency in chance.sample(agencies, 8):
        for category in chance.sample(list(Category), 2):
            for _ in range(3):
                about = _key(chance.sample(home, chance.choice((1, 1, 2, 3))))
                sensitivity = chance.choices((0, 1, 2), (75, 20, 5))[0]
                kind = (agency.pk, category.value, sensitivity, about)
                if kind not in seen:
                    seen.add(kind)
                    yield Shelf(
                        id=next(_numbers),
                        family=family,
                        category=category.value,
                        sensitivity=sensitivity,
                        originator_agency=agency,
                        subjects_key=about,
                    )


def _entry(shelf: Shelf, author: UUID | None, chance: random.Random) -> Entry:
    return Entry(
        family_id=shelf.family_id,
        shelf_id=shelf.pk,
        author_practitioner_id=author,
        agency_id=shelf.originator_agency_id,
        category=shelf.category,
        sensitivity=shelf.sensitivity,
        how_known="fact",
        occurred_on=timezone.localdate() - timedelta(days=chance.randrange(1500)),
        recorded_at=timezone.now() - timedelta(seconds=chance.randrange(1500 * 86400)),
        words=UNREAD,
    )


def _say(
    families: Sequence[Family],
    homes: dict[UUID, list[Person]],
    accounts: list[Account],
    few: Sequence[Family],
    chance: random.Random,
) -> dict[Any, Shelf]:
    """Write what holds for each family: a duty, what a mother agreed and refused, some bars by law, few exclusions.

    Return the shelf of her own words in each.
    """
    homely, voices, grounds, excluded = [], [], [], []
    rules: list[Provision] = []
    for family in families:
        mother, children = homes[family.pk][0], _key(homes[family.pk][2:])
        home = Shelf(
            id=next(_numbers), family=family, category="own_words", sensitivity=0, originator_person=mother
        )
        agreed, refused = (
            _voice(family, mother, home, said, accounts[0]) for said in (Said.AGREE, Said.REFUSE)
        )
        duty, consent = _ground(family, "referral"), _ground(family, "consent", agreed)
        homely.append(home)
        voices += [agreed, refused]
        grounds += [duty, consent]
        rules += _carried(family, duty, chance)
        rules += _agreed(family, children, consent, agreed, chance)
        rules += _barred(family, refused, chance)
        if chance.random() < 0.1:
            worker = chance.choice(accounts).practitioner
            excluded.append(
                Exclusion(id=next(_numbers), practitioner=worker, family=family, declared_by=accounts[0])
            )
    overriding = _delicate_world.override(few, {voice.family_id: voice for voice in voices[1::2]}, chance)
    written: tuple[Sequence[Any], ...] = (homely, voices, grounds, rules, excluded, *overriding)
    for rows in written:
        _copy(rows)
    return {shelf.family_id: shelf for shelf in homely}


def _carried(family: Family, duty: Authority, chance: random.Random) -> Iterator[Provision]:
    """Yield what a duty carries: five categories to the team, and that six more exist to the seconded."""
    yield _rule(family, Role.TEAM, _some(5, chance), authority=duty)
    known = frozenset({Use.KNOW})
    yield _rule(family, Role.SECONDED, _some(6, chance), authority=duty, uses=known, ceiling=2)


def _agreed(
    family: Family, children: str, consent: Authority, agreed: Voice, chance: random.Random
) -> Iterator[Provision]:
    """Yield what the mother agreed: six kinds of agency, some for the children alone, some from a day on."""
    for kind in chance.sample(AgencyKind.values, 6):
        about, since = chance.choice(("", children)), chance.choice((None, None, None, date(2024, 1, 1)))
        more: dict[str, Any] = {"voice": agreed, "subjects_key": about, "data_from": since}
        yield _rule(family, kind, _some(4, chance), authority=consent, **more)


def _barred(family: Family, refused: Voice, chance: random.Random) -> Iterator[Provision]:
    """Yield what she refused: four kinds of agency, some by a bar that a statute gives."""
    for kind in chance.sample(AgencyKind.values, 4):
        by_law = chance.random() < 0.3
        more: dict[str, Any] = {"effect": Effect.BAR.value, "voice": refused, "is_statutory": by_law}
        yield _rule(family, kind, _some(4, chance), ceiling=2, **more)


def _voice(family: Family, mother: Person, home: Shelf, said: Said, recorder: Account) -> Voice:
    return Voice(
        family=family,
        person=mother,
        shelf=home,
        speaks_as=SpeaksAs.PARENTAL_RESPONSIBILITY.value,
        said=said.value,
        notice_version="1",
        language="en",
        method=Method.PAGE.value,
        recorded_by=recorder,
    )


def _ground(family: Family, code: str, voice: Voice | None = None) -> Authority:
    return Authority(
        family=family,
        ground=code,
        ground_dated=date(2018, 5, 25),
        carried_by_consent=voice is not None,
        voice=voice,
        starts_at=BEGAN,
    )


def _rule(family: Family, actor: str, categories: frozenset[Category], **more: Any) -> Provision:
    kind = ActorKind.ROLE if actor in set(Role) else ActorKind.AGENCY_KIND
    usual: dict[str, Any] = {"effect": Effect.PERMIT.value, "ceiling": 1, "uses": READ, "purposes": WORK}
    return Provision(
        id=next(_numbers),
        family=family,
        actor_kind=kind.value,
        actor=str(actor),
        categories=categories,
        starts_at=BEGAN,
        **(usual | more),
    )


def _some(number: int, chance: random.Random) -> frozenset[Category]:
    return frozenset(chance.sample(list(Category), number))


def _key(persons: Iterable[Person]) -> str:
    return ",".join(sorted(str(person.pk) for person in persons))


def _copy(rows: Sequence[Model]) -> None:
    """Copy unsaved instances into their table, every column of each."""
    if not rows:
        return
    fields = rows[0]._meta.concrete_fields
    columns = ", ".join(f'"{field.column}"' for field in fields)
    with (
        connection.cursor() as cursor,
        cursor.copy(f'COPY "{rows[0]._meta.db_table}" ({columns}) FROM STDIN') as copy,
    ):
        for row in rows:
            copy.write_row(
                [field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields]
            )
