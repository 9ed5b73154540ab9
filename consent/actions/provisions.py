"""Add one permission under a lawful ground, or end one."""

from audit import trail
from audit.trail import Refused
from consent import events, grounds, permissions, records, refusals, taking_up
from consent.models import Authority, Provision
from consent.records import Grant
from people.viewers import Viewer


def grant(*, authority: Authority, grant: Grant, by: Viewer, key: str = "") -> Provision:
    """Let one more actor use information under a duty that has been taken up."""
    with trail.gesture(
        events.PROVISION_GRANTED, actor=by.actor(), about=[authority.family], key=key
    ) as gesture:
        permissions.require_full_member(by, authority.family)
        if authority.carried_by_consent:
            raise Refused(refusals.NEEDS_A_VOICE)
        if hasattr(authority, "end"):
            raise Refused(refusals.ENDED_BEFORE)
        if authority.overrides_id is not None:
            raise Refused(refusals.OVERRIDE_OPENS_TO_NOBODY_ELSE)
        _require_reliance(authority, grant, by)
        (granted,) = records.permits(authority, [grant])
        gesture.touch(granted)
        gesture.basis(f"consent.authority:{authority.pk}")
        gesture.result = str(granted.pk)
    return granted


def end(*, provision: Provision, why: str, by: Viewer, key: str = "") -> Provision:
    """End one permission now; what a person said ends only by that person. `why` is a code."""
    with trail.gesture(
        events.PROVISION_ENDED, actor=by.actor(), about=[provision.family], key=key, why=why
    ) as gesture:
        permissions.require_full_member(by, provision.family)
        if provision.voice_id is not None:
            raise Refused(refusals.NEEDS_A_VOICE)
        if hasattr(provision, "end"):
            raise Refused(refusals.ENDED_BEFORE)
        records.end_provisions([provision], why=why)
        gesture.touch(provision)
    return provision


def _require_reliance(authority: Authority, grant: Grant, by: Viewer) -> None:
    # The edition under which the ground was taken up decides what it reaches, as of that day.
    ground = grounds.edition(authority.ground, authority.ground_dated)
    taking_up.require_reliance(ground, authority.family, by, grant.categories, on=ground.dated)
