"""The total order once more, written by hand over plain rows: no ORM, no bits, nothing shared with the program."""

from dataclasses import dataclass, field
from datetime import date

READING = {"view", "know"}
LETS_THROUGH = {"break_glass", "overridden", "own_words", "permitted", "reviews"}


@dataclass(frozen=True)
class Who:
    """A viewer, as plain facts."""

    signed_in: bool = True
    hours_signed_in: float = 0
    account_live: bool = True
    secondment_over: bool = False
    excluded: bool = False
    belongs: bool = True
    comes_near: bool = True  # something brings them to the family; of who stays far, no entry is looked at
    names: frozenset = frozenset()  # of (kind of actor, actor)
    speaks_as: object = None  # the agency or person whose words are their own
    circle: frozenset | None = None  # whom general permits reach, for a relative, besides the wards
    wards: frozenset = (
        frozenset()
    )  # of (child, whether eighteen by now where the team works): whom they answer for
    apart: frozenset = frozenset()  # persons of whom they must learn nothing
    broken: tuple = ()  # emergency openings: (categories, subjects)
    purpose: str = "work_with_family"


@dataclass(frozen=True)
class Line:
    """An entry, as plain facts."""

    category: str
    sensitivity: int
    subjects: frozenset
    originator: object
    day: date | None
    circle: "Ring | None" = None


@dataclass(frozen=True)
class Ring:
    """A circle around entries, as plain facts: its kind, and what each reader may do inside."""

    kind: str
    readers: tuple = ()  # of ((kind of actor, actor), uses)


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
    voice: str = ""  # whose refusal a bar is
    overrides: str = ""  # the refusal that a permit's authority overrides
    statute: str = ""  # the statute that gives a bar
    said_by: object = None  # who refused, or agreed
    yields_to: frozenset = frozenset()  # from whom the one who refused must be kept apart
    excepted_from: str = ""  # the statute to whose bars a permit's ground is an exception


def decide(who: Who, line: Line, rules: list[Rule], use: str) -> tuple[bool, bool, str]:
    """Return whether permitted, whether it may be known, and the reason."""
    reason = first_reason(who, line, rules, use)
    permitted = reason in LETS_THROUGH
    return permitted, permitted or may_know(who, line, rules), reason


def may_know(who, line, rules):
    return first_reason(who, line, rules, "know") in LETS_THROUGH


def first_reason(who, line, rules, use):
    limit = 10 if use == "know" else {0: 10, 1: 5, 2: 2}[line.sensitivity]
    own = use in READING and line.originator is not None and line.originator == who.speaks_as
    order = (
        (not who.signed_in, "not_signed_in"),
        (who.hours_signed_in >= limit, "sign_in_too_old"),
        (who.excluded, "excluded"),
        (is_apart(who, line) and not own, "kept_apart"),
        (outside(who, line, use) == "privileged", "privileged"),
        (not who.account_live, "no_standing"),
        (who.secondment_over, "secondment_over"),
        (outside(who, line, use) == "reviewed", "for_its_reviewers"),
        (reviews(who, line) and use in READING, "reviews"),
        (in_an_emergency(who, line, use), "break_glass"),
        (not who.belongs, "does_not_belong"),
        (outside(who, line, use) == "held", "held_by_its_agency"),
        (outside(who, line, use) == "conference", "for_one_meeting"),
        (outside(who, line, use) == "restricted", "restricted"),
        (outside(who, line, use) == "team", "for_the_team"),
        (overridden(who, line, rules, use), "overridden"),
        (barred(who, line, rules, use) and not own, "barred_by_statute"),
        (refused(who, line, rules, use) and not own, "refused"),
        (covered(who, line, rules, use), "permitted"),
        (own, "own_words"),
    )
    return next((reason for applies_here, reason in order if applies_here), "not_agreed")


def is_apart(who, line):
    return bool(line.subjects & who.apart) or line.originator in who.apart


def outside(who, line, use):
    """Return the kind of circle that shuts out, or nothing: who may see inside stands inside for every use."""
    if line.circle is None or not who.comes_near:
        return ""
    may = {each for name, uses in line.circle.readers if name in who.names for each in uses}
    return "" if "view" in may or (use == "know" and "know" in may) else line.circle.kind


def reviews(who, line):
    """Say whether these words answer to this viewer."""
    if line.circle is None or line.circle.kind != "reviewed" or not who.comes_near:
        return False
    return any(name in who.names and "view" in uses for name, uses in line.circle.readers)


def in_an_emergency(who, line, use):
    if use not in READING or line.sensitivity == 2 or who.purpose != "work_with_family":
        return False
    reached = [subjects for categories, subjects in who.broken if line.category in categories]
    if not line.subjects:
        return any(not subjects for subjects in reached)
    return all(any(not subjects or one in subjects for subjects in reached) for one in line.subjects)


def barred(who, line, rules, use):
    bars = [rule for rule in live(who, line, rules, use, "bar") if rule.statutory]
    return any(bites(who, line, bar, exceptions(who, line, rules, use, bar)) for bar in bars)


def exceptions(who, line, rules, use, bar):
    permits = live(who, line, rules, use, "permit")
    return [rule for rule in permits if bar.statute and rule.excepted_from == bar.statute]


def bites(who, line, bar, lifting):
    """Say whether a bar stands for somebody whom no lifting permit reaches."""
    if not line.subjects:
        return not bar.subjects and not any(not rule.subjects for rule in lifting)
    about = [one for one in line.subjects if not bar.subjects or one in bar.subjects]
    return any(not any(reaches(who, rule, one) for rule in lifting) for one in about)


def refused(who, line, rules, use):
    permits = live(who, line, rules, use, "permit")
    overriding = {rule.overrides for rule in permits} - {""}
    return any(
        bites(who, line, bar, stronger(bar, permits) + [one for one in permits if one.overrides == bar.voice])
        if bar.voice in overriding
        else bites(who, line, bar, stronger(bar, permits))
        for bar in refusals(who, line, rules, use)
    )


def overridden(who, line, rules, use):
    """Say whether a refusal would bite, but does not, because two people decided so."""
    permits = live(who, line, rules, use, "permit")
    would_bite = any(bites(who, line, bar, stronger(bar, permits)) for bar in refusals(who, line, rules, use))
    yields = would_bite and not refused(who, line, rules, use)
    return yields and covered(who, line, rules, use) and not barred(who, line, rules, use)


def refusals(who, line, rules, use):
    return [rule for rule in live(who, line, rules, use, "bar") if not rule.statutory]


def stronger(bar, permits):
    """Return what a refusal does not touch: duties, and what somebody agreed from whom its speaker is kept apart."""
    agreed = [rule for rule in permits if rule.by_consent and rule.said_by in bar.yields_to]
    return duties(permits) + agreed


def duties(permits):
    return [rule for rule in permits if not rule.by_consent and not rule.overrides]


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
    if who.circle is not None and not names_both and person not in answers_for(who):
        return False
    return not rule.subjects or person in rule.subjects


def answers_for(who):
    """Return whom a relative reaches by being one: themselves, and their children while they are children."""
    return who.circle | {child for child, is_of_age in who.wards if not is_of_age}


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
