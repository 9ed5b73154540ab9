"""Keep who made a referral, sealed for named holders of the agency that took it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from conference.circles import access, events, naming, refusals
from conference.circles.models import ProtectedSource
from conference.circles.rules import reviews
from conference.circles.rules.who_may import Deed
from conference.meetings.models import Entry
from consent import circles, shelves
from consent.categories import Category, Sensitivity
from consent.models import Circle
from consent.terms import CircleKind
from people.models import Practitioner
from people.viewers import Viewer


def keep(
    *,
    entry: Entry,
    name: str,
    contact: str,
    asked: str,
    holders: Sequence[Practitioner],
    by: Viewer,
    review_on: date | None = None,
    key: str = "",
) -> ProtectedSource:
    """Keep who told one's agency what a line says: `asked` is what they asked for. Whoever keeps it holds it too.

    The line is not touched, and nothing that others see tells that a name is kept.
    """
    readers = naming.to_read({each.pk: each for each in holders}.values())
    with trail.gesture(
        events.SOURCE_KEPT, actor=by.actor(), about=[entry.family], key=key, holders=len(readers)
    ) as gesture:
        now = access.require(Deed.KEEP_SOURCE, entry, by).entry
        if not name.strip():
            raise Refused(refusals.NO_NAME)
        naming.require_holders(now, readers)
        me = by.practitioner_id
        if me is None or str(me) not in {each.actor for each in readers}:
            raise Refused(refusals.NOT_A_HOLDER)
        drawn = circles.draw(
            now.family,
            CircleKind.RESTRICTED,
            readers,
            by_account=by.account_id,
            review_on=review_on or reviews.latest(now.family.team.today()),
        )
        kept = _kept(now, drawn, me, name=name.strip(), contact=contact.strip(), asked=asked.strip())
        gesture.touch(kept)
        gesture.result = str(kept.pk)
    return kept


def _kept(entry: Entry, drawn: Circle, kept_by: UUID, **words: str) -> ProtectedSource:
    # About nobody: whom the line is about would say for whose sake somebody is protected.
    shelf = shelves.on(
        family=entry.family,
        subjects=[],
        category=Category.SAFEGUARDING,
        sensitivity=Sensitivity.V,
        agency=entry.agency_id,
        circle=drawn,
    )
    return ProtectedSource.objects.create(
        family=entry.family,
        entry=entry,
        shelf=shelf,
        kept_at=timezone.now(),
        kept_by_id=kept_by,
        **words,
    )
