"""The words that the four filters choose from: risk factors, bands of age, what an agency knows, why it is over."""

from collections.abc import Mapping

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from conference.filters.rules.bands import Band
from conference.filters.rules.crowd import Sex
from conference.filters.rules.factors import RiskFactor
from conference.filters.rules.states import State
from conference.filters.rules.telling import Tell


class About(TextChoices):
    """Whom a situation is about."""

    FAMILY = "family", _("A family")
    PERSON = "person", _("One person")


class Knows(TextChoices):
    """What an agency answers when it has heard the name."""

    INVOLVED = "involved", _("We work with them")
    NOT_INVOLVED = "not_involved", _("We don’t know them")
    WILL_CHECK = "will_check", _("We will check")


class Part(TextChoices):
    """The part of an agency in what is done next."""

    ASSISTS = "assists", _("Helps")
    LEADS = "leads", _("Leads")


class Because(TextChoices):
    """Why a situation is over."""

    CONNECTED = "connected", _("They have the help they need")
    MOVED = "moved", _("They moved away")
    NO_LONGER_ACUTE = "no_longer_acute", _("The risk is no longer so high")
    REFUSED_HELP = "refused_help", _("They don’t want help, and nobody may impose it")
    TAKEN_BACK = "taken_back", _("Its own agency took it back")


RISK_FACTORS: Mapping[RiskFactor, Promise] = {
    RiskFactor.ALCOHOL_OR_DRUGS: _("Alcohol or drugs"),
    RiskFactor.BASIC_NEEDS: _("No food, heat or clothes enough"),
    RiskFactor.BULLYING: _("Bullying, done or suffered"),
    RiskFactor.CARING_TOO_YOUNG: _("A child who looks after somebody"),
    RiskFactor.CRIME_DONE: _("In trouble with the law"),
    RiskFactor.CRIME_SUFFERED: _("Harmed by a crime"),
    RiskFactor.DEBT: _("Debts that can’t be paid"),
    RiskFactor.DISABILITY_UNMET: _("A disability without the help it needs"),
    RiskFactor.DOMESTIC_ABUSE: _("Abuse at home"),
    RiskFactor.EXPLOITATION: _("Used by others for money, sex or crime"),
    RiskFactor.GAMBLING: _("Gambling"),
    RiskFactor.HOME_AT_RISK: _("No home, or about to lose it"),
    RiskFactor.ILLNESS_UNTREATED: _("An illness that nobody treats"),
    RiskFactor.LONELINESS: _("Alone, nobody to turn to"),
    RiskFactor.MENTAL_DISTRESS: _("Mental distress"),
    RiskFactor.MISSING: _("Goes missing"),
    RiskFactor.NEGLECT: _("Neglect"),
    RiskFactor.OUT_OF_SCHOOL: _("Out of school or work"),
    RiskFactor.SELF_HARM: _("Self-harm or thoughts of suicide"),
    RiskFactor.THREATS: _("Threatens or hurts others"),
    RiskFactor.UNSAFE_FRIENDS: _("Company that is a danger"),
}
BANDS: Mapping[Band, Promise] = {
    Band.UNBORN: _("not born yet"),
    Band.FROM_0_TO_5: _("0 to 5"),
    Band.FROM_6_TO_11: _("6 to 11"),
    Band.FROM_12_TO_17: _("12 to 17"),
    Band.FROM_18_TO_24: _("18 to 24"),
    Band.FROM_25_TO_39: _("25 to 39"),
    Band.FROM_40_TO_59: _("40 to 59"),
    Band.FROM_60: _("60 or older"),
    Band.UNDER_12: _("under 12, born or not"),
    Band.UNDER_18: _("under 18, born or not"),
    Band.FROM_18_TO_39: _("18 to 39"),
    Band.FROM_40: _("40 or older"),
    Band.FROM_18: _("18 or older"),
    Band.ANY: _("any age"),
}
SEXES: Mapping[Sex, Promise] = {
    Sex.NOT_SAID: pgettext_lazy("sex", "Not needed"),
    Sex.FEMALE: pgettext_lazy("sex", "Female"),
    Sex.MALE: pgettext_lazy("sex", "Male"),
}
# "It looks as if it holds …"
TELLS: Mapping[Tell, Promise] = {
    Tell.ADDRESS: _("an address"),
    Tell.AGE: _("an exact age"),
    Tell.CONTACT: _("an e-mail or web address"),
    Tell.DATE: _("a date"),
    Tell.NAME: _("a name"),
    Tell.NUMBER: _("a number"),
    Tell.SCHOOL: _("the name of a school"),
}
STATES: Mapping[State, Promise] = {
    State.SCREENED: _("Screened, not described yet"),
    State.NOT_BROUGHT: _("Not brought to the table"),
    State.TOO_FEW: _("Waits for the chair"),
    State.AT_THE_TABLE: _("At the table, without a name"),
    State.NOT_ACUTE: _("Risk not acute: over"),
    State.ACUTE: _("Risk acute: a name is needed"),
    State.IDENTIFIED: _("Named to the agencies at the table"),
    State.WITH_ROLES: _("With the agencies that have a part"),
    State.CLOSED: _("Closed"),
}
# What happens next, for whoever waits for it.
NEXT: Mapping[State, Promise] = {
    State.SCREENED: _("Its agency describes it to the table, without a name."),
    State.NOT_BROUGHT: _("Nothing more: only its own agency can read it."),
    State.TOO_FEW: _(
        "Few people fit the description. The chair alone reads it, and widens it or lets the table hear it."
    ),
    State.AT_THE_TABLE: _(
        "The table talks without a name; then the chair records whether the risk is acute."
    ),
    State.NOT_ACUTE: _("Nothing more: nobody was named."),
    State.ACUTE: _("Its agency names them, on a lawful ground, to agencies at the table."),
    State.IDENTIFIED: _("Each agency says whether it knows them; then the chair records who has a part."),
    State.WITH_ROLES: _("The agencies that have a part go on with the family’s record, and meet about it."),
    State.CLOSED: _("Nothing more: what the table was given has ended."),
}
FILTER_NAMES: Mapping[int, Promise] = {
    1: _("Screened by its own agency"),
    2: _("Discussed without a name"),
    3: _("Named to the table"),
    4: _("With the agencies that have a part"),
}
