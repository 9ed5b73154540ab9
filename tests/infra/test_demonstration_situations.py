"""The situations of the demonstration: one still without a name, one with the agencies that have a part."""

import pytest

from conference.filters.rules.bands import COUNTED, WIDER, Band
from conference.filters.rules.crowd import Count, Sex, fits, is_enough
from conference.filters.rules.factors import RiskFactor
from conference.filters.rules.telling import tells
from infra.demonstration import reading, shapes_of_filters

CONTENT = reading.read()
SITUATIONS = {row.key: row for row in CONTENT.all("situation")}
every_situation = pytest.mark.parametrize("row", SITUATIONS.values(), ids=SITUATIONS)


def test_its_codes_are_those_of_the_program():
    assert set(shapes_of_filters.FACTORS) == set(RiskFactor)
    assert set(shapes_of_filters.BANDS) == set(COUNTED)
    assert set(shapes_of_filters.WIDER_BANDS) == set(Band) - set(COUNTED)
    assert set(WIDER.values()) == set(shapes_of_filters.WIDER_BANDS)


def test_one_is_at_the_table_without_a_name_and_one_is_with_those_who_have_a_part():
    first, second = SITUATIONS.values()
    assert (first.decision, first.naming, first.roles) == ((), (), ())
    assert [len(part) for part in (second.decision, second.naming, second.roles)] == [1, 1, 1]


def test_every_area_counts_every_band_and_one_has_few_people():
    for area in CONTENT.all("area"):
        assert [one.band for one in area.band] == [band.value for band in COUNTED]
        assert all(one.female + one.male == one.everybody for one in area.band)
    assert any(one.everybody < 5 for area in CONTENT.all("area") for one in area.band)


@every_situation
def test_what_is_told_names_nobody_and_fits_enough_people(row):
    area = next(area for area in CONTENT.all("area") if area.key == row.area)
    counts = {Band(one.band): Count(one.everybody, one.female, one.male) for one in area.band}
    assert is_enough(fits(counts, Band(row.band), Sex(row.sex)))
    assert tells(row.words) == frozenset()
    assert all(tells(one.reason) == frozenset() for one in row.decision)


@every_situation
def test_nobody_answers_or_has_a_part_without_having_been_told(row):
    agency_of = {one.key: one.agency for one in CONTENT.all("practitioner")}
    told = {agency for one in row.naming for agency in one.agencies}
    told |= {agency_of[row.bringer], agency_of[row.chair]}
    assert {agency_of[one.by] for one in row.recognition} <= told
    assert {agency for one in row.roles for agency in (one.leads, *one.assists)} <= told
    assert agency_of[row.chair] != agency_of[row.bringer]
