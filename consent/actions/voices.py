"""A person agrees, limits, refuses or takes back; or was not asked, or is answered."""

from collections.abc import Sequence

from audit import trail
from audit.trail import Refused
from consent import events, permissions, records, refusals
from consent import voices as writing
from consent.models import Voice, VoiceAnswer
from consent.records import Grant
from consent.terms import NotAskedBecause, Said
from consent.voices import Spoken, categories_of
from people.viewers import Capacity, Viewer


def agree(*, spoken: Spoken, grants: Sequence[Grant], by: Viewer, key: str = "") -> Voice:
    """Record an agreement; it permits what the grants say, from now until it is taken back."""
    categories = categories_of(grants)
    with trail.gesture(
        events.VOICE_AGREED,
        actor=by.actor(),
        about=[spoken.family],
        key=key,
        speaks_as=spoken.speaks_as.value,
        categories=[each.value for each in categories],
    ) as gesture:
        spoken.refuse_without_standing(by, grants)
        voice = writing.write(gesture, spoken, Said.AGREE, by=by, categories=categories)
        writing.carry(voice, spoken, grants)
    return voice


def limit(
    *,
    spoken: Spoken,
    denied: Sequence[Grant],
    by: Viewer,
    grants: Sequence[Grant] = (),
    of: Voice | None = None,
    key: str = "",
) -> Voice:
    """Record a limit: what is denied, and what is still agreed beside it. `of` is the agreement that it narrows."""
    categories = categories_of(denied, grants)
    with trail.gesture(
        events.VOICE_LIMITED,
        actor=by.actor(),
        about=[spoken.family],
        key=key,
        speaks_as=spoken.speaks_as.value,
        categories=[each.value for each in categories],
    ) as gesture:
        spoken.refuse_without_standing(by, denied, grants)
        if of is not None:
            spoken.refuse_another(by, of)
        voice = writing.write(gesture, spoken, Said.LIMIT, by=by, categories=categories, of=of)
        writing.carry(voice, spoken, grants)
        writing.deny(voice, spoken, denied)
    return voice


def refuse(
    *, spoken: Spoken, denied: Sequence[Grant], by: Viewer, is_statutory: bool = False, key: str = ""
) -> Voice:
    """Record a refusal. It bites where consent carries the flow; a statutory one bites everywhere."""
    categories = categories_of(denied)
    with trail.gesture(
        events.VOICE_REFUSED,
        actor=by.actor(),
        about=[spoken.family],
        key=key,
        speaks_as=spoken.speaks_as.value,
        categories=[each.value for each in categories],
    ) as gesture:
        spoken.refuse_without_standing(by, denied)
        voice = writing.write(gesture, spoken, Said.REFUSE, by=by, categories=categories)
        writing.deny(voice, spoken, denied, is_statutory=is_statutory)
    return voice


def withdraw(*, voice: Voice, spoken: Spoken, by: Viewer, key: str = "") -> Voice:
    """Take back what was said: everything that it carried, permitted or barred, ends at once."""
    with trail.gesture(
        events.VOICE_WITHDRAWN, actor=by.actor(), about=[spoken.family], key=key, ended=0
    ) as gesture:
        spoken.refuse_another(by, voice)
        if voice.said not in {Said.AGREE, Said.LIMIT, Said.REFUSE}:
            raise Refused(refusals.NOTHING_TO_TAKE_BACK)
        if Voice.objects.filter(of=voice, said=Said.WITHDRAW).exists():
            raise Refused(refusals.TAKEN_BACK_BEFORE)
        taken_back = writing.write(
            gesture, spoken, Said.WITHDRAW, by=by, categories=voice.categories, of=voice
        )
        gesture.set(ended=records.end_what_rests_on(voice, why="withdrawn"))
    return taken_back


def not_asked(*, spoken: Spoken, because: NotAskedBecause, by: Viewer, key: str = "") -> Voice:
    """Record that a person was not asked, and why: for the team alone, on a shelf that the person never reads."""
    with trail.gesture(
        events.VOICE_NOT_ASKED, actor=by.actor(), about=[spoken.family], key=key, because=because.value
    ) as gesture:
        if by.capacity is not Capacity.PRACTITIONER:
            raise Refused(refusals.NOT_YOURS_TO_SAY)
        permissions.require_voice(by, spoken.family, spoken.person.pk)
        permissions.require_of_family(spoken.family, [spoken.person, *spoken.subjects])
        return writing.write(gesture, spoken, Said.NOT_ASKED, by=by, because=because)


def answer(*, voice: Voice, words: str, by: Viewer, conference_id: str = "", key: str = "") -> VoiceAnswer:
    """Answer in words a refusal that could not hold, because a duty carries the flow."""
    with trail.gesture(events.VOICE_ANSWERED, actor=by.actor(), about=[voice.family], key=key) as gesture:
        answerer = permissions.require_answerer(by, voice.family, conference_id)
        if not words.strip():
            raise Refused(refusals.NOTHING_SAID)
        answered = VoiceAnswer.objects.create(
            voice=voice,
            person_id=voice.person_id,
            shelf_id=voice.shelf_id,
            conference_id=conference_id,
            words=words.strip(),
            answered_by_id=answerer,
        )
        gesture.touch(answered)
        gesture.result = str(answered.pk)
    return answered
