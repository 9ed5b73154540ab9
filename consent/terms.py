"""The closed vocabularies of consent: who is named, what was said, and in what capacity."""

from enum import StrEnum


class Effect(StrEnum):
    """What a provision does."""

    BAR = "bar"
    PERMIT = "permit"


class ActorKind(StrEnum):
    """How a provision names the people it is about. ACCOUNT, PERSON and PRACTITIONER name one of them.

    OFFICE, in a circle alone: the privacy officers of an agency, of a team, or of everybody (`people.offices`).
    """

    ACCOUNT = "account"
    AGENCY = "agency"
    AGENCY_KIND = "agency_kind"
    OFFICE = "office"
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
    """In what capacity somebody spoke.

    COMPETENT_CHILD: somebody found that they understand. COURT: an order speaks. GUARDIAN: special guardian or tutor.
    OWN: an adult for themselves. YOUNG_PERSON: of the age at which the law lets them speak without such a finding.
    """

    COMPETENT_CHILD = "competent_child"
    COURT = "court"
    GUARDIAN = "guardian"
    OWN = "own"
    PARENTAL_RESPONSIBILITY = "parental_responsibility"
    YOUNG_PERSON = "young_person"


# Who speaks so speaks for a child, as long as the child is one and does not decide the matter themselves.
FOR_A_CHILD = frozenset({SpeaksAs.GUARDIAN, SpeaksAs.PARENTAL_RESPONSIBILITY})
# Who speaks so is a child, and decides the matter themselves.
AS_A_CHILD = frozenset({SpeaksAs.COMPETENT_CHILD, SpeaksAs.YOUNG_PERSON})


class Method(StrEnum):
    """How the words reached the record. IMPORTED: another system had recorded them before."""

    IMPORTED = "imported"
    IN_PERSON = "in_person"
    INTERPRETER = "interpreter"
    LETTER = "letter"
    NONE = "none"
    PAGE = "page"
    PHONE = "phone"
    TEXT_MESSAGE = "text_message"


class CircleKind(StrEnum):
    """Why words are inside a circle.

    CONFERENCE: shown in one named meeting only. HELD: not yet shared beyond the agency that wrote them.
    PRIVILEGED: legal advice, for its holders. RESTRICTED: for readers named one by one, reviewed every 90 days.
    REVIEWED: why somebody opened in an emergency or went past a refusal; for those who answer for it or review it.
    TEAM: for full members of the family's team and its lead; nobody of the family ever stands inside.
    """

    CONFERENCE = "conference"
    HELD = "held"
    PRIVILEGED = "privileged"
    RESTRICTED = "restricted"
    REVIEWED = "reviewed"
    TEAM = "team"


class EmergencyReason(StrEnum):
    """Why somebody could not wait."""

    CHILD_MISSING = "child_missing"
    CRIME_NOW = "crime_now"
    DANGER_TO_LIFE = "danger_to_life"
    SERIOUS_HARM = "serious_harm"
    URGENT_TREATMENT = "urgent_treatment"


class Finding(StrEnum):
    """What the review of an emergency opening found."""

    JUSTIFIED = "justified"
    TOO_MUCH = "too_much"
    UNJUSTIFIED = "unjustified"


class EndedBecause(StrEnum):
    """Why a ground that was taken up ended."""

    GOAL_REACHED = "goal_reached"
    NOT_NEEDED = "not_needed"
    REPLACED = "replaced"
    TAKEN_UP_WRONGLY = "taken_up_wrongly"


class NotAskedBecause(StrEnum):
    """Why nobody asked."""

    UNREACHABLE = "unreachable"
    UNSAFE = "unsafe"
    WOULD_PREJUDICE = "would_prejudice"


class NotToldBecause(StrEnum):
    """Why a family was not told of a ground. NOT_YET says by which day they will be."""

    NOT_YET = "not_yet"
    UNREACHABLE = "unreachable"
    UNSAFE = "unsafe"
    WOULD_PREJUDICE = "would_prejudice"


class Reviewed(StrEnum):
    """What the review of a ground came to."""

    ENDED = "ended"
    KEPT = "kept"


class Jurisdiction(StrEnum):
    """Where a ground is law; the same codes as a team's."""

    ENGLAND = "england"
    QUEBEC = "quebec"
