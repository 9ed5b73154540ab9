"""Plain writers of a meeting's rows, shared by the actions; each is called inside a gesture."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from conference.meetings import needed
from conference.meetings.models import AgendaItem, Conference, Invitation
from conference.meetings.rules.kinds import Kind
from conference.meetings.vocabulary import Part
from consent import records as consent_records
from consent.models import Provision
from consent.terms import ActorKind
from people.models import Person, Practitioner

# Why what an invitation gave has ended.
TAKEN_BACK = "invitation_taken_back"
_OPEN_FOR = timedelta(days=183)


def lay_out_agenda(conference: Conference, kind: Kind, children: Iterable[Person]) -> None:
    """Write the items of the kind's template; an item per child is written once for each."""
    about = list(children)
    rows = [
        (template.code, child)
        for template in kind.agenda
        for child in (about if template.per_child else [None])
    ]
    AgendaItem.objects.bulk_create(
        AgendaItem(conference=conference, position=position, code=code, child=child)
        for position, (code, child) in enumerate(rows, start=1)
    )


def invite_practitioner(
    conference: Conference, practitioner: Practitioner, part: Part, now: datetime
) -> Invitation:
    """Write one practitioner's invitation."""
    return Invitation.objects.create(
        conference=conference,
        family_id=conference.family_id,
        practitioner=practitioner,
        agency=practitioner.agency,
        part=part,
        invited_at=now,
    )


def invite_person(conference: Conference, person: Person, now: datetime) -> Invitation:
    """Write the invitation of one person of the family."""
    return Invitation.objects.create(
        conference=conference, family_id=conference.family_id, person=person, part=Part.FAMILY, invited_at=now
    )


def admit(conference: Conference, kind: Kind, invitations: Iterable[Invitation]) -> None:
    """Give the invited what the kind of meeting gives them, under the ground that carries it."""
    grants = [grant for invitation in invitations for grant in needed.grants(kind, invitation)]
    if not grants:
        return
    consent_records.convene(
        conference.family,
        str(conference.pk),
        kind.ground,
        grants,
        starts_at=None,
        ends_at=conference.scheduled_at + _OPEN_FOR,
    )


def let_out(conference: Conference, invitation: Invitation) -> int:
    """End what one invited person was given for a meeting; return how many permissions ended."""
    kind = ActorKind.PERSON if invitation.person_id else ActorKind.PRACTITIONER
    given = Provision.objects.filter(
        authority__conference_id=str(conference.pk),
        actor_kind=kind,
        actor=str(invitation.person_id or invitation.practitioner_id),
        end=None,
    )
    return consent_records.end_provisions(given, why=TAKEN_BACK)
