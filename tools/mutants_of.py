"""The pure rules, each with the tests that know it: first those that need nothing, then those beside a database."""

from collections.abc import Mapping
from typing import NamedTuple


class Known(NamedTuple):
    """The tests of one file of rules. `alone`: no settings, no database; `beside`: asked about what those let by."""

    alone: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


_PEOPLE = "tests/people/test_rules.py"
_CIRCLES = ("tests/conference/circles/test_rules.py",)
_FILTERS = ("tests/conference/filters/test_rules.py",)
_MEETINGS = ("tests/conference/meetings/test_rules.py",)
_SHARING = ("tests/conference/sharing/test_rules.py",)

TESTS: Mapping[str, Known] = {
    "consent/rules.py": Known(("tests/consent/test_rules.py", "tests/consent/test_verdicts.py")),
    "consent/standing.py": Known(("tests/consent/test_standing.py",)),
    "consent/weighing.py": Known(
        ("tests/consent/test_weighing.py", "tests/consent/test_said_of_everybody.py")
    ),
    "consent/verdicts.py": Known(("tests/consent/test_verdicts.py", "tests/consent/test_weighing.py")),
    "consent/decisions.py": Known(("tests/consent/test_verdicts.py",), ("tests/consent/test_tables.py",)),
    "consent/capacity_of_law.py": Known(("tests/consent/test_editions.py",)),
    "consent/law.py": Known(("tests/consent/test_editions.py",)),
    "consent/lapses.py": Known(("tests/consent/test_lapses.py",), ("tests/consent/test_lapsing.py",)),
    "consent/second_person.py": Known(
        ("tests/consent/test_second_person.py",), ("tests/consent/test_overrides.py",)
    ),
    "consent/reliance.py": Known((), ("tests/consent/test_reliance.py",)),
    "consent/tables.py": Known((), ("tests/consent/test_tables.py",)),
    "consent/telling.py": Known((), ("tests/consent/test_authorities.py",)),
    "consent/seven_tests.py": Known(
        (), ("tests/consent/test_authorities.py", "tests/conference/sharing/test_deciding.py")
    ),
    "consent/evidence.py": Known((), ("tests/consent/test_evidence.py",)),
    "consent/differing.py": Known(("tests/consent/test_differing.py",)),
    "consent/asking_again.py": Known(("tests/consent/test_asking_again.py",)),
    "consent/relations.py": Known(
        ("tests/conference/apart/test_rules.py",), ("tests/conference/apart/test_suggestions.py",)
    ),
    "consent/moments.py": Known(("tests/consent/test_moments.py",)),
    "consent/reviewing.py": Known(("tests/people/test_working_days.py",)),
    "people/rules/addresses.py": Known((), ("tests/people/test_addresses.py",)),
    "people/rules/ages.py": Known(("tests/people/test_ages.py",)),
    "people/rules/dates.py": Known((_PEOPLE,)),
    "people/rules/leads.py": Known(("tests/people/test_lead_rules.py",)),
    "people/rules/memberships.py": Known((_PEOPLE,)),
    "people/rules/names.py": Known((_PEOPLE,)),
    "people/rules/responsibilities.py": Known((), ("tests/people/test_responsibility_rules.py",)),
    "people/rules/sessions.py": Known((_PEOPLE,), ("tests/people/test_sessions.py",)),
    "people/rules/statutory_periods.py": Known((_PEOPLE,)),
    "people/rules/throttling.py": Known((_PEOPLE,)),
    "people/rules/working_days.py": Known(("tests/people/test_working_days.py",)),
    "conference/apart/rules/who_may.py": Known(("tests/conference/apart/test_rules.py",)),
    "conference/circles/rules/moves.py": Known(_CIRCLES),
    "conference/circles/rules/reviews.py": Known(_CIRCLES),
    "conference/circles/rules/sources.py": Known(_CIRCLES),
    "conference/circles/rules/twins.py": Known(_CIRCLES),
    "conference/circles/rules/who_may.py": Known(_CIRCLES),
    "conference/disputes/rules/states.py": Known((), ("tests/conference/disputes/test_rules.py",)),
    "conference/disputes/rules/who_may.py": Known((), ("tests/conference/disputes/test_rules.py",)),
    "conference/filters/rules/bands.py": Known(_FILTERS),
    "conference/filters/rules/crowd.py": Known(_FILTERS),
    "conference/filters/rules/parts.py": Known(_FILTERS),
    "conference/filters/rules/states.py": Known(_FILTERS),
    "conference/filters/rules/telling.py": Known(_FILTERS, ("tests/conference/filters/test_telling.py",)),
    "conference/grounds/rules.py": Known(("tests/conference/grounds/test_rules.py",)),
    "conference/meetings/rules/attendance.py": Known((), _MEETINGS),
    "conference/meetings/rules/happenings.py": Known((), _MEETINGS),
    "conference/meetings/rules/holders.py": Known(_CIRCLES),
    "conference/meetings/rules/independence.py": Known((), _MEETINGS),
    "conference/meetings/rules/kinds.py": Known((), _MEETINGS),
    "conference/meetings/rules/needs_map.py": Known((), _MEETINGS),
    "conference/meetings/rules/parts.py": Known((), _MEETINGS),
    "conference/meetings/rules/states.py": Known((), _MEETINGS),
    "conference/preflight/rules/rooms.py": Known(("tests/conference/preflight/test_rooms.py",)),
    "conference/relays/rules/templates.py": Known(("tests/conference/relays/test_rules.py",)),
    "conference/sharing/rules/saying.py": Known(_SHARING),
    "conference/sharing/rules/standing.py": Known(_SHARING),
    "audit/canonical.py": Known((), ("tests/audit/log/test_verifying.py",)),
    "audit/log/merkle.py": Known(("tests/audit/log/test_merkle.py",)),
}
