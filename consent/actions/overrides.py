"""Ask that a refusal which does deny is not followed; another person with authority decides."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from consent import (
    accounting,
    biting,
    events,
    overriding,
    overruling,
    permissions,
    refusals,
    shelves,
    taking_up,
)
from consent.categories import Category
from consent.circles import Reader
from consent.models import OverrideDecision, OverrideRequest, Voice
from consent.overruling import TakenUp
from consent.terms import ActorKind, Role, Said
from people import records as people_records
from people.models import Family, NoticeKind
from people.viewers import Viewer

FULL_MEMBERS = tuple(Reader(ActorKind.ROLE, each.value) for each in (Role.CORE, Role.LEAD, Role.SECONDED))


def ask(
    *,
    voice: Voice,
    ground: str,
    actor_kind: ActorKind,
    actor: str,
    categories: Collection[Category],
    ends_at: datetime,
    reason: str,
    by: Viewer,
    subjects: Collection[UUID] = (),
    key: str = "",
) -> OverrideRequest:
    """Ask that a recipient sees what a refusal bars, on another ground, until an end; nothing opens by asking.

    `subjects` are about whom; nobody: everybody whom the refusal names.
    """
    family = voice.family
    with trail.gesture(
        events.OVERRIDE_ASKED,
        actor=by.actor(),
        about=[family],
        key=key,
        ground=ground,
        categories=sorted(each.value for each in categories),
    ) as gesture:
        permissions.require_full_member(by, family)
        _require_asked(categories, ends_at, reason)
        _require_ground(ground, family, categories, by)
        _require_overridable(voice)
        about = _barred(voice, actor_kind, actor, categories, subjects)
        request = OverrideRequest.objects.create(
            family=family,
            voice=voice,
            ground=ground,
            actor_kind=actor_kind.value,
            actor=actor,
            categories=categories,
            subjects_key=shelves.subjects_key(subjects),
            ends_at=ends_at,
            shelf=accounting.shelf_for(family, about, FULL_MEMBERS, by=by),
            reason=reason.strip(),
            asked_by_id=by.account_id,
        )
        people_records.tell(overriding.deciders(request), NoticeKind.OVERRIDE_ASKED, request.pk)
        gesture.touch(request)
        gesture.result = str(request.pk)
    return request


def decide(
    *, request: OverrideRequest, taken_up: TakenUp | None, reason: str, by: Viewer, key: str = ""
) -> OverrideDecision:
    """Agree or decline, as a second person with authority; without `taken_up` the refusal holds.

    To agree takes up the ground for whom it was asked, weighed by the seven tests like any other.
    """
    with trail.gesture(
        events.OVERRIDE_DECIDED,
        actor=by.actor(),
        about=[request.family],
        key=key,
        agrees=taken_up is not None,
    ) as gesture:
        if objection := overriding.why_not(by, request):
            raise Refused(refusals.CANNOT_OVERRIDE[objection])
        _require_open(request)
        _require_words(reason)
        carried = overruling.carry(request, taken_up, by=by) if taken_up else None
        decision = OverrideDecision.objects.create(
            request=request,
            family=request.family,
            authority=carried,
            shelf_id=request.shelf_id,
            reason=reason.strip(),
            decided_by_id=by.account_id,
        )
        people_records.tell({request.asked_by_id}, NoticeKind.OVERRIDE_DECIDED, request.pk)
        gesture.touch(decision, *([carried] if carried else []))
        gesture.result = str(decision.pk)
    return decision


def _require_ground(code: str, family: Family, categories: Collection[Category], by: Viewer) -> None:
    ground = taking_up.duty(code, family)
    taking_up.require_reliance(ground, family, by, categories, on=family.team.today())


def _require_asked(categories: Collection[Category], ends_at: datetime, reason: str) -> None:
    if not categories:
        raise Refused(refusals.ASKS_FOR_NOTHING)
    if ends_at <= timezone.now():
        raise Refused(refusals.ENDS_IN_THE_PAST)
    _require_words(reason)


def _require_words(words: str) -> None:
    if not words.strip():
        raise Refused(refusals.NOTHING_SAID)


def _require_overridable(voice: Voice) -> None:
    if voice.said not in {Said.LIMIT, Said.REFUSE}:
        raise Refused(refusals.NOT_A_REFUSAL)
    if biting.bars_of(voice).filter(is_statutory=True).exists():
        raise Refused(refusals.BAR_OF_STATUTE)


def _barred(
    voice: Voice,
    actor_kind: ActorKind,
    actor: str,
    categories: Collection[Category],
    subjects: Collection[UUID],
) -> frozenset[UUID]:
    """Return about whom a refusal keeps this recipient from these categories; refuse when it does not."""
    if not overriding.is_recipient(actor_kind, actor):
        raise Refused(refusals.NOT_A_RECIPIENT)
    barred = biting.barred(voice, biting.names_of(actor_kind, actor), categories, subjects)
    if not barred:
        raise Refused(refusals.REFUSAL_DOES_NOT_BITE)
    return frozenset().union(*barred.values())


def _require_open(request: OverrideRequest) -> None:
    if hasattr(request, "decision"):
        raise Refused(refusals.DECIDED_BEFORE)
    if request.ends_at <= timezone.now():
        raise Refused(refusals.ENDED_BEFORE)
