"""On what ground a family is taken in, what that permits, and what kind of information an involvement is."""

from collections.abc import Mapping

from consent.categories import Category, Sensitivity, Use
from consent.purposes import PurposeCode
from consent.records import Grant
from consent.terms import ActorKind, Role

# Somebody asked for help: the team must be able to say whom it works with, and to decide what to do next.
GROUND_OF_TAKING_IN: Mapping[str, str] = {"england": "referral", "quebec": "quebec_health_services"}

# Whoever learns that the police come learns something about police, and so for each kind.
CATEGORY_OF_KIND: Mapping[str, Category] = {
    "adult_mental_health": Category.MENTAL_HEALTH,
    "childcare": Category.EDUCATION,
    "community_centre": Category.PLAN,
    "food_aid": Category.INCOME,
    "gp_practice": Category.HEALTH,
    "health_trust": Category.HEALTH,
    "housing": Category.HOUSING,
    "income_support": Category.INCOME,
    "legal_clinic": Category.FAMILY_HISTORY,
    "leisure": Category.PLAN,
    "police": Category.POLICE,
    "public_health": Category.HEALTH,
    "school": Category.EDUCATION,
    "social_care": Category.SAFEGUARDING,
    "voluntary_body": Category.PLAN,
    "youth_justice": Category.POLICE,
}


def rights_at_opening() -> list[Grant]:
    """Return what taking a family in permits: names to its team, and to each of the family what is their own."""
    team = Grant(
        ActorKind.ROLE,
        Role.TEAM,
        [Category.IDENTITY, Category.PLAN],
        Sensitivity.N,
        [Use.VIEW, Use.ADD, Use.KNOW],
        purposes=[PurposeCode.WORK_WITH_FAMILY, PurposeCode.DIRECTORY_SEARCH, PurposeCode.CONFERENCE],
    )
    family = Grant(
        ActorKind.ROLE,
        Role.FAMILY,
        [Category.IDENTITY, Category.OWN_WORDS, Category.PLAN],
        Sensitivity.N,
        [Use.VIEW, Use.ADD, Use.KNOW],
        purposes=[PurposeCode.OWN_RECORD, PurposeCode.CONFERENCE],
    )
    return [team, family]


def category_of(agency_kind: str) -> Category:
    """Return the category under which an involvement of such an agency is told."""
    return CATEGORY_OF_KIND[agency_kind]
