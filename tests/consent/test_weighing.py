"""What the provisions say of one shelf: coverage of every subject, and which refusals bite."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

import pytest

from consent.categories import Category, Use
from consent.weighing import EVERYBODY, NOTHING, Scale, Term, by_category, first_days

ANA, BEN, CAL = 1, 2, 4
DAY = date(2026, 3, 1)
FATHER, GRAN = uuid4(), uuid4()


def term(subjects=EVERYBODY, *, permits=True, **more):
    more = {
        "is_general": subjects == EVERYBODY,
        "categories": frozenset({Category.HEALTH}),
        "uses": frozenset({Use.VIEW}),
        "ceiling": 1,
        "basis": (f"row:{subjects}:{permits}",),
    } | more
    return Term(permits=permits, subjects=subjects, **more)


def agreed(subjects=EVERYBODY, **more):
    return term(subjects, by_consent=True, **more)


def bar(subjects=EVERYBODY, **more):
    return term(subjects, permits=False, **more)


@dataclass
class Weighed:
    covered: bool
    refused: bool
    barred: bool
    permits: tuple[str, ...]
    refusals: tuple[str, ...]


def weigh(terms, needed, sensitivity, day):
    scale = Scale(terms, sensitivity, day)
    covered, refused, barred, *_ = scale.weigh(needed)
    return Weighed(covered, refused, barred, scale.permits(needed), scale.bars(needed, by_statute=False))


def test_nothing_covers_without_a_permit():
    assert not weigh([], ANA, 0, None).covered


def test_where_nobody_said_anything_nothing_holds():
    assert not any(NOTHING)


def test_every_subject_must_be_covered():
    assert weigh([term(ANA | BEN)], ANA | BEN, 0, None).covered
    assert not weigh([term(ANA)], ANA | BEN, 0, None).covered


def test_different_permits_may_cover_different_subjects():
    weighed = weigh([term(ANA), agreed(BEN)], ANA | BEN, 0, None)
    assert weighed.covered
    assert set(weighed.permits) == {f"row:{ANA}:True", f"row:{BEN}:True"}


def test_a_duty_is_named_first_and_an_agreement_only_for_whom_it_adds():
    assert weigh([agreed(ANA), term(ANA)], ANA, 0, None).permits == (f"row:{ANA}:True",)
    assert len(weigh([agreed(ANA, basis=("agreed",)), term(ANA, basis=("duty",))], ANA, 0, None).permits) == 1
    assert weigh([agreed(ANA, basis=("agreed",)), term(ANA, basis=("duty",))], ANA, 0, None).permits == (
        "duty",
    )


def test_a_permit_that_adds_nobody_is_not_named():
    again = [agreed(ANA), agreed(BEN), agreed(ANA, basis=("again",))]
    assert weigh(again, ANA | BEN, 0, None).permits == (f"row:{ANA}:True", f"row:{BEN}:True")


def test_of_what_is_about_nobody_one_permit_about_everybody_is_named():
    permits = [agreed(basis=("agreed",)), term(ANA), term(basis=("duty",))]
    assert weigh(permits, 0, 0, None).permits == ("duty",)


def test_an_emergency_is_named_by_itself():
    scale = Scale([term(ANA, is_emergency=True, basis=("glass",))], 0, None)
    assert (scale.permits(ANA), scale.emergencies(ANA)) == ((), ("glass",))


def test_a_permit_reaches_up_to_its_ceiling():
    assert weigh([term(ceiling=1)], ANA, 1, None).covered
    assert not weigh([term(ceiling=1)], ANA, 2, None).covered


def test_what_is_about_nobody_needs_a_permit_about_everybody():
    assert weigh([term()], 0, 0, None).covered
    assert not weigh([term(ANA)], 0, 0, None).covered
    assert weigh([term(), term(ANA)], 0, 0, None).covered


def test_a_refusal_bites_where_consent_carries():
    weighed = weigh([agreed(), bar(ANA)], ANA, 0, None)
    assert weighed.refused
    assert weighed.refusals == (f"row:{ANA}:False",)


def test_a_refusal_does_not_bite_where_a_duty_carries():
    assert not weigh([term(ANA), bar(ANA)], ANA, 0, None).refused
    assert not weigh([term(), bar()], 0, 0, None).refused


def test_a_refusal_bites_for_the_subject_whom_no_duty_covers():
    terms = [term(ANA), agreed(BEN), bar(ANA | BEN)]
    assert weigh(terms, ANA | BEN, 0, None).refused
    assert not weigh(terms, ANA, 0, None).refused


def test_a_refusal_about_somebody_else_does_not_bite():
    assert not weigh([agreed(), bar(CAL)], ANA | BEN, 0, None).refused
    assert not weigh([agreed(), bar(CAL)], 0, 0, None).refused


def test_only_who_refused_for_these_subjects_is_named():
    assert weigh([agreed(), bar(CAL), bar(ANA)], ANA, 0, None).refusals == (f"row:{ANA}:False",)


def test_a_refusal_leaves_what_somebody_agreed_from_whom_its_speaker_is_kept_apart():
    apart = bar(yields_to=frozenset({FATHER}))
    assert not weigh([agreed(said_by=FATHER), apart], ANA, 0, None).refused
    assert weigh([agreed(said_by=GRAN), apart], ANA, 0, None).refused


def test_an_override_lifts_the_refusal_that_it_names_and_no_other():
    override = term(ANA, voice="hers")
    lifted = Scale([override, bar(ANA, voice="hers")], 0, None).weigh(ANA)
    assert (lifted.refused, lifted.overridden) == (False, True)
    other = Scale([override, bar(ANA, voice="his")], 0, None).weigh(ANA)
    assert (other.refused, other.overridden) == (True, False)


def test_a_refusal_bites_with_nothing_permitted_too():
    assert weigh([bar(ANA)], ANA, 0, None).refused


def test_a_duty_above_its_ceiling_does_not_hold_off_a_refusal():
    assert weigh([term(ceiling=0), agreed(ceiling=1), bar()], ANA, 1, None).refused


def test_a_statutory_bar_bites_where_a_duty_carries_too():
    weighed = weigh([term(), bar(ANA, is_statutory=True)], ANA | BEN, 0, None)
    assert weighed.barred
    assert not weighed.refused
    assert not weigh([term(), bar(ANA, is_statutory=True)], BEN, 0, None).barred


def test_a_statutory_bar_yields_to_an_exception_of_its_own_statute_alone():
    by_statute = bar(ANA, is_statutory=True, statutes=frozenset({"R-22.1"}))
    assert not weigh([term(statutes=frozenset({"R-22.1"})), by_statute], ANA, 0, None).barred
    assert weigh([term(statutes=frozenset({"P-39.1"})), by_statute], ANA, 0, None).barred


def test_a_bar_without_subjects_is_about_what_is_about_nobody_too():
    assert weigh([agreed(), bar()], 0, 0, None).refused
    assert weigh([agreed(), bar(is_statutory=True)], 0, 0, None).barred


@pytest.mark.parametrize(
    ("day", "covered"),
    [
        (date(2026, 2, 28), False),
        (DAY, True),
        (date(2026, 3, 31), True),
        (date(2026, 4, 1), False),
        (None, False),
    ],
)
def test_a_data_period_looks_at_the_day_and_both_its_days_count(day, covered):
    dated = term(data_from=DAY, data_until=date(2026, 3, 31))
    assert weigh([dated], ANA, 0, day).covered is covered


def test_an_unknown_day_falls_under_every_bar_and_no_dated_permit():
    assert weigh([agreed(), bar(data_from=DAY)], ANA, 0, None).refused
    assert not weigh([term(data_until=DAY)], ANA, 0, None).covered


def test_the_days_on_which_answers_change():
    terms = [term(data_from=DAY), term(data_until=DAY), term(), term(data_until=date.max)]
    assert first_days(terms) == (DAY, date(2026, 3, 2))


def test_terms_are_found_by_use_and_category_and_a_bar_without_categories_by_each():
    everything = bar(categories=frozenset(), uses=frozenset({Use.VIEW, Use.EXPORT}))
    found = by_category([term(), everything], Use.VIEW)
    assert len(found[Category.HEALTH]) == 2
    assert found[Category.POLICE] == [everything]
    assert by_category([term()], Use.ADD) == {}
