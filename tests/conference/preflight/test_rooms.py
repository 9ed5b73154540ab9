"""What a room can be shown, and in which parts of a meeting more could be."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as some

from conference.preflight.rules import rooms

CHAIR, NURSE, TEACHER, FATHER = (UUID(int=number) for number in range(4))
ALL, CLINIC, MONEY, LAST = (UUID(int=number) for number in range(10, 14))
LINES = {ALL, CLINIC, MONEY, LAST}


def sees(**seen):
    names = {"chair": CHAIR, "nurse": NURSE, "teacher": TEACHER, "father": FATHER}
    return {names[name]: frozenset(lines) for name, lines in seen.items()}


def test_the_room_is_shown_what_everybody_in_it_may_see():
    seen = sees(chair=LINES, nurse={ALL, CLINIC}, teacher={ALL})
    assert rooms.shown_to_all(LINES, seen) == {ALL}
    assert rooms.share({ALL}, LINES) == 0.25
    assert rooms.share((), ()) == 1


def test_somebody_who_sees_nothing_leaves_the_room_with_nothing():
    assert rooms.shown_to_all(LINES, sees(chair=LINES, father=())) == frozenset()


def test_a_part_names_who_steps_out_and_what_can_be_shown_then():
    seen = sees(chair=LINES, nurse={ALL, CLINIC, MONEY}, teacher={ALL})
    first, second = rooms.parts(LINES, seen)
    assert first == rooms.Part(frozenset({TEACHER}), frozenset({CLINIC, MONEY}))
    assert second == rooms.Part(frozenset({NURSE, TEACHER}), frozenset({LAST}))


def test_nobody_is_sent_out_of_a_room_in_which_nobody_sees_the_line():
    assert rooms.parts(LINES, sees(nurse={ALL}, teacher={ALL})) == []


def test_three_parts_are_proposed_at_most():
    missing = {"chair": LAST, "nurse": ALL, "teacher": CLINIC, "father": MONEY}
    parts = rooms.parts(LINES, sees(**{name: LINES - {line} for name, line in missing.items()}))
    assert [len(part.step_out) for part in parts] == [1, 1, 1]
    assert len({line for part in parts for line in part.lines}) == 3


def test_of_two_parts_that_are_worth_the_same_the_one_that_sends_fewer_out_comes_first():
    both = {ALL, LAST}
    seen = sees(chair=LINES, nurse=LINES - {ALL}, teacher=both, father=both)
    assert [part.step_out for part in rooms.parts(LINES, seen)] == [{NURSE}, {TEACHER, FATHER}]


READERS = [CHAIR, NURSE, TEACHER, FATHER]
WORLDS = some.fixed_dictionaries(
    {reader: some.frozensets(some.sampled_from(sorted(LINES))) for reader in READERS}
)


@given(WORLDS)
def test_every_part_shows_only_what_all_who_stay_may_see_and_sends_nobody_out_for_nothing(seen):
    for part in rooms.parts(LINES, seen):
        staying = {reader: lines for reader, lines in seen.items() if reader not in part.step_out}
        assert staying
        assert part.lines <= rooms.shown_to_all(LINES, staying)
        assert all(part.lines - seen[reader] for reader in part.step_out)


@given(WORLDS)
def test_no_two_parts_show_the_same_line_and_none_shows_what_all_see_already(seen):
    shown = [rooms.shown_to_all(LINES, seen), *(part.lines for part in rooms.parts(LINES, seen))]
    assert sum(map(len, shown)) == len(frozenset().union(*shown))
