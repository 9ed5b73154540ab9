"""Suggest that a practitioner may be related to a family; a person confirms it or rejects it, and says why."""

from collections.abc import Iterable

from django.utils import timezone

from audit import trail
from audit.trail import Gesture, Refused
from consent import events, permissions, refusals, shelves
from consent.categories import Category, Sensitivity
from consent.models import Exclusion, ExclusionSuggestion, SuggestionDecision
from consent.purposes import SystemPurpose
from consent.relations import ANSWERED_WITHIN, Because
from people import epochs
from people.models import Family, Practitioner
from people.viewers import Capacity, Viewer


def suggest(
    *, practitioner: Practitioner, family: Family, because: Iterable[Because], by: Viewer
) -> ExclusionSuggestion:
    """Let the program suggest an exclusion; nobody is kept out, and the practitioner is not told."""
    reasons = [each.value for each in because]
    with trail.gesture(
        events.EXCLUSION_SUGGESTED,
        actor=by.actor(),
        about=[family, practitioner],
        because=reasons,
        purpose=f"system:{SystemPurpose.RELATIONS}",
    ) as gesture:
        if by.capacity is not Capacity.SYSTEM:
            raise Refused(refusals.ONLY_THE_PROGRAM)
        now = timezone.now()
        suggested = ExclusionSuggestion.objects.create(
            practitioner=practitioner,
            family=family,
            because=",".join(reasons),
            suggested_at=now,
            decide_by=now + ANSWERED_WITHIN,
        )
        gesture.touch(suggested)
    return suggested


def confirm(*, suggestion: ExclusionSuggestion, reason: str, by: Viewer, key: str = "") -> SuggestionDecision:
    """Exclude the practitioner, at once."""
    with trail.gesture(
        events.EXCLUSION_CONFIRMED,
        actor=by.actor(),
        about=[suggestion.family, suggestion.practitioner],
        key=key,
    ) as gesture:
        _require_open(suggestion, reason, by)
        who, where = suggestion.practitioner_id, suggestion.family_id
        already = Exclusion.objects.filter(practitioner_id=who, family_id=where, end=None).first()
        excluded = already or Exclusion.objects.create(
            practitioner_id=who, family_id=where, declared_by_id=by.account_id
        )
        epochs.bump(epochs.family_key(where), epochs.practitioner_key(who))
        gesture.touch(excluded)
        return _decide(gesture, suggestion, reason, by, exclusion=excluded)


def reject(*, suggestion: ExclusionSuggestion, reason: str, by: Viewer, key: str = "") -> SuggestionDecision:
    """Find that they are not related, or that it does not matter here; the same is not suggested again."""
    with trail.gesture(
        events.EXCLUSION_REJECTED,
        actor=by.actor(),
        about=[suggestion.family, suggestion.practitioner],
        key=key,
    ) as gesture:
        _require_open(suggestion, reason, by)
        return _decide(gesture, suggestion, reason, by)


def _require_open(suggestion: ExclusionSuggestion, reason: str, by: Viewer) -> None:
    if not permissions.may_decide_about(by, suggestion.family, suggestion.practitioner_id):
        raise Refused(refusals.NOT_YOURS_TO_EXCLUDE)
    if hasattr(suggestion, "decision"):
        raise Refused(refusals.DECIDED_BEFORE)
    if not reason.strip():
        raise Refused(refusals.NOTHING_SAID)


def _decide(
    gesture: Gesture,
    suggestion: ExclusionSuggestion,
    reason: str,
    by: Viewer,
    exclusion: Exclusion | None = None,
) -> SuggestionDecision:
    decided = SuggestionDecision.objects.create(
        suggestion=suggestion,
        family_id=suggestion.family_id,
        is_confirmed=exclusion is not None,
        exclusion=exclusion,
        shelf=shelves.on(
            family=suggestion.family,
            subjects=[],
            category=Category.SAFEGUARDING,
            sensitivity=Sensitivity.R,
            agency=by.agency_id,
        ),
        reason=reason.strip(),
        decided_by_id=by.account_id,
    )
    gesture.touch(decided)
    gesture.result = str(decided.pk)
    return decided
