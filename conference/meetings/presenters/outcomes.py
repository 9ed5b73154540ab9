"""What comes of the meeting: each child's proposal, positions and decision, and the steps of the plan."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from conference.meetings import queries
from conference.meetings.access import Seat
from conference.meetings.presenters.names import Called, Names
from conference.meetings.vocabulary import Harm, Stance
from consent.gate import Opened


@dataclass(frozen=True, slots=True)
class Stated:
    """An agency's position, or that it is withheld and why."""

    agency: str = ""
    practitioner: str = ""
    stance: str = ""
    stance_code: str = ""
    reason: str = ""
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is proposed or decided about a child."""

    threshold_met: bool
    harms: tuple[str, ...]
    by: str = ""
    at: datetime | None = None
    contingency: str = ""
    quorum_waiver: str = ""


@dataclass(frozen=True, slots=True)
class ChildPanel:
    """Everything about one child's decision."""

    child: Called
    proposal: Outcome | None
    positions: tuple[Stated, ...]
    decision: Outcome | None
    withheld: str = ""

    @property
    def anchor(self) -> str:
        """Return the element's id in a record."""
        return f"decision-{self.child.person_id}"


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One agreed step, or that it is withheld and why."""

    id: UUID
    what_must_change: str = ""
    what: str = ""
    how_we_will_know: str = ""
    owner: str = ""
    about: str = ""
    by_when: date | None = None
    withheld: str = ""


def child(seat: Seat, names: Names, called: Called) -> ChildPanel:
    """Return the panel of one child."""
    proposed = queries.proposals(seat, called.person_id)
    decided = queries.decisions(seat, called.person_id)
    hidden = [one for one in (*proposed, *decided) if not isinstance(one, Opened)]
    return ChildPanel(
        child=called,
        proposal=next(
            (_outcome(one, by=one.record.by.name) for one in proposed if isinstance(one, Opened)), None
        ),
        positions=tuple(_stated(seat, one) for one in queries.positions(seat, called.person_id)),
        decision=next((_outcome(one) for one in decided if isinstance(one, Opened)), None),
        withheld=str(hidden[0].sentence) if hidden else "",
    )


def steps(seat: Seat, names: Names) -> list[PlanStep]:
    """Return the agreed steps."""
    return [
        _step(names, one)
        if isinstance(one, Opened)
        else PlanStep(id=one.record_id, withheld=str(one.sentence))
        for one in queries.steps(seat)
    ]


def _stated(seat: Seat, one: queries.Shown) -> Stated:
    if not isinstance(one, Opened):
        return Stated(withheld=str(one.sentence))
    position = one.record
    return Stated(
        agency=position.agency.name_in(seat.viewer.language),
        practitioner=position.practitioner.name,
        stance=str(Stance(position.stance).label),
        stance_code=position.stance,
        reason=one.words.get("reason", ""),
    )


def _outcome(one: Opened[Any], by: str = "") -> Outcome:
    record = one.record
    return Outcome(
        threshold_met=record.threshold_met,
        harms=tuple(str(Harm(harm).label) for harm in record.harms),
        by=by,
        at=getattr(record, "decided_at", None) or getattr(record, "put_at", None),
        contingency=one.words.get("contingency", ""),
        quorum_waiver=one.words.get("quorum_waiver", ""),
    )


def _step(names: Names, one: Opened[Any]) -> PlanStep:
    step = one.record
    owner = step.owner_practitioner
    return PlanStep(
        id=step.pk,
        what_must_change=one.words["what_must_change"],
        what=one.words["what"],
        how_we_will_know=one.words["how_we_will_know"],
        owner=f"{owner.name}, {owner.agency.name}" if owner else names.of(step.owner_person_id),
        about=names.joined(step.shelf.subjects_key.split(",")),
        by_when=step.by_when,
    )
