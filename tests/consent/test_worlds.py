"""On generated worlds: the specification, `decide` and `visible` say the same, and nothing hidden shows."""

from collections import Counter
from uuid import UUID

import pytest

from audit import disclosure, trail
from audit.actors import SYSTEM
from conference.meetings.models import Entry
from consent import family_circles, gate
from consent.categories import Category, Sensitivity, Use
from consent.gate import Opened
from consent.models import CircleEnd
from consent.rules import ORDER
from consent.scope import Scope, decide
from consent.unwritten import Unwritten
from people.viewers import Capacity
from tests.consent import specification, worlds
from tests.consent.sharing import WRITTEN

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]
USES = (Use.VIEW, Use.KNOW, Use.ADD)


@pytest.fixture(params=worlds.SEEDS, ids=lambda seed: f"seed{seed}")
def world(people, request):
    return worlds.build(people, request.param)


def scope_of(viewer, purpose):
    return Scope.load(viewer, purpose)


def test_specification_decide_and_visible_are_one(world):
    decided_by = Counter()
    family = Entry.objects.filter(family=world.family)
    for viewer, purpose, who in world.viewers.values():
        scope = scope_of(viewer, purpose)
        near = Scope.load(viewer, purpose, family_ids=[world.family.pk])
        for use in USES:
            permitted, known = set(), set()
            for entry, line in world.lines.values():
                said, plain = (
                    decide(scope, entry, use),
                    specification.decide(who, line, world.rules, use.value),
                )
                assert (said.permitted, said.may_know, said.reason) == plain
                assert decide(near, entry, use) == said
                decided_by[said.reason] += use is Use.VIEW
                permitted |= {entry.pk} if said.permitted else set()
                known |= {entry.pk} if said.may_know else set()
            assert set(gate.visible(family, scope, use).values_list("pk", flat=True)) == permitted
            assert set(gate.visible(family, near, use).values_list("pk", flat=True)) == permitted
            if use is Use.VIEW:
                assert set(gate.known(family, scope).values_list("pk", flat=True)) == known
    shares = {rung.reason: decided_by[rung.reason] / decided_by.total() for rung in ORDER}
    assert min(shares.values()) >= 0.01, f"Each rung decides one in a hundred at least: {shares}"


def test_words_are_foreseen_as_they_are_decided_once_they_stand(world):
    foreseen = Counter()
    entries = [entry for entry, _ in world.lines.values() if entry.shelf.originator_agency_id]
    ahead = {entry.pk: unwritten(entry) for entry in entries}
    for viewer, purpose, _ in world.viewers.values():
        if viewer is None or viewer.capacity is not Capacity.PRACTITIONER:
            continue  # nobody else is told of before it is written
        scope = Scope.load(viewer, purpose, family_ids=[world.family.pk])
        for entry in entries:
            now, then = scope.foresee(ahead[entry.pk]), decide(scope, entry)
            assert (now.permitted, now.may_know, now.reason) == (then.permitted, then.may_know, then.reason)
            assert now.basis == scope.basis(entry, then, Use.VIEW)
            foreseen[now.permitted] += 1
    assert min(foreseen[True], foreseen[False]) > 20, f"The dice told too little apart: {foreseen}"


def unwritten(entry):
    """Return a line as it was before it was written."""
    shelf, around = entry.shelf, entry.shelf.circle
    is_drawn = around is not None and not CircleEnd.objects.filter(circle=around).exists()
    return Unwritten(
        family_id=entry.family_id,
        person_ids=frozenset(UUID(each) for each in shelf.subjects_key.split(",") if each),
        category=Category(shelf.category),
        sensitivity=Sensitivity(shelf.sensitivity),
        occurred_on=entry.occurred_on,
        agency_id=shelf.originator_agency_id,
        within=family_circles.laid_out(around) if is_drawn else None,
    )


def test_a_bar_more_never_adds_a_row(world):
    before = {name: seen(world, name) for name in world.viewers}
    for _ in range(6):
        worlds.add_rule(world, effect="bar")
        after = {name: seen(world, name) for name in world.viewers}
        for name in world.viewers:
            assert after[name] <= before[name], f"{name} sees more after a bar was added."
        before = after


def seen(world, name):
    viewer, purpose, _ = world.viewers[name]
    visible = gate.visible(Entry.objects.filter(family=world.family), scope_of(viewer, purpose))
    return set(visible.values_list("pk", flat=True))


def test_what_a_viewer_may_not_know_changes_not_a_byte_of_what_they_are_given(world):
    before = {name: given(world, name) for name in world.viewers}
    hidden = add_hidden_lines(world)
    assert sum(map(len, hidden.values())) > len(world.viewers), "The dice hid too little to show anything."
    for name in world.viewers:
        assert given(world, name, beside=hidden[name]) == before[name]


def add_hidden_lines(world):
    """Add twenty entries and return, for each viewer, those that they may not know of."""
    known_before = set(world.lines)
    with trail.gesture(WRITTEN, actor=SYSTEM):
        for _ in range(20):
            entry, line = worlds.add_line(world)
            world.lines[entry.pk] = entry, line
    added = [world.lines[key] for key in world.lines if key not in known_before]
    return {
        name: [
            entry.pk for entry, line in added if not specification.decide(who, line, world.rules, "view")[1]
        ]
        for name, (_, _, who) in world.viewers.items()
    }


def given(world, name, beside=()):
    """Return all that the gate gives and records for the first entries, with others beside them."""
    viewer, purpose, _ = world.viewers[name]
    chosen = {*list(world.lines)[: worlds.ENTRIES], *beside}
    entries = Entry.objects.filter(pk__in=chosen).order_by("occurred_on", "id")
    with disclosure.collecting(actor=SYSTEM, purpose=str(purpose), route_name="tests") as collector:
        found = gate.open(viewer, entries, purpose)
        rows = [
            (each.record.pk, each.words) if isinstance(each, Opened) else (each.record_id, str(each.sentence))
            for each in found
        ]
        recorded = [item[:-1] for item in collector._items]
    return repr((rows, recorded)).encode()
