"""How each action succeeds, and how it is refused.

A new action fails the tests until it has its line here:

    "room.noun.verb": Deed(lambda w: {...}, by="worker"),

The function returns what the action takes besides `by`, from the world of `tests/isolation`; `by` is who may, a person
of the family's side or the administrator. A stranger is refused, unless `refused` says otherwise what to change.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from conference.meetings.vocabulary import Answer, Harm, Stance
from consent.categories import Category
from consent.models import Exclusion, Provision
from consent.terms import NotAskedBecause
from people.actions import accounts, leads, second_steps
from people.models import AgencyKind, AppointmentRole, Jurisdiction, KinshipRelation, Standing, StatutoryKind
from people.tokens import Terms
from people.viewers import Viewer
from tests.cast import PASSWORD
from tests.isolation.forms import code_of
from tests.isolation.sayings import grant, particulars, spoken
from tests.isolation.side import TODAY
from tests.isolation.world import World

Taken = Callable[[World], dict[str, Any]]


def nobody_else(world: World) -> dict[str, Any]:
    """Let a stranger try."""
    return {"by": world.stranger.viewer}


@dataclass(frozen=True)
class Deed:
    """One action: what it takes to succeed, who may, what to change so that it is refused, and what it records."""

    takes: Taken
    by: str = "worker"
    refused: Taken | None = nobody_else
    records: str = "change"

    def actor(self, world: World) -> Viewer:
        """Return who may."""
        return world.officer if self.by == "administrator" else getattr(world.here, self.by).viewer


def suspended(world: World) -> dict[str, Any]:
    """Suspend the nurse's account, so that it can be restored."""
    return {"account": accounts.suspend(account=world.here.nurse.account, by=world.officer)}


def led(world: World) -> dict[str, Any]:
    """Let the worker lead the cousins' family, so that the lead can be offered."""
    here = world.here
    leads.appoint(family=here.cousins, practitioner=here.worker.practitioner, by=here.worker.viewer)
    return {"family": here.cousins, "to": here.colleague.practitioner}


def offered(world: World) -> dict[str, Any]:
    """Offer the nurse an authenticator, so that a code of it can prove it."""
    nurse = world.here.nurse
    second_steps.offer(account=nurse.account, by=nurse.viewer)
    return {"account": nurse.account, "code": code_of(nurse.account)}


def enrolled(world: World) -> dict[str, Any]:
    """Enrol the nurse, so that a code of the sheet is at hand."""
    (code, *_) = second_steps.enrol(by=world.here.nurse.viewer, **offered(world))
    return {"account": world.here.nurse.account, "code": code}


def of_family(**more: Callable[[Any], Any]) -> Taken:
    """Return the family, with further values read from its side."""
    return lambda w: {"family": w.here.family} | {name: read(w.here) for name, read in more.items()}


def in_the_room(**more: Callable[[Any], Any]) -> Taken:
    """Return the open meeting, with further values read from its side."""
    return lambda w: {"conference": w.here.open} | {name: read(w.here) for name, read in more.items()}


def a_line(world: World) -> dict[str, Any]:
    """Return what a line about the child is."""
    return {"category": Category.HEALTH, "words": "A new line.", "persons": [world.here.child.person]}


def a_meeting(world: World) -> dict[str, Any]:
    """Return what a meeting of tomorrow is."""
    when = {"kind": "icpc", "scheduled_at": timezone.now() + timedelta(days=1)}
    return {"family": world.here.family, "chair": world.here.chair.practitioner, "reason": "To plan", **when}


def a_step(world: World) -> dict[str, Any]:
    """Return what a step for the child is."""
    words = {"what_must_change": "Sleep", "what": "A bed", "how_we_will_know": "They sleep"}
    who = {"owner": world.here.nurse.practitioner, "persons": [world.here.child.person]}
    return {"conference": world.here.open, "by_when": TODAY() + timedelta(days=9), **words, **who}


DEEDS: Mapping[str, Deed] = {
    "conference.directory.families.open": Deed(lambda w: {"team": w.here.team, "name": "Newcomer"}),
    "conference.directory.involvements.begin": Deed(
        of_family(agency=lambda here: here.chair.agency, why=lambda here: "To help")
    ),
    "conference.directory.persons.add": Deed(
        of_family(particulars=lambda here: particulars(), relation=lambda here: "aunt")
    ),
    "conference.directory.persons.place": Deed(
        of_family(person=lambda here: here.cousin.person, relation=lambda here: "child")
    ),
    # Anybody may search; what they may not see is left out.
    "conference.directory.searches.before_create": Deed(
        lambda w: {"terms": Terms(family_name="Nobody", year="1999")}, refused=None, records="search"
    ),
    "conference.meetings.attendance.check_in": Deed(
        lambda w: {"invitation": w.here.invitation_of_mother}, by="chair"
    ),
    "conference.meetings.attendance.leave": Deed(
        lambda w: {"invitation": w.here.invitation_of_nurse}, by="chair"
    ),
    "conference.meetings.conferences.close": Deed(lambda w: {"conference": w.here.closing}, by="chair"),
    "conference.meetings.conferences.move_to": Deed(in_the_room(item=lambda here: here.item), by="chair"),
    "conference.meetings.conferences.open": Deed(lambda w: {"conference": w.here.planned}, by="chair"),
    "conference.meetings.conferences.schedule": Deed(a_meeting),
    "conference.meetings.conferences.sign_off": Deed(lambda w: {"conference": w.here.closed}, by="chair"),
    "conference.meetings.decisions.take": Deed(
        in_the_room(child=lambda here: here.baby.person, quorum_waiver=lambda here: "It cannot wait."),
        by="chair",
    ),
    "conference.meetings.entries.amend": Deed(
        lambda w: {"entry": w.here.line, "words": "Amended.", "version": 1}, by="nurse"
    ),
    "conference.meetings.entries.contribute": Deed(
        lambda w: {"conference": w.here.open} | a_line(w), by="nurse"
    ),
    "conference.meetings.entries.record": Deed(
        lambda w: {"family": w.here.family, "occurred_on": TODAY()} | a_line(w)
    ),
    "conference.meetings.invitations.answer": Deed(
        lambda w: {
            "invitation": w.here.planned.invitations.get(practitioner=w.here.nurse.practitioner),
            "answer": Answer.COMING,
        },
        by="nurse",
    ),
    "conference.meetings.invitations.invite": Deed(
        in_the_room(invited=lambda here: here.gran.person), by="chair"
    ),
    "conference.meetings.invitations.invite_guest": Deed(
        in_the_room(name=lambda here: "A Friend"), by="chair"
    ),
    "conference.meetings.positions.take": Deed(
        in_the_room(child=lambda here: here.baby.person, stance=lambda here: Stance.AGREE), by="nurse"
    ),
    "conference.meetings.proposals.put": Deed(
        in_the_room(
            child=lambda here: here.baby.person,
            threshold_met=lambda here: True,
            harms=lambda here: [Harm.NEGLECT],
        ),
        by="chair",
    ),
    "conference.meetings.steps.agree": Deed(a_step, by="chair"),
    "consent.authorities.begin": Deed(
        of_family(
            ground=lambda here: "duty_to_share",
            grants=lambda here: [grant(here.nurse.agency)],
            subjects=lambda here: [here.child.person],
        )
    ),
    "consent.authorities.end": Deed(lambda w: {"authority": w.here.authority, "why": "over"}),
    "consent.exclusions.declare": Deed(of_family(practitioner=lambda here: here.colleague.practitioner)),
    "consent.exclusions.end": Deed(
        lambda w: {"exclusion": Exclusion.objects.get(family=w.here.family), "why": "mistaken"}
    ),
    "consent.provisions.end": Deed(
        lambda w: {"provision": Provision.objects.filter(authority=w.here.authority)[0], "why": "over"}
    ),
    "consent.provisions.grant": Deed(
        lambda w: {"authority": w.here.authority, "grant": grant(w.here.nurse.agency)}
    ),
    "consent.voices.agree": Deed(
        lambda w: {"spoken": spoken(w.here), "grants": [grant(w.here.nurse.agency)]}, by="mother"
    ),
    "consent.voices.answer": Deed(lambda w: {"voice": w.here.refusal, "words": "The law asks for it."}),
    "consent.voices.limit": Deed(
        lambda w: {"spoken": spoken(w.here), "denied": [grant(w.here.nurse.agency)]}, by="mother"
    ),
    "consent.voices.not_asked": Deed(lambda w: {"spoken": spoken(w.here), "because": NotAskedBecause.UNSAFE}),
    "consent.voices.refuse": Deed(
        lambda w: {"spoken": spoken(w.here), "denied": [grant(w.here.nurse.agency)]}, by="mother"
    ),
    "consent.voices.withdraw": Deed(lambda w: {"voice": w.here.voice, "spoken": spoken(w.here)}, by="mother"),
    "people.accounts.change_password": Deed(
        lambda w: {"account": w.here.nurse.account, "current": PASSWORD, "new": "seven geese on the lake"},
        by="nurse",
    ),
    "people.accounts.create": Deed(
        lambda w: {"sign_in_name": "new@example.org", "password": PASSWORD}, by="administrator"
    ),
    "people.accounts.forget_second_step": Deed(
        lambda w: {"account": enrolled(w)["account"]}, by="administrator"
    ),
    "people.accounts.restore": Deed(suspended, by="administrator"),
    "people.accounts.suspend": Deed(lambda w: {"account": w.here.nurse.account}, by="administrator"),
    "people.agencies.create": Deed(
        lambda w: {"name": "New Agency", "kind": AgencyKind.SCHOOL}, by="administrator"
    ),
    "people.appointments.end": Deed(
        lambda w: {"appointment": w.here.office, "ends_on": TODAY()}, by="administrator"
    ),
    "people.appointments.make": Deed(
        lambda w: {"account": w.here.nurse.account, "role": AppointmentRole.AUDITOR, "starts_on": TODAY()},
        by="administrator",
    ),
    "people.involvements.end": Deed(lambda w: {"involvement": w.here.involvement_of_nurse, "until": TODAY()}),
    "people.kinships.state": Deed(
        of_family(
            person=lambda here: here.gran.person,
            relative=lambda here: here.child.person,
            relation=lambda here: KinshipRelation.GRANDPARENT,
        )
    ),
    "people.leads.accept": Deed(lambda w: {"handover": w.here.handover}, by="colleague"),
    "people.leads.appoint": Deed(
        lambda w: {"family": w.here.cousins, "practitioner": w.here.worker.practitioner}
    ),
    "people.leads.decline": Deed(lambda w: {"handover": w.here.handover}, by="colleague"),
    "people.leads.end": Deed(lambda w: {"tenure": w.here.tenure}),
    "people.leads.offer_handover": Deed(led),
    "people.memberships.begin": Deed(
        lambda w: {
            "practitioner": w.here.spare,
            "team": w.here.team,
            "standing": Standing.CORE,
            "starts_on": TODAY(),
        },
        by="administrator",
    ),
    "people.memberships.end": Deed(
        lambda w: {"membership": w.here.nurse.membership, "ends_on": TODAY()}, by="administrator"
    ),
    "people.persons.correct": Deed(lambda w: {"member": w.here.child.member, "particulars": particulars()}),
    "people.persons.say_same": Deed(
        of_family(person=lambda here: here.child.person, same_as=lambda here: here.cousin.person)
    ),
    "people.practitioners.create": Deed(
        lambda w: {"agency": w.here.nurse.agency, "name": "New One", "job_title": "Nurse"}, by="administrator"
    ),
    "people.second_steps.enrol": Deed(offered, by="nurse"),
    "people.second_steps.offer": Deed(lambda w: {"account": w.here.nurse.account}, by="nurse"),
    "people.second_steps.renew_codes": Deed(enrolled, by="nurse"),
    "people.statutory_periods.begin": Deed(
        lambda w: {
            "member": w.here.baby.member,
            "kind": StatutoryKind.CHILD_IN_NEED,
            "starts_on": TODAY(),
        }
    ),
    "people.statutory_periods.end": Deed(lambda w: {"period": w.here.period, "ends_on": TODAY()}),
    "people.teams.create": Deed(
        lambda w: {"name": "New", "jurisdiction": Jurisdiction.ENGLAND, "time_zone": "Europe/London"},
        by="administrator",
    ),
}
