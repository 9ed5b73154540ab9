"""What comes after a share: a recipient confirms it, the agency that shared recalls it."""

from audit import trail
from audit.denials import NotForYou
from audit.trail import Refused
from conference.meetings.access import require_practitioner
from conference.sharing import access, events, opening, refusals
from conference.sharing.models import SharingDecision, SharingRecall, SharingReceipt, SharingRecipient
from conference.sharing.rules.standing import recall_objection
from conference.sharing.vocabulary import Way, WhyRecalled
from people.viewers import Viewer


def confirm(*, recipient: SharingRecipient, by: Viewer, key: str = "") -> SharingReceipt:
    """Say that one has what was shared with one, or with one's agency."""
    with trail.gesture(
        events.SHARING_RECEIVED, actor=by.actor(), about=[recipient.family], key=key
    ) as gesture:
        SharingRecipient.objects.select_for_update().get(pk=recipient.pk)
        try:
            found = access.received(by, recipient.pk)
        except NotForYou:
            raise Refused(refusals.NOT_YOURS_TO_CONFIRM) from None
        if hasattr(found.recipient, "receipt"):
            raise Refused(refusals.CONFIRMED_ALREADY)
        me, _agency = require_practitioner(by)
        receipt = SharingReceipt.objects.create(recipient=found.recipient, confirmed_by_id=me)
        gesture.touch(receipt, found.recipient.decision)
        gesture.result = str(receipt.pk)
    return receipt


def recall(*, decision: SharingDecision, why: WhyRecalled, by: Viewer, key: str = "") -> SharingRecall:
    """Let nobody read on through a share; what was read stays read, and its recipients are told neutrally."""
    with trail.gesture(
        events.SHARING_RECALLED, actor=by.actor(), about=[decision.family], key=key, why=why.value
    ) as gesture:
        now = access.require_recall(decision, by)
        if code := recall_objection(
            is_share=now.is_share,
            made_a_right=now.authority_id is not None,
            is_recalled=hasattr(now, "recall"),
            is_copy=now.way == Way.COPIED,
        ):
            raise Refused(refusals.RECALL[code])
        opening.end(now.pk)
        me, _agency = require_practitioner(by)
        recalled = SharingRecall.objects.create(decision=now, why=why, recalled_by_id=me)
        gesture.touch(recalled, now)
        gesture.result = str(recalled.pk)
    return recalled
