"""Plain writers of how a situation is told without a name; each is called inside a gesture."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from audit.trail import Refused
from conference.filters import counting, records, refusals
from conference.filters.models import Description, Situation, ToldBand
from conference.filters.rules import crowd
from conference.filters.rules import telling as rule
from conference.filters.rules.bands import Band
from conference.filters.rules.crowd import Sex
from conference.filters.rules.factors import RiskFactor
from conference.filters.vocabulary import About


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How a situation is told. `names_nobody`: a person has read the words and confirms it."""

    about: About
    area: str
    band: Band
    factors: Collection[RiskFactor]
    sex: Sex = Sex.NOT_SAID
    words: str = ""
    names_nobody: bool = False


def require_nameless(told: Told, situation: Situation) -> None:
    """Refuse what says nothing, names an area that the team doesn't have, or was not confirmed to name nobody."""
    if not told.factors:
        raise Refused(refusals.NO_FACTOR)
    if told.area not in counting.areas(situation.team):
        raise Refused(refusals.NO_SUCH_AREA)
    if not told.names_nobody:
        raise Refused(refusals.NAMES_SOMEBODY)


def write(situation: Situation, told: Told, by: UUID) -> Description:
    """Write how a situation is told; what its words looked like to the rule is kept beside the confirmation."""
    words = told.words.strip()
    return Description.objects.create(
        situation=situation,
        family=situation.family,
        shelf=records.telling_shelf(situation.family, situation.agency_id),
        about=told.about,
        area=told.area,
        sex=told.sex.value,
        factors=told.factors,
        words=words or None,
        confirmed=rule.tells(words),
        told_by_id=by,
    )


def tell_in(band: Band, description: Description, by: UUID) -> ToldBand:
    """Write in which band of ages it is told from now on, and how many people of the area that fits today."""
    counts = counting.latest(description.situation.team, description.area)
    fits = crowd.fits(counts, band, Sex(description.sex))
    return ToldBand.objects.create(
        description=description, band=band.value, fits=fits, is_enough=crowd.is_enough(fits), told_by_id=by
    )
