"""The law as it ships: every row is said in both languages, names its source, and contradicts nothing beside it."""

from datetime import date, timedelta

import pytest

from consent import grounds, reference, statutory_bars
from consent.grounds import UnknownGround
from consent.statutory_bars import UnknownBar
from consent.terms import Jurisdiction
from people.models import AgencyKind
from people.models import Jurisdiction as OfTeams

TODAY = date(2026, 11, 1)
every_row = pytest.mark.parametrize(
    "row", [*grounds.every(), *statutory_bars.every()], ids=lambda row: f"{row.code}-{row.dated}"
)
every_ground = pytest.mark.parametrize("ground", grounds.every(), ids=lambda each: each.code)
every_place = pytest.mark.parametrize("place", reference.every(), ids=lambda each: each.jurisdiction)


@every_row
def test_a_row_is_said_in_both_languages_and_names_its_source(row):
    assert row.source
    assert row.name.en != row.name.fr
    for words in (row.plain, *(each for each in (row.note,) if each)):
        assert words.en.endswith(".")
        assert words.in_language("fr-ca").endswith(".")
        assert words.en != words.fr


@every_row
def test_nobody_has_answered_for_a_row_that_ships(row):
    assert row.confirmed_by == "", "A deployer's lawyer confirms: no row ships confirmed."


@every_ground
def test_a_ground_says_what_it_rests_on_and_what_lifts_confidence(ground):
    assert ground.confidentiality.fr.endswith(".")
    if ground.jurisdiction == Jurisdiction.ENGLAND:
        assert ground.article_6.en.startswith("6(1)(")
        assert ground.article_9.en.startswith("9(2)(")
        assert ground.article_10
    else:
        assert not any([ground.article_6, ground.article_9, ground.article_10])
        assert ground.power or ground.carried_by_consent


@every_ground
def test_the_safeguarding_condition_is_never_a_basis(ground):
    assert "paragraph 18" not in ground.article_6.en + ground.power.en


@every_place
def test_every_kind_of_agency_stands_under_some_law_of_a_place(place):
    assert {kind for group in place.originators for kind in group.kinds} == set(AgencyKind.values)
    consent = grounds.consent_in(place.jurisdiction)
    assert consent.kinds == set(AgencyKind.values), "Anybody can be given an agreement."


@every_place
def test_every_group_of_agencies_is_named_by_some_ground(place):
    named = {group.code for ground in place.grounds for group in ground.originators}
    assert {group.code for group in place.originators} == named


def test_every_place_of_a_team_has_its_law():
    assert {each.jurisdiction for each in reference.every()} == set(OfTeams.values)


def test_each_place_has_its_own_agreement_and_an_unknown_ground_is_refused():
    assert grounds.consent_in("england").code == "consent"
    assert grounds.consent_in("quebec").code == "quebec_consent"
    for code in ("nothing", ""):
        with pytest.raises(UnknownGround):
            grounds.ground(code)
    with pytest.raises(UnknownGround):
        grounds.ground("consent", on=grounds.ground("consent").dated - timedelta(days=1))
    with pytest.raises(UnknownGround):
        grounds.edition("consent", date(1990, 1, 1))
    with pytest.raises(UnknownGround):
        grounds.consent_in("elsewhere")


def test_an_edition_is_found_again_by_its_day():
    for ground in grounds.every():
        assert grounds.edition(ground.code, ground.dated) is ground


def test_a_place_offers_what_is_its_law_on_that_day():
    assert {each.jurisdiction for each in grounds.in_place("quebec", TODAY)} == {Jurisdiction.QUEBEC}
    before = {each.code for each in grounds.in_place("england", date(2026, 2, 4))}
    assert "recognised_legitimate_interest" not in before
    assert "section_47_enquiry" in before


def test_england_gives_no_bar_and_quebec_gives_one():
    assert statutory_bars.in_place("england", TODAY) == []
    (bar,) = statutory_bars.in_place("quebec", TODAY)
    assert bar is statutory_bars.bar("r_22_1_s_7", TODAY) is statutory_bars.edition(bar.code, bar.dated)
    assert "social_care" in bar.kinds
    assert "school" not in bar.kinds
    assert statutory_bars.in_place("quebec", date(2024, 6, 30)) == []
    for ask in (
        lambda: statutory_bars.bar("nothing", TODAY),
        lambda: statutory_bars.edition("nothing", TODAY),
    ):
        with pytest.raises(UnknownBar):
            ask()


@pytest.mark.parametrize(
    ("code", "lifts"),
    [
        ("quebec_danger_to_life", True),
        ("quebec_youth_protection", True),
        ("quebec_report", True),
        ("quebec_court_order", True),
        ("quebec_health_services", False),
        ("quebec_public_body", False),
        ("quebec_private_body", False),
        ("quebec_consent", False),
    ],
)
def test_a_bar_does_not_bite_where_the_statute_makes_an_exception(code, lifts):
    assert grounds.lifts(code, "r_22_1_s_7") is lifts
    assert grounds.lifted_by(code, grounds.ground(code).dated) == ({"r_22_1_s_7"} if lifts else frozenset())


def test_no_english_ground_lifts_a_bar_of_quebec():
    assert not any(grounds.lifts(each.code, "r_22_1_s_7") for each in grounds.in_place("england", TODAY))
    assert grounds.lifted_by("", None) == frozenset()


def test_the_kinds_of_meeting_stand_on_grounds_that_exist():
    from conference.meetings import reference as kinds

    for kind in kinds.every():
        assert grounds.ground(kind.ground).jurisdiction == kind.jurisdiction


def test_a_family_is_taken_in_on_a_ground_of_its_place():
    from conference.directory.taking_in import GROUND_OF_TAKING_IN

    assert {grounds.ground(code).jurisdiction: place for place, code in GROUND_OF_TAKING_IN.items()} == {
        "england": "england",
        "quebec": "quebec",
    }
