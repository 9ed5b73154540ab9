"""Who must not see a family, what the program suspects, and by when somebody decides it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from conference.apart import queries
from conference.apart.access import Reached
from consent.models import ExclusionSuggestion
from consent.relations import Because
from people.models import Practitioner
from people.viewers import Viewer

BECAUSE: Mapping[Because, Promise] = {
    Because.KINSHIP: gettext_lazy("They are related to somebody of the family, as somebody wrote down."),
    Because.OWN_RECORD: gettext_lazy("They are one of the family themselves."),
    Because.SURNAME_AND_ADDRESS: gettext_lazy(
        "They have the same surname as somebody of the family, and live at the same address."
    ),
}


@dataclass(frozen=True, slots=True)
class Out:
    """Somebody who must not see the family, and since when."""

    practitioner_id: UUID
    name: str
    more: str
    since: datetime
    may_end: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """What somebody decided about a suggestion, and why."""

    name: str
    is_confirmed: bool
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A suggestion with its clock."""

    id: UUID
    alias: str
    name: str
    more: str
    because: list[str]
    suggested_at: datetime
    decide_by: datetime
    left: str
    is_overdue: bool


def out(reached: Reached) -> list[Out]:
    """Return who must not see the family; nobody ends their own exclusion."""
    me, language = reached.viewer.practitioner_id, reached.viewer.language
    return [
        Out(
            one.practitioner_id,
            one.practitioner.name,
            _who(one.practitioner, language),
            one.declared_at,
            one.practitioner_id != me,
        )
        for one in queries.exclusions(reached)
    ]


def decided(reached: Reached) -> list[Decided]:
    """Return what was decided about suggestions."""
    return [
        Decided(row.suggestion.practitioner.name, row.is_confirmed, row.at, reason)
        for row, reason in queries.decided(reached)
    ]


def waiting(viewer: Viewer) -> list[Waiting]:
    """Return the suggestions that wait for the viewer."""
    return [one(each, viewer.language) for each in queries.waiting(viewer)]


def one(suggestion: ExclusionSuggestion, language: str) -> Waiting:
    """Return one suggestion with its clock."""
    left = suggestion.decide_by - timezone.now()
    minutes = int(left.total_seconds() // 60)
    return Waiting(
        suggestion.pk,
        suggestion.family.reference,
        suggestion.practitioner.name,
        _who(suggestion.practitioner, language),
        [str(BECAUSE[Because(code)]) for code in suggestion.because.split(",")],
        suggestion.suggested_at,
        suggestion.decide_by,
        _left(minutes),
        minutes < 0,
    )


def _left(minutes: int) -> str:
    if minutes < 0:
        return _("Overdue")
    if minutes < 60:
        return ngettext("%(count)d minute left", "%(count)d minutes left", minutes) % {"count": minutes}
    hours = minutes // 60
    return ngettext("%(count)d hour left", "%(count)d hours left", hours) % {"count": hours}


def _who(practitioner: Practitioner, language: str) -> str:
    return f"{practitioner.job_title_in(language)}, {practitioner.agency.name_in(language)}"
