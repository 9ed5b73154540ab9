"""The shapes of the tables that say who a family is and how it stands in law."""

from dataclasses import dataclass

from infra.demonstration.shapes import LANGUAGES, SENSITIVITIES, among, to

PROOFS = ("agreement", "birth_certificate", "court_order", "marriage_certificate", "not_seen")
WAYS_TO_HOLD = (
    "adoption", "care_order", "court_judgment", "court_order", "filiation", "married_to_the_mother_at_the_birth",
    "mother", "named_on_the_birth_certificate", "parental_responsibility_agreement", "special_guardian", "tutor",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    key: str
    reference: str
    name: str
    team: str = to("team")
    opened: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """Where a home is, who of the family lives there or is about to, and who wrote it down."""

    key: str
    family: str = to("family")
    code: str = among(("first", "second", "third"))
    address: str
    persons: tuple[str, ...] = to("person")
    since: int
    sensitivity: str = among(SENSITIVITIES)
    recorded_by: str = to("practitioner")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Born `age_years` and `age_days` before the day of loading, or due in `due_in` days."""

    key: str
    family: str = to("family")
    given_name: str = ""
    family_name: str
    age_years: int | None = None
    age_days: int | None = None
    is_unborn: bool = False
    due_in: int | None = None
    relation: str = among(("child", "father", "grandmother", "mother"))
    household: str = among(("both", "elsewhere", "first", "second", "third"))
    since: int
    language: str = among(LANGUAGES)
    persona: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """`person` is the `relation` of `relative`."""

    person: str = to("person")
    relative: str = to("person")
    relation: str = among(("grandparent", "half_sibling", "parent", "sibling"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """Who is responsible for a child, how the law gave it to them, and which proof was seen on which day."""

    adult: str = to("person")
    child: str = to("person")
    how: str = among(WAYS_TO_HOLD)
    proof: str = among(PROOFS)
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatutoryPeriod:
    person: str = to("person")
    family: str = to("family")
    kind: str = among(("child_in_need", "protection_plan", "section_47"))
    starts: int
    ends: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptApart:
    family: str = to("family")
    protected: str = to("person")
    kept_from: str = to("person")
    since: int
    words: str
    recorded_by: str = to("practitioner")
