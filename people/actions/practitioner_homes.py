"""Keep where a practitioner lives as a token alone: it is noticed then when they are related to a family."""

from audit import trail
from audit.trail import Refused
from people import events, permissions, refusals, tokens
from people.models import Practitioner, PractitionerHome
from people.viewers import Capacity, Viewer


def note(*, practitioner: Practitioner, words: str, by: Viewer) -> PractitionerHome:
    """Keep the token of an address, and not the address; nobody but the practitioner and an administrator may."""
    with trail.gesture(events.PRACTITIONER_HOME_NOTED, actor=by.actor(), about=[practitioner]) as gesture:
        _require_own(by, practitioner)
        token = tokens.of_address(words)
        if not token:
            raise Refused(refusals.NO_ADDRESS)
        noted = PractitionerHome.objects.create(practitioner=practitioner, token=token)
        gesture.concern(practitioner)
    return noted


def forget(*, practitioner: Practitioner, by: Viewer) -> PractitionerHome:
    """Take back where one lives: nothing is compared with it any more."""
    with trail.gesture(events.PRACTITIONER_HOME_FORGOTTEN, actor=by.actor(), about=[practitioner]) as gesture:
        _require_own(by, practitioner)
        forgotten = PractitionerHome.objects.create(practitioner=practitioner, token="")
        gesture.concern(practitioner)
    return forgotten


def _require_own(by: Viewer, practitioner: Practitioner) -> None:
    if by.capacity is not Capacity.PRACTITIONER or by.practitioner_id != practitioner.pk:
        permissions.require_administrator(by)
