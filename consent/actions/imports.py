"""Take in what persons of a family said about sharing, as another system had recorded it: all of it or nothing."""

from django.utils import timezone

from audit import trail
from audit.trail import Gesture, Refused
from consent import events, permissions, refusals, voices
from consent.fhir import asking, granting
from consent.fhir.documents import Understood
from consent.fhir.statements import digest
from consent.models import ImportedVoice, Voice
from consent.voices import Spoken
from people.models import Family
from people.viewers import Viewer


def take_in(
    *, family: Family, document: bytes, notice_version: str, language: str, by: Viewer, key: str = ""
) -> list[Voice]:
    """Write every statement of a FHIR R5 document as a voice with its rows, from now on.

    `notice_version` names what the persons had read where they said it, `language` in which language.
    """
    with trail.gesture(
        events.PERMISSIONS_IMPORTED, actor=by.actor(), about=[family], key=key, voices=0, permits=0, bars=0
    ) as gesture:
        permissions.require_full_member(by, family)
        if not (notice := notice_version.strip()):
            raise Refused(refusals.NO_NOTICE_NAMED)
        now = timezone.now()
        understanding = asking.read(document, family=family, by=by, now=now)
        if understanding.problems:
            raise Refused(refusals.NOT_TO_BE_TAKEN_IN)
        written = []
        for each in understanding.statements:
            spoken = granting.spoken(each.statement, family, notice=notice, language=language, now=now)
            written.append(_write(gesture, each, spoken, by))
        gesture.set(
            voices=len(written),
            permits=sum(len(each.rows.permits) for each in understanding.statements),
            bars=sum(len(each.rows.bars) for each in understanding.statements),
        )
    return written


def _write(gesture: Gesture, understood: Understood, spoken: Spoken, by: Viewer) -> Voice:
    now = timezone.now()
    permits, bars = granting.permits(understood, now), granting.bars(understood, now)
    spoken.refuse_without_standing(by, permits, bars)
    said, categories = granting.said(understood), voices.categories_of(permits, bars)
    voice = voices.write(gesture, spoken, said, by=by, categories=categories)
    voices.carry(voice, spoken, permits)
    voices.deny(voice, spoken, bars)
    ImportedVoice.objects.create(
        voice=voice, family=spoken.family, origin=digest(understood.statement.origin)
    )
    return voice
