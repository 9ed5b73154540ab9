"""What a file would write, in plain words: who said it, who may do what with which information, and until when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from conference.directory.presenters.names import called
from conference.family.presenters import vocabulary
from conference.family.presenters.recipients import Recipients, named_in
from consent import retelling
from consent.categories import SENSITIVITY_NAMES
from consent.fhir.boxes import Box, Span
from consent.fhir.documents import Understood
from consent.gate import Opened
from consent.models import Provision
from consent.terms import ActorKind
from consent.words import USES
from people.models import Account, FamilyMember
from people.viewers import Viewer

Names = Mapping[UUID, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row in words; `begins` only when that is later than now, `up_to` only for a permission."""

    is_permit: bool
    who: str
    uses: str
    kinds: str
    about: str
    purposes: str
    up_to: str
    begins: datetime | None
    last: date | None
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one person said, row by row."""

    who: str
    on: date | None
    rows: list[Row]


def preview(
    statements: Iterable[Understood], persons: Iterable[Opened[FamilyMember]], viewer: Viewer, now: datetime
) -> list[Said]:
    """Return every statement of a file as it would be written."""
    statements = list(statements)
    names = {
        each.record.person_id: called(each.words, is_unborn=each.record.person.is_unborn) for each in persons
    }
    boxes = [box for each in statements for box in (*each.rows.permits, *each.rows.bars)]
    recipients = named_in(map(_provision, boxes), viewer.language)
    pen = _Pen(names, recipients, _logins(boxes), now)
    return [_said(each, pen) for each in statements]


@dataclass(frozen=True, slots=True)
class _Pen:
    """What every row is written with."""

    names: Names
    recipients: Recipients
    logins: Mapping[str, str]
    now: datetime


def _said(understood: Understood, pen: _Pen) -> Said:
    speaker = understood.statement.speaker
    return Said(
        who=pen.names.get(speaker, "") if speaker else "",
        on=understood.statement.said_on,
        rows=[
            *(_row(box, pen, is_permit=True) for box in understood.rows.permits),
            *(_row(box, pen, is_permit=False) for box in understood.rows.bars),
        ],
    )


def _row(box: Box, pen: _Pen, *, is_permit: bool) -> Row:
    purposes = sorted(str(retelling.purpose(each)) for each in box.purposes)
    return Row(
        is_permit=is_permit,
        who=capfirst(_who(box, pen)),
        uses=", ".join(str(words) for use, words in USES.items() if use in box.uses),
        kinds=vocabulary.categories(box.categories),
        about=vocabulary.listed(pen.names[each] for each in sorted(box.subjects, key=pen.names.__getitem__)),
        purposes="; ".join(purposes),
        up_to=str(SENSITIVITY_NAMES[box.ceiling]) if is_permit else "",
        begins=box.time.start if box.time.start and box.time.start > pen.now else None,
        last=(box.time.stop - timedelta(microseconds=1)).date() if box.time.stop else None,
        first_day=box.days.start,
        last_day=_last(box.days),
    )


def _who(box: Box, pen: _Pen) -> str:
    kind, name = box.actor
    if kind is ActorKind.ACCOUNT:
        return pen.logins.get(name) or _("somebody who was named")
    if kind is ActorKind.PERSON:
        return pen.names[UUID(name)]
    return pen.recipients.of(_provision(box))


def _last(days: Span[date]) -> date | None:
    return days.stop - timedelta(days=1) if days.stop else None


def _provision(box: Box) -> Provision:
    """Return what names somebody as the record would: words are asked for by the same name."""
    return Provision(actor_kind=box.actor.kind.value, actor=box.actor.name)


def _logins(boxes: Iterable[Box]) -> Mapping[str, str]:
    wanted = {box.actor.name for box in boxes if box.actor.kind is ActorKind.ACCOUNT}
    found = Account.objects.filter(pk__in=wanted, practitioner__isnull=False)
    named = found.values_list("pk", "practitioner__name") if wanted else ()
    return {str(pk): name for pk, name in named}
