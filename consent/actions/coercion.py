"""Record that somebody was perhaps made to say it, for the team alone, and decide whether that is relied on."""

from audit import trail
from audit.trail import Refused
from consent import asides, events, permissions, records, refusals
from consent.models import Coercion, Voice
from consent.terms import Said
from people.viewers import Viewer

# Why what rested on a voice ended; the family's own page goes on as if it had not.
NOT_RELIED_ON = "not_relied_on"
_DOUBTED = (Said.AGREE, Said.LIMIT, Said.REFUSE)


def record(*, voice: Voice, words: str, is_relied_on: bool, by: Viewer, key: str = "") -> Coercion:
    """Write why a voice was perhaps not free. Not relied on: everything that rests on it ends at once.

    Neither whoever spoke nor anybody of the family is shown anything of it, and their own page does not change.
    """
    with trail.gesture(
        events.COERCION_RECORDED,
        actor=by.actor(),
        about=[voice.family],
        key=key,
        is_relied_on=is_relied_on,
        ended=0,
    ) as gesture:
        recorder = permissions.require_full_member(by, voice.family)
        if not words.strip():
            raise Refused(refusals.NO_REASON_TO_DOUBT)
        if voice.said not in _DOUBTED:
            raise Refused(refusals.NOT_A_STATEMENT)
        if Coercion.objects.filter(voice=voice, is_relied_on=False).exists():
            raise Refused(refusals.NOT_RELIED_ON)
        written = Coercion.objects.create(
            family=voice.family,
            voice=voice,
            shelf=asides.shelf(voice.family, voice.person, by=by),
            words=words.strip(),
            is_relied_on=is_relied_on,
            recorded_by_id=recorder,
        )
        if not is_relied_on:
            gesture.set(ended=records.end_what_rests_on(voice, why=NOT_RELIED_ON))
        gesture.touch(written)
        gesture.result = str(written.pk)
    return written
