"""Say who is in the room: the person themselves, or who runs the meeting."""

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from conference.meetings import access, events, meeting_each_other, refusals, timeline
from conference.meetings.models import CheckIn, Invitation
from conference.meetings.rules.happenings import Happening
from conference.meetings.rules.states import Gesture
from people.viewers import Viewer


def check_in(
    *, invitation: Invitation, by: Viewer, is_without_device: bool = False, key: str = ""
) -> CheckIn:
    """Say that an invited person is here, with a device of their own or without."""
    with trail.gesture(
        events.PERSON_CHECKED_IN,
        actor=by.actor(),
        about=[invitation.conference],
        key=key,
        without_device=is_without_device,
    ) as gesture:
        seat = access.allow(Gesture.CHECK_IN, invitation.conference, by)
        access.require_self_or_runner(seat, invitation)
        if invitation.check_ins.filter(left_at__isnull=True).exists():
            raise Refused(refusals.ALREADY_HERE)
        meeting_each_other.refuse_to_let_in(invitation, by)
        check_in = CheckIn.objects.create(
            invitation=invitation,
            at=timezone.now(),
            by=by.pseudonym,
            is_without_device=is_without_device or bool(invitation.guest_name),
        )
        timeline.append(gesture, seat.conference, Happening.CHECKED_IN, check_in)
        gesture.touch(check_in)
        gesture.result = str(check_in.pk)
    return check_in


def leave(*, invitation: Invitation, by: Viewer, key: str = "") -> CheckIn:
    """Say that somebody who was here has left."""
    with trail.gesture(
        events.PERSON_LEFT, actor=by.actor(), about=[invitation.conference], key=key
    ) as gesture:
        seat = access.allow(Gesture.LEAVE, invitation.conference, by)
        access.require_self_or_runner(seat, invitation)
        here = invitation.check_ins.filter(left_at__isnull=True).first()
        if here is None:
            raise Refused(refusals.NOT_HERE)
        here.left_at = timezone.now()
        here.save(update_fields=["left_at"])
        timeline.append(gesture, seat.conference, Happening.LEFT, here)
        gesture.touch(here)
    return here
