"""Draws the homes of a family: who lives in each, and where it is as far as the gate opened it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conference.directory.households import Sited
from conference.directory.queries import FamilyPage
from consent.categories import Sensitivity
from consent.gate import Opened
from people.models import HOMES, FamilyMember, Household

# Where a child of two homes lives.
BOTH = (Household.FIRST, Household.SECOND)
GUARDED: Mapping[Sensitivity, Promise] = {
    Sensitivity.R: gettext_lazy("Guarded: tell nobody who does not see it here"),
    Sensitivity.V: gettext_lazy("Sealed: tell nobody"),
}


@dataclass(frozen=True, slots=True)
class AddressLine:
    """One address; a withheld one has a sentence and nothing else."""

    address_id: UUID
    words: str = ""
    when: str = ""
    whose: str = ""
    guarded: str = ""
    withheld: str | Promise = ""


@dataclass(slots=True)
class Home:
    """One home: who lives there of those whom the viewer may see, and its addresses."""

    title: str
    who: Sequence[str]
    addresses: list[AddressLine] = field(default_factory=list)


def homes(shown: FamilyPage, names: Mapping[UUID, str]) -> list[Home]:
    """Return every home in which the viewer may know of somebody or of an address."""
    today, drawn = shown.family.team.today(), []
    for household in HOMES:
        living = [each.record.person_id for each in shown.members if _lives_in(each.record, household)]
        here = [each for each in shown.addresses if each.address.household == household]
        if living or here:
            lines = [_line(each, living, names, today) for each in here]
            drawn.append(Home(str(household.label), [names[each] for each in living], lines))
    return drawn


def _lives_in(member: FamilyMember, household: Household) -> bool:
    return member.household == household or (member.household == Household.BOTH and household in BOTH)


def _line(sited: Sited, living: Sequence[UUID], names: Mapping[UUID, str], today: date) -> AddressLine:
    address = sited.address
    if not isinstance(sited.shown, Opened):
        return AddressLine(address.id, withheld=sited.shown.sentence)
    residents = {each.person_id for each in address.residents.all()}
    there = [each for each in names if each in residents]
    return AddressLine(
        address.id,
        words=sited.shown.words["words"],
        when=_when(address.since, today),
        whose="" if set(there) == set(living) else ", ".join(names[each] for each in there),
        guarded=str(GUARDED.get(sited.sensitivity, "")),
    )


def _when(since: date, today: date) -> str:
    day = {"day": date_format(since, "DATE_FORMAT")}
    return _("since %(day)s") % day if since <= today else _("from %(day)s on") % day
