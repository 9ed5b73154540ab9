"""What an entry is about, how delicate it is, and what somebody may wish to do with it."""

from enum import IntEnum, StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Category(StrEnum):
    """The kinds of information that people speak of when they agree or refuse."""

    DISABILITY = "disability"
    DOMESTIC_ABUSE = "domestic_abuse"
    EDUCATION = "education"
    FAMILY_HISTORY = "family_history"
    HEALTH = "health"
    HOUSING = "housing"
    IDENTITY = "identity"
    IMMIGRATION = "immigration"
    INCOME = "income"
    MENTAL_HEALTH = "mental_health"
    OWN_WORDS = "own_words"
    PLAN = "plan"
    POLICE = "police"
    SAFEGUARDING = "safeguarding"
    SUBSTANCE_USE = "substance_use"


class Sensitivity(IntEnum):
    """How delicate, after FHIR's confidentiality codes: normal, restricted, very restricted (sealed)."""

    N = 0
    R = 1
    V = 2


class Use(StrEnum):
    """What somebody may do with an entry. KNOW is to know that it exists, and nothing more."""

    ADD = "add"
    EXPORT = "export"
    KNOW = "know"
    RELAY = "relay"
    VIEW = "view"


CATEGORY_NAMES: dict[Category, Promise] = {
    Category.IDENTITY: _("names and addresses"),
    Category.HEALTH: _("health"),
    Category.MENTAL_HEALTH: _("mental health"),
    Category.DISABILITY: _("disability and special needs"),
    Category.EDUCATION: _("education"),
    Category.POLICE: _("police and justice"),
    Category.HOUSING: _("housing"),
    Category.INCOME: _("money and benefits"),
    Category.FAMILY_HISTORY: _("family history"),
    Category.SUBSTANCE_USE: _("alcohol and drugs"),
    Category.DOMESTIC_ABUSE: _("domestic abuse"),
    Category.SAFEGUARDING: _("worries about safety"),
    Category.IMMIGRATION: _("immigration"),
    Category.OWN_WORDS: _("the family’s own words"),
    Category.PLAN: _("the plan"),
}

SENSITIVITY_NAMES: dict[Sensitivity, Promise] = {
    Sensitivity.N: _("normal"),
    Sensitivity.R: _("restricted"),
    Sensitivity.V: _("sealed"),
}
