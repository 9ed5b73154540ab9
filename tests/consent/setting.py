"""What stands in a generated world beside the dice: circles, broken glass, who is kept apart, what is always barred."""

from datetime import timedelta

from django.utils import timezone

from audit import trail
from audit.actors import SYSTEM
from consent import circles, shelves
from consent.categories import Category, Sensitivity, Use
from consent.models import BreakGlass, KeptApart
from consent.purposes import WORK_WITH_FAMILY
from consent.terms import ActorKind, CircleKind, EmergencyReason
from tests.consent.dice import CATEGORIES, FIRST_DAY, KEPT, READ, write
from tests.consent.sharing import WRITTEN
from tests.consent.specification import Ring, Rule


def keep(world):
    for category, is_statutory in zip(KEPT, (False, True, False), strict=True):
        bar = Rule(
            "bar", ("role", "team"), frozenset([category.value]), READ, frozenset(), statutory=is_statutory
        )
        world.rules.append(write(world, bar))
    work = frozenset([WORK_WITH_FAMILY.code.value])
    permit = Rule(
        "permit", ("role", "team"), frozenset([KEPT[2].value]), READ, work, overrides=world.rules[-1].voice
    )
    world.rules.append(write(world, permit))


def draw_circles(world):
    people = world.people
    for kind, readers in {
        CircleKind.CONFERENCE: [],
        CircleKind.HELD: [("agency", str(people.social_worker.agency.pk), READ)],
        CircleKind.PRIVILEGED: [("practitioner", str(people.teacher.practitioner.pk), READ)],
        CircleKind.RESTRICTED: [
            ("practitioner", str(people.health_visitor.practitioner.pk), READ),
            ("role", "part_time", frozenset(["know"])),
            ("person", str(world.home.mother.person.pk), READ),
        ],
        CircleKind.REVIEWED: [
            ("role", "core", READ),
            ("practitioner", str(people.teacher.practitioner.pk), READ),
            ("office", "all", READ),
        ],
        CircleKind.TEAM: [("role", "core", READ), ("role", "seconded", READ), ("role", "lead", READ)],
    }.items():
        with trail.gesture(WRITTEN, actor=SYSTEM):
            circle = circles.draw(
                world.family,
                kind,
                [
                    circles.Reader(ActorKind(each), who, [Use(use) for use in uses])
                    for each, who, uses in readers
                ],
                by_account=people.social_worker.account.pk,
                conference_id="c-1" if kind is CircleKind.CONFERENCE else "",
                review_on=FIRST_DAY if kind is CircleKind.RESTRICTED else None,
            )
        plain = Ring(kind.value, tuple(((each, who), frozenset(uses)) for each, who, uses in readers))
        world.circles.append((circle, plain))


def break_glass(world):
    """Let the stranger open two categories about the child and the baby, and one about everybody."""
    people, family = world.people, world.family
    both = [world.home.child.person, world.home.baby.person]
    with trail.gesture(WRITTEN, actor=SYSTEM):
        shelf = shelves.on(
            family=family,
            subjects=[],
            category=Category.SAFEGUARDING,
            sensitivity=Sensitivity.R,
            agency=people.health,
        )
        for categories, subjects in ((CATEGORIES[:3], both), (CATEGORIES[3:], [])):
            BreakGlass.objects.create(
                family=family,
                practitioner=people.stranger.practitioner,
                reason=EmergencyReason.DANGER_TO_LIFE.value,
                shelf=shelf,
                words="A canary.",
                categories=categories,
                subjects_key=shelves.subjects_key(subjects),
                until=timezone.now() + timedelta(hours=2),
            )
    return (
        (frozenset(each.value for each in CATEGORIES[:3]), frozenset(each.pk for each in both)),
        (frozenset(each.value for each in CATEGORIES[3:]), frozenset()),
    )


def keep_apart(world):
    mother, father = world.home.mother.person, world.home.father.person
    with trail.gesture(WRITTEN, actor=SYSTEM):
        shelf = shelves.on(
            family=world.family,
            subjects=[mother],
            category=Category.DOMESTIC_ABUSE,
            sensitivity=Sensitivity.R,
        )
        KeptApart.objects.create(
            family=world.family,
            protected=mother,
            kept_from=father,
            shelf=shelf,
            since=FIRST_DAY,
            recorded_by=world.people.social_worker.account,
        )
    return frozenset([mother.pk])
