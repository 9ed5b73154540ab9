"""A written notice reached a body that holds information: from that day a statute bars whom it names from it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from audit import trail
from audit.trail import Gesture, Refused
from consent import events, refusals, shelves, statutory_bars
from consent import voices as writing
from consent.law import Bar
from consent.models import BarNotice, Voice
from consent.records import Grant
from consent.terms import ActorKind, Method, Said
from consent.voices import Spoken, categories_of
from people.models import Agency
from people.viewers import Capacity, Viewer


def receive(
    *,
    spoken: Spoken,
    statute: str,
    holder: Agency,
    denied: Sequence[Grant],
    received_on: date,
    reference: str,
    by: Viewer,
    are_risks_explained: bool = False,
    key: str = "",
) -> BarNotice:
    """Write down one notice that one body received; it bars for what that body keeps, and for nothing else.

    `reference` says where the signed paper is. `are_risks_explained`: who acts told the person what it may cost them.
    """
    family, categories = spoken.family, categories_of(denied)
    with trail.gesture(
        events.NOTICE_RECEIVED,
        actor=by.actor(),
        about=[family, holder],
        key=key,
        statute=statute,
        speaks_as=spoken.speaks_as.value,
        categories=[each.value for each in categories],
    ) as gesture:
        if by.capacity is not Capacity.PRACTITIONER:
            raise Refused(refusals.NOT_YOURS_TO_SAY)
        spoken.refuse_without_standing(by, denied)
        _refuse_early(received_on, family.team.today(), reference)
        bar = _bar(statute, family.team.jurisdiction, received_on)
        _refuse_beyond(bar, holder, denied)
        voice = _refusal(gesture, bar, spoken, denied=denied, received_on=received_on, by=by)
        notice = BarNotice.objects.create(
            family=family,
            person_id=voice.person_id,
            voice=voice,
            # The body must know to what it keeps: it stands among its own papers.
            shelf=shelves.beside(voice.shelf, agency=holder),
            statute=bar.code,
            statute_dated=bar.dated,
            holder=holder,
            received_on=received_on,
            reference=reference.strip(),
            risks_explained_by_id=by.practitioner_id if are_risks_explained else None,
        )
        gesture.touch(notice)
        gesture.result = str(notice.pk)
    return notice


def _refusal(
    gesture: Gesture,
    bar: Bar,
    spoken: Spoken,
    *,
    denied: Sequence[Grant],
    received_on: date,
    by: Viewer,
) -> Voice:
    """Write what the notice says as a refusal in a letter that bars by statute, from the day it was received."""
    begins = datetime.combine(received_on, time(), ZoneInfo(spoken.family.team.time_zone))
    given = replace(spoken, method=Method.LETTER, said_at=begins)
    voice = writing.write(gesture, given, Said.REFUSE, by=by, categories=categories_of(denied))
    writing.deny(voice, given, denied, is_statutory=True, statute=bar.code)
    return voice


def _refuse_early(received_on: date, today: date, reference: str) -> None:
    if received_on > today:
        raise Refused(refusals.NOTICE_IN_THE_FUTURE)
    if not reference.strip():
        raise Refused(refusals.NOTICE_WITHOUT_PAPER)


def _bar(statute: str, jurisdiction: str, received_on: date) -> Bar:
    for bar in statutory_bars.in_place(jurisdiction, received_on):
        if bar.code == statute:
            return bar
    raise Refused(refusals.NO_SUCH_BAR)


def _refuse_beyond(bar: Bar, holder: Agency, denied: Sequence[Grant]) -> None:
    if holder.kind not in bar.kinds:
        raise Refused(refusals.NOTICE_TO_ANOTHER_BODY)
    if not bar.categories.issuperset(categories_of(denied)):
        raise Refused(refusals.NOTICE_OF_OTHER_INFORMATION)
    if not denied or not all(_kind_of(grant) in bar.kinds_of_providers for grant in denied):
        raise Refused(refusals.PROVIDER_NOT_NAMED)


def _kind_of(grant: Grant) -> str:
    """Return the kind of agency for which somebody named works; empty for whoever is named in another way."""
    if grant.actor_kind == ActorKind.AGENCY_KIND:
        return grant.actor
    if grant.actor_kind == ActorKind.AGENCY:
        agencies = Agency.objects.filter(pk=grant.actor)
    elif grant.actor_kind == ActorKind.PRACTITIONER:
        agencies = Agency.objects.filter(practitioners__id=grant.actor)
    else:
        return ""
    return agencies.values_list("kind", flat=True).first() or ""
