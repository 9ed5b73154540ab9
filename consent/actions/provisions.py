"""Add one permission under a lawful ground, or end one."""

from django.utils.translation import gettext_lazy as _

from audit import trail
from audit.trail import Refused
from consent import events, permissions, records
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
            raise Refused(
                "consent.needs_a_voice", _("Record what the person said: an agreement is theirs to give.")
            )
        if hasattr(authority, "end"):
            raise Refused("consent.ended_before", _("This has already ended."))
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
            raise Refused(
                "consent.needs_a_voice", _("Record what the person said: an agreement is theirs to give.")
            )
        if hasattr(provision, "end"):
            raise Refused("consent.ended_before", _("This has already ended."))
        records.end_provisions([provision], why=why)
        gesture.touch(provision)
    return provision
