"""Generated worlds: one family, two hundred entries, nine viewers, and whatever the dice say about sharing."""

import os
import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from django.utils import timezone

from audit import trail
from audit.actors import SYSTEM
from conference.meetings.models import Entry
from consent import records, shelves, voices
from consent.actions import exclusions
from consent.categories import Category, Sensitivity, Use
from consent.models import Provision
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY
from consent.records import Grant
from consent.terms import ActorKind, Role, Said
from people.actions import accounts
from people.viewers import viewer_of
from tests import cast
from tests.consent.sharing import WRITTEN, spoken
from tests.consent.specification import Line, Rule, Who

SEEDS = range(int(os.environ.get("ENTOUR_WORLDS", "2")))
ENTRIES = 200
CATEGORIES = [Category.EDUCATION, Category.HEALTH, Category.HOUSING, Category.OWN_WORDS, Category.POLICE]
KEPT = [Category.IMMIGRATION, Category.INCOME]
PURPOSES = [WORK_WITH_FAMILY.code, OWN_RECORD.code]
FIRST_DAY = date(2025, 1, 1)


@dataclass
class World:
    """What there is, as rows of the database and as plain facts beside each other."""

    people: cast.Cast
    home: cast.Household
    chance: random.Random
    viewers: dict = field(default_factory=dict)  # name: (viewer or None, purpose, plain facts)
    lines: dict = field(default_factory=dict)  # entry id: (entry, plain facts)
    rules: list = field(default_factory=list)

    @property
    def family(self):
        return self.home.family

    @property
    def persons(self):
        return [self.home.mother, self.home.father, self.home.child, self.home.baby]


def build(people, seed):
    """Build one world; rights of people are made by real actions, what was said by one gesture in bulk."""
    home = cast.household(
        f"World{seed}", team=people.team, by=people.social_worker.viewer, administrator=people.administrator
    )
    world = World(people, home, random.Random(seed))
    _seat(world)
    # The family was taken in by the room that opens families: here the dice alone speak.
    with trail.gesture(WRITTEN, actor=SYSTEM):
        records.end_provisions(Provision.objects.filter(family=home.family), why="cleared")
    for _ in range(32):
        world.rules.append(add_rule(world))
    # Two categories that the dice make no rule about: one refused to the team, one barred to it by statute.
    for category, is_statutory in zip(KEPT, (False, True), strict=True):
        rule = Rule(
            "bar",
            ("role", "team"),
            frozenset([category.value]),
            frozenset(["view"]),
            frozenset(),
            statutory=is_statutory,
        )
        _write(world, rule)
        world.rules.append(rule)
    with trail.gesture(WRITTEN, actor=SYSTEM):
        for _ in range(ENTRIES):
            entry, line = add_line(world)
            world.lines[entry.pk] = entry, line
    return world


def _seat(world):
    people, family = world.people, world.family
    if people.minute_taker.account.suspended_at is None:
        accounts.suspend(account=people.minute_taker.account, by=people.administrator)
        people.minute_taker.account.refresh_from_db()
        cast.leave(people.police_officer, administrator=people.administrator)
    exclusions.declare(practitioner=people.gp.practitioner, family=family, by=people.social_worker.viewer)
    six_hours_ago = timezone.now() - timedelta(hours=6)
    world.viewers = {
        "core": _worker(people.social_worker, Role.CORE, Role.TEAM),
        "seconded, signed in long ago": _worker(
            people.health_visitor, Role.SECONDED, Role.TEAM, signed_in_at=six_hours_ago
        ),
        "part-time": _worker(people.teacher, Role.PART_TIME, Role.TEAM),
        "secondment over": _worker(people.police_officer, secondment_over=True, belongs=False),
        "excluded": _worker(people.gp, Role.PART_TIME, Role.TEAM, excluded=True),
        "stranger": _worker(people.stranger, belongs=False),
        "suspended": _worker(people.minute_taker, Role.CORE, Role.TEAM, account_live=False),
        "mother": _relative(world.home.mother, world.home.child, world.home.baby),
        "nobody": (None, WORK_WITH_FAMILY, Who(signed_in=False)),
    }


def _worker(worker, *roles, signed_in_at=None, **facts):
    viewer = viewer_of(worker.account, signed_in_at=signed_in_at)
    named = {
        ("agency", str(viewer.agency_id)),
        ("agency_kind", viewer.agency_kind),
        ("practitioner", str(viewer.practitioner_id)),
        ("account", str(viewer.account_id)),
        *(("role", role.value) for role in roles),
    }
    hours = 6 if signed_in_at else 0
    who = Who(hours_signed_in=hours, names=frozenset(named), speaks_as=viewer.agency_id, **facts)
    return viewer, WORK_WITH_FAMILY, who


def _relative(kin, *children):
    viewer = kin.viewer
    named = frozenset(
        {("person", str(kin.person.pk)), ("account", str(viewer.account_id)), ("role", "family")}
    )
    circle = frozenset(each.person.pk for each in (kin, *children))
    who = Who(names=named, speaks_as=kin.person.pk, circle=circle, purpose=OWN_RECORD.code.value)
    return viewer, OWN_RECORD, who


def add_line(world):
    """Write one entry, inside a gesture that is open."""
    chance, people = world.chance, world.people
    about = chance.sample(world.persons, chance.choice((0, 1, 1, 1, 2, 2, 3)))
    category, sensitivity = chance.choice([*CATEGORIES, *KEPT]), chance.choices((0, 1, 2), (6, 3, 1))[0]
    writer = chance.choice((people.social_worker, people.health_visitor, people.teacher, people.gp, None))
    speaker = None if writer else chance.choice((world.home.mother, world.home.father)).person
    day = FIRST_DAY + timedelta(days=chance.randrange(500))
    shelf = shelves.on(
        family=world.family,
        subjects=[each.person for each in about],
        category=category,
        sensitivity=Sensitivity(sensitivity),
        agency=writer.agency if writer else None,
        person=speaker,
    )
    entry = Entry.objects.create(
        family=world.family,
        shelf=shelf,
        author_practitioner=writer.practitioner if writer else None,
        author_person=speaker,
        agency=writer.agency if writer else None,
        category=category.value,
        sensitivity=sensitivity,
        how_known="fact",
        occurred_on=day,
        recorded_at=timezone.now(),
        words=f"canary {chance.random()}",
    )
    originator = writer.agency.pk if writer else speaker.pk
    subjects = frozenset(each.person.pk for each in about)
    return entry, Line(category.value, sensitivity, subjects, originator, day)


def add_rule(world, effect=None):
    """Write one provision that the dice make, and return it as plain facts."""
    chance = world.chance
    effect = effect or chance.choices(("permit", "bar"), (5, 2))[0]
    kind, actor = chance.choice(_actors(world))
    dated = chance.random() < 0.2
    data_from = FIRST_DAY + timedelta(days=chance.randrange(300)) if dated else None
    about = [] if chance.random() < 0.4 else chance.sample(world.persons, chance.choice((1, 2, 3)))
    rule = Rule(
        effect=effect,
        actor=(kind.value, actor),
        categories=frozenset(chance.sample([each.value for each in CATEGORIES], chance.choice((1, 2, 3)))),
        uses=frozenset(chance.choice((("view",), ("view", "know"), ("view", "add", "know"), ("know",)))),
        purposes=frozenset(chance.choice(([each.value for each in PURPOSES], [PURPOSES[0].value]))),
        ceiling=2 if effect == "bar" else chance.choice((0, 1, 1, 2)),
        subjects=frozenset(each.person.pk for each in about),
        by_consent=chance.random() < 0.6,
        statutory=effect == "bar" and chance.random() < 0.25,
        data_from=data_from,
        data_until=data_from + timedelta(days=chance.randrange(200)) if dated else None,
    )
    if effect == "bar":
        # A bar on everything, about everybody, leaves the other rungs nothing to decide: let there be few.
        everything = chance.random() < 0.1 and not rule.statutory
        about = rule.subjects or frozenset([chance.choice(world.persons).person.pk])
        rule = replace(rule, categories=frozenset() if everything else rule.categories, subjects=about)
    _write(world, rule)
    return rule


def _actors(world):
    people = world.people
    return [
        (ActorKind.ROLE, Role.TEAM.value),
        (ActorKind.ROLE, Role.PART_TIME.value),
        (ActorKind.ROLE, Role.FAMILY.value),
        (ActorKind.AGENCY_KIND, "school"),
        (ActorKind.AGENCY_KIND, "social_care"),
        (ActorKind.AGENCY, str(people.health.pk)),
        (ActorKind.PRACTITIONER, str(people.teacher.practitioner.pk)),
        (ActorKind.PRACTITIONER, str(people.gp.practitioner.pk)),
        (ActorKind.PERSON, str(world.home.mother.person.pk)),
        (ActorKind.ACCOUNT, str(people.social_worker.account.pk)),
    ]


def _write(world, rule):
    grant = Grant(
        ActorKind(rule.actor[0]),
        rule.actor[1],
        [Category(each) for each in rule.categories],
        Sensitivity(rule.ceiling),
        [Use(each) for each in rule.uses],
        subjects=rule.subjects or None,
        purposes=rule.purposes,
        data_from=rule.data_from,
        data_until=rule.data_until,
    )
    said = Said.REFUSE if rule.effect == "bar" else Said.AGREE
    by = world.home.mother.viewer
    with trail.gesture(WRITTEN, actor=SYSTEM) as gesture:
        if rule.effect == "permit" and not rule.by_consent:
            records.permits(records.authority(world.family, "section_17_child_in_need"), [grant])
            return
        voice = voices.write(gesture, spoken(world.home.mother), said, by=by)
        if rule.effect == "bar":
            records.bars(voice, [grant], is_statutory=rule.statutory)
        else:
            records.permits(records.authority(world.family, "consent", voice=voice), [grant], voice=voice)
