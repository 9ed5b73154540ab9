"""From seat, provisions and shelf to the verdict: the one place where the order is asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import NamedTuple

from consent.categories import Sensitivity, Use
from consent.decisions import DatedDecision, Decision, Verdict
from consent.rules import Facts, Place, first_rung
from consent.weighing import NOTHING, Scale, Term, Weighed, by_category, first_days, said_of_everybody

# Reading is not adding, relaying or exporting: one's own words may be read, and one knows that one said them.
READING = frozenset({Use.VIEW, Use.KNOW})


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a viewer stands towards one family, before any shelf is looked at.

    `fresh[s]` says whether the sign-in is young enough for entries of sensitivity `s`.
    """

    signed_in: bool = True
    fresh: tuple[bool, bool, bool] = (True, True, True)
    excluded: bool = False
    account_live: bool = True
    secondment_over: bool = False
    belongs: bool = True


class Standpoint(NamedTuple):
    """What a decision looks at in a shelf: category, sensitivity, subjects as bits, and whose words they are."""

    category: str
    sensitivity: int
    subjects: int
    is_own: bool


# Whether the words are one's own, and what the terms of seeing, knowing and the use asked about say.
Question = tuple[bool, Weighed, Weighed, Weighed]
# Shelves by category and sensitivity, then by the subjects that they are about.
ByKind = Mapping[tuple[str, int], Mapping[int, Iterable[int]]]


class Balance(NamedTuple):
    """What is weighed for one use, category, sensitivity and day; `asked` for a use that is not reading."""

    view: Scale | None
    know: Scale | None
    asked: Scale | None


NONE: tuple[Term, ...] = ()


class Pan(NamedTuple):
    """The balances of one use, category and sensitivity: for an unknown day, and for each stretch of days."""

    undated: Balance
    firsts: tuple[date, ...]
    by_day: tuple[Balance, ...]
    answers: dict[Question, Decision]


class Answers:
    """What the order has answered from one seat; families towards which the seat is the same share it."""

    def __init__(self) -> None:
        self.weighed: dict[tuple[Use, int], dict[Question, Decision]] = {}
        # By use, sensitivity and what is said of everybody: the answers for another's words and for one's own.
        self.alike: dict[tuple[Use, int, int], tuple[Verdict, Verdict]] = {}


class Bench:
    """Judges the shelves of one family for one viewer. What is weighed alike is answered once by the order."""

    def __init__(self, seat: Seat, terms: Iterable[Term], answers: Answers | None = None) -> None:
        self.seat = seat
        self._live = tuple(terms)
        self._answers = answers or Answers()
        self._terms: dict[Use, dict[str, list[Term]]] = {}
        self._pans: dict[tuple[Use, str, int], Pan] = {}
        self._said_of_everybody, self._particular = said_of_everybody(self._live)

    def verdict(self, shelf: Standpoint, use: Use) -> Verdict:
        """Return the decision for a shelf, or decisions by day where a data period plays a part."""
        if shelf.category not in self._particular:
            return self._alike(use, shelf.category, shelf.sensitivity)[shelf.is_own]
        return self._verdict(use, *shelf)

    def fill(self, table: dict[int, Verdict], by_kind: ByKind, use: Use) -> None:
        """Put the verdict on every shelf of others' words into a table: shelves by kind, then by subjects."""
        for (category, sensitivity), by_subjects in by_kind.items():
            if category not in self._particular:
                # Whatever is said is said of everybody: it does not matter whom a shelf is about.
                others, _ = self._alike(use, category, sensitivity)
                for shelf_ids in by_subjects.values():
                    for shelf_id in shelf_ids:
                        table[shelf_id] = others
                continue
            for subjects, shelf_ids in by_subjects.items():
                table.update(
                    dict.fromkeys(shelf_ids, self._verdict(use, category, sensitivity, subjects, False))
                )

    def basis(self, shelf: Standpoint, use: Use, day: date | None, rule: str) -> tuple[str, ...]:
        """Return the rows that a decision for this shelf, use and day rests on."""
        # Who knows because they may see relies on what lets them see.
        for each in (use, Use.VIEW) if use is Use.KNOW else (use,):
            scale = Scale(self._about(each, shelf.category), shelf.sensitivity, day)
            if rows := _rows(scale, rule, shelf.subjects):
                return rows
        return ()

    def _alike(self, use: Use, category: str, sensitivity: int) -> tuple[Verdict, Verdict]:
        key = (use, sensitivity, self._said_of_everybody.get(category, 0))
        answer = self._answers.alike.get(key)
        if answer is None:
            others, own = (self._verdict(use, category, sensitivity, 0, is_own) for is_own in (False, True))
            answer = self._answers.alike[key] = others, own
        return answer

    def _verdict(self, use: Use, category: str, sensitivity: int, subjects: int, is_own: bool) -> Verdict:
        pan = self._pans.get((use, category, sensitivity))
        if pan is None:
            pan = self._pans[use, category, sensitivity] = self._pan(use, category, sensitivity)
        undated = self._decide(pan, pan.undated, use, sensitivity, subjects, is_own)
        if not pan.firsts:
            return undated
        by_day = tuple(self._decide(pan, each, use, sensitivity, subjects, is_own) for each in pan.by_day)
        return DatedDecision(undated, pan.firsts, by_day)

    def _decide(
        self, pan: Pan, balance: Balance, use: Use, sensitivity: int, needed: int, is_own: bool
    ) -> Decision:
        view, know, asked = balance
        seen = view.weigh(needed) if view else NOTHING
        question = (
            is_own,
            seen,
            seen if know is view else know.weigh(needed) if know else NOTHING,
            asked.weigh(needed) if asked else NOTHING,
        )
        answer = pan.answers.get(question)
        if answer is None:
            answer = pan.answers[question] = self._ask_the_order(use, sensitivity, *question)
        return answer

    def _ask_the_order(
        self, use: Use, sensitivity: int, is_own: bool, view: Weighed, know: Weighed, asked: Weighed
    ) -> Decision:
        # Who may see may know, unless a bar stands on seeing: then only a permit to know helps.
        covered, refused, barred = know
        know = (covered or view == (True, False, False), refused, barred)
        may_know = first_rung(self._facts(Use.KNOW, sensitivity, is_own, know)).permits
        weighed = {Use.VIEW: view, Use.KNOW: know}.get(use, asked)
        rung = first_rung(self._facts(use, sensitivity, is_own, weighed))
        return Decision(rung.permits, may_know or rung.permits, rung.reason, rung.place)

    def _facts(self, use: Use, sensitivity: int, is_own: bool, weighed: Weighed) -> Facts:
        covered, refused, barred = weighed
        # To know that something exists asks no fresher sign-in than an ordinary entry does.
        asked = Sensitivity.N if use is Use.KNOW else sensitivity
        return Facts(
            signed_in=self.seat.signed_in,
            sign_in_fresh=self.seat.fresh[asked],
            excluded=self.seat.excluded,
            account_live=self.seat.account_live,
            secondment_over=self.seat.secondment_over,
            belongs=self.seat.belongs,
            barred_by_statute=barred,
            refused=refused,
            covered=covered,
            own_words=is_own and use in READING,
        )

    def _pan(self, use: Use, category: str, sensitivity: int) -> Pan:
        view, know = self._about(Use.VIEW, category), self._about(Use.KNOW, category)
        asked = NONE if use in READING else self._about(use, category)
        firsts = first_days(chain(view, know, asked))
        undated, *by_day = (
            _balance(view, know, asked, sensitivity, day)
            for day in (None, *((date.min, *firsts) if firsts else ()))
        )
        answers = self._answers.weighed.setdefault((use, sensitivity), {})
        return Pan(undated, firsts, tuple(by_day), answers)

    def _about(self, use: Use, category: str) -> Sequence[Term]:
        if use not in self._terms:
            self._terms[use] = by_category(self._live, use)
        return self._terms[use].get(category, NONE)


def _balance(
    view: Sequence[Term], know: Sequence[Term], asked: Sequence[Term], sensitivity: int, day: date | None
) -> Balance:
    seeing = Scale(view, sensitivity, day) if view else None
    # Mostly the same rows let see and know: then one weighing answers both.
    knowing = seeing if know == view else Scale(know, sensitivity, day) if know else None
    return Balance(seeing, knowing, Scale(asked, sensitivity, day) if asked else None)


def _rows(scale: Scale, rule: str, subjects: int) -> tuple[str, ...]:
    if rule == Place.PERMIT:
        return scale.permits(subjects)
    if rule in (Place.REFUSAL, Place.STATUTORY_BAR):
        return scale.bars(subjects, by_statute=rule == Place.STATUTORY_BAR)
    return ()
