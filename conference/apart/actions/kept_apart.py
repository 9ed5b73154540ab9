"""Keep one person of a family apart from another, from whom nothing of them may be learnt; and end that.

It stands here and not with consent, because the chair of a meeting may do it, and consent knows no meetings.
"""

from datetime import date

from audit import trail
from audit.trail import Refused
from conference.apart import access, refusals
from consent import events
from consent import kept_apart as writing
from consent.models import KeptApart
from people import refusals as people_refusals
from people.models import Family, Person
from people.viewers import Viewer


def begin(
    *,
    family: Family,
    protected: Person,
    kept_from: Person,
    words: str,
    by: Viewer,
    since: date | None = None,
    key: str = "",
) -> KeptApart:
    """Let `kept_from` learn nothing of `protected` from now on, on open pages too. `words` say why, sealed."""
    with trail.gesture(events.KEPT_APART_BEGUN, actor=by.actor(), about=[family], key=key) as gesture:
        access.require_deciding(by, family)
        if protected.pk == kept_from.pk:
            raise Refused(refusals.APART_FROM_ONESELF)
        if not access.are_of(family, protected, kept_from):
            raise Refused(people_refusals.NOT_OF_THIS_FAMILY)
        if not words.strip():
            raise Refused(refusals.NO_REASON_TO_KEEP_APART)
        today = family.team.today()
        if since is not None and since > today:
            raise Refused(people_refusals.IN_THE_FUTURE)
        if (protected.pk, kept_from.pk) in writing.pairs(family.pk):
            raise Refused(refusals.APART_ALREADY)
        kept = writing.write(
            family=family,
            protected=protected,
            kept_from=kept_from,
            words=words.strip(),
            since=since or today,
            agency=by.agency_id,
            by_account=by.account_id,
        )
        gesture.touch(kept)
        gesture.result = str(kept.pk)
    return kept


def end(*, kept: KeptApart, why: str, by: Viewer, key: str = "") -> KeptApart:
    """Let what others permit reach them again. `why` is a code; the reason for it all stays closed to them."""
    with trail.gesture(
        events.KEPT_APART_ENDED, actor=by.actor(), about=[kept.family], key=key, why=why
    ) as gesture:
        access.require_deciding(by, kept.family)
        if hasattr(kept, "end"):
            raise Refused(refusals.NOT_APART)
        writing.end(kept, why=why, by_account=by.account_id)
        gesture.touch(kept)
    return kept
