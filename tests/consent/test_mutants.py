"""A rung that is missing, turned round or out of its place is found by the specification."""

import pytest

from consent import rules, verdicts
from consent.categories import Use
from consent.rules import Rung
from consent.scope import Scope, decide
from tests.consent import specification, worlds

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]
WITHOUT_ITS_RUNG = {rung.reason: [each for each in rules.ORDER if each != rung] for rung in rules.ORDER[:-1]}
TURNED_ROUND = {
    rung.reason: [
        Rung(each.place, each.applies, not each.permits, each.reason) if each == rung else each
        for each in rules.ORDER
    ]
    for rung in rules.ORDER
}
# Each rung after the next one but one: two neighbours that never meet may change places unseen.
TOO_LATE = {
    rung.reason: [*rules.ORDER[:place], *rules.ORDER[place + 1 : -1], rung, rules.ORDER[-1]]
    for place, rung in enumerate(rules.ORDER[:-2])
}


def test_each_mutant_of_each_rung_is_found(people, monkeypatch):
    world = worlds.build(people, seed=0)
    said = {
        name: [specification.decide(who, line, world.rules, "view") for _, line in world.lines.values()]
        for name, (_, _, who) in world.viewers.items()
    }
    scopes = {name: Scope.load(viewer, purpose) for name, (viewer, purpose, _) in world.viewers.items()}
    entries = [entry for entry, _ in world.lines.values()]
    assert decided(scopes, entries) == said
    survivors = []
    for kind, mutants in {"missing": WITHOUT_ITS_RUNG, "round": TURNED_ROUND, "late": TOO_LATE}.items():
        for reason, order in mutants.items():
            with monkeypatch.context() as changed:
                changed.setattr(
                    verdicts,
                    "first_rung",
                    lambda facts, order=order: next(rung for rung in order if rung.applies(facts)),
                )
                if decided(scopes, entries) == said:
                    survivors.append((kind, reason))
    assert not survivors


def decided(scopes, entries):
    """Return what each scope says of each entry, worked out anew."""
    found = {}
    for name, scope in scopes.items():
        scope.forget_verdicts()
        scope.otherwise = verdicts.Bench(scope._seat(None), ()).verdict(OF_NOTHING, Use.VIEW).on(None)
        found[name] = [
            (each.permitted, each.may_know, each.reason)
            for each in (decide(scope, entry) for entry in entries)
        ]
    return found


OF_NOTHING = verdicts.Standpoint("identity", 0, 0, verdicts.OTHERS)
