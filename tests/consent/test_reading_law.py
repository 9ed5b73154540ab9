"""A file of law that is not as it must be is refused, and the refusal names the file, the row and the field."""

import re

import pytest

from consent import reference
from consent.categories import Category
from consent.law import Words
from consent.reference import Misread

GROUP = """
[[originators]]
code = "all"
name = { en = "all", fr = "tous" }
kinds = ["police", "school"]
"""
BAR = """
[[bar]]
code = "a_bar"
dated = 2024-07-01
holders = ["all"]
providers = ["all"]
source = { en = "An Act", fr = "Une loi" }
name = { en = "A bar", fr = "Un refus" }
plain = { en = "You may.", fr = "Vous pouvez." }
exceptions = { en = "except", fr = "sauf" }
"""
GROUND = """
[[ground]]
code = "a_ground"
dated = 2024-07-01
carried_by_consent = false
originators = ["all"]
confidentiality = { en = "An Act.", fr = "Une loi." }
source = { en = "An Act", fr = "Une loi" }
name = { en = "A ground", fr = "Un motif" }
plain = { en = "Because.", fr = "Parce que." }
categories = ["health"]
lifts_bars = ["a_bar"]
confirmed_by = ""
"""
A = "ground 1 (a_ground)"
PLAIN = 'plain = { en = "Because.", fr = "Parce que." }'
DATED = "dated = 2024-07-01\ncarried"
WHOLE = f'place = "quebec"\n{GROUP}{BAR}{GROUND}'


@pytest.fixture
def read(tmp_path):
    def read_text(text):
        file = tmp_path / "law.toml"
        file.write_text(text, encoding="utf-8")
        return reference.read(file)

    return read_text


def test_a_file_reads_as_it_is_written(read):
    law = read(WHOLE)
    (ground,), (bar,), (group,) = law.grounds, law.bars, law.originators
    assert law.jurisdiction == ground.jurisdiction == bar.jurisdiction == "quebec"
    assert (ground.originators, bar.holders) == ((group,), (group,))
    assert ground.kinds == bar.kinds == bar.kinds_of_providers == {"police", "school"}
    assert (ground.categories, bar.categories) == ({Category.HEALTH}, frozenset())
    assert (ground.until, ground.power, ground.note) == (None, Words(), Words())


@pytest.mark.parametrize(
    ("was", "becomes", "where", "says"),
    [
        ('place = "quebec"', "", "field `place`", "missing"),
        ('place = "quebec"', 'place = "france"', "field `place`", "france"),
        ('place = "quebec"', 'place = "quebec"\nplaces = "quebec"', "field `places`", "not a field"),
        ('code = "a_ground"\n', "", "ground 1 (no code), field `code`", "missing"),
        ('code = "a_ground"', 'code = ""', "ground 1 (), field `code`", "text"),
        (DATED, "carried", f"{A}, field `dated`", "missing"),
        (DATED, 'dated = "now"\ncarried', f"{A}, field `dated`", "a day"),
        (DATED, "dated = 2024-07-01T10:00:00\ncarried", f"{A}, field `dated`", "a day"),
        ("confirmed_by", "until = 2024-06-30\nconfirmed_by", f"{A}, field `until`", "before the first day"),
        ("carried_by_consent = false", "carried_by_consent = 0", f"{A}, field `carried_by_consent`", "true or false"),
        ('originators = ["all"]', 'originators = ["some"]', f"{A}, field `originators`", "some"),
        ('originators = ["all"]', "originators = []", f"{A}, field `originators`", "nothing"),
        ('originators = ["all"]', 'originators = "all"', f"{A}, field `originators`", "a list"),
        ('categories = ["health"]', 'categories = ["wealth"]', f"{A}, field `categories`", "wealth"),
        ('lifts_bars = ["a_bar"]', 'lifts_bars = ["no_bar"]', f"{A}, field `lifts_bars`", "no_bar"),
        ('lifts_bars = ["a_bar"]', 'lifts_bars = ["a_bar", "a_bar"]', f"{A}, field `lifts_bars`", "twice"),
        (PLAIN, 'plain = "Because."', f"{A}, field `plain`", "both languages"),
        (PLAIN, 'plain = { en = "Because." }', f"{A}, field `plain`", "both languages"),
        (PLAIN, 'plain = { en = "Because.", fr = "" }', f"{A}, field `plain`", "each language"),
        ("confidentiality", "confidentialty", f"{A}, field `confidentiality`", "missing"),
        ("confirmed_by", "confirmed", f"{A}, field `confirmed`", "not a field"),
        ('confirmed_by = ""', "confirmed_by = 1", f"{A}, field `confirmed_by`", "text"),
        ('holders = ["all"]', "", "bar 1 (a_bar), field `holders`", "missing"),
        ('exceptions = { en = "except", fr = "sauf" }', "", "bar 1 (a_bar), field `exceptions`", "missing"),
        ('kinds = ["police", "school"]', 'kinds = ["policing"]', "originators 1 (all), field `kinds`", "policing"),
        (GROUP, GROUP + GROUP, "originators 2 (all), field `code`", "earlier row"),
        (GROUND, GROUND + GROUND, "ground 2 (a_ground), field `dated`", "earlier row"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_file_row_and_field(read, was, becomes, where, says):
    assert was in WHOLE
    with pytest.raises(Misread, match=re.escape(f"law.toml, {where}")) as misread:
        read(WHOLE.replace(was, becomes))
    assert says in str(misread.value)


def test_two_editions_of_one_ground_stand_beside_each_other(read):
    law = read(WHOLE + GROUND.replace("2024-07-01", "2025-07-01"))
    assert [each.dated.year for each in law.grounds] == [2024, 2025]
