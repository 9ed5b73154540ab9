"""Keeps persons who are kept apart out of the same meeting: neither asked to it nor let in together."""

from collections.abc import Iterable

from audit.trail import Refused
from conference.meetings import access, refusals
from conference.meetings.models import CheckIn, Conference, Invitation
from conference.meetings.vocabulary import Answer
from consent import kept_apart
from people.models import Family, Person
from people.viewers import Viewer


def refuse_together(family: Family, persons: Iterable[Person]) -> None:
    """Refuse to ask two persons who must not meet."""
    asked = {person.pk for person in persons}
    if any({protected, kept_from} <= asked for protected, kept_from in kept_apart.pairs(family.pk)):
        raise Refused(refusals.MUST_NOT_MEET)


def refuse_to_ask(conference: Conference, person: Person) -> None:
    """Refuse to ask somebody to where the other was asked, unless that one sent apologies."""
    coming = Invitation.objects.filter(conference=conference, person__isnull=False, taken_back_at=None)
    others = set(coming.exclude(answer=Answer.APOLOGIES).values_list("person_id", flat=True))
    if kept_apart.must_not_meet(conference.family_id, person.pk, others):
        raise Refused(refusals.ASKED_WHO_MUST_NOT_MEET)


def refuse_to_let_in(invitation: Invitation, by: Viewer) -> None:
    """Refuse to check somebody in where the other is; only who arranges the meeting is told why."""
    if invitation.person_id is None:
        return
    here = CheckIn.objects.filter(invitation__conference=invitation.conference, left_at=None)
    others = set(here.values_list("invitation__person_id", flat=True))
    if kept_apart.must_not_meet(invitation.family_id, invitation.person_id, others):
        if access.is_own(by, invitation):
            raise Refused(refusals.SPEAK_TO_THE_CHAIR)
        raise Refused(refusals.HERE_WHO_MUST_NOT_MEET)
