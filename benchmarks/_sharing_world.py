"""A partnership of 2,000 families and 200,000 entries, written in bulk: the world in which decisions are measured."""

import random
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from audit import guard
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
from people.viewers import Viewer, viewer_of

FAMILIES, ENTRIES_EACH, TEAMS, PRACTITIONERS = 2000, 100, 50, 200
WORK = frozenset({PurposeCode.WORK_WITH_FAMILY, PurposeCode.CONFERENCE})
READ = frozenset({Use.VIEW, Use.KNOW})
UNREAD = b""  # entries that nobody opens here need no words


@dataclass
class World:
    """What was written, as far as a bench needs it."""

    accounts: list[Account] = field(default_factory=list)
    families: list[Family] = field(default_factory=list)
    shelves: list[Shelf] = field(default_factory=list)

    def viewers(self) -> list[Viewer]:
        """Return every practitioner as somebody who asks."""
        return [viewer_of(account) for account in self.accounts]


def build(seed: int = 7) -> World:
    """Write the whole world; takes about a minute."""
    chance, world = random.Random(seed), World()
    with guard.writing():
        agencies = [Agency(name=f"Agency {n}", kind=kind) for n, kind in enumerate(AgencyKind.values * 2)]
        Agency.objects.bulk_create(agencies)
        teams = [Team(name=f"Team {n}", jurisdiction=Jurisdiction.ENGLAND) for n in range(TEAMS)]
        Team.objects.bulk_create(teams)
        _practitioners(world, agencies, teams, chance)
        for n in range(FAMILIES):
            world.families.append(Family(team=teams[n % TEAMS], reference=f"Heron-{n}", name=UNREAD))
        Family.objects.bulk_create(world.families, batch_size=1000)
        for some in _batches(world.families, 100):
            _fill(world, some, agencies, chance)
    return world


def _practitioners(
    world: World, agencies: Sequence[Agency], teams: Sequence[Team], chance: random.Random
) -> None:
    made = [
        Practitioner(agency=chance.choice(agencies), name=f"P {n}", job_title="x")
        for n in range(PRACTITIONERS)
    ]
    Practitioner.objects.bulk_create(made)
    password = make_password(None)
    world.accounts = [
        Account(sign_in_name=f"p{n}", practitioner=each, password=password) for n, each in enumerate(made)
    ]
    Account.objects.bulk_create(world.accounts)
    since = timezone.localdate() - timedelta(days=400)
    Membership.objects.bulk_create(
        Membership(practitioner=each, team=teams[n % TEAMS], standing=Standing.SECONDED, starts_on=since)
        for n, each in enumerate(made)
    )


def _fill(
    world: World, families: Sequence[Family], agencies: Sequence[Agency], chance: random.Random
) -> None:
    persons = {family.pk: [Person() for _ in range(5)] for family in families}
    Person.objects.bulk_create(person for each in persons.values() for person in each)
    _members(families, persons)
    _provisions(world, families, persons, chance)
    shelves = [
        shelf for family in families for shelf in _shelves(family, persons[family.pk], agencies, chance)
    ]
    Shelf.objects.bulk_create(shelves, batch_size=2000)
    world.shelves.extend(shelves)
    by_family: dict[uuid.UUID, list[Shelf]] = {}
    for shelf in shelves:
        by_family.setdefault(shelf.family_id, []).append(shelf)
    entries = (
        _entry(chance.choice(by_family[family.pk]), chance)
        for family in families
        for _ in range(ENTRIES_EACH)
    )
    Entry.objects.bulk_create(entries, batch_size=2000)


def _members(families: Sequence[Family], persons: dict[uuid.UUID, list[Person]]) -> None:
    since = date(2020, 1, 1)
    FamilyMember.objects.bulk_create(
        FamilyMember(family=family, person=person, relation=relation, since=since)
        for family in families
        for person, relation in zip(
            persons[family.pk], [Relation.MOTHER, Relation.FATHER, *[Relation.CHILD] * 3], strict=True
        )
    )


def _shelves(
    family: Family, persons: Sequence[Person], agencies: Sequence[Agency], chance: random.Random
) -> Iterator[Shelf]:
    seen = set()
    for agency in chance.sample(list(agencies), 8):
        for category in chance.sample(list(Category), 2):
            for _ in range(3):
                about = ",".join(
                    sorted(str(p.pk) for p in chance.sample(list(persons), chance.choice((1, 1, 2, 3))))
                )
                sensitivity = chance.choices((0, 1, 2), (75, 20, 5))[0]
                if (agency.pk, category, sensitivity, about) not in seen:
                    seen.add((agency.pk, category, sensitivity, about))
                    yield Shelf(
                        family=family,
                        category=category.value,
                        sensitivity=sensitivity,
                        originator_agency=agency,
                        subjects_key=about,
                    )


def _entry(shelf: Shelf, chance: random.Random) -> Entry:
    happened = timezone.localdate() - timedelta(days=chance.randrange(1500))
    return Entry(
        family_id=shelf.family_id,
        shelf=shelf,
        author_practitioner_id=_author(chance),
        agency_id=shelf.originator_agency_id,
        category=shelf.category,
        sensitivity=shelf.sensitivity,
        how_known="fact",
        occurred_on=happened,
        recorded_at=timezone.now() - timedelta(days=chance.randrange(1500), seconds=chance.randrange(86400)),
        words=UNREAD,
    )


_authors: list[uuid.UUID] = []


def _author(chance: random.Random) -> uuid.UUID:
    if not _authors:
        _authors.extend(Practitioner.objects.values_list("id", flat=True))
    return chance.choice(_authors)


def _provisions(
    world: World, families: Sequence[Family], persons: dict[uuid.UUID, list[Person]], chance: random.Random
) -> None:
    """Give each family a duty, what a mother agreed and refused, a bar by law for some, and an exclusion for few."""
    began = timezone.now() - timedelta(days=300)
    duties, voices, agreed, excluded = [], [], [], []
    recorder = world.accounts[0]
    homes = []
    for family in families:
        mother = persons[family.pk][0]
        home = Shelf(
            family=family,
            category="own_words",
            sensitivity=0,
            originator_person=mother,
            subjects_key=str(mother.pk),
        )
        homes.append(home)
        duties.append(_authority(family, "referral", began))
        for said in (Said.AGREE, Said.REFUSE):
            voices.append(
                Voice(
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
            )
        agreed.append(_authority(family, "consent", began, voice=voices[-2]))
        if chance.random() < 0.05:
            excluded.append(
                Exclusion(
                    practitioner=chance.choice(world.accounts).practitioner,
                    family=family,
                    declared_by=recorder,
                )
            )
    Shelf.objects.bulk_create(homes)
    Voice.objects.bulk_create(voices)
    Authority.objects.bulk_create([*duties, *agreed])
    Exclusion.objects.bulk_create(excluded)
    rows = []
    for n, family in enumerate(families):
        refusal = voices[2 * n + 1]
        children = ",".join(sorted(str(person.pk) for person in persons[family.pk][2:]))
        some = frozenset(chance.sample(list(Category), 5))
        rows.append(_provision(family, Role.TEAM, some, authority=duties[n], ceiling=1))
        for kind in chance.sample(AgencyKind.values, 6):
            some = frozenset(chance.sample(list(Category), 4))
            rows.append(
                _provision(
                    family,
                    kind,
                    some,
                    authority=agreed[n],
                    voice=agreed[n].voice,
                    subjects_key=chance.choice(("", children)),
                    data_from=chance.choice((None, None, None, date(2024, 1, 1))),
                )
            )
        for kind in chance.sample(AgencyKind.values, 4):
            some = frozenset(chance.sample(list(Category), 4))
            rows.append(
                _provision(
                    family,
                    kind,
                    some,
                    effect=Effect.BAR,
                    voice=refusal,
                    ceiling=2,
                    is_statutory=chance.random() < 0.3,
                )
            )
        rows.append(
            _provision(
                family,
                Role.SECONDED,
                frozenset(chance.sample(list(Category), 6)),
                authority=duties[n],
                uses=frozenset({Use.KNOW}),
                ceiling=2,
            )
        )
    Provision.objects.bulk_create(rows)


def _authority(family: Family, ground: str, began: object, voice: Voice | None = None) -> Authority:
    return Authority(
        family=family,
        ground=ground,
        ground_dated=date(2018, 5, 25),
        carried_by_consent=voice is not None,
        voice=voice,
        starts_at=began,
    )


def _provision(
    family: Family,
    actor: str,
    categories: frozenset[Category],
    *,
    effect: Effect = Effect.PERMIT,
    **more: object,
) -> Provision:
    kind = ActorKind.ROLE if actor in set(Role) else ActorKind.AGENCY_KIND
    defaults = {
        "ceiling": 1,
        "uses": READ,
        "purposes": WORK,
        "starts_at": timezone.now() - timedelta(days=200),
    }
    return Provision(
        family=family,
        effect=effect.value,
        actor_kind=kind.value,
        actor=str(actor),
        categories=categories,
        **(defaults | more),
    )


def _batches(items: Sequence[Family], size: int) -> Iterator[Sequence[Family]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
