"""The total order once more, written by hand over plain rows: no ORM, no bits, nothing shared with the program."""

from dataclasses import dataclass, field
from datetime import date

READING = {"view", "know"}


@dataclass(frozen=True)
class Who:
    """A viewer, as plain facts."""

    signed_in: bool = True
    hours_signed_in: float = 0
    account_live: bool = True
    secondment_over: bool = False
    excluded: bool = False
    belongs: bool = True
    names: frozenset = frozenset()  # of (kind of actor, actor)
    speaks_as: object = None  # the agency or person whose words are their own
    circle: frozenset | None = None  # whom general permits reach, for a relative
    purpose: str = "work_with_family"


@dataclass(frozen=True)
class Line:
    """An entry, as plain facts."""

    category: str
    sensitivity: int
    subjects: frozenset
    originator: object
    day: date | None


@dataclass(frozen=True)
class Rule:
    """A provision, as plain facts; only what is live now is given."""

    effect: str
    actor: tuple
    categories: frozenset
    uses: frozenset
    purposes: frozenset
    ceiling: int = 2
    subjects: frozenset = field(default_factory=frozenset)
    by_consent: bool = False
    statutory: bool = False
    data_from: date | None = None
    data_until: date | None = None


def decide(who: Who, line: Line, rules: list[Rule], use: str) -> tuple[bool, bool, str]:
    """Return whether permitted, whether it may be known, and the reason."""
    reason = first_reason(who, line, rules, use)
    permitted = reason in {"permitted", "own_words"}
    return permitted, permitted or may_know(who, line, rules), reason


def may_know(who, line, rules):
    return first_reason(who, line, rules, "know") in {"permitted", "own_words"}


def first_reason(who, line, rules, use):
    limit = 10 if use == "know" else {0: 10, 1: 5, 2: 2}[line.sensitivity]
    own = use in READING and line.originator is not None and line.originator == who.speaks_as
    order = (
        (not who.signed_in, "not_signed_in"),
        (who.hours_signed_in >= limit, "sign_in_too_old"),
        (who.excluded, "excluded"),
        (not who.account_live, "no_standing"),
        (who.secondment_over, "secondment_over"),
        (not who.belongs, "does_not_belong"),
        (barred(who, line, rules, use) and not own, "barred_by_statute"),
        (refused(who, line, rules, use) and not own, "refused"),
        (covered(who, line, rules, use), "permitted"),
        (own, "own_words"),
    )
    return next((reason for applies_here, reason in order if applies_here), "not_agreed")


def barred(who, line, rules, use):
    return any(speaks_of(rule, line) for rule in live(who, line, rules, use, "bar") if rule.statutory)


def refused(who, line, rules, use):
    refusals = [rule for rule in live(who, line, rules, use, "bar") if not rule.statutory]
    duties = [rule for rule in live(who, line, rules, use, "permit") if not rule.by_consent]
    if not line.subjects:
        return any(not rule.subjects for rule in refusals) and not any(not rule.subjects for rule in duties)
    by_consent_at_best = [one for one in line.subjects if not any(reaches(who, rule, one) for rule in duties)]
    return any(not rule.subjects or one in rule.subjects for one in by_consent_at_best for rule in refusals)


def covered(who, line, rules, use):
    permits = live(who, line, rules, use, "permit")
    if permits_all(who, line, permits):
        return True
    if use != "know":
        return False
    # Who may see may know, unless a bar stands on seeing.
    if barred(who, line, rules, "view") or refused(who, line, rules, "view"):
        return False
    return permits_all(who, line, live(who, line, rules, "view", "permit"))


def permits_all(who, line, permits):
    if not line.subjects:
        return any(not rule.subjects for rule in permits)
    return all(any(reaches(who, rule, one) for rule in permits) for one in line.subjects)


def reaches(who, rule, person):
    names_both = rule.actor[0] in {"account", "person", "practitioner"} and bool(rule.subjects)
    if who.circle is not None and not names_both and person not in who.circle:
        return False
    return not rule.subjects or person in rule.subjects


def speaks_of(rule, line):
    return not rule.subjects or bool(rule.subjects & line.subjects)


def live(who, line, rules, use, effect):
    return [rule for rule in rules if rule.effect == effect and applies(who, line, rule, use)]


def applies(who, line, rule, use):
    is_bar = rule.effect == "bar"
    within = (rule.data_from is None or (line.day is not None and rule.data_from <= line.day)) and (
        rule.data_until is None or (line.day is not None and line.day <= rule.data_until)
    )
    return (
        rule.actor in who.names
        and use in rule.uses
        and (who.purpose in rule.purposes or (is_bar and not rule.purposes))
        and (line.category in rule.categories or (is_bar and not rule.categories))
        and (is_bar or line.sensitivity <= rule.ceiling)
        and (within or (is_bar and line.day is None))
    )
