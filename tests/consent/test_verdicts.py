"""From seat, provisions and shelf to the verdict: existence, own words, days, and what is relied on."""

from datetime import date

import pytest

from consent import verdicts
from consent.categories import Category, Use
from consent.decisions import DatedDecision
from consent.terms import CircleKind
from consent.verdicts import OTHERS, Answers, Bench, Seat, Stance, Standpoint
from tests.consent.test_weighing import ANA, BEN, agreed, bar, term

HEALTH = Standpoint(Category.HEALTH, 0, ANA, OTHERS)
OWN = Standpoint(Category.HEALTH, 0, ANA, verdicts.OWN)
KNOW = frozenset({Use.KNOW})


PLAIN = Seat()


def judged(terms=(), shelf=HEALTH, use=Use.VIEW, seat=PLAIN):
    return Bench(seat, terms).verdict(shelf, use)


def basis(*terms):
    bench = Bench(Seat(), terms)
    return bench.basis(HEALTH, Use.VIEW, None, bench.verdict(HEALTH, Use.VIEW).rule)


def stood_to(stance, sensitivity=0):
    return Standpoint(Category.HEALTH, sensitivity, ANA, stance)


def test_nothing_is_known_by_default():
    decision = judged()
    assert (decision.permitted, decision.may_know, decision.reason) == (False, False, "not_agreed")


def test_who_may_see_may_know():
    assert judged([term()]).may_know


def test_the_trail_keeps_permitted_withheld_or_hidden():
    decided = (judged([term()]), judged([term(uses=KNOW)]), judged())
    assert [each.code for each in decided] == ["permitted", "withheld", "hidden"]


def test_knowing_is_its_own_permission_and_opens_nothing():
    decision = judged([term(uses=KNOW)])
    assert (decision.permitted, decision.may_know, decision.code) == (False, True, "withheld")


def test_a_bar_on_seeing_takes_knowing_away_unless_it_was_permitted_by_itself():
    refused = [agreed(), bar()]
    assert not judged(refused).may_know
    assert judged([*refused, term(uses=KNOW)]).may_know
    assert judged([*refused, term(uses=KNOW)]).reason == "refused"


def test_a_bar_on_knowing_holds_where_consent_lets_know():
    assert not judged([agreed(uses=KNOW), bar(uses=frozenset({Use.VIEW, Use.KNOW}))]).may_know


def test_ones_own_words_are_read_whatever_is_barred():
    decision = judged([bar(), bar(is_statutory=True)], OWN)
    assert (decision.permitted, decision.rule) == (True, "own_words")


@pytest.mark.parametrize("use", [Use.ADD, Use.EXPORT, Use.RELAY])
def test_own_words_may_be_read_and_nothing_else(use):
    decision = judged([], OWN, use)
    assert (decision.permitted, decision.may_know) == (False, True)


def test_an_old_sign_in_withholds_what_is_delicate_and_still_lets_know():
    delicate = Standpoint(Category.HEALTH, 2, ANA, OTHERS)
    seat = Seat(fresh=(True, True, False))
    decision = judged([term(ceiling=2)], delicate, seat=seat)
    assert (decision.reason, decision.may_know) == ("sign_in_too_old", True)


@pytest.mark.parametrize("sensitivity", [0, 1, 2])
def test_a_sign_in_is_fresh_until_somebody_finds_it_old(sensitivity):
    assert judged([term(ceiling=2)], stood_to(OTHERS, sensitivity)).permitted


def test_the_excluded_may_not_even_know():
    decision = judged([term(), term(uses=KNOW)], OWN, seat=Seat(excluded=True))
    assert (decision.permitted, decision.may_know, decision.reason) == (False, False, "excluded")


@pytest.mark.parametrize(
    "seat", [Seat(signed_in=False), Seat(account_live=False), Seat(secondment_over=True), Seat(belongs=False)]
)
def test_who_does_not_come_near_may_not_know_even_of_their_own(seat):
    decision = judged([term(), term(uses=KNOW)], OWN, seat=seat)
    assert not decision.permitted
    assert not decision.may_know


def test_outside_a_circle_one_knows_of_it_only_where_the_circle_says_so():
    outside = Stance(outside=CircleKind.RESTRICTED)
    assert not judged([term()], stood_to(outside)).may_know
    known = judged([term()], stood_to(outside._replace(may_know=True)))
    assert (known.permitted, known.may_know, known.reason) == (False, True, "restricted")


def test_what_is_said_of_everybody_opens_nothing_of_one_who_is_kept_apart():
    assert judged([term()], stood_to(Stance(is_apart=True))).reason == "kept_apart"


def test_who_reviews_reads_and_does_nothing_else():
    reviewed = stood_to(Stance(reviews=True))
    assert judged([], reviewed).reason == "reviews"
    assert not judged([], reviewed, Use.EXPORT).permitted


def test_a_permit_to_add_lets_add_and_nothing_else():
    adding = [term(uses=frozenset({Use.ADD}))]
    assert judged(adding, use=Use.ADD).permitted
    assert not judged(adding).permitted
    assert not judged([term()], use=Use.ADD).permitted


def test_broken_glass_lets_know_what_it_lets_see_and_never_opens_what_is_sealed():
    glass = [term(is_emergency=True, ceiling=2)]
    assert judged(glass, use=Use.KNOW, seat=Seat(belongs=False)).reason == "break_glass"
    assert not judged(glass, stood_to(OTHERS, 2)).permitted


def test_a_table_says_of_each_shelf_what_is_said_of_it_alone():
    by_kind = {
        (Category.POLICE, 0): {ANA: [1], 0: [2, 3]},
        (Category.HEALTH, 0): {ANA: [4, 5], BEN: [6], 0: [7]},
        (Category.EDUCATION, 1): {BEN: [8]},
    }
    bench = Bench(PLAIN, [term(ANA), term(categories=frozenset({Category.POLICE}))])
    table = {}
    bench.fill(table, by_kind, Use.VIEW)
    assert table == {
        shelf: bench.verdict(Standpoint(category, sensitivity, subjects, OTHERS), Use.VIEW)
        for (category, sensitivity), by_subjects in by_kind.items()
        for subjects, shelves in by_subjects.items()
        for shelf in shelves
    }
    assert {shelf for shelf, verdict in table.items() if verdict.permitted} == {1, 2, 3, 4, 5}


def test_where_nothing_is_said_no_answer_of_another_family_is_taken_over():
    shared = Answers()
    adding = term(uses=frozenset({Use.ADD}), ceiling=0)
    assert not Bench(PLAIN, [], shared).verdict(HEALTH, Use.ADD).permitted
    assert Bench(PLAIN, [adding], shared).verdict(HEALTH, Use.ADD).permitted


def test_who_knows_because_they_may_see_relies_on_what_lets_them_see():
    bench = Bench(PLAIN, [term(basis=("provision:7",))])
    assert bench.basis(HEALTH, Use.KNOW, None, "permit") == ("provision:7",)


def test_what_a_decision_rests_on_is_that_of_the_day():
    spring = term(data_from=date(2026, 3, 1), data_until=date(2026, 5, 31), basis=("spring",))
    bench = Bench(PLAIN, [spring, agreed(basis=("always",))])
    days = [None, date(2026, 2, 28), date(2026, 3, 1), date(2026, 6, 1)]
    rests_on = [bench.basis(HEALTH, Use.VIEW, day, "permit") for day in days]
    assert rests_on == [("always",), ("always",), ("spring",), ("always",)]


def test_a_decision_can_name_what_it_rests_on():
    assert basis(term(basis=("provision:7", "authority:3"))) == ("provision:7", "authority:3")
    assert basis(agreed(), bar(basis=("provision:9",))) == ("provision:9",)
    assert basis(agreed(), bar(is_statutory=True, basis=("provision:11",))) == ("provision:11",)
    assert basis() == ()


def test_each_subject_counts():
    both = Standpoint(Category.HEALTH, 0, ANA | BEN, OTHERS)
    assert not judged([term(ANA)], both).permitted
    assert judged([term(ANA), agreed(BEN)], both).permitted


def test_a_data_period_makes_a_verdict_by_day():
    spring = judged([term(data_from=date(2026, 3, 1), data_until=date(2026, 5, 31))])
    assert isinstance(spring, DatedDecision)
    assert [spring.on(day).permitted for day in (date(2026, 2, 28), date(2026, 3, 1), date(2026, 5, 31))] == [
        False,
        True,
        True,
    ]
    assert not spring.on(date(2026, 6, 1)).permitted
    assert not spring.on(None).permitted


def test_a_period_of_knowing_counts_too():
    known = judged([term(uses=KNOW, data_until=date(2026, 1, 1))])
    assert known.on(date(2025, 1, 1)).may_know
    assert not known.on(date(2026, 1, 2)).may_know


def test_the_periods_of_a_verdict_cover_every_day_once():
    verdict_by_day = judged([term(data_from=date(2026, 3, 1))])
    edges = [(first, after) for first, after, _ in verdict_by_day.periods()]
    assert edges == [(None, date(2026, 3, 1)), (date(2026, 3, 1), None)]
