"""What there is in a generated world, and what the dice say in it: provisions and entries."""

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from django.utils import timezone

from audit import trail
from audit.actors import SYSTEM
from conference.meetings.models import Entry
from consent import records, shelves, voices
from consent.categories import Category, Sensitivity, Use
from consent.models import Voice
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY
from consent.records import Grant
from consent.terms import ActorKind, Role, Said
from tests import cast
from tests.consent.sharing import WRITTEN, spoken
from tests.consent.specification import Line, Rule

CATEGORIES = [Category.EDUCATION, Category.HEALTH, Category.HOUSING, Category.OWN_WORDS, Category.POLICE]
# Categories that the dice make no rule about: one refused to the team, one barred to it by statute, one refused and
# overridden for the team.
KEPT = [Category.IMMIGRATION, Category.INCOME, Category.FAMILY_HISTORY]
STATUTE = "r_22_1_s_7"
EXCEPTED = "quebec_youth_protection"
PURPOSES = [WORK_WITH_FAMILY.code, OWN_RECORD.code]
FIRST_DAY = date(2025, 1, 1)
READ = frozenset(["view", "know"])


@dataclass
class World:
    """What there is, as rows of the database and as plain facts beside each other."""

    people: cast.Cast
    home: cast.Household
    chance: random.Random
    viewers: dict = field(default_factory=dict)  # name: (viewer or None, purpose, plain facts)
    lines: dict = field(default_factory=dict)  # entry id: (entry, plain facts)
    rules: list = field(default_factory=list)
    circles: list = field(default_factory=list)  # (circle, plain facts)
    grown: cast.Kin | None = None  # a child of the mother's who is eighteen today, or tomorrow

    @property
    def family(self):
        return self.home.family

    @property
    def persons(self):
        home = self.home
        return [home.mother, home.father, home.child, home.baby, *([self.grown] if self.grown else ())]


def add_line(world):
    """Write one entry, inside a gesture that is open."""
    chance, people = world.chance, world.people
    about = chance.sample(world.persons, chance.choice((0, 1, 1, 1, 2, 2, 3)))
    category, sensitivity = (
        chance.choice([*CATEGORIES, *KEPT, KEPT[2]]),
        chance.choices((0, 1, 2), (6, 3, 1))[0],
    )
    writer = chance.choice((people.social_worker, people.health_visitor, people.teacher, people.gp, None))
    speaker = None if writer else chance.choice((world.home.mother, world.home.father)).person
    day = FIRST_DAY + timedelta(days=chance.randrange(500))
    circle, ring = chance.choice(world.circles) if chance.random() < 0.4 else (None, None)
    shelf = shelves.on(
        family=world.family,
        subjects=[each.person for each in about],
        category=category,
        sensitivity=Sensitivity(sensitivity),
        agency=writer.agency if writer else None,
        person=speaker,
        circle=circle,
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
    return entry, Line(category.value, sensitivity, subjects, originator, day, ring)


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
        excepted_from=STATUTE if effect == "permit" and chance.random() < 0.2 else "",
    )
    if rule.excepted_from:
        rule = replace(rule, by_consent=False)
    if rule.statutory and chance.random() < 0.7:
        rule = replace(rule, statute=STATUTE)
    if effect == "bar":
        # A bar on everything, about everybody, leaves the other rungs nothing to decide: let there be few.
        everything = chance.random() < 0.1 and not rule.statutory
        about = rule.subjects or frozenset([chance.choice(world.persons).person.pk])
        rule = replace(rule, categories=frozenset() if everything else rule.categories, subjects=about)
    return write(world, rule)


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


def write(world, rule):
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
    # The father must be kept apart from the mother: see `setting.keep_apart`.
    mother, father = world.home.mother, world.home.father
    speaker = world.chance.choice((mother, father))
    kept_from = frozenset([mother.person.pk]) if rule.effect == "bar" and speaker is father else frozenset()
    rule = replace(rule, said_by=speaker.person.pk, yields_to=kept_from)
    with trail.gesture(WRITTEN, actor=SYSTEM) as gesture:
        if rule.effect == "permit" and not rule.by_consent:
            ground = EXCEPTED if rule.excepted_from else "section_17_child_in_need"
            overridden = Voice.objects.get(pk=rule.overrides) if rule.overrides else None
            records.permits(records.authority(world.family, ground, overrides=overridden), [grant])
            return rule
        voice = voices.write(gesture, spoken(speaker), said, by=speaker.viewer)
        if rule.effect == "bar":
            records.bars(voice, [grant], is_statutory=rule.statutory, statute=rule.statute)
            return replace(rule, voice=str(voice.pk))
        records.permits(records.authority(world.family, "consent", voice=voice), [grant], voice=voice)
        return rule
