"""Protect work with a family from a person of it, who must not learn that somebody comes; and end that."""

from audit import trail
from audit.trail import Refused
from conference.apart import access, refusals
from consent import events
from consent import protected_work as writing
from consent.models import ProtectedWork
from people import refusals as people_refusals
from people.models import Involvement, Person
from people.viewers import Viewer


def protect(*, involvement: Involvement, kept_from: Person, by: Viewer, key: str = "") -> ProtectedWork:
    """Let a person of the family learn nothing of an involvement from now on."""
    family = involvement.family
    with trail.gesture(events.WORK_PROTECTED, actor=by.actor(), about=[family], key=key) as gesture:
        access.require_protecting(by, involvement)
        if not access.are_of(family, kept_from):
            raise Refused(people_refusals.NOT_OF_THIS_FAMILY)
        live = ProtectedWork.objects.filter(involvement=involvement, kept_from=kept_from, end=None)
        if live.exists():
            raise Refused(refusals.PROTECTED_ALREADY)
        marked = writing.write(involvement, kept_from, by_account=by.account_id)
        gesture.touch(marked)
        gesture.result = str(marked.pk)
    return marked


def end(*, marked: ProtectedWork, why: str, by: Viewer, key: str = "") -> ProtectedWork:
    """Let the person learn of it like anybody else. `why` is a code."""
    with trail.gesture(
        events.WORK_PROTECTION_ENDED, actor=by.actor(), about=[marked.family], key=key, why=why
    ) as gesture:
        access.require_protecting(by, marked.involvement)
        if hasattr(marked, "end"):
            raise Refused(refusals.NOT_APART)
        writing.end(marked, why=why, by_account=by.account_id)
        gesture.touch(marked)
    return marked
