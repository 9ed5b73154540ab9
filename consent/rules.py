"""May this account do this with this entry: the total order, one rung per line, first that applies decides."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from consent.categories import Sensitivity

# How long after signing in somebody may still open entries of each sensitivity.
SIGN_IN_GOOD_FOR: dict[Sensitivity, timedelta] = {
    Sensitivity.N: timedelta(hours=10),
    Sensitivity.R: timedelta(hours=5),
    Sensitivity.V: timedelta(hours=2),
}


class Place(StrEnum):
    """Every place of the total order, from first to last. A place without a rung below is kept for one to come.

    PRIVILEGE: legal advice is for its named holders. BREAK_GLASS: an emergency opens, never what is V.
    RESTRICTION: named readers only. OVERRIDE: a second person lifted the bars that follow it.
    """

    SIGNED_IN = "signed_in"
    FRESH_SIGN_IN = "fresh_sign_in"
    EXCLUSION = "exclusion"
    PRIVILEGE = "privilege"
    STANDING = "standing"
    BREAK_GLASS = "break_glass"
    BELONGING = "belonging"
    RESTRICTION = "restriction"
    OVERRIDE = "override"
    STATUTORY_BAR = "statutory_bar"
    REFUSAL = "refusal"
    PERMIT = "permit"
    OWN_WORDS = "own_words"
    DENY = "deny"


@dataclass(slots=True)
class Facts:
    """What the order looks at, for one viewer, one shelf, one use and one stretch of days."""

    signed_in: bool = True
    sign_in_fresh: bool = True
    excluded: bool = False
    account_live: bool = True
    secondment_over: bool = False
    belongs: bool = True
    barred_by_statute: bool = False
    refused: bool = False
    covered: bool = False
    own_words: bool = False


@dataclass(frozen=True, slots=True)
class Rung:
    """One line of the order: where it stands, when it applies, whether it lets through, and why."""

    place: Place
    applies: Callable[[Facts], bool]
    permits: bool
    reason: str


ORDER: tuple[Rung, ...] = (
    # Nobody who has not signed in sees anything.
    Rung(Place.SIGNED_IN, lambda f: not f.signed_in, False, "not_signed_in"),
    # The more delicate the entry, the more recently they must have shown who they are.
    Rung(Place.FRESH_SIGN_IN, lambda f: not f.sign_in_fresh, False, "sign_in_too_old"),
    # A practitioner related to the family never sees it, whatever anybody grants.
    Rung(Place.EXCLUSION, lambda f: f.excluded, False, "excluded"),
    # An account that was suspended, or whose appointment or agency has ended, opens nothing.
    Rung(Place.STANDING, lambda f: not f.account_live, False, "no_standing"),
    # Somebody whose secondment is over, and whom nothing else ties to the work, opens nothing.
    Rung(Place.STANDING, lambda f: f.secondment_over, False, "secondment_over"),
    # Only those who work with this family, belong to it, or were admitted to its conference come further.
    Rung(Place.BELONGING, lambda f: not f.belongs, False, "does_not_belong"),
    # A bar that a statute gives bites whatever the ground; it hides no one's own words from them.
    Rung(Place.STATUTORY_BAR, lambda f: f.barred_by_statute and not f.own_words, False, "barred_by_statute"),
    # A refusal bites where consent is the ground of this flow; it hides no one's own words from them.
    Rung(Place.REFUSAL, lambda f: f.refused and not f.own_words, False, "refused"),
    # A live permit covers every subject of the entry.
    Rung(Place.PERMIT, lambda f: f.covered, True, "permitted"),
    # An agency reads what it said itself, and so does a person.
    Rung(Place.OWN_WORDS, lambda f: f.own_words, True, "own_words"),
    # Nothing else is allowed.
    Rung(Place.DENY, lambda f: True, False, "not_agreed"),
)


def first_rung(facts: Facts) -> Rung:
    """Return the first rung that applies; the last one always does."""
    return next(rung for rung in ORDER if rung.applies(facts))
