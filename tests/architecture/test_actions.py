"""Every action says who acts, by keyword, and makes one gesture: exactly one record, whether it is done or refused."""

import ast
import inspect
from collections.abc import Callable
from typing import Any

import pytest

from audit import disclosure, guard
from audit.actors import ANONYMOUS
from audit.models import TrailEvent
from audit.trail import Refused
from tests.architecture.deeds import DEEDS
from tests.architecture.registers import actions
from tests.isolation.asking import changed, fingerprint
from tests.isolation.world import World

ACTIONS = actions()
MISSING = "Add to tests/architecture/deeds.py how this action succeeds, and how it is refused."
every_action = pytest.mark.parametrize("name", sorted(ACTIONS))


@every_action
def test_an_action_takes_keywords_only_and_says_who_acts(name: str) -> None:
    parameters = inspect.signature(inspect.unwrap(ACTIONS[name])).parameters
    assert "by" in parameters, "An action says who acts: `by`."
    assert all(one.kind is one.KEYWORD_ONLY for one in parameters.values()), "Keywords only."


@every_action
def test_an_action_makes_exactly_one_gesture(name: str) -> None:
    tree = ast.parse(inspect.getsource(inspect.unwrap(ACTIONS[name])).lstrip())
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    called = [func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "") for func in calls]
    assert called.count("gesture") + called.count("record") >= 1, "Nothing is recorded here."
    assert called.count("gesture") <= 1, "One gesture, one record."


def test_every_action_has_its_deed_and_every_deed_its_action() -> None:
    assert sorted(ACTIONS.keys() - DEEDS.keys()) == [], MISSING
    assert sorted(DEEDS.keys() - ACTIONS.keys()) == []


@pytest.mark.database
@pytest.mark.parametrize("name", sorted(DEEDS))
def test_a_deed_that_is_done_leaves_one_record_of_it(name: str, world: World) -> None:
    deed = DEEDS[name]
    by, takes = deed.actor(world), deed.takes(world)
    before = fingerprint()
    (event,) = recorded(lambda: ACTIONS[name](by=by, **takes))
    assert (event.kind, event.actor) == (deed.records, by.pseudonym)
    assert deed.records != "change" or changed(before, fingerprint())


@pytest.mark.database
@pytest.mark.parametrize("name", [name for name in sorted(DEEDS) if DEEDS[name].refused])
def test_a_deed_that_is_refused_leaves_one_refusal_and_nothing_else(name: str, world: World) -> None:
    deed = DEEDS[name]
    takes = {"by": deed.actor(world)} | deed.takes(world) | deed.refused(world)
    before = fingerprint(leaving_out=guard.allowed())

    def act() -> None:
        with pytest.raises(Refused):
            ACTIONS[name](**takes)

    (event,) = recorded(act)
    assert (event.kind, event.actor) == ("refusal", takes["by"].pseudonym)
    assert changed(before, fingerprint(leaving_out=guard.allowed())) == []


def recorded(act: Callable[[], Any]) -> list[TrailEvent]:
    """Return what the trail gained by an act, besides what was shown."""
    before = set(TrailEvent.objects.values_list("pk", flat=True))
    with disclosure.collecting(actor=ANONYMOUS, purpose="test"):
        act()
    return list(TrailEvent.objects.exclude(pk__in=before).exclude(kind="disclosure"))
