"""Who is named as a reader, and what no reader list may be."""

from collections.abc import Iterable, Sequence

from audit.trail import Refused
from conference.circles import refusals
from conference.circles.rules import sources
from conference.meetings.models import Entry
from consent.categories import Use
from consent.circles import Reader
from consent.models import Circle, CircleReader
from consent.terms import ActorKind, CircleKind
from consent.verdicts import READING
from people.models import Practitioner

FOR_FEW = frozenset({CircleKind.PRIVILEGED, CircleKind.RESTRICTED})


def to_read(practitioners: Iterable[Practitioner]) -> list[Reader]:
    """Name practitioners who shall read a line."""
    return [Reader(ActorKind.PRACTITIONER, str(each.pk)) for each in practitioners]


def to_know(practitioners: Iterable[Practitioner]) -> list[Reader]:
    """Name practitioners who shall only know that there is a line."""
    know = frozenset({Use.KNOW})
    return [Reader(ActorKind.PRACTITIONER, str(each.pk), know) for each in practitioners]


def with_author(entry: Entry, readers: Sequence[Reader]) -> list[Reader]:
    """Return the readers, each once, and always who wrote the line, to read it."""
    kind, actor = author_of(entry)
    others = {(each.actor_kind, each.actor): each for each in readers}
    others.pop((kind, actor), None)
    return [Reader(kind, actor, READING), *others.values()]


def author_of(entry: Entry) -> tuple[ActorKind, str]:
    """Return by which name a circle means who wrote a line."""
    if entry.author_person_id is not None:
        return ActorKind.PERSON, str(entry.author_person_id)
    return ActorKind.PRACTITIONER, str(entry.author_practitioner_id)


def is_author(entry: Entry, reader: CircleReader) -> bool:
    """Say whether a reader is who wrote the line."""
    return (reader.actor_kind, reader.actor) == author_of(entry)


def refuse_inside_another(entry: Entry) -> None:
    """Refuse a line that is for few already, or that nobody but its agency has."""
    circle = entry.shelf.circle
    if circle is None or circle.kind == CircleKind.CONFERENCE:
        return
    if circle.kind in FOR_FEW:
        raise Refused(refusals.FOR_FEW_ALREADY)
    raise Refused(refusals.NOT_SHARED)


def refuse_inside_twice(circle: Circle, readers: Iterable[Reader]) -> None:
    """Refuse to name somebody who stands inside already."""
    inside = set(circle.readers.filter(end=None).values_list("actor_kind", "actor"))
    if any((each.actor_kind.value, each.actor) in inside for each in readers):
        raise Refused(refusals.INSIDE_ALREADY)


def inside(circle: Circle) -> list[Reader]:
    """Return who stands inside a circle now."""
    rows = circle.readers.filter(end=None).values_list("actor_kind", "actor", "uses")
    return [Reader(ActorKind(kind), actor, uses) for kind, actor, uses in rows]


def require_holders(entry: Entry, holders: Sequence[Reader]) -> None:
    """Refuse nobody, too many, or anybody of another agency, as holders of who made a referral."""
    named = Practitioner.objects.filter(pk__in=[each.actor for each in holders])
    own = [each for each in named.values_list("agency_id", flat=True) if each == entry.agency_id]
    if code := sources.objection(len(holders), len(holders) - len(own)):
        raise Refused(refusals.HOLDING[code])


def something(reason: str) -> str:
    """Return a reason without the space around it; refuse silence."""
    if not reason.strip():
        raise Refused(refusals.NO_REASON)
    return reason.strip()
