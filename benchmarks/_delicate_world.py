"""What few of the measured families have: circles, broken glass, an overridden refusal, a parent who is kept apart."""

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import count
from typing import Any

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from consent.categories import Category, Use
from consent.models import Authority, BreakGlass, Circle, CircleReader, KeptApart, Provision, Shelf, Voice
from consent.purposes import PurposeCode
from consent.terms import ActorKind, CircleKind, Effect, EmergencyReason, Role
from people.models import Account, Family, Person

SHARE = 0.1
IN_EACH_CIRCLE = 20
FAR = 50_000_000  # numbers of these provisions begin this far from the others
UNREAD: Any = b""
_numbers = count(1)

Copy = Callable[[Sequence[Any]], None]


def some_of(families: Sequence[Family], chance: random.Random) -> list[Family]:
    """Return the few families for which all of this is written."""
    return [family for family in families if chance.random() < SHARE]


def draw_circles(
    shelves: dict[Any, list[Shelf]],
    few: Sequence[Family],
    numbers: "count[int]",
    drawn_by: Account,
    copy: Copy,
) -> list[Shelf]:
    """Draw a circle of each kind in each family; return a shelf inside each, like one that was there.

    One person reads inside each; in every other family, the whole team answers for what is reviewed.
    """
    circles, readers, inside = [], [], []
    for number, family in enumerate(few):
        for kind, like in zip(CircleKind, shelves[family.pk], strict=False):
            meeting = str(family.pk) if kind is CircleKind.CONFERENCE else ""
            circle = Circle(
                family=family,
                kind=kind.value,
                conference_id=meeting,
                review_on=date(2099, 1, 1),
                drawn_by=drawn_by,
            )
            circles.append(circle)
            if kind is not CircleKind.CONFERENCE:
                is_of_all = kind is CircleKind.REVIEWED and number % 2
                readers.append(
                    CircleReader(
                        id=next(_numbers),
                        circle=circle,
                        actor_kind=(ActorKind.ROLE if is_of_all else ActorKind.ACCOUNT).value,
                        actor=Role.TEAM.value if is_of_all else str(drawn_by.pk),
                        uses=frozenset({Use.VIEW, Use.KNOW}),
                        named_by=drawn_by,
                    )
                )
            inside.append(
                Shelf(
                    id=next(numbers),
                    family=family,
                    category=like.category,
                    sensitivity=like.sensitivity,
                    originator_agency_id=like.originator_agency_id,
                    subjects_key=like.subjects_key,
                    circle=circle,
                    circle_key=str(circle.pk),
                )
            )
    for rows in (circles, readers, inside):
        copy(rows)
    return inside


def break_glass(few: Sequence[Family], home: dict[Any, Shelf], accounts: list[Account], copy: Copy) -> None:
    """Let one practitioner of somewhere open everything of each family for two hours."""
    until = timezone.now() + timedelta(hours=2)
    copy(
        [
            BreakGlass(
                family=family,
                practitioner=accounts[number % len(accounts)].practitioner,
                reason=EmergencyReason.DANGER_TO_LIFE.value,
                shelf=home[family.pk],
                words=UNREAD,
                categories=frozenset(Category),
                until=until,
            )
            for number, family in enumerate(few)
        ]
    )


def override(few: Sequence[Family], refused: dict[Any, Voice], chance: random.Random) -> list[list[Any]]:
    """Return, for each family, a ground that overrides the refusal, what that bars for the team and what it permits."""
    long_ago = timezone.now() - timedelta(days=30)
    grounds = [
        Authority(
            family=family,
            ground="vital_interests",
            ground_dated=date(2018, 5, 25),
            carried_by_consent=False,
            overrides=refused[family.pk],
            starts_at=long_ago,
        )
        for family in few
    ]
    rules = []
    for ground in grounds:
        same: dict[str, Any] = {
            "family": ground.family,
            "actor_kind": ActorKind.ROLE.value,
            "actor": Role.TEAM.value,
            "categories": frozenset(chance.sample(list(Category), 4)),
            "ceiling": 2,
            "uses": frozenset({Use.VIEW, Use.KNOW}),
            "purposes": frozenset({PurposeCode.WORK_WITH_FAMILY, PurposeCode.CONFERENCE}),
            "starts_at": long_ago,
        }
        barred = {"effect": Effect.BAR.value, "voice": refused[ground.family.pk]}
        permitted = {"effect": Effect.PERMIT.value, "authority": ground}
        rules += [Provision(id=next(_numbers) + FAR, **same, **each) for each in (barred, permitted)]
    return [grounds, rules]


def keep_apart(
    few: Sequence[Family], homes: dict[Any, list[Person]], home: dict[Any, Shelf], by: Account, copy: Copy
) -> None:
    """Let each father sign in, and keep him from learning anything of the mother."""
    password = make_password(None)
    copy(
        [
            Account(sign_in_name=f"zz{next(_numbers)}", person=homes[family.pk][1], password=password)
            for family in few
        ]
    )
    copy(
        [
            KeptApart(
                family=family,
                protected=homes[family.pk][0],
                kept_from=homes[family.pk][1],
                shelf=home[family.pk],
                since=date(2024, 1, 1),
                recorded_by=by,
            )
            for family in few
        ]
    )
