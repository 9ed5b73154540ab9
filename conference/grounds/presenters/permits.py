"""What a ground permits to whom, in plain words: everybody who may see the same thing in one line."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from conference.family.presenters.recipients import Recipients
from conference.family.presenters.vocabulary import categories, listed
from conference.meetings.presenters.names import Names
from consent.categories import Sensitivity, Use
from consent.models import Provision
from consent.purposes import PurposeCode


@dataclass(frozen=True, slots=True)
class Permit:
    """Who, and what they may see."""

    who: str
    what: str


def permits(
    rows: Iterable[Provision], recipients: Recipients, names: Names, *, about: str = ""
) -> list[Permit]:
    """Return what provisions permit, those with the same words together; `about` goes without saying."""
    together: dict[str, list[str]] = {}
    for row in rows:
        named = together.setdefault(_what(row, names, about), [])
        if (who := recipients.of(row)) not in named:
            named.append(who)
    return [Permit(capfirst(listed(named)), what) for what, named in together.items()]


def _what(row: Provision, names: Names, about: str) -> str:
    said = [categories(row.categories)]
    whom = names.joined(UUID(each) for each in row.subjects_key.split(",") if each)
    if whom and row.subjects_key != about:
        said.append(_("about %(names)s") % {"names": whom})
    if Use.VIEW not in row.uses:
        said.append(_("only that it is there, not what it says"))
    elif row.ceiling >= Sensitivity.R:
        said.append(_("also what is delicate"))
    if row.purposes == {PurposeCode.CONFERENCE}:
        said.append(_("only in meetings"))
    return ", ".join(said)
