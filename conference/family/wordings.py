"""The sentences that address the reader: a parent in one set of words, a young person in another."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from conference.family.notices import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What the pages of this room say to whoever reads them."""

    you: Promise
    welcome: Promise
    meetings: Promise
    permissions: Promise
    leaving: Promise
    history: Promise
    private: Promise
    nothing_said: Promise
    nothing_stands: Promise
    agreed: Promise
    limited: Promise
    refused: Promise
    over: Promise
    own_words: Promise
    keep_copy: Promise
    law: Promise
    law_before: Promise
    no_law: Promise
    unheard: Promise
    agree_heading: Promise
    agree_button: Promise
    refuse_heading: Promise
    narrow_heading: Promise
    narrow_before: Promise
    for_whom: Promise
    in_own_words: Promise
    in_own_words_hint: Promise
    until_hint: Promise
    take_back_heading: Promise
    said_then: Promise
    what_follows: Promise
    decides: Promise
    ask_lead: Promise
    ask_anybody: Promise


ADULT = Wording(
    you=_("you"),
    welcome=_(
        "Entour is where the services that work with your family plan that work together."
        " These pages show you what is for you, and let you say what you think about sharing."
    ),
    meetings=_("When your meetings are, what is said there that is for you, and a place for your own words."),
    permissions=_("What you agreed to, what you said no to, and how to change your mind."),
    leaving=_("The red button “Exit this page” signs you out at once and opens another website."),
    history=_(
        "The browser may still remember that you were here."
        " If somebody looks at this device, use a private window or a device that only you use."
    ),
    private=_("Here is what you said yourself about sharing. Nobody else in your family can open this page."),
    nothing_said=_("You have not said anything here yet."),
    nothing_stands=_("Nothing that you said holds now."),
    agreed=_("You agreed"),
    limited=_("You set limits"),
    refused=_("You said no"),
    over=_("You took back, or it ended"),
    own_words=_("Your own words"),
    keep_copy=_("Keep a copy of what you said"),
    law=_("What the law lets services share without asking you"),
    law_before=_(
        "These do not depend on your agreement."
        " You can still say no: it is written down, and somebody must tell you why."
    ),
    no_law=_("There is nothing here that you have been told about."),
    unheard=_(
        "Where the law makes services share to keep a child safe, your no does not stop it,"
        " and somebody must tell you why. What they tell you then stands here."
    ),
    agree_heading=_("Agree to share"),
    agree_button=_("I agree"),
    refuse_heading=_("Say no to sharing"),
    narrow_heading=_("Narrow what you agreed"),
    narrow_before=_("What you choose here stops at once. Everything else that you agreed stays as it is."),
    for_whom=_("For whom do you say this?"),
    in_own_words=_("In your own words, if you like"),
    in_own_words_hint=_("They are kept exactly as you write them."),
    until_hint=_("Leave it empty if there is no last day. You can always take it back earlier."),
    take_back_heading=_("Take this back?"),
    said_then=_("What you said"),
    what_follows=_("What happens when you take it back"),
    decides=_("%(name)s, %(job)s, found that you understand this and decide it yourself."),
    ask_lead=_("%(name)s leads the work with your family. Ask them anything."),
    ask_anybody=_("Ask anybody who works with you, or ask at your next meeting."),
)
TO_A_YOUNG_PERSON = Wording(
    you=pgettext_lazy("to a young person", "you"),
    welcome=pgettext_lazy(
        "to a young person",
        "Entour is where the people who help you and your family plan things together."
        " These pages show you what is for you, and let you say what you think about sharing.",
    ),
    meetings=pgettext_lazy(
        "to a young person",
        "When your meetings are, what is said there that is for you, and a place for your own words.",
    ),
    permissions=pgettext_lazy(
        "to a young person", "What you said yes to, what you said no to, and how to change your mind."
    ),
    leaving=pgettext_lazy(
        "to a young person",
        "The red button “Exit this page” signs you out at once and opens another website.",
    ),
    history=pgettext_lazy(
        "to a young person",
        "The browser may still remember that you were here."
        " If somebody looks at this device, use a private window or a device that only you use.",
    ),
    private=pgettext_lazy(
        "to a young person",
        "Here is what you said yourself about sharing. Nobody else in your family can open this page.",
    ),
    nothing_said=pgettext_lazy("to a young person", "You have not said anything here yet."),
    nothing_stands=pgettext_lazy("to a young person", "Nothing that you said holds now."),
    agreed=pgettext_lazy("to a young person", "You said yes"),
    limited=pgettext_lazy("to a young person", "You set limits"),
    refused=pgettext_lazy("to a young person", "You said no"),
    over=pgettext_lazy("to a young person", "You took back, or it ended"),
    own_words=pgettext_lazy("to a young person", "Your own words"),
    keep_copy=pgettext_lazy("to a young person", "Keep a copy of what you said"),
    law=pgettext_lazy("to a young person", "What the law lets services share without asking you"),
    law_before=pgettext_lazy(
        "to a young person",
        "These do not need a yes from you. You can still say no: it is written down, and somebody must tell you why.",
    ),
    no_law=pgettext_lazy("to a young person", "There is nothing here that you have been told about."),
    unheard=pgettext_lazy(
        "to a young person",
        "If somebody could be hurt, the law may make services share even though you said no,"
        " and somebody must tell you why. What they tell you then stands here.",
    ),
    agree_heading=pgettext_lazy("to a young person", "Say yes to sharing"),
    agree_button=pgettext_lazy("to a young person", "I say yes"),
    refuse_heading=pgettext_lazy("to a young person", "Say no to sharing"),
    narrow_heading=pgettext_lazy("to a young person", "Make your yes smaller"),
    narrow_before=pgettext_lazy(
        "to a young person",
        "What you choose here stops at once. Everything else that you said yes to stays as it is.",
    ),
    for_whom=pgettext_lazy("to a young person", "For whom do you say this?"),
    in_own_words=pgettext_lazy("to a young person", "In your own words, if you like"),
    in_own_words_hint=pgettext_lazy("to a young person", "They are kept exactly as you write them."),
    until_hint=pgettext_lazy(
        "to a young person", "Leave it empty if there is no last day. You can always take it back earlier."
    ),
    take_back_heading=pgettext_lazy("to a young person", "Take this back?"),
    said_then=pgettext_lazy("to a young person", "What you said"),
    what_follows=pgettext_lazy("to a young person", "What happens when you take it back"),
    decides=pgettext_lazy(
        "to a young person", "%(name)s, %(job)s, found that you understand this and decide it yourself."
    ),
    ask_lead=pgettext_lazy(
        "to a young person", "%(name)s leads the work with your family. Ask them anything."
    ),
    ask_anybody=pgettext_lazy(
        "to a young person", "Ask somebody who works with you and whom you trust. You can see them alone."
    ),
)
WORDINGS = {Audience.ADULT: ADULT, Audience.YOUNG_PERSON: TO_A_YOUNG_PERSON}
