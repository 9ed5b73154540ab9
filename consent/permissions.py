"""Who may change what is shared; each check refuses with its sentence."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from django.utils import timezone

from audit.trail import Refused
from consent import refusals
from consent.capacities import Capacities
from consent.models import Exclusion, KeptApart, Provision
from consent.standing import Speaker, Speech, objection
from consent.terms import ActorKind
from people import permissions as people_permissions
from people import queries
from people.models import Account, Appointment, AppointmentRole, Family, Person, Practitioner, Standing
from people.permissions import MAY_OPEN_A_FAMILY
from people.viewers import Capacity, Viewer


def is_full_member(by: Viewer, family: Family) -> bool:
    """Say whether somebody is a core or seconded member of the team that holds a family, and not kept from it."""
    if by.capacity is not Capacity.PRACTITIONER or by.practitioner_id is None:
        return False
    standing = queries.standing_in(by.practitioner_id, family.team_id, on=timezone.localdate())
    return standing in MAY_OPEN_A_FAMILY and not is_excluded(by, family)


def require_full_member(by: Viewer, family: Family) -> UUID:
    """Return who acts; refuse anybody but a core or seconded member of the team that holds the family."""
    if by.practitioner_id is None or not is_full_member(by, family):
        raise Refused(refusals.NOT_A_FULL_MEMBER)
    return by.practitioner_id


def require_voice(by: Viewer, family: Family, person_id: UUID) -> None:
    """Refuse to record a voice unless it is one's own, or one works with the family and writes it down."""
    if by.capacity is Capacity.PERSON and by.person_id == person_id:
        return
    works = by.practitioner_id is not None and people_permissions.works_with(by.practitioner_id, family)
    if by.capacity is not Capacity.PRACTITIONER or not works or is_excluded(by, family):
        raise Refused(refusals.NOT_YOUR_VOICE)


def require_answerer(by: Viewer, family: Family, conference_id: str) -> UUID:
    """Return who answers; refuse unless they work with the family, or were admitted to the conference in question."""
    if (
        by.capacity is Capacity.PRACTITIONER
        and by.practitioner_id is not None
        and not is_excluded(by, family)
    ):
        admitted = Provision.objects.filter(
            family=family,
            authority__conference_id=conference_id,
            actor_kind=ActorKind.PRACTITIONER,
            actor=str(by.practitioner_id),
            end__isnull=True,
        )
        if people_permissions.works_with(by.practitioner_id, family) or (conference_id and admitted.exists()):
            return by.practitioner_id
    raise Refused(refusals.NOT_YOURS_TO_SAY)


def require_standing(speech: Speech, family: Family, person_id: UUID) -> None:
    """Refuse words about sharing from somebody who may not speak of this for these persons; ages decide too."""
    capacities = Capacities(family)
    code = "for_nobody"
    if speaker := capacities.speaker(person_id):
        known = replace(speech, young=capacities.young(speech.subjects))
        code = objection(known, speaker) or ""
    if code:
        raise Refused(refusals.OBJECTIONS[code])


def require_of_family(family: Family, persons: Iterable[Person]) -> None:
    """Refuse somebody who does not belong to a family, and nobody at all."""
    wanted = {each.pk for each in persons}
    members = {each.person_id for each in queries.members_of(family)}
    if not wanted or not wanted <= members:
        raise Refused(refusals.OBJECTIONS["for_nobody"])


def speaker_in(family: Family, person_id: UUID) -> Speaker | None:
    """Return what a person is in a family now, as far as speaking goes; None for somebody who is not of it."""
    return Capacities(family).speaker(person_id)


def is_excluded(by: Viewer, family: Family) -> bool:
    """Say whether a practitioner was excluded from a family, or must be kept apart from one of it at home."""
    if by.practitioner_id is None:
        return False
    at_home = Account.objects.filter(pk=by.account_id, person__isnull=False).values("person_id")
    if KeptApart.objects.filter(kept_from_id__in=at_home, family=family, end=None).exists():
        return True
    return Exclusion.objects.filter(
        practitioner_id=by.practitioner_id, family=family, end__isnull=True, declared_at__lte=timezone.now()
    ).exists()


def may_decide_about(by: Viewer, family: Family, practitioner_id: UUID) -> bool:
    """Say whether somebody decides if a practitioner is related to a family: never that practitioner.

    The family's lead, a core social worker of its team, or a privacy officer of the team or the partnership.
    """
    if by.practitioner_id == practitioner_id:
        return False
    if by.capacity is Capacity.AUDITOR:
        offices = Appointment.objects.filter(account_id=by.account_id, role=AppointmentRole.PRIVACY_OFFICER)
        held = queries.live(offices, on=family.team.today()).values_list("team_id", flat=True)
        return bool({None, family.team_id} & set(held))
    return not is_excluded(by, family) and (is_lead(by, family) or is_core_social_worker(by, family))


def is_lead(by: Viewer, family: Family) -> bool:
    """Say whether somebody leads the work with a family now."""
    lead = queries.lead_of(family)
    return _works(by) and lead is not None and lead.practitioner_id == by.practitioner_id


def is_core_social_worker(by: Viewer, family: Family) -> bool:
    """Say whether somebody is a social worker and a core member of the team that holds a family."""
    if not _works(by) or by.practitioner_id is None:
        return False
    standing = queries.standing_in(by.practitioner_id, family.team_id, on=family.team.today())
    return (
        standing == Standing.CORE
        and Practitioner.objects.filter(pk=by.practitioner_id, is_social_worker=True).exists()
    )


def _works(by: Viewer) -> bool:
    return by.capacity is Capacity.PRACTITIONER and by.practitioner_id is not None
