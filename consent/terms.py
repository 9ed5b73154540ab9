"""The closed vocabularies of consent: who is named, what was said, and in what capacity."""

from enum import StrEnum


class Effect(StrEnum):
    """What a provision does."""

    BAR = "bar"
    PERMIT = "permit"


class ActorKind(StrEnum):
    """How a provision names the people it is about. ACCOUNT, PERSON and PRACTITIONER name one of them."""

    ACCOUNT = "account"
    AGENCY = "agency"
    AGENCY_KIND = "agency_kind"
    PERSON = "person"
    PRACTITIONER = "practitioner"
    ROLE = "role"


NAMING_ONE = frozenset({ActorKind.ACCOUNT, ActorKind.PERSON, ActorKind.PRACTITIONER})


class Role(StrEnum):
    """A part that somebody has towards one family; a provision may name it instead of a person."""

    CORE = "core"
    FAMILY = "family"
    INVOLVED = "involved"
    LEAD = "lead"
    PART_TIME = "part_time"
    SECONDED = "seconded"
    TEAM = "team"
    VISITING = "visiting"


class Said(StrEnum):
    """What a person said about sharing."""

    AGREE = "agree"
    LIMIT = "limit"
    NOT_ASKED = "not_asked"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


class SpeaksAs(StrEnum):
    """In what capacity a person spoke: for themselves as an adult, as a competent child, or as a parent."""

    COMPETENT_CHILD = "competent_child"
    OWN = "own"
    PARENTAL_RESPONSIBILITY = "parental_responsibility"


class Method(StrEnum):
    """How the words reached the record."""

    IN_PERSON = "in_person"
    INTERPRETER = "interpreter"
    LETTER = "letter"
    NONE = "none"
    PAGE = "page"
    PHONE = "phone"
    TEXT_MESSAGE = "text_message"


class NotAskedBecause(StrEnum):
    """Why nobody asked."""

    UNREACHABLE = "unreachable"
    UNSAFE = "unsafe"
    WOULD_PREJUDICE = "would_prejudice"


class Jurisdiction(StrEnum):
    """Where a ground is law; the same codes as a team's."""

    ENGLAND = "england"
    QUEBEC = "quebec"
