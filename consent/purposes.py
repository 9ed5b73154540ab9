"""For what somebody reads: a closed list, and the conference it is for when there is one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class PurposeCode(StrEnum):
    """The purposes that a person can read for."""

    AUDIT_REVIEW = "audit_review"
    CONFERENCE = "conference"
    DIRECTORY_SEARCH = "directory_search"
    OWN_RECORD = "own_record"
    WORK_WITH_FAMILY = "work_with_family"


class SystemPurpose(StrEnum):
    """The only purposes for which the machine opens words with nobody looking."""

    AGE_ALARM = "age_alarm"
    LETTER = "letter"
    PLANNER = "planner"
    RELATIONS = "relations"
    SEARCH_INDEX = "search_index"


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why this reading happens. Provisions of a conference apply only inside that conference."""

    code: PurposeCode
    conference_id: str = ""

    @classmethod
    def conference(cls, conference_id: object) -> Self:
        """Return the purpose of taking part in this conference."""
        return cls(PurposeCode.CONFERENCE, str(conference_id))

    def __str__(self) -> str:
        return f"{self.code}:{self.conference_id}" if self.conference_id else str(self.code)


AUDIT_REVIEW = Purpose(PurposeCode.AUDIT_REVIEW)
DIRECTORY_SEARCH = Purpose(PurposeCode.DIRECTORY_SEARCH)
OWN_RECORD = Purpose(PurposeCode.OWN_RECORD)
WORK_WITH_FAMILY = Purpose(PurposeCode.WORK_WITH_FAMILY)
