"""Writes down what a person said; called inside the gesture of each voice."""

from collections.abc import Iterable

from audit.trail import Gesture, Refused
from consent import asides, grounds, records, refusals, shelves
from consent.categories import Category, Sensitivity
from consent.models import CourtOrder, Shelf, Voice, VoiceSubject
from consent.records import Grant
from consent.spoken import Order, Spoken
from consent.terms import AS_A_CHILD, NotAskedBecause, Said, SpeaksAs
from people import epochs
from people.viewers import Viewer

__all__ = ["Order", "Spoken", "carry", "categories_of", "deny", "write"]


def write(
    gesture: Gesture,
    spoken: Spoken,
    said: Said,
    *,
    by: Viewer,
    categories: Iterable[Category] = (),
    of: Voice | None = None,
    because: NotAskedBecause | None = None,
) -> Voice:
    """Write one voice on a shelf of the speaker's own words, or where else it belongs."""
    shelf = _shelf(spoken, said, by)
    voice = Voice.objects.create(
        family=spoken.family,
        person=spoken.person,
        shelf=shelf,
        speaks_as=spoken.speaks_as.value,
        assessed_by=spoken.assessed_by,
        said=said.value,
        of=of,
        categories=frozenset(categories),
        not_asked_because=because.value if because else "",
        notice_version=spoken.notice_version,
        language=spoken.language,
        had_interpreter=spoken.had_interpreter,
        interpreter_language=spoken.interpreter_language,
        method=spoken.method.value,
        words=spoken.words or None,
        reason=spoken.reason or None,
        assessment=spoken.assessment.strip() or None,
        said_at=spoken.said_at,
        recorded_by_id=by.account_id,
    )
    VoiceSubject.objects.bulk_create(VoiceSubject(voice=voice, person=person) for person in spoken.subjects)
    if spoken.order is not None:
        _write_order(voice, spoken.order, by)
    if spoken.speaks_as in AS_A_CHILD:
        # What others had said for this child of the same matters carries nothing from here on.
        epochs.bump(epochs.family_key(spoken.family.pk))
    gesture.touch(voice)
    gesture.concern(spoken.family)
    gesture.result = str(voice.pk)
    return voice


def _shelf(spoken: Spoken, said: Said, by: Viewer) -> Shelf:
    if said is Said.NOT_ASKED:
        return asides.shelf(spoken.family, spoken.person, by=by)
    if spoken.speaks_as is SpeaksAs.COURT:
        return shelves.on(
            family=spoken.family,
            subjects=spoken.subjects,
            category=Category.PLAN,
            sensitivity=Sensitivity.N,
            agency=by.agency_id,
        )
    return shelves.on(
        family=spoken.family,
        subjects=[spoken.person],
        category=Category.OWN_WORDS,
        sensitivity=Sensitivity.N,
        person=spoken.person,
    )


def _write_order(voice: Voice, order: Order, by: Viewer) -> None:
    if by.practitioner_id is None:
        raise Refused(refusals.NOT_YOURS_TO_SAY)
    CourtOrder.objects.create(
        voice=voice,
        person_id=voice.person_id,
        shelf_id=voice.shelf_id,
        court=order.court.strip(),
        made_on=order.made_on,
        seen_on=order.seen_on,
        seen_by_id=by.practitioner_id,
    )


def carry(voice: Voice, spoken: Spoken, grants: Iterable[Grant]) -> None:
    """Write the authority that an agreement makes, and what it permits."""
    permitted = [grant for grant in spoken.about(grants) if grant.subjects]
    if not permitted:
        return
    ground = grounds.consent_in(spoken.family.team.jurisdiction)
    carried = records.authority(
        spoken.family, ground.code, voice=voice, starts_at=spoken.said_at, is_family_told=True
    )
    records.permits(carried, permitted, voice=voice)


def deny(
    voice: Voice,
    spoken: Spoken,
    denied: Iterable[Grant],
    *,
    is_statutory: bool = False,
    statute: str = "",
) -> None:
    """Write what a refusal or a limit bars; `statute` names the law that gives the bar its exceptions."""
    named = [grant for grant in spoken.about(denied) if grant.subjects]
    records.bars(voice, named, is_statutory=is_statutory, statute=statute)


def categories_of(*grants: Iterable[Grant]) -> list[Category]:
    """Return every category that is spoken of, in order."""
    return sorted({Category(each) for some in grants for grant in some for each in grant.categories})
