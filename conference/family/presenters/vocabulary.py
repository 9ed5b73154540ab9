"""Plain words for codes: kinds of agencies, roles, kinds of information, and how something was said."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from consent.categories import CATEGORY_NAMES, Category
from consent.terms import Method, Role
from people.models import AgencyKind

KINDS: dict[AgencyKind, Promise] = {
    AgencyKind.ADULT_MENTAL_HEALTH: _("adult mental health services"),
    AgencyKind.CHILDCARE: _("nurseries and childminders"),
    AgencyKind.COMMUNITY_CENTRE: _("community centres"),
    AgencyKind.FOOD_AID: _("food aid"),
    AgencyKind.GP_PRACTICE: _("family doctors (GP practices)"),
    AgencyKind.HEALTH_TRUST: _("hospitals and community health services"),
    AgencyKind.HOUSING: _("housing services"),
    AgencyKind.INCOME_SUPPORT: _("benefits and income support"),
    AgencyKind.LEGAL_CLINIC: _("legal advice services"),
    AgencyKind.LEISURE: _("sport and leisure services"),
    AgencyKind.POLICE: _("the police"),
    AgencyKind.PUBLIC_HEALTH: _("public health services"),
    AgencyKind.SCHOOL: _("schools"),
    AgencyKind.SOCIAL_CARE: _("children’s social care"),
    AgencyKind.VOLUNTARY_BODY: _("charities and voluntary groups"),
    AgencyKind.YOUTH_JUSTICE: _("youth justice services"),
}
ROLES: dict[Role, Promise] = {
    Role.CORE: pgettext_lazy("who", "the core of the team"),
    Role.FAMILY: pgettext_lazy("who", "the family"),
    Role.INVOLVED: pgettext_lazy("who", "everybody who works with the family"),
    Role.LEAD: pgettext_lazy("who", "the lead practitioner"),
    Role.PART_TIME: pgettext_lazy("who", "part-time members of the team"),
    Role.SECONDED: pgettext_lazy("who", "people lent to the team by their agency"),
    Role.TEAM: pgettext_lazy("who", "the whole team"),
    Role.VISITING: pgettext_lazy("who", "people who come for one meeting"),
}
HOW: dict[Method, Promise] = {
    Method.IMPORTED: pgettext_lazy("how it was said", "Brought over from another system"),
    Method.IN_PERSON: pgettext_lazy("how it was said", "In person"),
    Method.INTERPRETER: pgettext_lazy("how it was said", "Through an interpreter"),
    Method.LETTER: pgettext_lazy("how it was said", "In a letter"),
    Method.PAGE: pgettext_lazy("how it was said", "On this page"),
    Method.PHONE: pgettext_lazy("how it was said", "By phone"),
    Method.TEXT_MESSAGE: pgettext_lazy("how it was said", "In a text message"),
}


def listed(names: Iterable[object]) -> str:
    """Return several names in one breath: a, b and c."""
    *before, last = [str(name) for name in names] or [""]
    return str(_("%(names)s and %(last)s")) % {"names": ", ".join(before), "last": last} if before else last


def categories(codes: Iterable[Category]) -> str:
    """Return kinds of information in words, always in the same order; none named means all."""
    wanted = set(codes)
    named = [str(name) for each, name in CATEGORY_NAMES.items() if each in wanted]
    return ", ".join(named) or str(_("everything"))
