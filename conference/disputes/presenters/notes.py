"""How disputes and corrections read under a line, in the reader's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from conference.disputes import notes
from conference.disputes.notes import Notes, Shown
from conference.disputes.rules.states import OVER, State
from conference.meetings.presenters.names import Names
from consent.gate import Opened
from consent.scope import Scope

STATES: Mapping[State, tuple[Promise, str]] = {
    State.OPEN: (_("Not answered yet"), "yellow"),
    State.ANSWERED: (_("Answered"), "blue"),
    State.KEPT: (_("Answered: the line was kept"), "grey"),
    State.CORRECTED: (_("Answered: the line was corrected"), "green"),
}


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody says about a line, or that it is withheld and why."""

    id: UUID
    who: str = ""
    at: datetime | None = None
    words: str = ""
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A dispute with where it stands and its answer, or a correction."""

    said: Saying
    is_dispute: bool
    state: State | None = None
    label: str = ""
    colour: str = ""
    answer: Saying | None = None

    @property
    def may_move(self) -> bool:
        """Say whether whoever answers for the line has still something to do about it."""
        return self.state is not None and self.state not in OVER


def under(lines: Iterable[Any], scope: Scope, names: Names, language: str) -> dict[UUID, tuple[Note, ...]]:
    """Return what stands under each of these lines that is opened."""
    read = [one.record.pk for one in lines if isinstance(one, Opened)]
    return {entry: _drawn(each, names, language) for entry, each in notes.under(read, scope).items()}


def for_both(lines: Iterable[UUID], mine: Scope, theirs: Scope, names: Names) -> dict[UUID, tuple[Note, ...]]:
    """Return what stands under lines that two people read, as far as both read it, in the language of the first."""
    language = mine.viewer.language if mine.viewer else ""
    found = notes.under(lines, mine, theirs)
    return {entry: _drawn(each, names, language) for entry, each in found.items()}


def about(line: UUID, scope: Scope, names: Names, language: str) -> tuple[Note, ...]:
    """Return what stands under one line that is read."""
    found = notes.under([line], scope).get(line)
    return _drawn(found, names, language) if found else ()


def _drawn(found: Notes, names: Names, language: str) -> tuple[Note, ...]:
    disputes = [_dispute(*each, names, language) for each in found.disputes]
    corrections = [
        Note(_saying(said, one, names, language), is_dispute=False) for said, one in found.corrections
    ]
    return (*disputes, *corrections)


def _dispute(dispute: Any, one: Shown, answer: Shown | None, names: Names, language: str) -> Note:
    # Of what is withheld, where it stands is withheld too.
    state = dispute.state if isinstance(one, Opened) else None
    label, colour = STATES[state] if state else ("", "")
    return Note(
        _saying(dispute, one, names, language),
        is_dispute=True,
        state=state,
        label=str(label),
        colour=colour,
        answer=_saying(dispute.answer, answer, names, language) if answer and state else None,
    )


def _saying(said: Any, one: Shown, names: Names, language: str) -> Saying:
    if not isinstance(one, Opened):
        return Saying(said.pk, withheld=str(one.sentence))
    who = said.agency.name_in(language) if said.agency else names.of(said.person_id)
    return Saying(said.pk, who=who, at=said.said_at, words=one.words["words"])
