"""Decide to share lines of one's own agency with named recipients, to wait, or not to share them."""

from collections.abc import Sequence
from uuid import uuid4

from audit import trail
from audit.trail import Refused
from conference.meetings.access import require_practitioner
from conference.meetings.models import Entry
from conference.sharing import access, events, opening, records, refusals
from conference.sharing.models import SharingDecision
from conference.sharing.records import NOT_SAID, Party, Why
from conference.sharing.rules import saying
from conference.sharing.rules.saying import Said
from conference.sharing.rules.standing import Standing
from conference.sharing.vocabulary import Outcome, Way
from consent import taking_up
from consent.categories import Category
from consent.law import Ground
from people.models import Family
from people.viewers import Viewer


def take(
    *,
    outcome: Outcome,
    family: Family,
    items: Sequence[Entry],
    by: Viewer,
    why: Why = NOT_SAID,
    parties: Sequence[Party] = (),
    after: SharingDecision | None = None,
    key: str = "",
) -> SharingDecision:
    """Write what was decided about these lines; a share lets its recipients read them, inside it alone.

    `after` is a decision to wait that this one follows.
    """
    left_out = sum(party.is_left_out for party in parties)
    facts = {"outcome": outcome.value, "ground": why.ground.code if why.ground else "", "telling": why.told}
    counts = {"items": len(items), "recipients": len(parties) - left_out, "left_out": left_out}
    with trail.gesture(
        events.SHARING_DECIDED, actor=by.actor(), about=[family], key=key, **facts, **counts
    ) as gesture:
        require_practitioner(by)
        _refuse_unsaid(outcome, items, parties, why)
        now, share = access.require_lines(items, family, by, outcome), uuid4()
        _refuse_unlawful(family, now, by, why)
        followed = _followed(after, by) if after else None
        is_share = outcome is Outcome.SHARE
        under = opening.let_read(share, family, now, parties, why) if is_share else None
        decision = records.write(
            gesture,
            id=share,
            family=family,
            shelf=records.heaviest(now).shelf,
            items=now,
            by=by,
            way=Way.DECIDED,
            outcome=outcome,
            why=why,
            parties=parties,
            after=followed,
            authority=under,
            for_recipients=opening.shelf_inside(share, now, by) if under else None,
        )
        gesture.basis(*([f"consent.authority:{under.pk}"] if under else []))
        gesture.touch(*now)
        gesture.result = str(decision.pk)
    return decision


def _refuse_unsaid(outcome: Outcome, items: Sequence[Entry], parties: Sequence[Party], why: Why) -> None:
    said = Said(
        outcome=outcome.value,
        items=bool(items),
        recipients=any(not party.is_left_out for party in parties),
        ground=why.ground is not None,
        tests=why.tests is not None and not why.tests.unanswered() and why.telling is not None,
        trigger=bool(why.trigger.strip()),
        reason=bool(why.reason.strip()),
        review=why.review_on is not None,
    )
    if code := saying.missing(said):
        raise Refused(refusals.MISSING[code])
    if len({party.named for party in parties}) < len(parties):
        raise Refused(refusals.LEFT_OUT_AND_RECIPIENT)


def _refuse_unlawful(family: Family, items: Sequence[Entry], by: Viewer, why: Why) -> None:
    today = family.team.today()
    if why.review_on is not None and why.review_on <= today:
        raise Refused(refusals.REVIEW_IS_PAST)
    if why.telling is not None:
        why.telling.refuse_half_said(today)
    if why.ground is not None:
        ground: Ground = taking_up.duty(why.ground.code, family)
        categories = {Category(each.category) for each in items}
        taking_up.require_reliance(ground, family, by, categories, on=today)


def _followed(after: SharingDecision, by: Viewer) -> SharingDecision:
    now = access.require_own(after, by)
    if now.standing(now.family.team.today()) not in {Standing.DUE, Standing.WAITING}:
        raise Refused(refusals.NOT_TO_FOLLOW)
    return now
