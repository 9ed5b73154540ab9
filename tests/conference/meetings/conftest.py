"""Meetings of the cast: a conference under a duty, and a team around the family that consent carries."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from audit import disclosure
from conference.meetings import access
from conference.meetings.actions import attendance, conferences
from conference.meetings.models import Conference
from tests import cast
from tests.cast_fixtures import people, signed_in

__all__ = ["people", "signed_in"]

ATTENDEES = ("social_worker", "health_visitor", "police_officer", "teacher")


@pytest.fixture
def call(people: cast.Cast) -> Callable[..., Conference]:
    """Call a meeting about the Larch family."""

    def schedule(kind: str, **changes: object) -> Conference:
        chair = "social_worker" if kind == "team_around_family" else "chair"
        wanted = {
            "family": people.larch.family,
            "kind": kind,
            "scheduled_at": timezone.now() + timedelta(hours=1),
            "chair": getattr(people, chair).practitioner,
            "minute_taker": people.minute_taker.practitioner,
            "reason": "CANARY-REASON a fall that nobody can explain",
            "attendees": [getattr(people, key).practitioner for key in ATTENDEES],
            "persons": [people.larch.mother.person],
            "by": people.social_worker.viewer,
        }
        return conferences.schedule(**(wanted | changes))

    return schedule


@pytest.fixture
def icpc(people: cast.Cast, call: Callable[..., Conference]) -> Conference:
    """An initial child protection conference that is open, with everybody here."""
    return open_with_everybody(call("icpc"), people, people.chair)


@pytest.fixture
def taf(people: cast.Cast, call: Callable[..., Conference]) -> Conference:
    """A team around the family that is open, with everybody here; consent carries it."""
    return open_with_everybody(call("team_around_family"), people, people.social_worker)


def open_with_everybody(conference: Conference, people: cast.Cast, chair: cast.Worker) -> Conference:
    """Open a meeting and check in everybody who was invited."""
    conferences.open(conference=conference, by=chair.viewer)
    for invitation in conference.invitations.all():
        attendance.check_in(invitation=invitation, by=chair.viewer)
    conference.refresh_from_db()
    return conference


def seen_by(viewer: object, conference: Conference, read: Callable[[access.Seat], object]) -> object:
    """Read something of a meeting as a viewer, with the disclosure collected as a request would."""
    with disclosure.collecting(actor=viewer.actor(), purpose="test"):
        return read(access.seat(viewer, conference.pk))
