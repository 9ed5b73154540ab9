"""How a recorded decision reads to somebody who was not there: its rule, purpose and tie, and what it relied on."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from consent import grounds
from consent.models import Authority, Provision
from consent.purposes import PurposeCode, SystemPurpose
from consent.rules import Place

RULES: dict[str, Promise] = {
    Place.SIGNED_IN: _("They were not signed in."),
    Place.FRESH_SIGN_IN: _("They had signed in too long ago for something this delicate."),
    Place.EXCLUSION: _("They are kept away from this family."),
    Place.KEPT_APART: _("They must be kept apart from somebody whom it is about."),
    Place.PRIVILEGE: _("It was legal advice, and they did not hold it."),
    Place.REVIEW: _("It says why somebody opened or overrode: for those who answer for it or review it."),
    Place.BREAK_GLASS: _("They opened it in an emergency."),
    Place.RESTRICTION: _("It was inside a circle of readers, and they stood outside."),
    Place.OVERRIDE: _("The family had refused, and two people had decided that it was needed all the same."),
    Place.STANDING: _("Their account, office or secondment had ended."),
    Place.BELONGING: _("They did not work with this family."),
    Place.STATUTORY_BAR: _("The law lets the family forbid it, and they had."),
    Place.REFUSAL: _("The family had refused, and only their agreement would have allowed it."),
    Place.PERMIT: _("A permission covered everybody whom it is about."),
    Place.OWN_WORDS: _("They, or their agency, had said it themselves."),
    Place.DENY: _("No permission covered it."),
    "own_draft": _("They had typed it themselves and not sent it."),
    "system_purpose": _("The program needed it for one of its listed tasks."),
}

PURPOSES: dict[str, Promise] = {
    PurposeCode.AUDIT_REVIEW: _("Audit"),
    PurposeCode.CONFERENCE: _("Taking part in a meeting"),
    PurposeCode.DIRECTORY_SEARCH: _("Looking for a person"),
    PurposeCode.OWN_RECORD: _("Reading their own record"),
    PurposeCode.WORK_WITH_FAMILY: _("Working with the family"),
    f"system:{SystemPurpose.AGE_ALARM}": _("A child reaches an age that matters"),
    f"system:{SystemPurpose.LETTER}": _("Writing a letter"),
    f"system:{SystemPurpose.PLANNER}": _("Planning visits"),
    f"system:{SystemPurpose.RELATIONS}": _("Noticing who may be related to a family"),
    f"system:{SystemPurpose.SEARCH_INDEX}": _("Keeping the search up to date"),
}

TIES: dict[str, Promise] = {
    "consent.provision": _("Was admitted to the meeting"),
    "people.appointment": _("Holds an office"),
    "people.family_member": _("Belongs to the family"),
    "people.involvement": _("Works with the family"),
    "people.membership": _("Belongs to the team that holds the family"),
}

OVERSIGHT = _("The duty to audit")
EMERGENCY = _("An opening in an emergency")


def purpose(code: str) -> Promise | str:
    """Say a recorded purpose, whichever conference it was for."""
    return PURPOSES[code] if code in PURPOSES else PURPOSES.get(code.partition(":")[0], code)


def tie(code: str) -> Promise | str:
    """Say a recorded tie, such as `people.membership:17`."""
    return TIES.get(code.partition(":")[0], code)


def reliances(codes: Iterable[str]) -> Mapping[str, str]:
    """Say the ground behind each provision and authority that a decision relied on; codes of nothing known stay out."""
    asked = {code: code.partition(":")[::2] for code in codes}
    provisions = Provision.objects.select_related("authority").in_bulk(
        {int(key) for kind, key in asked.values() if kind == "consent.provision" and key.isdecimal()}
    )
    authorities = Authority.objects.in_bulk(
        {UUID(key) for kind, key in asked.values() if kind == "consent.authority"}
    )
    found = {f"consent.provision:{key}": _provision(row) for key, row in provisions.items()}
    found |= {f"consent.authority:{key}": _ground(row) for key, row in authorities.items()}
    found |= {code: str(EMERGENCY) for code, named in asked.items() if named[0] == "consent.break_glass"}
    return {code: found[code] for code in asked if code in found} | {
        code: str(OVERSIGHT) for code in asked if code == "consent.ground:oversight"
    }


def _provision(provision: Any) -> str:
    if provision.authority is not None:
        return _ground(provision.authority)
    return str(_("What somebody of the family said about sharing"))


def _ground(authority: Authority) -> str:
    ground = grounds.edition(authority.ground, authority.ground_dated)
    language = get_language() or "en"
    name, power = ground.name.in_language(language), ground.power.in_language(language)
    return f"{name} ({power})" if power else name
