"""How the law gives somebody parental responsibility for one child, and when that counts here.

England: Children Act 1989 s. 2 (mother; married parents), s. 4 and 4ZA (registration, agreement, order), s. 4A
(step-parent), s. 12 (court order), s. 14C (special guardian), s. 33 (the local authority under a care order); Adoption
and Children Act 2002 s. 46. Quebec: Civil Code art. 192 to 200 (tutors), 598 to 606 (parental authority, the court).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

# The only way in which somebody has a say before a birth: she carries the child. No paper can prove more.
BY_BIRTH = "mother"
# A care order gives it to the authority that the court named, beside the parents.
OF_AN_AGENCY = "care_order"
TOLD_ONLY = "not_seen"

# Each place with the ways of its law, the most frequent first.
WAYS: Mapping[str, tuple[str, ...]] = {
    "england": (
        BY_BIRTH,
        "married_to_the_mother_at_the_birth",
        "named_on_the_birth_certificate",
        "parental_responsibility_agreement",
        "court_order",
        "special_guardian",
        OF_AN_AGENCY,
        "adoption",
    ),
    "quebec": (BY_BIRTH, "filiation", "tutor", "court_judgment"),
}


class Problem(StrEnum):
    """Why a responsibility cannot be written down as it was said."""

    BEFORE_BIRTH = "before_birth"
    BY_WHOM = "by_whom"
    NOT_A_CHILD = "not_a_child"
    OF_ONESELF = "of_oneself"
    OF_THE_AUTHORITY = "of_the_authority"
    SEEN_WHEN = "seen_when"
    WAY_OF_ANOTHER_PLACE = "way_of_another_place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What somebody said of who holds it, for whom, how, and what of it was seen."""

    place: str
    how: str
    proof: str
    seen_on: date | None
    is_child: bool
    is_unborn: bool = False
    is_oneself: bool = False
    by_person: bool = True
    by_statutory_body: bool = False


# Each objection under its sentence; the first that applies is told.
OBJECTIONS: tuple[tuple[Problem, Callable[[Claim], bool]], ...] = (
    # It is held for a child of this family, by somebody else.
    (Problem.NOT_A_CHILD, lambda c: not c.is_child),
    (Problem.OF_ONESELF, lambda c: c.is_oneself),
    # Each place has its own law.
    (Problem.WAY_OF_ANOTHER_PLACE, lambda c: c.how not in WAYS[c.place]),
    # Until a child is born, nobody holds it; the mother alone speaks for the child whom she carries.
    (Problem.BEFORE_BIRTH, lambda c: c.is_unborn and c.how != BY_BIRTH),
    # A care order names an authority, and every other way a human being.
    (Problem.BY_WHOM, lambda c: c.by_person == (c.how == OF_AN_AGENCY)),
    (Problem.OF_THE_AUTHORITY, lambda c: c.how == OF_AN_AGENCY and not c.by_statutory_body),
    # What was seen was seen on a day; what was only told was not.
    (Problem.SEEN_WHEN, lambda c: (c.seen_on is None) != (c.proof == TOLD_ONLY)),
)


def what_is_wrong(claim: Claim) -> Problem | None:
    """Return what stands in the way of writing a claim down, or None."""
    return next((problem for problem, applies in OBJECTIONS if applies(claim)), None)


def counts(how: str, proof: str) -> bool:
    """Say whether somebody may rely on it: on a paper that was seen, or on having given birth, which needs none."""
    return how == BY_BIRTH or proof != TOLD_ONLY
