"""The answer to one question of access, and answers that change with the date of what happened."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether, why, and by which rung. The gate adds `basis`: the provisions and authorities that it rests on."""

    permitted: bool
    may_know: bool
    reason: str
    rule: str
    basis: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """Return the word that the trail keeps: permitted, withheld (known to exist) or hidden."""
        if self.permitted:
            return "permitted"
        return "withheld" if self.may_know else "hidden"

    def on(self, occurred_on: date | None) -> "Decision":
        """Return the decision for something that happened that day: the same for every day."""
        return self


@dataclass(frozen=True, slots=True)
class DatedDecision:
    """Decisions of one shelf that differ with `occurred_on`, because a provision has a data period.

    `firsts[i]` is the first day on which `by_day[i + 1]` applies; `by_day[0]` covers every day before.
    """

    undated: Decision
    firsts: tuple[date, ...]
    by_day: tuple[Decision, ...]

    def on(self, occurred_on: date | None) -> Decision:
        """Return the decision for something that happened that day, or on a day nobody knows."""
        if occurred_on is None:
            return self.undated
        return self.by_day[bisect_right(self.firsts, occurred_on)]

    def periods(self) -> Iterator[tuple[date | None, date | None, Decision]]:
        """Yield (first day, first day after, decision); None stands for no limit."""
        edges: tuple[date | None, ...] = (None, *self.firsts, None)
        for index, decision in enumerate(self.by_day):
            yield edges[index], edges[index + 1], decision


Verdict = Decision | DatedDecision
