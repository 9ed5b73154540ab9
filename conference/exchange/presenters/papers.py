"""What is printed for somebody else to keep or to sign."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.text import capfirst

from conference.exchange.paper_wordings import WORDINGS, PaperWording
from conference.family.notices import Audience, Notice, Part, notice
from conference.family.presenters import copies, persons, vocabulary
from conference.family.presenters.copies import Sheet
from conference.family.presenters.persons import Names
from conference.family.queries import Told
from conference.family.speakers import audience_of
from conference.family.wordings import WORDINGS as WORDINGS_OF_THE_FAMILY
from consent.categories import CATEGORY_NAMES
from consent.gate import Opened
from consent.terms import AS_A_CHILD
from people.models import FamilyMember

Shown = Sequence[Opened[FamilyMember]]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was written down for somebody."""

    voice_id: UUID
    who: str
    what: str
    said_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankForm:
    """What stands on the form to take along."""

    notice: Notice
    say: PaperWording
    agree: Sequence[str]
    refuse: Sequence[str]
    kinds: Sequence[str]
    services: Sequence[str]


def lines(told: Iterable[Told], shown: Shown) -> list[Line]:
    """Return what was written down, by whom it was said."""
    names = {one.record.person_id: persons.given_name(one) for one in shown}
    return [
        Line(
            each.voice.pk,
            names.get(each.voice.person_id, ""),
            capfirst(vocabulary.categories(each.voice.categories)),
            each.voice.said_at,
        )
        for each in told
    ]


def sheet(told: Told, shown: Shown, language: str, *, withdraw_at: str, now: datetime) -> Sheet:
    """Return the copy of one thing that was written down, as whoever said it reads it."""
    voice = told.voice
    audience = audience_of(voice.speaks_as in AS_A_CHILD)
    names: Names = persons.names(shown, voice.person_id, WORDINGS_OF_THE_FAMILY[audience])
    return copies.sheet(told, names, language, withdraw_at=withdraw_at, now=now)


def blank_form(audience: Audience, language: str, *, on: date) -> BlankForm:
    """Return the form with the notice that is in force on a day."""
    current = notice(audience, on=on)
    return BlankForm(
        notice=current,
        say=WORDINGS[audience],
        agree=current.points(Part.AGREE, language),
        refuse=current.points(Part.REFUSE, language),
        kinds=[capfirst(str(name)) for name in CATEGORY_NAMES.values()],
        services=[capfirst(str(name)) for name in vocabulary.KINDS.values()],
    )
