"""Why something in a FHIR document cannot be taken in: each reason by its name, with the place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Why(StrEnum):
    """Every reason for which a document is refused."""

    ALREADY_HERE = "already_here"
    ANOTHER_RESOURCE = "another_resource"
    BASE_PERMITS = "base_permits"
    CATEGORY = "category"
    CEILING = "ceiling"
    CHILD_NOT_ASSESSED = "child_not_assessed"
    CONTAINED = "contained"
    DAYS_OF_AN_EXCEPTION = "days_of_an_exception"
    DUTY = "duty"
    ELEMENT = "element"
    EMPTY = "empty"
    FUTURE = "future"
    MODIFIER = "modifier"
    NAMES_SOMEBODY_ELSE = "names_somebody_else"
    NO_DECISION = "no_decision"
    NO_IDENTIFIER = "no_identifier"
    NO_SPEAKER = "no_speaker"
    NOT_ACTIVE = "not_active"
    NOT_JSON = "not_json"
    NOT_THIS_VERSION = "not_this_version"
    NOT_VERIFIED = "not_verified"
    OTHERS_THAN_ITS_SUBJECT = "others_than_its_subject"
    OVER = "over"
    PART_OF_A_DAY = "part_of_a_day"
    SAYS_NO_ACTION = "says_no_action"
    SAYS_NO_ACTOR = "says_no_actor"
    SAYS_NO_CODE = "says_no_code"
    SAYS_NO_LABEL = "says_no_label"
    SAYS_NO_PURPOSE = "says_no_purpose"
    SAYS_NO_SUBJECT = "says_no_subject"
    SAYS_NOTHING = "says_nothing"
    STATUTORY = "statutory"
    TAKES_FROM_ANOTHER = "takes_from_another"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    TWICE = "twice"
    UNKNOWN_ACTOR = "unknown_actor"
    UNKNOWN_CODE = "unknown_code"
    UNKNOWN_RULES = "unknown_rules"
    UNKNOWN_SUBJECT = "unknown_subject"
    WRONG_SHAPE = "wrong_shape"


# Each sentence; %(what)s is the code, the element or the fault that was found.
SENTENCES: Mapping[Why, Promise] = {
    Why.ALREADY_HERE: _("This statement is already recorded here."),
    Why.ANOTHER_RESOURCE: _("“%(what)s” is not a Consent; only Consents are taken in."),
    Why.BASE_PERMITS: _(
        "Its decision permits everything that its provisions do not deny, to everybody."
        " Here, only what is named is permitted."
    ),
    Why.CATEGORY: _(
        "“%(what)s” is a consent to something other than sharing information, such as treatment or research."
    ),
    Why.CEILING: _(
        "It takes out what is less delicate and leaves what is more delicate. No row can say that."
    ),
    Why.CHILD_NOT_ASSESSED: _(
        "A child speaks here, and the file does not name a practitioner of ours who found that they understand."
    ),
    Why.CONTAINED: _("It carries other resources inside. Nobody here can check them."),
    Why.DAYS_OF_AN_EXCEPTION: _(
        "An exception that permits has a dataPeriod: of something whose day nobody knows, no row could say it."
    ),
    Why.DUTY: _(
        "It rests on “%(what)s”, not on what a person said. Take the lawful ground up here instead, with its reasons."
    ),
    Why.ELEMENT: _("“%(what)s” may change what it means, and there is nothing here that says the same."),
    Why.EMPTY: _("It is empty. FHIR leaves out what is not said; an empty element could mean anything."),
    Why.FUTURE: _("It says that something was said on a day that is still to come."),
    Why.MODIFIER: _("An extension changes what it means, and nobody here can know how."),
    Why.NAMES_SOMEBODY_ELSE: _(
        "This exception lets somebody do what the denial around it forbids to somebody else."
        " Here, a denial always wins over a permission."
    ),
    Why.NO_DECISION: _(
        "It does not say what holds where no provision speaks: “decision” is missing or unknown."
    ),
    Why.NO_IDENTIFIER: _("It has no identifier. Without one it could be taken in twice."),
    Why.NO_SPEAKER: _("It must name one person of the family who said this, under “grantor”."),
    Why.NOT_ACTIVE: _("Its status is “%(what)s”. Only what holds now is taken in."),
    Why.NOT_JSON: _("This is not a JSON document that can be read: %(what)s."),
    Why.NOT_THIS_VERSION: _(
        "This is FHIR R4 or older: “%(what)s” is not part of a Consent in R5."
        " Ask the other system for an export in FHIR R5."
    ),
    Why.NOT_VERIFIED: _("It says itself that it was not verified."),
    Why.OTHERS_THAN_ITS_SUBJECT: _("Its provisions are about others than its subject."),
    Why.OVER: _("Its time is over."),
    Why.PART_OF_A_DAY: _("A dataPeriod begins or ends within a day. Here a day counts whole: “%(what)s”."),
    Why.SAYS_NO_ACTION: _(
        "It permits without saying what may be done; in FHIR that means everything. Name each use."
    ),
    Why.SAYS_NO_ACTOR: _("It does not say who. In FHIR that means everybody; here somebody is always named."),
    Why.SAYS_NO_CODE: _(
        "It permits without saying which kinds of information; in FHIR that means all. Name each kind."
    ),
    Why.SAYS_NO_LABEL: _(
        "It permits without saying how delicate the information may be; in FHIR that includes what is sealed."
    ),
    Why.SAYS_NO_PURPOSE: _(
        "It permits without saying what for; in FHIR that means anything. Name each purpose."
    ),
    Why.SAYS_NO_SUBJECT: _("It does not say about whom. Name each person, under “data” or “subject”."),
    Why.SAYS_NOTHING: _("Nothing is left of it: it neither permits nor denies anything."),
    Why.STATUTORY: _("A bar that a statute gives needs the person’s own written notice here."),
    Why.TAKES_FROM_ANOTHER: _(
        "This exception would also take away what “%(what)s” permits. Here, a denial holds against every permission."
    ),
    Why.TOO_LARGE: _("The file is larger than %(what)s."),
    Why.TOO_MANY: _("There is more in it than can be looked through with care: at most %(what)s."),
    Why.TWICE: _("“%(what)s” stands there twice. Which one counts, nobody can say."),
    Why.UNKNOWN_ACTOR: _("“%(what)s” is nobody who can be named here."),
    Why.UNKNOWN_CODE: _("“%(what)s” is not a code that is known here."),
    Why.UNKNOWN_RULES: _("It was written under rules that are not known here: “%(what)s”."),
    Why.UNKNOWN_SUBJECT: _("“%(what)s” is nobody of this family."),
    Why.WRONG_SHAPE: _("FHIR R5 does not allow this here: %(what)s."),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that cannot be taken in: its path in the document, the reason, and what was found there."""

    path: str
    why: Why
    what: str = ""

    @property
    def sentence(self) -> str:
        """Say it in the language in which it is read."""
        return str(SENTENCES[self.why]) % {"what": self.what}
