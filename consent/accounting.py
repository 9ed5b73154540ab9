"""Where the words stand by which somebody answers for opening or overriding: inside a circle of who reviews them."""

from collections.abc import Iterable
from uuid import UUID

from consent import circles, shelves
from consent.categories import Category, Sensitivity
from consent.circles import Reader
from consent.models import Shelf
from consent.terms import ActorKind, CircleKind
from people.models import Family
from people.offices import EVERYWHERE
from people.viewers import Viewer


def shelf_for(family: Family, subjects: Iterable[UUID], readers: Iterable[Reader], *, by: Viewer) -> Shelf:
    """Return a new shelf inside a circle of its own: for who writes, these readers, and the privacy officers.

    Such words are a worry about somebody's safety, and delicate: a permit that reaches them in any other way would
    have to reach what is most closely kept. The circle keeps out even that.
    """
    writer = Reader(ActorKind.PRACTITIONER, str(by.practitioner_id))
    offices = [
        Reader(ActorKind.OFFICE, each) for each in (str(by.agency_id), str(family.team_id), EVERYWHERE)
    ]
    circle = circles.draw(family, CircleKind.REVIEWED, [writer, *readers, *offices], by_account=by.account_id)
    return shelves.on(
        family=family,
        subjects=subjects,
        category=Category.SAFEGUARDING,
        sensitivity=Sensitivity.R,
        agency=by.agency_id,
        circle=circle,
    )
