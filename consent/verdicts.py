"""From seat, provisions and shelf to the verdict: the one place where the order is asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import NamedTuple

from consent.categories import Sensitivity, Use
from consent.decisions import DatedDecision, Decision, Verdict
from consent.rules import Facts, Place, first_rung
from consent.weighing import EVERYBODY, NOTHING, Scale, Term, Weighed, by_category, first_days

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
Answers = dict[tuple[Use, int], dict[Question, Decision]]
# Shelves by category and sensitivity, then by the subjects that they are about.
ByKind = Mapping[tuple[str, int], Mapping[int, Iterable[int]]]


class Balance(NamedTuple):
    """What is weighed for one use, category, sensitivity and day; `asked` for a use that is not reading."""

    view: Scale | None
    know: Scale | None
    asked: Scale | None


EMPTY = Balance(None, None, None)
NONE: tuple[Term, ...] = ()


class Pan(NamedTuple):
    """The balances of one use, category and sensitivity: for an unknown day, and for each stretch of days.

    `silent` holds the answers, about another's words and about one's own, where no provision says anything. `is_alike`
    says that whatever is said is said of everybody, so that it does not matter whom a shelf is about.
    """

    silent: tuple[Decision, Decision] | None
    is_alike: bool
    undated: Balance
    firsts: tuple[date, ...]
    by_day: tuple[Balance, ...]
    answers: dict[Question, Decision]


class Bench:
    """Judges the shelves of one family for one viewer. What is weighed alike is answered once by the order.

    Benches of families towards which the viewer's seat is the same may share their answers.
    """

    def __init__(self, seat: Seat, terms: Iterable[Term], answers: Answers | None = None) -> None:
        self.seat = seat
        self._live = tuple(terms)
        self._is_dated = any(term.data_from or term.data_until for term in self._live)
        self._terms = {use: by_category(self._live, use) for use in (Use.VIEW, Use.KNOW)}
        self._pans: dict[tuple[Use, str, int], Pan] = {}
        self._answers: Answers = {} if answers is None else answers

    def verdict(self, shelf: Standpoint, use: Use) -> Verdict:
        """Return the decision for a shelf, or decisions by day where a data period plays a part."""
        pan = self._pan_of(use, shelf.category, shelf.sensitivity)
        return self._verdict(pan, use, shelf.sensitivity, shelf.subjects, shelf.is_own)

    def fill(self, table: dict[int, Verdict], by_kind: ByKind, use: Use) -> None:
        """Put the verdict on every shelf of others' words into a table: shelves by kind, then by subjects."""
        for (category, sensitivity), by_subjects in by_kind.items():
            pan = self._pan_of(use, category, sensitivity)
            for subjects, shelf_ids in by_subjects.items():
                verdict = self._verdict(pan, use, sensitivity, subjects, is_own=False)
                alike = chain.from_iterable(by_subjects.values()) if pan.is_alike else shelf_ids
                table.update(dict.fromkeys(alike, verdict))
                if pan.is_alike:
                    break

    def basis(self, shelf: Standpoint, use: Use, day: date | None, rule: str) -> tuple[str, ...]:
        """Return the rows that a decision for this shelf, use and day rests on."""
        # Who knows because they may see relies on what lets them see.
        for each in (use, Use.VIEW) if use is Use.KNOW else (use,):
            scale = Scale(self._about(each, shelf.category), shelf.sensitivity, day)
            if rows := _rows(scale, rule, shelf.subjects):
                return rows
        return ()

    def _verdict(self, pan: Pan, use: Use, sensitivity: int, subjects: int, is_own: bool) -> Verdict:
        if pan.silent:
            return pan.silent[is_own]
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
        return pan.answers.get(question) or self._answer(pan.answers, use, sensitivity, question)

    def _answer(
        self, answers: dict[Question, Decision], use: Use, sensitivity: int, question: Question
    ) -> Decision:
        if question not in answers:
            answers[question] = self._ask_the_order(use, sensitivity, *question)
        return answers[question]

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

    def _pan_of(self, use: Use, category: str, sensitivity: int) -> Pan:
        key = (use, category, sensitivity)
        pan = self._pans.get(key)
        if pan is None:
            pan = self._pans[key] = self._pan(use, category, sensitivity)
        return pan

    def _pan(self, use: Use, category: str, sensitivity: int) -> Pan:
        answers = self._answers.setdefault((use, sensitivity), {})
        view, know = self._terms[Use.VIEW].get(category, NONE), self._terms[Use.KNOW].get(category, NONE)
        asked = NONE if use in READING else self._about(use, category)
        if not (view or know or asked):
            others, own = (
                self._answer(answers, use, sensitivity, (is_own, NOTHING, NOTHING, NOTHING))
                for is_own in (False, True)
            )
            return Pan((others, own), True, EMPTY, (), (), answers)
        spoken = (view, know, asked)
        firsts = first_days(chain(*spoken)) if self._is_dated else ()
        by_day = tuple(_balance(*spoken, sensitivity, day) for day in (date.min, *firsts)) if firsts else ()
        is_alike = not firsts and all(
            term.is_general and term.subjects == EVERYBODY for term in chain(*spoken)
        )
        return Pan(None, is_alike, _balance(*spoken, sensitivity, None), firsts, by_day, answers)

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
