"""Draws one family: its people, who is kin to whom, who works with it, who leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from conference.directory.presenters import responsibilities
from conference.directory.presenters.homes import homes
from conference.directory.presenters.names import born, called
from conference.directory.queries import FamilyPage
from conference.exchange import access as exchange
from consent import permissions
from consent.gate import Opened
from people.models import (
    FamilyMember,
    Frequency,
    Involvement,
    Kinship,
    KinshipRelation,
    Membership,
    Relation,
    Standing,
    StatutoryKind,
    StatutoryPeriod,
)
from people.refusals import CANNOT_LEAD
from people.rules.leads import LeadProblem
from people.viewers import Viewer


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person of the family, as the viewer may see them."""

    member_id: UUID
    name: str
    relation: str
    born: str
    periods: Sequence[str]


@dataclass(frozen=True, slots=True)
class WorkLine:
    """Who works with the family; withheld ones have a sentence and nothing else."""

    who: str = ""
    job: str = ""
    agency: str = ""
    phone: str = ""
    why: str = ""
    how_often: str = ""
    programme: str = ""
    since: date | None = None
    involvement_id: UUID | None = None
    withheld: str | Promise = ""


def page(shown: FamilyPage, viewer: Viewer) -> dict[str, Any]:
    """Return everything that the page of a family draws."""
    shown.members.sort(key=_grown_ups_first)
    names = {each.record.person_id: _name(each) for each in shown.members}
    lead = shown.lead.practitioner if shown.lead else None
    offered = shown.handover
    return {
        "family": shown.family,
        "name": shown.name,
        "persons": [_person(each, shown) for each in shown.members],
        "homes": homes(shown, names),
        "responsibility_title": responsibilities.title(shown.family.team.jurisdiction),
        "children": responsibilities.children(shown, names, viewer.language),
        "withheld": [each.sentence for each in shown.withheld],
        "kinships": [_kinship(each, names) for each in shown.kinships],
        "work": [_work(each, viewer.language) for each in shown.involvements],
        "lead": lead,
        "lead_job": lead.job_title_in(viewer.language) if lead else "",
        "lead_agency": lead.agency.name_in(viewer.language) if lead else "",
        "warning": _warning(shown.problem),
        "handover": offered,
        "is_lead": lead is not None and lead.id == viewer.practitioner_id,
        "is_offered": offered is not None and offered.to_practitioner_id == viewer.practitioner_id,
        "periods": [_period(each, names) for each in shown.periods],
        "team": [_place(each, viewer.language) for each in shown.team],
        "may_change": shown.may_change,
        "keeps_permissions": permissions.is_full_member(viewer, shown.family),
        "may_copy": exchange.may_copy(viewer, shown.family),
    }


def choices(members: Sequence[Opened[FamilyMember]]) -> list[tuple[str, str]]:
    """Return persons as the choices of a form, by their place in the family."""
    return [(str(each.record.id), _name(each)) for each in members]


def _warning(problem: LeadProblem | None) -> str | Promise:
    if problem is LeadProblem.NO_LEAD:
        return _("Nobody leads the work with this family.")
    return CANNOT_LEAD[problem].sentence if problem else ""


def _person(each: Opened[FamilyMember], shown: FamilyPage) -> PersonLine:
    member = each.record
    periods = [
        str(StatutoryKind(period.kind).label)
        for period in shown.periods
        if period.person_id == member.person_id
    ]
    return PersonLine(
        member_id=member.id,
        name=_name(each),
        relation=str(Relation(member.relation).label),
        born=born(each.words, is_unborn=member.person.is_unborn),
        periods=periods,
    )


def _grown_ups_first(each: Opened[FamilyMember]) -> tuple[bool, str]:
    return each.record.relation == Relation.CHILD, _name(each).casefold()


def _name(each: Opened[FamilyMember]) -> str:
    return called(each.words, is_unborn=each.record.person.is_unborn)


def _kinship(kinship: Kinship, names: dict[UUID, str]) -> str:
    return _("%(person)s is %(relation)s %(relative)s") % {
        "person": names[kinship.person_id],
        "relation": str(KinshipRelation(kinship.relation).label),
        "relative": names[kinship.relative_id],
    }


def _work(each: Any, language: str) -> WorkLine:
    if not isinstance(each, Opened):
        return WorkLine(withheld=each.sentence)
    involvement: Involvement = each.record
    practitioner = involvement.practitioner
    return WorkLine(
        who=practitioner.name if practitioner else "",
        job=practitioner.job_title_in(language) if practitioner else "",
        agency=involvement.agency.name_in(language),
        phone=practitioner.phone if practitioner else "",
        why=each.words["why"],
        how_often=str(Frequency(involvement.frequency).label),
        programme=involvement.programme,
        since=involvement.since,
        involvement_id=involvement.id,
    )


def _period(period: StatutoryPeriod, names: dict[UUID, str]) -> dict[str, Any]:
    return {
        "id": period.id,
        "child": names[period.person_id],
        "kind": str(StatutoryKind(period.kind).label),
        "starts_on": period.starts_on,
    }


def _place(membership: Membership, language: str) -> dict[str, Any]:
    practitioner = membership.practitioner
    return {
        "name": practitioner.name,
        "job": practitioner.job_title_in(language),
        "agency": practitioner.agency.name_in(language),
        "standing": str(Standing(membership.standing).label),
        "represents": membership.represents,
        "phone": practitioner.phone,
        "email": practitioner.email,
    }
