"""Who may change what is shared; each check refuses with its sentence."""

from uuid import UUID

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.trail import Refused
from consent.models import Exclusion, Provision
from consent.standing import Speaker, objection
from consent.terms import ActorKind, SpeaksAs
from people import permissions as people_permissions
from people import queries
from people.models import Family, FamilyMember, Kinship, KinshipRelation, Relation
from people.permissions import MAY_OPEN_A_FAMILY
from people.viewers import Capacity, Viewer

OBJECTIONS: dict[str, Promise] = {
    "child_not_assessed": _("Somebody must first find that this child understands what is asked."),
    "for_another_adult": _("Nobody can speak for another adult, or for a child who is not theirs."),
    "for_nobody": _("Choose for whom this is said."),
    "no_parental_responsibility": _("Only a parent with parental responsibility can speak for a child."),
    "not_a_child_for_themselves": _("A child speaks for themselves alone."),
}


def require_full_member(by: Viewer, family: Family) -> None:
    """Refuse anybody but a core or seconded member of the team that holds the family."""
    standing = (
        queries.standing_in(by.practitioner_id, family.team_id, on=timezone.localdate())
        if by.capacity is Capacity.PRACTITIONER and by.practitioner_id
        else None
    )
    if standing not in MAY_OPEN_A_FAMILY or is_excluded(by, family):
        raise Refused(
            "consent.not_a_full_member",
            _("Only core and seconded members of the family’s team can change this."),
        )


def require_voice(by: Viewer, family: Family, person_id: UUID) -> None:
    """Refuse to record a voice unless it is one's own, or one works with the family and writes it down."""
    if by.capacity is Capacity.PERSON and by.person_id == person_id:
        return
    works = by.practitioner_id is not None and people_permissions.works_with(by.practitioner_id, family)
    if by.capacity is not Capacity.PRACTITIONER or not works or is_excluded(by, family):
        raise Refused("consent.not_your_voice", _("You can only speak for yourself here."))


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
    raise Refused("consent.not_yours_to_say", _("Only somebody who works with the family can record this."))


def require_standing(
    speaks_as: SpeaksAs, family: Family, person_id: UUID, subjects: frozenset[UUID], is_assessed: bool
) -> None:
    """Refuse words about sharing from somebody who may not speak for these persons."""
    code = "for_nobody"
    if speaker := speaker_in(family, person_id):
        code = objection(speaks_as, speaker, subjects, is_assessed=is_assessed) or ""
    if code:
        raise Refused(f"consent.{code}", OBJECTIONS[code])


def speaker_in(family: Family, person_id: UUID) -> Speaker | None:
    """Return what a person is in a family now, as far as speaking goes; None for somebody who is not of it."""
    members = {member.person_id: member for member in queries.members_of(family)}
    if person_id not in members:
        return None
    own = Kinship.objects.filter(person_id=person_id, relation=KinshipRelation.PARENT)
    children = {each for each, member in members.items() if _is_child(member)}
    return Speaker(
        person_id=person_id,
        is_child=_is_child(members[person_id]),
        has_parental_responsibility=members[person_id].has_parental_responsibility,
        children=frozenset(own.filter(relative_id__in=children).values_list("relative_id", flat=True)),
    )


def is_excluded(by: Viewer, family: Family) -> bool:
    """Say whether a practitioner was excluded from a family."""
    if by.practitioner_id is None:
        return False
    return Exclusion.objects.filter(
        practitioner_id=by.practitioner_id, family=family, end__isnull=True, declared_at__lte=timezone.now()
    ).exists()


def _is_child(member: FamilyMember) -> bool:
    return member.relation == Relation.CHILD
