"""The shapes of the tables that say what a meeting is, who is asked, what is put, thought, decided and agreed."""

from dataclasses import dataclass

from infra.demonstration.shapes import HARMS, among, rows, to


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """Either `who` has a key, or `guest` has a name and no account."""

    who: str = to("practitioner", "person", default="")
    guest: str = ""
    part: str = among(("attendee", "chair", "family", "minute_taker"))
    answer: str = among(("", "apologies", "coming", "report"), default="")
    present: bool = False
    without_device: bool = False
    way: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Somebody who was deliberately not asked, and why."""

    who: str = to("practitioner", "person")
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    child: str = to("person")
    threshold_met: bool
    harms: tuple[str, ...] = among(HARMS)
    by: str = to("practitioner")


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    child: str = to("person")
    practitioner: str = to("practitioner")
    stance: str = among(("abstain", "agree", "agree_with_conditions", "dissent"))
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    child: str = to("person")
    threshold_met: bool
    harms: tuple[str, ...] = among(HARMS)
    contingency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    key: str
    persons: tuple[str, ...] = to("person")
    owner: str = to("practitioner", "person")
    what_must_change: str
    what: str
    how_we_will_know: str
    by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    key: str
    family: str = to("family")
    kind: str
    state: str = among(("closed", "open", "planned", "signed_off"))
    day: int
    at: str
    minutes: int
    place: str
    chair: str = to("practitioner")
    minute_taker: str = to("practitioner")
    called_by: str = to("practitioner")
    current_item: str = ""
    reason: str
    invited: tuple[Invited, ...] = rows(Invited)
    left_out: tuple[LeftOut, ...] = rows(LeftOut)
    proposal: tuple[Proposal, ...] = rows(Proposal)
    position: tuple[Position, ...] = rows(Position)
    decision: tuple[Decision, ...] = rows(Decision)
    step: tuple[Step, ...] = rows(Step)
