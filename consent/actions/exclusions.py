"""Keep a practitioner away from a family that they are related to, and let them back when that was wrong."""

from audit import trail
from audit.trail import Refused
from consent import events, permissions, refusals
from consent.models import Exclusion, ExclusionEnd
from people import epochs
from people.models import Family, Practitioner
from people.viewers import Capacity, Viewer


def declare(*, practitioner: Practitioner, family: Family, by: Viewer, key: str = "") -> Exclusion:
    """Exclude a practitioner at once: by their own word, or by a full member of the family's team."""
    with trail.gesture(
        events.EXCLUSION_DECLARED, actor=by.actor(), about=[family, practitioner], key=key
    ) as gesture:
        if by.capacity is not Capacity.PRACTITIONER or by.practitioner_id != practitioner.pk:
            permissions.require_full_member(by, family)
        if Exclusion.objects.filter(practitioner=practitioner, family=family, end__isnull=True).exists():
            raise Refused(refusals.EXCLUDED_BEFORE)
        declared = Exclusion.objects.create(
            practitioner=practitioner, family=family, declared_by_id=by.account_id
        )
        epochs.bump(epochs.family_key(family.pk), epochs.practitioner_key(practitioner.pk))
        gesture.touch(declared)
        gesture.result = str(declared.pk)
    return declared


def end(*, exclusion: Exclusion, why: str, by: Viewer, key: str = "") -> Exclusion:
    """End an exclusion; never by the practitioner whom it keeps away. `why` is a code."""
    with trail.gesture(
        events.EXCLUSION_ENDED,
        actor=by.actor(),
        about=[exclusion.family, exclusion.practitioner],
        key=key,
        why=why,
    ) as gesture:
        if by.practitioner_id == exclusion.practitioner_id:
            raise Refused(refusals.OWN_EXCLUSION)
        permissions.require_full_member(by, exclusion.family)
        if hasattr(exclusion, "end"):
            raise Refused(refusals.ENDED_BEFORE)
        ExclusionEnd.objects.create(exclusion=exclusion, why=why, ended_by_id=by.account_id)
        epochs.bump(
            epochs.family_key(exclusion.family_id), epochs.practitioner_key(exclusion.practitioner_id)
        )
        gesture.touch(exclusion)
    return exclusion
