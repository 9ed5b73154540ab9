"""May this account do this with this entry: the total order, one rung per line, first that applies decides."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from consent.categories import Sensitivity
from consent.terms import CircleKind

# How long after signing in somebody may still open entries of each sensitivity.
SIGN_IN_GOOD_FOR: dict[Sensitivity, timedelta] = {
    Sensitivity.N: timedelta(hours=10),
    Sensitivity.R: timedelta(hours=5),
    Sensitivity.V: timedelta(hours=2),
}


class Place(StrEnum):
    """Every place of the total order, from first to last."""

    SIGNED_IN = "signed_in"
    FRESH_SIGN_IN = "fresh_sign_in"
    EXCLUSION = "exclusion"
    KEPT_APART = "kept_apart"
    PRIVILEGE = "privilege"
    STANDING = "standing"
    REVIEW = "review"
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
    """What the order looks at, for one viewer, one shelf, one use and one stretch of days.

    `outside` is the kind of circle around the shelf when the viewer stands outside it. `overridden` says that bars
    would bite here if they had not been lifted for this viewer, `reviews` that these words answer to this viewer.
    """

    signed_in: bool = True
    sign_in_fresh: bool = True
    excluded: bool = False
    kept_apart: bool = False
    outside: CircleKind | None = None
    account_live: bool = True
    secondment_over: bool = False
    glass_broken: bool = False
    belongs: bool = True
    reviews: bool = False
    overridden: bool = False
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
    # Somebody who must be kept apart from a person learns nothing of them; their own words they know.
    Rung(Place.KEPT_APART, lambda f: f.kept_apart and not f.own_words, False, "kept_apart"),
    # Legal advice is for those who hold it, in an emergency too.
    Rung(Place.PRIVILEGE, lambda f: f.outside is CircleKind.PRIVILEGED, False, "privileged"),
    # An account that was suspended, or whose appointment or agency has ended, opens nothing.
    Rung(Place.STANDING, lambda f: not f.account_live, False, "no_standing"),
    # Somebody whose secondment is over, and whom nothing else ties to the work, opens nothing.
    Rung(Place.STANDING, lambda f: f.secondment_over, False, "secondment_over"),
    # Why somebody opened or overrode is for those who answer for it or review it; no emergency opens it to others.
    Rung(Place.REVIEW, lambda f: f.outside is CircleKind.REVIEWED, False, "for_its_reviewers"),
    # They read it on the strength of that alone: it is an account of a decision, no information that is shared.
    Rung(Place.REVIEW, lambda f: f.reviews, True, "reviews"),
    # Somebody in danger: what was asked for is opened, for hours, and answered for after. Never what is sealed.
    Rung(Place.BREAK_GLASS, lambda f: f.glass_broken, True, "break_glass"),
    # Only those who work with this family, belong to it, or were admitted to its conference come further.
    Rung(Place.BELONGING, lambda f: not f.belongs, False, "does_not_belong"),
    # What an agency has not shared yet is for that agency.
    Rung(Place.RESTRICTION, lambda f: f.outside is CircleKind.HELD, False, "held_by_its_agency"),
    # What is for one meeting is not for outside it.
    Rung(Place.RESTRICTION, lambda f: f.outside is CircleKind.CONFERENCE, False, "for_one_meeting"),
    # What is restricted is for the readers who are named.
    Rung(Place.RESTRICTION, lambda f: f.outside is CircleKind.RESTRICTED, False, "restricted"),
    # What the team keeps for itself is for its full members; nobody of the family ever stands inside.
    Rung(Place.RESTRICTION, lambda f: f.outside is CircleKind.TEAM, False, "for_the_team"),
    # Two people decided, on another ground, that a refusal shall not hold for this reader; no statute's bar yields.
    Rung(
        Place.OVERRIDE, lambda f: f.overridden and f.covered and not f.barred_by_statute, True, "overridden"
    ),
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
