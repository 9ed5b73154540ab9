"""How each action of the people package succeeds, and how it is refused; see `deeds.py`."""

from collections.abc import Mapping
from typing import Any

from people.actions import accounts, leads, second_steps
from people.models import (
    AgencyKind,
    AppointmentRole,
    HowHeld,
    Jurisdiction,
    KinshipRelation,
    Proof,
    Standing,
    StatutoryKind,
    WhyEnded,
)
from tests.architecture.deed import Deed, of_family
from tests.cast import PASSWORD
from tests.isolation.forms import code_of
from tests.isolation.sayings import particulars
from tests.isolation.side import TODAY
from tests.isolation.world import World


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


def enrolled_account(world: World) -> dict[str, Any]:
    """Return the nurse's account, once it has a second step."""
    return {"account": enrolled(world)["account"]}


DEEDS_OF_PEOPLE: Mapping[str, Deed] = {
    "people.accounts.change_password": Deed(
        lambda w: {"account": w.here.nurse.account, "current": PASSWORD, "new": "seven geese on the lake"},
        by="nurse",
    ),
    "people.accounts.create": Deed(
        lambda w: {"sign_in_name": "new@example.org", "password": PASSWORD}, by="administrator"
    ),
    "people.accounts.forget_second_step": Deed(enrolled_account, by="administrator"),
    "people.accounts.give_way_back": Deed(
        lambda w: {**enrolled_account(w), "password": "seven geese on the lake", "second_step_too": True},
        by="administrator",
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
    "people.responsibilities.end": Deed(
        lambda w: {"responsibility": w.here.responsibility, "ended_on": TODAY(), "why": WhyEnded.COURT}
    ),
    "people.responsibilities.record": Deed(
        of_family(
            holder=lambda here: here.gran.person,
            child=lambda here: here.child.person,
            how=lambda here: HowHeld.COURT_ORDER,
            proof=lambda here: Proof.NOT_SEEN,
        )
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
