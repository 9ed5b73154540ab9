"""The table of a side: one situation at each step of the four filters, with a canary in every word.

Health brings them and the social worker chairs; school and police have a seat, and are told no name.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from conference.filters.actions import areas, descriptions, discussions, identifiers, roles, situations
from conference.filters.actions.identifiers import Named
from conference.filters.lawful import Because
from conference.filters.models import Situation
from conference.filters.rules.bands import COUNTED, Band
from conference.filters.rules.crowd import Count
from conference.filters.rules.factors import RiskFactor
from conference.filters.telling import Told
from conference.filters.vocabulary import About
from consent.actions import exclusions
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD
from people.viewers import Viewer
from tests.isolation.side import TODAY, Side

COUNTS = {band: Count(240, 120, 120) for band in COUNTED} | {Band.FROM_60: Count(3)}
BECAUSE = Because(
    ground="duty_to_share",
    tests=SevenTests(**{test.value: "It is." for test in SharingTest}),
    telling=TOLD,
)


def lay(side: Side, boss: Viewer) -> None:
    """Keep a situation of each step, by the step that comes next: `to_bring`, `to_widen` and so on."""
    host = Host(side)
    areas.count(
        team=side.team,
        area=area_of(side),
        counts=COUNTS,
        counted_on=TODAY(),
        source="Census, made up",
        by=boss,
    )
    made = {
        "to_bring": host.screened(),
        "to_widen": host.told(of_few=True),
        "to_weigh": host.told(),
        "to_share": host.weighed(host.told()),
        "to_give_roles": host.named(host.weighed(host.told())),
        "to_follow": host.with_roles(host.named(host.weighed(host.heard_though_few()))),
    }
    for situation in made.values():
        # Excluded from this side's family, they are to get nothing of its table either.
        exclusions.declare(
            practitioner=side.excluded.practitioner, family=situation.family, by=side.worker.viewer
        )
        side.words[f"alias of {situation.pk}"] = situation.family.reference
    side.words["alias_of_told"] = made["to_weigh"].family.reference
    side.keep(**made, nameless=made["to_follow"].family)


def area_of(side: Side) -> str:
    """Return the one area of a side's team."""
    return f"Banks of {side.name}"


@dataclass
class Host:
    """Takes a situation from step to step by the product's own actions."""

    side: Side

    def screened(self) -> Situation:
        """Let health screen a situation."""
        return situations.screen(
            team=self.side.team,
            factors=[RiskFactor.NEGLECT],
            tried=self.side.canary("conference.situation.tried"),
            remit=self.side.canary("conference.situation.remit"),
            is_brought=True,
            by=self.side.nurse.viewer,
        )

    def told(self, *, of_few: bool = False) -> Situation:
        """Let health describe it; where few fit, the chair is asked."""
        situation, band = self.screened(), Band.FROM_60 if of_few else Band.FROM_12_TO_17
        descriptions.bring(
            situation=situation,
            told=replace(told_of(self.side), band=band),
            chair=self.side.worker.practitioner,
            agencies=[self.side.excluded.agency, self.side.former.agency],
            ask_chair=of_few,
            by=self.side.nurse.viewer,
        )
        return situation

    def heard_though_few(self) -> Situation:
        """Let the chair accept that few fit."""
        situation = self.told(of_few=True)
        reason = self.side.canary("conference.few_accepted.reason")
        descriptions.accept_few(situation=situation, reason=reason, by=self.side.worker.viewer)
        return situation

    def weighed(self, situation: Situation) -> Situation:
        """Let the table find the risk acute."""
        discussions.weigh(
            situation=situation,
            is_acute=True,
            reason=self.side.canary("conference.table_decision.reason"),
            needed=[self.side.worker.agency],
            by=self.side.worker.viewer,
        )
        return situation

    def named(self, situation: Situation) -> Situation:
        """Let health name them to the chair's agency alone."""
        identifiers.share(
            situation=situation,
            named=named_of(self.side),
            because=BECAUSE,
            agencies=[],
            by=self.side.nurse.viewer,
        )
        return situation

    def with_roles(self, situation: Situation) -> Situation:
        """Let social care lead, and health help."""
        roles.give(
            situation=situation,
            leads=self.side.worker.agency,
            assists=[self.side.nurse.agency],
            by=self.side.worker.viewer,
        )
        return situation


def told_of(side: Side) -> Told:
    """Return how a situation of this side is told."""
    return Told(
        about=About.PERSON,
        area=area_of(side),
        band=Band.FROM_12_TO_17,
        factors=[RiskFactor.NEGLECT],
        words=side.canary("conference.description.words"),
        names_nobody=True,
    )


def named_of(side: Side) -> Named:
    """Return whom a situation of this side is about."""
    born = side.day("conference.identifiers.birth_date", "", TODAY() - timedelta(days=366 * 14))
    return Named(
        name=side.canary("conference.identifiers.name"),
        birth_date=born,
        address=side.canary("conference.identifiers.address"),
    )
