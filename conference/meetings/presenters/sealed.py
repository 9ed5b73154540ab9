"""What a line that is withheld says: why, or whom to phone when it is sealed."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from conference.meetings import holders
from conference.meetings.models import Entry
from consent.categories import Sensitivity
from consent.gate import Withheld
from people.models import Family, Practitioner

# To sign in again opens it, and nobody can open what was destroyed: phoning helps with neither.
PHONING_IS_NO_HELP = frozenset({"shredded", "sign_in_too_old"})


def sentences(hidden: Iterable[Withheld], family: Family, language: str) -> dict[UUID, str]:
    """Return by line what its reader is told; the holders' agencies are loaded."""
    each = list(hidden)
    held = [one.record for one in each if _asks_for_a_phone(one)]
    gone = holders.gone(family, {entry.holder_id for entry in held if entry.holder_id})
    return {
        one.record.pk: _phone(one.record, gone, language) if _asks_for_a_phone(one) else str(one.sentence)
        for one in each
    }


def _asks_for_a_phone(one: Withheld) -> bool:
    entry: Entry = one.record
    is_an_agencys = entry.agency_id is not None
    return is_an_agencys and entry.sensitivity == Sensitivity.V and one.reason not in PHONING_IS_NO_HELP


def _phone(entry: Entry, gone: set[UUID], language: str) -> str:
    holder: Practitioner | None = entry.holder
    if holder is None or holder.pk in gone:
        return _("Sealed. Nobody can be phoned about it at present: ask the family’s lead practitioner.")
    return _("Sealed. To learn more, phone %(name)s (%(role)s, %(agency)s) on %(phone)s.") % {
        "name": holder.name,
        "role": holder.job_title_in(language),
        "agency": holder.agency.name_in(language),
        "phone": holder.phone,
    }
