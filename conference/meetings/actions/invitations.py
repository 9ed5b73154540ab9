"""Ask somebody to a meeting, and write what they answered."""

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from conference.meetings import access, children, events, meeting_each_other, records, refusals, timeline
from conference.meetings.models import Conference, Invitation
from conference.meetings.rules.happenings import Happening
from conference.meetings.rules.parts import RUNNING
from conference.meetings.rules.states import Gesture
from conference.meetings.vocabulary import Answer, Part
from consent import shelves
from consent.categories import Category, Sensitivity
from people.models import Agency, Person, Practitioner
from people.viewers import Viewer


def invite(
    *, conference: Conference, invited: Practitioner | Person, by: Viewer, key: str = ""
) -> Invitation:
    """Ask a practitioner or a person of the family, and give them what the kind of meeting gives."""
    part = Part.FAMILY if isinstance(invited, Person) else Part.ATTENDEE
    with trail.gesture(
        events.PERSON_INVITED, actor=by.actor(), about=[conference], key=key, part=part.value
    ) as gesture:
        seat = access.allow(Gesture.INVITE, conference, by)
        now = timezone.now()
        if isinstance(invited, Person):
            children.require_members(seat.conference.family, [invited])
            _refuse_second(seat.conference, person=invited)
            meeting_each_other.refuse_to_ask(seat.conference, invited)
            invitation = records.invite_person(seat.conference, invited, now)
        else:
            _refuse_second(seat.conference, practitioner=invited)
            invitation = records.invite_practitioner(seat.conference, invited, part, now)
        records.admit(seat.conference, seat.kind, [invitation])
        timeline.append(gesture, seat.conference, Happening.INVITED, invitation)
        gesture.touch(invitation)
        gesture.result = str(invitation.pk)
    return invitation


def invite_guest(
    *, conference: Conference, name: str, by: Viewer, agency: Agency | None = None, key: str = ""
) -> Invitation:
    """Ask somebody who has no account here; being in the room gives them nothing to open."""
    with trail.gesture(
        events.PERSON_INVITED, actor=by.actor(), about=[conference], key=key, part=Part.ATTENDEE.value
    ) as gesture:
        seat = access.allow(Gesture.INVITE, conference, by)
        invitation = Invitation.objects.create(
            conference=seat.conference,
            family_id=seat.conference.family_id,
            shelf=shelves.on(
                family=seat.conference.family,
                subjects=[],
                category=Category.IDENTITY,
                sensitivity=Sensitivity.N,
                agency=seat.conference.chair.agency,
            ),
            agency=agency,
            guest_name=name,
            part=Part.ATTENDEE,
            invited_at=timezone.now(),
        )
        timeline.append(gesture, seat.conference, Happening.INVITED, invitation)
        gesture.touch(invitation)
        gesture.result = str(invitation.pk)
    return invitation


def take_back(*, invitation: Invitation, by: Viewer, key: str = "") -> Invitation:
    """Ask somebody no more: they leave, and what the invitation opened to them ends, on open pages too."""
    conference = invitation.conference
    with trail.gesture(
        events.INVITATION_TAKEN_BACK,
        actor=by.actor(),
        about=[conference],
        key=key,
        was_here=False,
        ended=0,
    ) as gesture:
        seat = access.allow(Gesture.TAKE_BACK, conference, by)
        now = Invitation.objects.filter(pk=invitation.pk, conference=seat.conference).first()
        if now is None:
            raise Refused(refusals.NO_PLACE)
        if now.taken_back_at:
            raise Refused(refusals.ALREADY_TAKEN_BACK)
        if now.part in RUNNING:
            raise Refused(refusals.RUNS_THE_MEETING)
        now.taken_back_at = timezone.now()
        now.save(update_fields=["taken_back_at"])
        left = now.check_ins.filter(left_at=None).update(left_at=now.taken_back_at)
        gesture.set(was_here=bool(left), ended=records.let_out(seat.conference, now))
        timeline.append(gesture, seat.conference, Happening.TAKEN_BACK, now)
        gesture.touch(now)
    return now


def answer(*, invitation: Invitation, answer: Answer, by: Viewer, key: str = "") -> Invitation:
    """Answer for oneself; who runs the meeting may write down somebody else's answer."""
    with trail.gesture(
        events.INVITATION_ANSWERED,
        actor=by.actor(),
        about=[invitation.conference],
        key=key,
        answer=answer.value,
    ) as gesture:
        seat = access.allow(Gesture.ANSWER, invitation.conference, by)
        access.require_self_or_runner(seat, invitation)
        if not answer:
            raise Refused(refusals.NO_ANSWER)
        invitation.answer = answer
        invitation.answered_at = timezone.now()
        invitation.save(update_fields=["answer", "answered_at"])
        timeline.append(gesture, seat.conference, Happening.ANSWERED, invitation)
        gesture.touch(invitation)
    return invitation


def _refuse_second(conference: Conference, **invited: Practitioner | Person) -> None:
    if conference.invitations.filter(taken_back_at=None, **invited).exists():
        raise Refused(refusals.ALREADY_INVITED)
