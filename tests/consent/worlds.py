"""Generated worlds: one family, two hundred entries, ten viewers, and whatever the dice say about sharing."""

import os
import random
from datetime import timedelta

from django.utils import timezone

from audit import trail
from audit.actors import SYSTEM
from consent import records
from consent.actions import exclusions
from consent.models import Provision
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY
from consent.terms import Role
from people.actions import accounts
from people.viewers import viewer_of
from tests import cast
from tests.consent import guardians, setting
from tests.consent.dice import World, add_line, add_rule
from tests.consent.sharing import WRITTEN
from tests.consent.specification import Who

__all__ = ["ENTRIES", "SEEDS", "add_line", "add_rule", "build"]

SEEDS = range(int(os.environ.get("ENTOUR_WORLDS", "2")))
ENTRIES = 200


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
    setting.keep(world)
    setting.draw_circles(world)
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
    aunt, wards = guardians.seat(world)
    world.viewers = {
        "core": _worker(people.social_worker, Role.CORE, Role.TEAM),
        "seconded, signed in long ago": _worker(
            people.health_visitor, Role.SECONDED, Role.TEAM, signed_in_at=six_hours_ago
        ),
        "part-time": _worker(people.teacher, Role.PART_TIME, Role.TEAM),
        "secondment over": _worker(
            people.police_officer, secondment_over=True, belongs=False, comes_near=False
        ),
        "excluded": _worker(people.gp, Role.PART_TIME, Role.TEAM, excluded=True),
        "stranger": _worker(people.stranger, belongs=False, broken=setting.break_glass(world)),
        "suspended": _worker(people.minute_taker, Role.CORE, Role.TEAM, account_live=False, comes_near=False),
        "mother": _relative(
            world.home.mother, world.home.child, world.home.baby, wards=guardians.grow(world)
        ),
        "father": _relative(world.home.father, world.home.child, apart=setting.keep_apart(world)),
        "aunt": _relative(aunt, *wards),
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


def _relative(kin, *children, **facts):
    viewer = kin.viewer
    named = frozenset(
        {("person", str(kin.person.pk)), ("account", str(viewer.account_id)), ("role", "family")}
    )
    circle = frozenset(each.person.pk for each in (kin, *children))
    who = Who(names=named, speaks_as=kin.person.pk, circle=circle, purpose=OWN_RECORD.code.value, **facts)
    return viewer, OWN_RECORD, who
