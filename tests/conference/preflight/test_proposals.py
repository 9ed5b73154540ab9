"""What each proposal would let a room show: never less than to everybody together."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as some

from conference.preflight.rules import rooms
from conference.preflight.rules.proposals import Proposal, Way, proposals

CHAIR, NURSE, TEACHER = (UUID(int=number) for number in range(3))
ALL, CLINIC, MONEY, LAST = (UUID(int=number) for number in range(10, 14))
LINES = frozenset({ALL, CLINIC, MONEY, LAST})
SEEING = some.fixed_dictionaries(
    {reader: some.frozensets(some.sampled_from(sorted(LINES))) for reader in (CHAIR, NURSE, TEACHER)}
)


def test_each_way_says_how_many_step_out_and_what_is_shown_then() -> None:
    sees = {CHAIR: LINES, NURSE: {ALL, CLINIC, MONEY}, TEACHER: {ALL}}
    would_see = {**sees, TEACHER: {ALL, CLINIC}}
    assert proposals(LINES, sees, would_see) == [
        Proposal(Way.PART, 1, frozenset({ALL, CLINIC, MONEY})),
        Proposal(Way.PART, 2, LINES),
        Proposal(Way.PARTS, 2, LINES),
        Proposal(Way.RETOLD, 0, frozenset({ALL, CLINIC})),
        Proposal(Way.RETOLD_IN_PARTS, 2, LINES),
    ]


def test_where_no_part_helps_none_is_proposed() -> None:
    sees = {NURSE: {ALL}, TEACHER: {ALL}}
    assert [one.way for one in proposals(LINES, sees, sees)] == [Way.RETOLD]


@given(SEEING, SEEING)
def test_no_proposal_shows_less_than_everybody_together(
    sees: dict[UUID, frozenset[UUID]], more: dict[UUID, frozenset[UUID]]
) -> None:
    would_see = {reader: seen | more[reader] for reader, seen in sees.items()}
    for_all = rooms.shown_to_all(LINES, sees)
    for each in proposals(LINES, sees, would_see):
        assert for_all <= each.shown
        if each.way is Way.PART:
            assert for_all < each.shown


@given(SEEING)
def test_whatever_somebody_sees_that_another_does_not_can_be_shown_in_some_part(
    sees: dict[UUID, frozenset[UUID]],
) -> None:
    seen_by_some = frozenset().union(*sees.values())
    if seen_by_some != rooms.shown_to_all(LINES, sees):
        (held,) = (one for one in proposals(LINES, sees, sees) if one.way is Way.PARTS)
        assert rooms.shown_to_all(LINES, sees) < held.shown <= seen_by_some
