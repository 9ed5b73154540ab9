"""From seat, provisions and shelf to the verdict: the one place where the order is asked."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import NamedTuple

from consent.categories import Sensitivity, Use
from consent.decisions import DatedDecision, Decision, Verdict
from consent.rules import Facts, Place, first_rung
from consent.terms import CircleKind
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


class Stance(NamedTuple):
    """How a viewer stands to the words of one shelf: theirs, inside a circle that shuts them out, of one kept apart.

    `may_know` says that somebody outside a circle may know that something is inside; `reviews` that somebody inside
    is one of those to whom its words answer.
    """

    is_own: bool = False
    outside: CircleKind | None = None
    may_know: bool = False
    is_apart: bool = False
    reviews: bool = False


OTHERS, OWN = Stance(), Stance(is_own=True)


class Standpoint(NamedTuple):
    """What a decision looks at in a shelf: category, sensitivity, subjects as bits, and how the viewer stands to it."""

    category: str
    sensitivity: int
    subjects: int
    stance: Stance


# How the viewer stands to the words, and what the terms of seeing, knowing and the use asked about say.
Question = tuple[Stance, Weighed, Weighed, Weighed]
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
        self._bases: dict[tuple[Use, str, int, int, str, int], tuple[str, ...]] = {}
        self._said_of_everybody, self._particular = said_of_everybody(self._live)

    def verdict(self, shelf: Standpoint, use: Use) -> Verdict:
        """Return the decision for a shelf, or decisions by day where a data period plays a part."""
        if shelf.category not in self._particular and shelf.stance in (OTHERS, OWN):
            return self._alike(use, shelf.category, shelf.sensitivity)[shelf.stance.is_own]
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
                    dict.fromkeys(shelf_ids, self._verdict(use, category, sensitivity, subjects, OTHERS))
                )

    def basis(self, shelf: Standpoint, use: Use, day: date | None, rule: str) -> tuple[str, ...]:
        """Return the rows that a decision for this shelf, use and day rests on."""
        firsts = self._pan_of(use, shelf.category, shelf.sensitivity).firsts
        stretch = bisect_right(firsts, day) if firsts and day is not None else -1
        key = (use, shelf.category, shelf.sensitivity, shelf.subjects, rule, stretch)
        rows = self._bases.get(key)
        if rows is None:
            rows = self._bases[key] = self._basis(shelf, use, day, rule)
        return rows

    def _basis(self, shelf: Standpoint, use: Use, day: date | None, rule: str) -> tuple[str, ...]:
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
            others, own = (self._verdict(use, category, sensitivity, 0, stance) for stance in (OTHERS, OWN))
            answer = self._answers.alike[key] = others, own
        return answer

    def _verdict(self, use: Use, category: str, sensitivity: int, subjects: int, stance: Stance) -> Verdict:
        pan = self._pan_of(use, category, sensitivity)
        undated = self._decide(pan, pan.undated, use, sensitivity, subjects, stance)
        if not pan.firsts:
            return undated
        by_day = tuple(self._decide(pan, each, use, sensitivity, subjects, stance) for each in pan.by_day)
        return DatedDecision(undated, pan.firsts, by_day)

    def _decide(
        self, pan: Pan, balance: Balance, use: Use, sensitivity: int, needed: int, stance: Stance
    ) -> Decision:
        view, know, asked = balance
        seen = view.weigh(needed) if view else NOTHING
        question = (
            stance,
            seen,
            seen if know is view else know.weigh(needed) if know else NOTHING,
            asked.weigh(needed) if asked else NOTHING,
        )
        answer = pan.answers.get(question)
        if answer is None:
            answer = pan.answers[question] = self._ask_the_order(use, sensitivity, *question)
        return answer

    def _ask_the_order(
        self, use: Use, sensitivity: int, stance: Stance, view: Weighed, know: Weighed, asked: Weighed
    ) -> Decision:
        # Who may see may know, unless a bar stands on seeing: then only a permit to know helps.
        know = know._replace(covered=know.covered or view.opens, broken=know.broken or view.broken)
        may_know = first_rung(self._facts(Use.KNOW, sensitivity, stance, know)).permits
        weighed = {Use.VIEW: view, Use.KNOW: know}.get(use, asked)
        rung = first_rung(self._facts(use, sensitivity, stance, weighed))
        return Decision(rung.permits, may_know or rung.permits, rung.reason, rung.place)

    def _facts(self, use: Use, sensitivity: int, stance: Stance, weighed: Weighed) -> Facts:
        knows = use is Use.KNOW
        return Facts(
            signed_in=self.seat.signed_in,
            # To know that something exists asks no fresher sign-in than an ordinary entry does.
            sign_in_fresh=self.seat.fresh[Sensitivity.N if knows else sensitivity],
            excluded=self.seat.excluded,
            kept_apart=stance.is_apart,
            outside=None if knows and stance.may_know else stance.outside,
            account_live=self.seat.account_live,
            secondment_over=self.seat.secondment_over,
            # What is sealed is not broken open: not even that it is there.
            glass_broken=weighed.broken and sensitivity < Sensitivity.V,
            belongs=self.seat.belongs,
            reviews=stance.reviews and use in READING,
            overridden=weighed.overridden,
            barred_by_statute=weighed.barred,
            refused=weighed.refused,
            covered=weighed.covered,
            own_words=stance.is_own and use in READING,
        )

    def _pan_of(self, use: Use, category: str, sensitivity: int) -> Pan:
        pan = self._pans.get((use, category, sensitivity))
        if pan is None:
            pan = self._pans[use, category, sensitivity] = self._pan(use, category, sensitivity)
        return pan

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
    if rule in (Place.PERMIT, Place.OVERRIDE):
        return scale.permits(subjects)
    if rule == Place.BREAK_GLASS:
        return scale.emergencies(subjects)
    if rule in (Place.REFUSAL, Place.STATUTORY_BAR):
        return scale.bars(subjects, by_statute=rule == Place.STATUTORY_BAR)
    return ()
