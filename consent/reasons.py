"""Why something was withheld, as a sentence that a practitioner can read."""

from typing import Any

from django.utils.functional import Promise, lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from consent.categories import Category

# "the school sees": who cannot see, as the subject of a sentence.
WHO: dict[str, Promise] = {
    "adult_mental_health": _("adult mental health services see"),
    "childcare": _("the childcare setting sees"),
    "community_centre": _("the community centre sees"),
    "food_aid": _("the food aid service sees"),
    "gp_practice": _("the GP practice sees"),
    "health_trust": _("the health service sees"),
    "housing": _("the housing service sees"),
    "income_support": _("the income support service sees"),
    "legal_clinic": _("the legal clinic sees"),
    "leisure": _("the leisure service sees"),
    "police": _("the police see"),
    "public_health": _("public health services see"),
    "school": _("the school sees"),
    "social_care": _("social care sees"),
    "voluntary_body": _("the voluntary body sees"),
    "youth_justice": _("the youth justice service sees"),
}
SOMEBODY = _("you see")

# "health information": what they cannot see.
WHAT: dict[Category, Promise] = {
    Category.IDENTITY: pgettext_lazy("seen", "names and addresses"),
    Category.HEALTH: pgettext_lazy("seen", "health information"),
    Category.MENTAL_HEALTH: pgettext_lazy("seen", "mental health information"),
    Category.DISABILITY: pgettext_lazy("seen", "information about disability and special needs"),
    Category.EDUCATION: pgettext_lazy("seen", "education information"),
    Category.POLICE: pgettext_lazy("seen", "police and justice information"),
    Category.HOUSING: pgettext_lazy("seen", "housing information"),
    Category.INCOME: pgettext_lazy("seen", "information about money and benefits"),
    Category.FAMILY_HISTORY: pgettext_lazy("seen", "family history"),
    Category.SUBSTANCE_USE: pgettext_lazy("seen", "information about alcohol and drugs"),
    Category.DOMESTIC_ABUSE: pgettext_lazy("seen", "information about domestic abuse"),
    Category.SAFEGUARDING: pgettext_lazy("seen", "worries about safety"),
    Category.IMMIGRATION: pgettext_lazy("seen", "immigration information"),
    Category.OWN_WORDS: pgettext_lazy("seen", "the family’s own words"),
    Category.PLAN: pgettext_lazy("seen", "the plan"),
}

# The sentence of every reason code; %(who)s ends in its verb and %(what)s follows it.
SENTENCES: dict[str, Promise] = {
    "barred_by_statute": _("The law lets the family forbid that %(who)s %(what)s, and they have."),
    "break_glass": _("You opened this in an emergency."),
    "does_not_belong": _("You do not work with this family."),
    "excluded": _("This is not available to you."),
    "for_its_reviewers": _("This is for those who must review it."),
    "for_one_meeting": _("This was shared for one meeting only."),
    "for_the_team": _("This is not available to you."),
    "held_by_its_agency": _("The agency that wrote this has not shared it yet."),
    "kept_apart": _("This is not available to you."),
    "no_standing": _("Your account, your agency’s place here or your appointment has ended."),
    "not_agreed": _("Nobody in the family has agreed that %(who)s %(what)s, and no duty requires it here."),
    "not_signed_in": _("Sign in first."),
    "overridden": _(
        "The family has not agreed, but two people decided that you need to see it, and recorded why."
    ),
    "own_words": _("These are your agency’s own words."),
    "permitted": _("A permission covers it."),
    "privileged": _("This is legal advice, for those who hold it."),
    "refused": _("The family has not agreed that %(who)s %(what)s."),
    "restricted": _("This is for a few named readers."),
    "reviews": _("You are one of those who answer for this, or review it."),
    "secondment_over": _("Your secondment is over."),
    "shredded": _("These words were destroyed, as the law asked."),
    "sign_in_too_old": _("This is delicate: sign in again to open it."),
}


def sentence(code: str, *, category: Category | None, agency_kind: str) -> Promise:
    """Return the sentence of a reason, put into words in the language in which it is read."""
    who = WHO.get(agency_kind, SOMEBODY)
    what = WHAT[category] if category else pgettext_lazy("seen", "this")
    sentence_when_read: Promise = _in_words(SENTENCES[code], who, what)
    return sentence_when_read


def _in_words_now(words: Promise, who: Promise, what: Promise) -> str:
    return str(words) % {"who": who, "what": what}


_in_words: Any = lazy(_in_words_now, str)
