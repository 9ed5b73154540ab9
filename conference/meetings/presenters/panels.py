"""The parts of the room beside the lines: head, state, agenda, people, each child's decision, steps."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from conference.meetings import queries
from conference.meetings.access import Seat
from conference.meetings.models import Invitation
from conference.meetings.presenters.names import Names
from conference.meetings.rules.attendance import Quorum
from conference.meetings.vocabulary import Answer, Part
from consent.gate import Opened
from people.models import AgencyKind

# Who runs the meeting stands first, the family next to them.
_RANKS = {Part.CHAIR: 0, Part.MINUTE_TAKER: 1, Part.FAMILY: 2, Part.ATTENDEE: 3}


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the head of the page; what the seat may not read is empty."""

    title: str
    alias: str
    family_name: str
    reason: str
    reason_withheld: str
    scheduled_at: datetime
    minutes_planned: int
    place: str
    chair: str
    minute_taker: str


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the agenda."""

    id: UUID
    title: str
    child: str
    is_current: bool
    is_without_family: bool


@dataclass(frozen=True, slots=True)
class Attending:
    """Somebody who was asked, and whether they are here."""

    invitation_id: UUID
    name: str
    role: str
    agency: str
    part: str
    answer: str
    is_here: bool
    was_here: bool
    is_without_device: bool
    since: datetime | None


def head(seat: Seat) -> Head:
    """Return whose meeting this is and why it was called, as far as the seat may read it."""
    conference = seat.conference
    name, why = queries.family_name(seat), queries.reason(seat)
    return Head(
        title=seat.kind.name.to(seat.viewer.language),
        alias=conference.family.reference,
        family_name=name.words["name"] if isinstance(name, Opened) else "",
        reason=why.words["reason"] if isinstance(why, Opened) else "",
        reason_withheld=str(why.sentence) if why and not isinstance(why, Opened) else "",
        scheduled_at=conference.scheduled_at,
        minutes_planned=conference.minutes_planned,
        place=conference.place,
        chair=conference.chair.name,
        minute_taker=conference.minute_taker.name if conference.minute_taker else "",
    )


def agenda(seat: Seat, names: Names) -> list[Item]:
    """Return the items; one about a child whom the seat may not know of is left out."""
    found = []
    for item in queries.agenda(seat):
        if item.child_id and item.child_id not in names.called:
            continue
        template = seat.kind.item(item.code)
        found.append(
            Item(
                id=item.pk,
                title=template.title.to(seat.viewer.language),
                child=names.of(item.child_id) if item.child_id else "",
                is_current=item.is_current,
                is_without_family=not template.family,
            )
        )
    return found


def people(seat: Seat, names: Names) -> list[Attending]:
    """Return everybody who was asked; a person of whom the seat may not know is left out."""
    asked = queries.attending(seat)
    guests = {
        one.record.pk: one.words["guest_name"]
        for one in queries.guests(seat, asked)
        if isinstance(one, Opened)
    }
    shown = [one for one in asked if not one.person_id or one.person_id in names.called]
    attending = [_attending(seat, names, one, guests) for one in shown]
    rank = {one.pk: _RANKS[Part(one.part)] for one in shown}
    return sorted(attending, key=lambda one: (rank[one.invitation_id], one.agency, one.name))


def missing_from(quorum: Quorum) -> list[str]:
    """Return in words who must still come before the meeting may decide."""
    missing = [
        _("%(agency)s must be here.")
        % {"agency": _(" or ").join(str(AgencyKind(kind).label) for kind in kinds)}
        for kinds in quorum.missing_kinds
    ]
    if quorum.missing_others:
        words = (
            ngettext(
                "%(count)d more agency that works with the family must be here.",
                "%(count)d more agencies that work with the family must be here.",
                quorum.missing_others,
            )
            if quorum.with_knowledge
            else ngettext(
                "%(count)d more agency must be here.",
                "%(count)d more agencies must be here.",
                quorum.missing_others,
            )
        )
        missing.append(words % {"count": quorum.missing_others})
    if quorum.missing_social_worker:
        missing.append(_("A social worker must be here."))
    return missing


def _attending(seat: Seat, names: Names, asked: Invitation, guests: dict[UUID, str]) -> Attending:
    language = seat.viewer.language
    stays = list(asked.check_ins.all())
    here = next((stay for stay in stays if stay.left_at is None), None)
    if asked.practitioner:
        name, role = asked.practitioner.name, asked.practitioner.job_title_in(language)
    elif asked.person_id:
        called = names.called[asked.person_id]
        name, role = called.name, called.relation if called.is_named else ""
    else:
        name, role = guests.get(asked.pk, _("A guest")), ""
    return Attending(
        invitation_id=asked.pk,
        name=name,
        role=role,
        agency=asked.agency.name_in(language) if asked.agency else "",
        part=str(Part(asked.part).label) if asked.part in {Part.CHAIR, Part.MINUTE_TAKER} else "",
        answer=str(Answer(asked.answer).label) if asked.answer else "",
        is_here=here is not None,
        was_here=bool(stays),
        is_without_device=bool(here and here.is_without_device),
        since=here.at if here else None,
    )
