"""The list of situations: what each viewer may hear of them, and no name on it."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from conference.filters import access, counting
from conference.filters.models import Description, Situation
from conference.filters.queries import Line
from conference.filters.rules import crowd
from conference.filters.rules.bands import Band
from conference.filters.rules.crowd import Sex
from conference.filters.rules.factors import RiskFactor
from conference.filters.rules.parts import Taking
from conference.filters.rules.states import OVER, State
from conference.filters.vocabulary import BANDS, RISK_FACTORS, SEXES, STATES, About

# The colour of a state's tag; its words say the same.
_COLOURS = {
    State.TOO_FEW: "yellow",
    State.AT_THE_TABLE: "blue",
    State.ACUTE: "red",
    State.IDENTIFIED: "orange",
    State.WITH_ROLES: "green",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A description in words: whom it is about and how old, where, and what is seen."""

    about: str
    sex: str
    area: str
    factors: list[str]


@dataclass(frozen=True, slots=True)
class Row:
    """One situation of the list. `told` is None for who may not hear it yet."""

    id: UUID
    alias: str
    state: str
    tag: str
    is_over: bool
    is_own: bool
    chair: str
    told: Told | None


def row(line: Line) -> Row:
    """Return one line of the list in words."""
    place = line.place
    chair = access.chair_of(place.situation)
    return Row(
        id=place.situation.pk,
        alias=place.situation.family.reference,
        state=str(STATES[place.state]),
        tag=tag(place.state),
        is_over=place.state in OVER,
        is_own=Taking.BRINGER in place.taking,
        chair=chair.name if chair else "",
        told=told(line.description.record) if line.description else None,
    )


def tag(state: State) -> str:
    """Return the class that gives a state its colour."""
    return f"govuk-tag--{_COLOURS.get(state, 'grey')}"


def told(description: Description) -> Told:
    """Return a description in words."""
    return Told(
        about=_about(description),
        sex=str(SEXES[Sex(description.sex)]) if description.sex else "",
        area=description.area,
        factors=factors(description.factors),
    )


def _about(description: Description) -> str:
    words = (
        _("A family; the person most at risk: %(band)s")
        if description.about == About.FAMILY
        else _("One person: %(band)s")
    )
    return words % {"band": BANDS[Band(access.band_of(description).band)]}


def factors(codes: frozenset[RiskFactor]) -> list[str]:
    """Return risk factors in words, in the order of the vocabulary."""
    return [str(words) for each, words in RISK_FACTORS.items() if each in codes]


def widened(situation: Situation) -> str:
    """Say what the next wider band would be, and how many people it fits."""
    description = situation.description
    counts = counting.latest(situation.team, description.area)
    instead = crowd.next_wider(counts, Band(access.band_of(description).band), Sex(description.sex))
    if instead is None:
        return _("There is no wider band.")
    if instead.fits is None:
        return _("It would say “%(band)s”. Nobody has counted how many people that fits.") % {
            "band": BANDS[instead.band]
        }
    return ngettext(
        "It would say “%(band)s”, which fits %(number)d person.",
        "It would say “%(band)s”, which fits %(number)d people.",
        instead.fits,
    ) % {"band": BANDS[instead.band], "number": instead.fits}
