"""Print which share of a meeting's lines its room could be shown, and what the preflight's proposals would reach."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from conference.meetings import access
from conference.meetings.models import Conference
from conference.preflight import queries
from conference.preflight.queries import Ahead, Asked
from conference.preflight.rules import rooms
from conference.preflight.rules.proposals import Proposal, Way, proposals
from people.viewers import Capacity, viewer_of

SAID = {
    Way.PART: "in a part",
    Way.PARTS: "in all its parts",
    Way.RETOLD: "delicate lines told again",
    Way.RETOLD_IN_PARTS: "told again, in parts",
}


class Command(BaseCommand):
    """Count, for each meeting of the demonstration that is not over, as its chair may; no word of any is opened."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one block for each meeting; never of real families, about whom a count tells something too."""
        if not settings.DEMONSTRATION:
            raise CommandError("Only of a demonstration: set ENTOUR_DEMONSTRATION=yes.")
        for conference in Conference.objects.filter(closed_at=None).order_by("scheduled_at", "id"):
            for line in _block(conference):
                self.stdout.write(line)


def _block(conference: Conference) -> Iterator[str]:
    chair = viewer_of(conference.chair.account, capacity=Capacity.PRACTITIONER)
    seat = access.seat(chair, conference.pk)
    ahead = queries.ahead(seat)
    sees = {one.invitation.pk: one.sees for one in ahead.asked}
    would_see = {one.invitation.pk: one.would_see for one in ahead.asked}
    yield f"{conference.kind} ({seat.state}): {len(ahead.lines)} lines, {len(sees)} asked"
    here = {one.invitation.pk: one.sees for one in ahead.asked if _is_here(one)}
    if here:
        yield _row("everybody who is here", rooms.shown_to_all(ahead.lines, here), ahead)
    for_all = rooms.shown_to_all(ahead.lines, sees)
    yield _row("everybody who is asked", for_all, ahead)
    if rooms.share(for_all, ahead.lines) < rooms.ENOUGH:
        for each in proposals(ahead.lines, sees, would_see):
            yield _row(f"- {_said(each)}", each.shown, ahead)


def _is_here(one: Asked) -> bool:
    return any(stay.left_at is None for stay in one.invitation.check_ins.all())


def _said(proposal: Proposal) -> str:
    if not proposal.step_out:
        return SAID[proposal.way]
    most = "" if proposal.way is Way.PART else "at most "
    return f"{SAID[proposal.way]}, {most}{proposal.step_out} step out"


def _row(what: str, shown: Collection[UUID], ahead: Ahead) -> str:
    share = rooms.share(shown, ahead.lines)
    return f"  {what:<44} {len(shown):>3} of {len(ahead.lines):<3} {share:>5.0%}"
