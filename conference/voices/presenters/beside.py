"""Two people who differ, side by side with what follows; and who is to be asked again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from conference.family.presenters import vocabulary as words_for
from conference.family.presenters.persons import Names
from conference.family.presenters.recipients import named_in
from conference.voices.presenters import vocabulary
from conference.voices.presenters.cards import names_of, who_said
from conference.voices.queries import Heard
from consent.asking_again import Ask, Why
from consent.differing import Difference
from consent.models import Provision, Voice

OF_AGE = 18


@dataclass(frozen=True, slots=True)
class Beside:
    """One difference: about whom and what, with which service, who says yes and who no, and what follows."""

    whom: str
    what: str
    service: str
    agrees: str
    agreed_on: date
    refuses: str
    refused_on: date
    follows: str


@dataclass(frozen=True, slots=True)
class Again:
    """Who said what, why they are asked again, and whether it is time."""

    voice_id: UUID
    who: str
    what: str
    why: str
    also: str
    is_due: bool


def differences(found: Iterable[Difference], heard: Heard, language: str) -> list[Beside]:
    """Draw each difference; a person of whom nothing may be read stays out of it."""
    found = list(found)
    names = names_of(heard)
    rows = {one.actor: Provision(actor_kind=one.actor[0], actor=one.actor[1]) for one in found}
    recipients = named_in(rows.values(), language)
    voices = {each.voice.pk: each.voice for each in heard.told}
    drawn = []
    for one in found:
        if one.child not in names.children or not {one.agreed, one.refused} <= voices.keys():
            continue
        service = recipients.of(rows[one.actor])
        agreed, refused = voices[one.agreed], voices[one.refused]
        drawn.append(
            Beside(
                whom=names.of([one.child]),
                what=words_for.categories(one.categories),
                service=capfirst(service),
                agrees=who_said(agreed, names),
                agreed_on=agreed.said_at.date(),
                refuses=who_said(refused, names),
                refused_on=refused.said_at.date(),
                follows=str(vocabulary.FOLLOWS[one.follows]) % {"who": service},
            )
        )
    return drawn


def again(asks: Iterable[Ask], heard: Heard) -> list[Again]:
    """Draw each reason to ask again."""
    names, today = names_of(heard), heard.family.team.today()
    voices: Mapping[UUID, Voice] = {each.voice.pk: each.voice for each in heard.told}
    return [_again(ask, voices[ask.voice_id], names, today) for ask in asks]


def _again(ask: Ask, voice: Voice, names: Names, today: date) -> Again:
    is_due = ask.is_due(today)
    sentence = (vocabulary.AGAIN if is_due else vocabulary.AGAIN_SOON)[ask.why]
    name = names.of([ask.person]) if ask.person else ""
    return Again(
        voice_id=voice.pk,
        who=who_said(voice, names),
        what=capfirst(words_for.categories(voice.categories)),
        why=str(sentence)
        % {
            "day": date_format(ask.on, "DATE_FORMAT"),
            "name": name or _("Somebody of the family"),
            "age": ask.age,
        },
        also=_also(ask, voice, is_due=is_due),
        is_due=is_due,
    )


def _also(ask: Ask, voice: Voice, *, is_due: bool) -> str:
    """Return what a birthday changes, for words that somebody else said."""
    if ask.why is not Why.REACHED_AN_AGE or ask.person == voice.person_id:
        return ""
    if ask.age is not None and ask.age >= OF_AGE:
        return str(vocabulary.OF_AGE if is_due else vocabulary.SOON_OF_AGE)
    return str(vocabulary.DECIDES_NOW)
