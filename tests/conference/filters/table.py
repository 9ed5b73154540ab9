"""A table at which a situation is taken as far as a test needs: every step is the product's own action."""

from dataclasses import replace
from typing import Any

from django.utils import timezone

from conference.filters import access
from conference.filters.actions import areas, descriptions, discussions, identifiers, roles, situations
from conference.filters.actions.identifiers import Named
from conference.filters.lawful import Because
from conference.filters.models import Situation
from conference.filters.rules.bands import COUNTED, Band
from conference.filters.rules.crowd import Count, Sex
from conference.filters.rules.factors import RiskFactor
from conference.filters.rules.states import State
from conference.filters.telling import Told
from conference.filters.vocabulary import About, Knows
from conference.filters.vocabulary import Because as Over
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD
from tests import cast

AREA = "Harbourside"
COUNTS = {band: Count(240, 120, 120) for band in COUNTED} | {Band.FROM_60: Count(3, 2, 1)}
CANARIES = {
    "tried": "CANARY-TRIED three letters home",
    "remit": "CANARY-REMIT beyond what a school can do",
    "words": "nobody has opened the door for days",
    "reason": "the risk is grave and soon",
    "name": "CANARY-NAME Ona Quill",
    "birth_date": "2011-05-06",
    "address": "CANARY-ADDRESS 7 Hidden Row",
}
TOLD_USUALLY = Told(
    about=About.PERSON,
    area=AREA,
    band=Band.FROM_12_TO_17,
    factors=[RiskFactor.OUT_OF_SCHOOL, RiskFactor.SELF_HARM],
    words=CANARIES["words"],
    names_nobody=True,
)
TESTS = SevenTests(**{test.value: f"Answer about {test.value}." for test in SharingTest})
BECAUSE = Because(ground="duty_to_share", tests=TESTS, telling=TOLD)
NAMED = Named(name=CANARIES["name"], birth_date=CANARIES["birth_date"], address=CANARIES["address"])


class Table:
    """Who sits at it, and how a situation comes to each state."""

    def __init__(self, people: cast.Cast) -> None:
        self.people = people
        # The GP's agency sits there, and is left out when names are said.
        self.bringer, self.chair = people.teacher, people.health_visitor
        self.police, self.left_out, self.social_care = people.police_officer, people.gp, people.social_worker
        self.count()

    def count(self, area: str = AREA, **changed: Any) -> None:
        """Count an area."""
        usual = {"team": self.people.team, "counts": COUNTS, "source": "Census, made up"}
        areas.count(
            **usual | changed, area=area, counted_on=timezone.localdate(), by=self.people.administrator
        )

    def screened(self, *, is_brought: bool = True, **changed: Any) -> Situation:
        """Let the school screen a situation."""
        usual = {"factors": TOLD_USUALLY.factors, "tried": CANARIES["tried"], "remit": CANARIES["remit"]}
        return situations.screen(
            team=self.people.team, is_brought=is_brought, by=self.bringer.viewer, **usual | changed
        )

    def told(
        self, situation: Situation | None = None, *, ask_chair: bool = False, **changed: Any
    ) -> Situation:
        """Let the school describe it to everybody at the table but whoever has no seat there."""
        situation = situation or self.screened()
        seated = (self.police, self.left_out, self.social_care)
        descriptions.bring(
            situation=situation,
            told=replace(TOLD_USUALLY, **changed),
            chair=self.chair.practitioner,
            agencies=[worker.agency for worker in seated],
            ask_chair=ask_chair,
            by=self.bringer.viewer,
        )
        return situation

    def told_of_few(self) -> Situation:
        """Describe somebody whom few people could be."""
        return self.told(ask_chair=True, band=Band.FROM_60, sex=Sex.FEMALE)

    def weighed(self, situation: Situation | None = None, *, is_acute: bool = True) -> Situation:
        """Let the chair record what the table decides."""
        situation = situation or self.told()
        discussions.weigh(
            situation=situation,
            is_acute=is_acute,
            reason=CANARIES["reason"],
            needed=[self.police.agency] if is_acute else [],
            by=self.chair.viewer,
        )
        return situation

    def named(self, situation: Situation | None = None, **changed: Any) -> Situation:
        """Let the school name them to police and social care; the GP's agency is left out."""
        situation = situation or self.weighed()
        agencies = [self.police.agency, self.social_care.agency]
        usual = {"named": NAMED, "because": BECAUSE, "agencies": agencies}
        identifiers.share(situation=situation, by=self.bringer.viewer, **usual | changed)
        return situation

    def recognised(self, situation: Situation, worker: cast.Worker, knows: Knows) -> None:
        """Let an agency answer."""
        identifiers.recognise(situation=situation, knows=knows, by=worker.viewer)

    def with_roles(self, situation: Situation | None = None) -> Situation:
        """Give social care the lead, with the police; health and school have no part."""
        situation = situation or self.named()
        self.recognised(situation, self.police, Knows.INVOLVED)
        roles.give(
            situation=situation,
            leads=self.social_care.agency,
            assists=[self.police.agency],
            by=self.chair.viewer,
        )
        return situation

    def at(self, state: State) -> Situation:
        """Return a situation in a state."""
        makers = {
            State.SCREENED: self.screened,
            State.NOT_BROUGHT: lambda: self.screened(is_brought=False),
            State.TOO_FEW: self.told_of_few,
            State.AT_THE_TABLE: self.told,
            State.NOT_ACUTE: lambda: self.weighed(is_acute=False),
            State.ACUTE: self.weighed,
            State.IDENTIFIED: self.named,
            State.WITH_ROLES: self.with_roles,
            State.CLOSED: lambda: self.closed(self.with_roles()),
        }
        return makers[state]()

    def closed(self, situation: Situation) -> Situation:
        """Let the chair close it."""
        situations.close(situation=situation, because=Over.CONNECTED, by=self.chair.viewer)
        return situation

    def state(self, situation: Situation) -> State:
        """Return where a situation stands in the record."""
        fresh = access.situations().get(pk=situation.pk)
        return access.state_of(access.recorded_of(fresh))
