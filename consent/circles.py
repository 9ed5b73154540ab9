"""Draws circles around words; called inside a gesture, which also moves the words onto a shelf inside."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from consent import family_circles, shelves
from consent.categories import Category, Sensitivity, Use
from consent.family_circles import Drawn
from consent.models import Circle, CircleEnd, CircleReader, CircleReaderEnd, CircleReview, Shelf
from consent.terms import ActorKind, CircleKind, Role
from consent.verdicts import READING
from people import epochs
from people.models import Family


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody to stand inside: to see, or only to know that something is there."""

    actor_kind: ActorKind
    actor: str
    uses: Collection[Use] = READING
    until: datetime | None = None


def draw(
    family: Family,
    kind: CircleKind,
    readers: Iterable[Reader],
    *,
    by_account: UUID,
    conference_id: str = "",
    review_on: date | None = None,
    around: Shelf | None = None,
    reason: str = "",
) -> Circle:
    """Draw a circle in which these readers stand; its reason stands inside, on a shelf like the one it surrounds."""
    drawn = Circle(
        family=family,
        kind=kind.value,
        conference_id=conference_id,
        review_on=review_on,
        drawn_by_id=by_account,
    )
    if around is not None and reason:
        # The shelf points at a circle that is written right after it: the database looks when the gesture commits.
        drawn.shelf, drawn.reason = shelf_within(around, drawn), reason
    drawn.save(force_insert=True)
    let_in(drawn, readers, by_account=by_account)
    return drawn


def for_one_meeting(family: Family, agency_id: UUID, conference_id: str, *, by_account: UUID) -> Circle:
    """Return the circle of what an agency says in one meeting only; the agency itself reads it anywhere."""
    return of_an_agency(family, CircleKind.CONFERENCE, agency_id, conference_id, by_account=by_account)


def of_an_agency(
    family: Family, kind: CircleKind, agency_id: UUID, conference_id: str = "", *, by_account: UUID
) -> Circle:
    """Return the circle of what an agency keeps to itself, or says in one meeting only, drawn when first needed."""
    reader = Reader(ActorKind.AGENCY, str(agency_id))
    drawn = _drawn_by(family, kind, reader, conference_id)
    return drawn or draw(family, kind, [reader], by_account=by_account, conference_id=conference_id)


def foreseen(family: Family, kind: CircleKind, agency_id: UUID, conference_id: str = "") -> Drawn:
    """Return the circle in which an agency's words would stand, as it is or as it would be drawn."""
    reader = Reader(ActorKind.AGENCY, str(agency_id))
    drawn = _drawn_by(family, kind, reader, conference_id)
    if drawn is not None:
        return family_circles.laid_out(drawn)
    return family_circles.not_yet_drawn(family.pk, kind, agency_id, conference_id)


def for_the_team(family: Family, *, by_account: UUID) -> Circle:
    """Return the circle of a family's own team: full members and the lead, nobody of the family; drawn when needed."""
    drawn = Circle.objects.filter(family=family, kind=CircleKind.TEAM.value, end__isnull=True).first()
    inside = [Reader(ActorKind.ROLE, role.value) for role in (Role.CORE, Role.LEAD, Role.SECONDED)]
    return drawn or draw(family, CircleKind.TEAM, inside, by_account=by_account)


def let_in(circle: Circle, readers: Iterable[Reader], *, by_account: UUID) -> list[CircleReader]:
    """Let more readers stand inside."""
    made = CircleReader.objects.bulk_create(
        CircleReader(
            circle=circle,
            actor_kind=reader.actor_kind.value,
            actor=reader.actor,
            uses=reader.uses,
            until=reader.until,
            named_by_id=by_account,
        )
        for reader in readers
    )
    epochs.bump(epochs.family_key(circle.family_id))
    return made


def let_out(reader: CircleReader, *, by_account: UUID) -> CircleReaderEnd:
    """Let a reader stand inside no longer."""
    epochs.bump(epochs.family_key(reader.circle.family_id))
    return CircleReaderEnd.objects.create(reader=reader, ended_by_id=by_account)


def keep(circle: Circle, next_on: date, *, by_account: UUID) -> CircleReview:
    """Write that somebody found a circle still needed, and when to ask again."""
    return CircleReview.objects.create(circle=circle, next_on=next_on, reviewed_by_id=by_account)


def open_up(circle: Circle, *, why: str, by_account: UUID) -> CircleEnd:
    """End a circle: what was inside is for whoever may see such words otherwise. `why` is a code."""
    epochs.bump(epochs.family_key(circle.family_id))
    return CircleEnd.objects.create(circle=circle, why=why, ended_by_id=by_account)


def shelf_within(shelf: Shelf, circle: Circle | None) -> Shelf:
    """Return the shelf that is like this one but inside a circle, or outside any."""
    return shelves.on(
        family=shelf.family,
        subjects=[UUID(each) for each in shelf.subjects_key.split(",") if each],
        category=Category(shelf.category),
        sensitivity=Sensitivity(shelf.sensitivity),
        agency=shelf.originator_agency_id,
        person=shelf.originator_person_id,
        circle=circle,
    )


def _drawn_by(family: Family, kind: CircleKind, reader: Reader, conference_id: str) -> Circle | None:
    return Circle.objects.filter(
        family=family,
        kind=kind.value,
        conference_id=conference_id,
        end__isnull=True,
        readers__actor_kind=reader.actor_kind.value,
        readers__actor=reader.actor,
    ).first()
