"""Whether a ground may be taken up for a family, by whom, for which information: or the refusal, in words."""

from collections.abc import Collection
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.trail import Refused
from consent import grounds, refusals
from consent.categories import CATEGORY_NAMES, Category
from consent.law import Ground
from consent.reliance import Objection, objection
from people.models import Family
from people.viewers import Viewer


def require_reliance(
    ground: Ground, family: Family, by: Viewer, categories: Collection[Category], *, on: date
) -> None:
    """Refuse a ground on which the agency of who acts may not rely, in this place, for this information."""
    found = objection(ground, by.agency_kind, family.team.jurisdiction, categories, on)
    if found is not None:
        raise Refused(refusals.NO_RELIANCE[found], sentence(found, ground, categories, by.language))


def sentence(
    found: Objection, ground: Ground, categories: Collection[Category], language: str
) -> str | Promise:
    """Return what stands in the way, as exactly as the law says it; empty where there is no more to say."""
    if found is Objection.OTHER_AGENCIES:
        groups = "; ".join(each.name.in_language(language) for each in ground.originators)
        return _("The law gives this ground to %(groups)s: not to your agency.") % {"groups": groups}
    if found is Objection.OTHER_INFORMATION:
        beyond = [
            str(name) for each, name in CATEGORY_NAMES.items() if each in set(categories) - ground.categories
        ]
        return _("This ground does not reach %(categories)s.") % {"categories": ", ".join(beyond)}
    return ""


def duty(code: str, family: Family) -> Ground:
    """Return a ground that does not rest on consent, as it is in force today; refuse one that does."""
    try:
        ground = grounds.ground(code, on=family.team.today())
    except grounds.UnknownGround:
        raise Refused(refusals.NO_RELIANCE[Objection.NOT_ON_THAT_DAY]) from None
    if ground.carried_by_consent:
        raise Refused(refusals.NEEDS_A_VOICE)
    return ground
