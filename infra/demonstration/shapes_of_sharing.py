"""The shapes of the tables that say what was said about sharing and which grounds do not rest on consent."""

from dataclasses import dataclass

from consent.interpreting import Interpreted
from infra.demonstration.shapes import CATEGORIES, LANGUAGES, PURPOSES, SENSITIVITIES, USES, among, rows, to

INTERPRETED = tuple(each.value for each in Interpreted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """Who may do what with which categories; under `bars`, who may not. No subjects: those of the voice."""

    actor_kind: str = among(("agency", "agency_kind", "person"))
    actor: str
    categories: tuple[str, ...] = among(CATEGORIES)
    subjects: tuple[str, ...] = to("person", default=())
    ceiling: str = among(SENSITIVITIES)
    uses: tuple[str, ...] = among(USES)
    purposes: tuple[str, ...] = among(PURPOSES)
    until: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a refusal was answered in a meeting where a duty carries the flow."""

    conference: str = to("conference")
    by: str = to("practitioner")
    day: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Why somebody may not have been free when they said it, and whether it is relied on."""

    by: str = to("practitioner")
    words: str
    is_relied_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    key: str
    family: str = to("family")
    day: int
    at: str
    speaker: str = to("person")
    subjects: tuple[str, ...] = to("person")
    capacity: str = among(
        ("competent_child", "court", "guardian", "own", "parental_responsibility", "young_person")
    )
    assessor: str = to("practitioner", default="")
    assessed: int | None = None
    assessment: str = ""
    said: str = among(("agree", "limit", "not_asked", "refuse", "withdraw"))
    of: str = to("voice", default="")
    categories: tuple[str, ...] = among(CATEGORIES)
    notice_version: str
    language: str = among(LANGUAGES)
    method: str = among(("in_person", "interpreter", "letter", "none", "phone", "text_message"))
    interpreter: str = among(("", "none", *INTERPRETED), default="")
    has_paper: bool = False
    recorded_by: str = to("practitioner")
    reason: str = ""
    words: str
    grants: tuple[Grant, ...] = rows(Grant)
    bars: tuple[Grant, ...] = rows(Grant)
    answer: tuple[Answer, ...] = rows(Answer)
    doubt: tuple[Doubt, ...] = rows(Doubt)

    def recipients(self) -> tuple[str, ...]:
        """Name every agency, kind of agency or person that these words are about, once."""
        return tuple(dict.fromkeys(grant.actor for grant in self.grants + self.bars))


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    key: str
    family: str = to("family")
    ground: str
    starts: int
    ends: int | None = None
    review: int
    family_told: bool
    not_told_because: str = among(("", "unreachable", "unsafe", "would_prejudice"), default="")
    why_not_told: str = ""
    necessity: str
    proportionality: str
    relevance: str
    adequacy: str
    accuracy: str
    timeliness: str
    security: str
    subjects: tuple[str, ...] = to("person")
    grants: tuple[Grant, ...] = rows(Grant)
