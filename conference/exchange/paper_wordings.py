"""What stands on the form that is filled in with a pen, for an adult and for a young person."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from conference.family.notices import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWording:
    """The sentences of the form that speak to whoever signs it."""

    heading: Promise
    before: Promise
    whom: Promise
    kinds: Promise
    services: Promise
    delicate: Promise
    until: Promise
    agree: Promise
    refuse: Promise
    words: Promise
    sign: Promise


ADULT = PaperWording(
    heading=_("What may be shared: my choice"),
    before=_(
        "Read it, ask anything, and leave empty what you do not want. You may also sign nothing at all."
    ),
    whom=_("For whom you say this"),
    kinds=_("Which kinds of information"),
    services=_("With which services; name them, or tick a kind"),
    delicate=_("Also what is marked delicate, for example test results"),
    until=_("Until when, if there is a last day"),
    agree=_("I agree that these services see these kinds of information."),
    refuse=_("I say no: these services shall not see these kinds of information."),
    words=_("In your own words, if you like"),
    sign=_("Your signature"),
)
TO_A_YOUNG_PERSON = PaperWording(
    heading=pgettext_lazy("to a young person", "What may be shared: my choice"),
    before=pgettext_lazy(
        "to a young person",
        "Read it, ask anything, and leave empty what you do not want. You may also sign nothing at all.",
    ),
    whom=pgettext_lazy("to a young person", "You say this for yourself"),
    kinds=pgettext_lazy("to a young person", "Which kinds of information"),
    services=pgettext_lazy("to a young person", "With which services; name them, or tick a kind"),
    delicate=pgettext_lazy("to a young person", "Also what is marked delicate, for example test results"),
    until=pgettext_lazy("to a young person", "Until when, if there is a last day"),
    agree=pgettext_lazy("to a young person", "I say yes: these services may see these kinds of information."),
    refuse=pgettext_lazy(
        "to a young person", "I say no: these services shall not see these kinds of information."
    ),
    words=pgettext_lazy("to a young person", "In your own words, if you like"),
    sign=pgettext_lazy("to a young person", "Your signature"),
)
WORDINGS = {Audience.ADULT: ADULT, Audience.YOUNG_PERSON: TO_A_YOUNG_PERSON}
