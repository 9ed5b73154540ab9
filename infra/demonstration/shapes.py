"""The shapes of the demonstration's tables: a frozen dataclass for each, and what its words may point at.

Days are whole days from the day of loading (negative is past); `at` is HH:MM in the team's time zone.
"""

from dataclasses import MISSING, dataclass, field
from typing import Any

CATEGORIES = (
    "identity", "health", "mental_health", "disability", "education", "police", "housing", "income",
    "family_history", "substance_use", "domestic_abuse", "safeguarding", "immigration", "own_words",
    "plan",
)  # fmt: skip
KINDS_OF_AGENCY = (
    "social_care", "police", "health_trust", "gp_practice", "school", "childcare", "housing",
    "income_support", "youth_justice", "public_health", "adult_mental_health", "leisure",
    "legal_clinic", "voluntary_body", "food_aid", "community_centre",
)  # fmt: skip
HARMS = ("emotional", "neglect", "physical", "sexual")
LANGUAGES = ("en", "fr")
PURPOSES = ("conference", "work_with_family")
SENSITIVITIES = ("N", "R", "V")
USES = ("view", "add", "relay", "export", "know")


def to(*tables: str, default: Any = MISSING) -> Any:
    """Declare a key (or keys) of a row in one of `tables`."""
    return field(default=default, metadata={"to": tables})


def among(codes: tuple[str, ...], default: Any = MISSING) -> Any:
    """Declare a code (or codes) out of a closed list."""
    return field(default=default, metadata={"among": codes})


def rows(shape: type) -> Any:
    """Declare the rows that stand inside a row."""
    return field(default=(), metadata={"rows": shape})


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    key: str
    name: str
    name_fr: str
    kind: str = among(KINDS_OF_AGENCY)
    is_statutory_body: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Practitioner:
    key: str
    name: str
    agency: str = to("agency")
    job_title: str
    job_title_fr: str
    phone: str
    email: str
    language: str = among(LANGUAGES, default="en")
    is_social_worker: bool = False
    persona: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    key: str
    name: str
    jurisdiction: str = among(("england", "quebec"))
    time_zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    practitioner: str = to("practitioner")
    team: str = to("team")
    standing: str = among(("core", "part_time", "seconded", "visiting"))
    starts: int
    ends: int | None = None
    hours_per_week: float | None = None
    represents: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    practitioner: str = to("practitioner")
    family: str = to("family")
    declared: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement:
    family: str = to("family")
    practitioner: str = to("practitioner")
    persons: tuple[str, ...] = to("person")
    why: str
    frequency: str = among(
        ("as_needed", "daily", "fortnightly", "monthly", "termly", "twice_weekly", "weekly")
    )
    programme: str = ""
    since: int
    until: int | None = None
    category: str = among(CATEGORIES)
    sensitivity: str = among(SENSITIVITIES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    family: str = to("family")
    practitioner: str = to("practitioner")
    starts: int
    ends: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    key: str
    family: str = to("family", default="curlew")
    conference: str = to("conference", default="")
    day: int
    at: str = ""
    author: str = to("practitioner", "person")
    persons: tuple[str, ...] = to("person")
    category: str = among(CATEGORIES)
    sensitivity: str = among(SENSITIVITIES)
    how_known: str = among(("fact", "opinion", "reported"))
    bearing: str = among(("", "strength", "worry"), default="")
    language: str = among(LANGUAGES)
    reach: str = among(("agency", "meeting", "team"), default="team")
    holder: str = to("practitioner", default="")
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    family: str = to("family", default="curlew")
    day: int
    at: str
    minutes: int
    who: str = to("practitioner")
    persons: tuple[str, ...] = to("person")
    kind: str = among(("appointment", "call", "home_visit", "meeting", "school_meeting", "session"))
    place: str = among(("clinic", "community", "home", "nursery", "office", "phone", "school"))
    outcome: str = among(
        ("clashed", "held", "missed_by_family", "missed_by_service", "moved", "partly_held", "planned")
    )
    note: str
