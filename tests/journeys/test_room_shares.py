"""Of three realistic rooms it is printed how little the intersection leaves, and that what is proposed leaves more."""

import re
from pathlib import Path

from conference.preflight.rules.rooms import ENOUGH
from tests.journeys.conftest import Product

MEETING = re.compile(r"(\w+) \((open|planned)\): (\d+) lines, (\d+) asked")
ROOM = re.compile(r"  (everybody who is (?:here|asked)|- [a-z ,]+(?:\d+ step out)?) +(\d+) of (\d+) +\d+%")


def test_where_a_room_shows_little_the_best_proposal_shows_enough(loaded: Path) -> None:
    done = Product("", loaded).manage("room_shares")
    assert done.returncode == 0, done.stderr
    meetings: list[tuple[str, list[tuple[str, float]]]] = []
    for line in done.stdout.splitlines():
        # Nothing but kinds, ways and numbers is printed: no name, no word of a line.
        if found := MEETING.fullmatch(line):
            meetings.append((f"{found[1]} {found[2]}", []))
            continue
        room = ROOM.fullmatch(line)
        assert room, line
        meetings[-1][1].append((room[1].strip(), int(room[2]) / int(room[3])))
    assert sorted(name for name, _ in meetings) == [
        "core_group planned",
        "icpc open",
        "team_around_family open",
    ]
    little = 0
    for name, rows in meetings:
        all_asked = dict(rows)["everybody who is asked"]
        proposed = [share for what, share in rows if what.startswith("-")]
        assert bool(proposed) is (all_asked < ENOUGH), name
        if proposed:
            little += 1
            assert max(proposed) > all_asked, name
            assert max(proposed) >= ENOUGH, name
            assert min(proposed) >= all_asked, name
    assert little, "None of the three rooms is realistic."
