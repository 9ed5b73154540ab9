"""Law has editions: which one holds on a day, in which language it is read, and which files of it are refused."""

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta

import pytest

from consent import capacity_of_law
from consent.law import Bar, Ground, Originators, Words, in_force, kinds_in

FIRST, SECOND = date(2024, 7, 1), date(2026, 1, 1)
DAY = timedelta(days=1)
ENGLAND = capacity_of_law.in_place("england", FIRST)


@dataclass(frozen=True)
class Edition:
    code: str
    dated: date
    until: date | None = None


OLD, NEW = Edition("a_ground", FIRST), Edition("a_ground", SECOND)


@pytest.mark.parametrize("rows", [[OLD, NEW], [NEW, OLD]])
def test_an_edition_holds_from_its_day_until_the_next_begins(rows):
    assert in_force(rows, FIRST - DAY) == []
    assert in_force(rows, FIRST) == in_force(rows, SECOND - DAY) == [OLD]
    assert in_force(rows, SECOND) == [NEW]


def test_the_last_day_of_an_edition_counts_and_the_one_before_it_does_not_come_back():
    ended = replace(NEW, until=SECOND + DAY)
    assert in_force([OLD, ended], SECOND + DAY) == [ended]
    assert in_force([OLD, ended], SECOND + 2 * DAY) == []


def test_every_ground_has_its_own_edition():
    other = replace(OLD, code="another")
    assert in_force([OLD, other, NEW], SECOND) == [NEW, other]


def test_of_two_editions_of_one_day_the_first_that_is_written_holds():
    again = replace(OLD, until=SECOND)
    assert in_force([OLD, again], FIRST) == [OLD]


@pytest.mark.parametrize(("language", "said"), [("en", "duty"), ("fr", "devoir"), ("fr-ca", "devoir")])
def test_the_law_is_read_in_the_language_of_the_reader(language, said):
    assert Words(en="duty", fr="devoir").in_language(language) == said


def test_words_of_nothing_say_nothing():
    assert not Words()
    assert Words().in_language("fr") == Words().in_language("en") == ""
    assert Words(en="duty", fr="devoir")


def test_whoever_stands_in_any_group_stands_under_the_law():
    assert kinds_in([*group("a"), *group("b")]) == {"a", "b"}


def test_a_ground_is_for_its_originators_and_a_bar_binds_its_holders_from_its_providers():
    ground, bar = (
        law(kind, originators=group("ab"), holders=group("cd"), providers=group("e"))
        for kind in (Ground, Bar)
    )
    assert ground.kinds == {"a", "b"}
    assert (bar.kinds, bar.kinds_of_providers) == ({"c", "d"}, {"e"})


def group(kinds):
    return (Originators(code=kinds, name=Words(), kinds=frozenset(kinds), note=Words()),)


def law(kind, **said):
    return kind(**{each.name: said.get(each.name) for each in fields(kind)})


def test_the_age_is_that_of_the_edition_of_the_day_and_before_the_first_that_of_the_first(monkeypatch):
    old, new = (replace(ENGLAND, dated=day) for day in (FIRST, SECOND))
    elsewhere = replace(ENGLAND, place="quebec", dated=SECOND)
    monkeypatch.setattr(capacity_of_law, "every", lambda: (new, elsewhere, old))
    days = [FIRST - DAY, FIRST, SECOND - DAY, SECOND]
    assert [capacity_of_law.in_place("england", day) for day in days] == [old, old, old, new]


def test_where_nobody_wrote_an_age_down_nobody_guesses_one():
    with pytest.raises(LookupError, match="in atlantis"):
        capacity_of_law.in_place("atlantis", FIRST)


ROW = {
    "place": "england",
    "dated": FIRST,
    "speaks_alone_at": 16,
    "may_be_found_younger": True,
    "parents_beside": True,
    "of_age_at": 18,
    "asked_again_at": [18, 14, 16],
    "speaks_instead": ["special_guardian"],
    "source": {"en": "An Act", "fr": "Une loi"},
    "note": {},
    "confirmed_by": "",
}


def test_a_row_reads_as_it_is_written_with_its_ages_in_order():
    read = capacity_of_law._read(ROW)
    assert (read.asked_again_at, read.speaks_instead) == ((14, 16, 18), {"special_guardian"})
    assert (read.source, read.note) == (Words(en="An Act", fr="Une loi"), Words())
    assert capacity_of_law._read({**ROW, "speaks_alone_at": 18}).speaks_alone_at == 18


def test_nobody_is_of_age_before_they_may_speak_for_themselves():
    with pytest.raises(ValueError, match="england"):
        capacity_of_law._read({**ROW, "speaks_alone_at": 19})
