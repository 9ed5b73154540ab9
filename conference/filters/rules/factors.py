"""What is seen that puts somebody at risk: kinds, never particulars."""

from enum import StrEnum


class RiskFactor(StrEnum):
    """A kind of risk or need; the same words on the screening and at the table."""

    ALCOHOL_OR_DRUGS = "alcohol_or_drugs"
    BASIC_NEEDS = "basic_needs"
    BULLYING = "bullying"
    CARING_TOO_YOUNG = "caring_too_young"
    CRIME_DONE = "crime_done"
    CRIME_SUFFERED = "crime_suffered"
    DEBT = "debt"
    DISABILITY_UNMET = "disability_unmet"
    DOMESTIC_ABUSE = "domestic_abuse"
    EXPLOITATION = "exploitation"
    GAMBLING = "gambling"
    HOME_AT_RISK = "home_at_risk"
    ILLNESS_UNTREATED = "illness_untreated"
    LONELINESS = "loneliness"
    MENTAL_DISTRESS = "mental_distress"
    MISSING = "missing"
    NEGLECT = "neglect"
    OUT_OF_SCHOOL = "out_of_school"
    SELF_HARM = "self_harm"
    THREATS = "threats"
    UNSAFE_FRIENDS = "unsafe_friends"
