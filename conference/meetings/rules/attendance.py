"""Whether enough of the right agencies are here for a meeting to decide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Present:
    """One practitioner who is here, as far as the rule is concerned."""

    agency: str
    agency_kind: str
    is_social_worker: bool = False
    knows_the_child: bool = False


@dataclass(frozen=True, slots=True)
class AttendanceRule:
    """Which agencies must be here.

    `agencies` holds groups of agency kinds: one agency of each group must be here. `others` more agencies must be
    here beside those; `with_knowledge` asks that these work with the child themselves.
    """

    agencies: Sequence[Sequence[str]] = ()
    others: int = 0
    with_knowledge: bool = False
    social_worker: bool = False


@dataclass(frozen=True, slots=True)
class Quorum:
    """What is still missing; empty when the meeting may decide."""

    missing_kinds: tuple[tuple[str, ...], ...] = ()
    missing_others: int = 0
    missing_social_worker: bool = False
    with_knowledge: bool = False

    @property
    def is_met(self) -> bool:
        """Say whether the meeting may decide."""
        return not (self.missing_kinds or self.missing_others or self.missing_social_worker)


def quorum(rule: AttendanceRule, present: Iterable[Present]) -> Quorum:
    """Compare who is here with the rule; nobody counts for two groups at once."""
    here = list(present)
    by_agency: dict[str, list[Present]] = {}
    for one in here:
        by_agency.setdefault(one.agency, []).append(one)
    missing, counted = _named_groups(rule, by_agency)
    # Agencies that answer for no group count as others; where the rule says so, only if they know the child.
    others = [
        agency
        for agency, people in by_agency.items()
        if agency not in counted and (not rule.with_knowledge or any(one.knows_the_child for one in people))
    ]
    return Quorum(
        missing_kinds=missing,
        missing_others=max(0, rule.others - len(others)),
        missing_social_worker=rule.social_worker and not any(one.is_social_worker for one in here),
        with_knowledge=rule.with_knowledge,
    )


def _named_groups(
    rule: AttendanceRule, by_agency: dict[str, list[Present]]
) -> tuple[tuple[tuple[str, ...], ...], set[str]]:
    """Give each group one agency of its own; return the groups left without, and the agencies given."""
    given: dict[str, int] = {}
    missing = [
        group for index, group in enumerate(rule.agencies) if not _give(index, rule, by_agency, given, set())
    ]
    return tuple(tuple(group) for group in missing), set(given)


def _give(
    index: int,
    rule: AttendanceRule,
    by_agency: dict[str, list[Present]],
    given: dict[str, int],
    tried: set[str],
) -> bool:
    """Give a group an agency, moving another group to another agency where that helps."""
    for agency, people in sorted(by_agency.items()):
        if agency in tried or people[0].agency_kind not in rule.agencies[index]:
            continue
        tried.add(agency)
        if agency not in given or _give(given[agency], rule, by_agency, given, tried):
            given[agency] = index
            return True
    return False
