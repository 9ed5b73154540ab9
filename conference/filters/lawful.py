"""On what ground somebody is named at a table: weighed by the seven tests, and told to the family or why not."""

from dataclasses import dataclass

from audit.trail import Refused
from conference.filters import records
from conference.filters.models import Situation
from consent import records as rights
from consent import refusals, taking_up
from consent.categories import Category
from consent.models import Authority
from consent.seven_tests import SevenTests
from consent.telling import Telling
from people.viewers import Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """A ground that does not rest on consent: whoever agrees is asked, and needs no table."""

    ground: str
    tests: SevenTests
    telling: Telling

    @property
    def told(self) -> str:
        """Whether the family was told, as a code."""
        return self.telling.because.value if self.telling.because else "told"


def require(situation: Situation, because: Because, by: Viewer) -> None:
    """Refuse a ground on which the agency may not rely, a test without an answer, and silence about telling."""
    family = situation.family
    today = family.team.today()
    taking_up.require_reliance(
        taking_up.duty(because.ground, family), family, by, {Category.IDENTITY}, on=today
    )
    if because.tests.unanswered():
        raise Refused(refusals.TESTS_UNANSWERED)
    because.telling.refuse_half_said(today)


def take_up(situation: Situation, because: Because) -> Authority:
    """Write the ground; it holds inside this one situation."""
    return rights.authority(
        situation.family,
        because.ground,
        conference_id=str(situation.pk),
        telling=because.telling,
        tests=because.tests,
        shelf=records.names_shelf(situation.family, situation.agency_id),
    )
