"""The shapes of the tables that say what agencies brought to the table, and how many people live where."""

from dataclasses import dataclass

from infra.demonstration.shapes import among, rows, to

BANDS = ("unborn", "0_5", "6_11", "12_17", "18_24", "25_39", "40_59", "60_up")
WIDER_BANDS = ("under_12", "under_18", "18_39", "40_up", "18_up", "any")
FACTORS = (
    "alcohol_or_drugs", "basic_needs", "bullying", "caring_too_young", "crime_done", "crime_suffered", "debt",
    "disability_unmet", "domestic_abuse", "exploitation", "gambling", "home_at_risk", "illness_untreated",
    "loneliness", "mental_distress", "missing", "neglect", "out_of_school", "self_harm", "threats",
    "unsafe_friends",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class BandCount:
    """How many people of one band live in an area, and how many of them of each sex."""

    band: str = among(BANDS)
    everybody: int
    female: int
    male: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area of a team, counted on a day by a source."""

    key: str
    team: str = to("team")
    name: str
    counted: int
    source: str
    band: tuple[BandCount, ...] = rows(BandCount)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDecision:
    """What the table decided without a name."""

    is_acute: bool
    reason: str
    needed: tuple[str, ...] = to("agency", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Whom it is about, to whom that was said, on which ground, and the answers to the seven tests."""

    name: str
    age_years: int
    age_days: int
    address: str
    agencies: tuple[str, ...] = to("agency")
    ground: str
    necessity: str
    proportionality: str
    relevance: str
    adequacy: str
    accuracy: str
    timeliness: str
    security: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """What an agency's practitioner answered when they had heard the name."""

    by: str = to("practitioner")
    knows: str = among(("involved", "not_involved", "will_check"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Which agencies have a part."""

    leads: str = to("agency")
    assists: tuple[str, ...] = to("agency")


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A situation, as far as it has come: each filter has one row, or none yet."""

    key: str
    bringer: str = to("practitioner")
    chair: str = to("practitioner")
    area: str = to("area")
    agencies: tuple[str, ...] = to("agency")
    factors: tuple[str, ...] = among(FACTORS)
    tried: str
    remit: str
    about: str = among(("family", "person"))
    band: str = among(BANDS + WIDER_BANDS)
    sex: str = among(("", "female", "male"), default="")
    words: str
    decision: tuple[TableDecision, ...] = rows(TableDecision)
    naming: tuple[Naming, ...] = rows(Naming)
    recognition: tuple[Recognition, ...] = rows(Recognition)
    roles: tuple[Roles, ...] = rows(Roles)
