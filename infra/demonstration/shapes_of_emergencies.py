"""The shapes of the tables about emergencies: who watches over whom, what was opened, what somebody asks to go past."""

from dataclasses import dataclass

from infra.demonstration.shapes import CATEGORIES, among, to

REASONS = ("child_missing", "crime_now", "danger_to_life", "serious_harm", "urgent_treatment")


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Who watches over the practitioners of one agency."""

    practitioner: str = to("practitioner")
    role: str = among(("privacy_officer",))
    agency: str = to("agency")
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergency:
    """What was opened because somebody was in danger; without a finding it waits for its review."""

    key: str
    family: str = to("family")
    by: str = to("practitioner")
    persons: tuple[str, ...] = to("person")
    categories: tuple[str, ...] = among(CATEGORIES)
    reason: str = among(REASONS)
    minutes: int
    words: str
    finding: str = among(("", "justified", "too_much", "unjustified"), default="")
    reviewed_by: str = to("practitioner", default="")
    review: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideRequest:
    """What somebody asks to go past; it waits for a second person."""

    key: str
    family: str = to("family")
    voice: str = to("voice")
    by: str = to("practitioner")
    ground: str
    actor_kind: str = among(("agency", "agency_kind"))
    actor: str
    persons: tuple[str, ...] = to("person")
    categories: tuple[str, ...] = among(CATEGORIES)
    ends: int
    reason: str
