"""Turns what a kind of meeting needs into the grants of one invited person.

Where consent carries the meeting, `consent.records.convene` leaves out what opens anything: there only what the
family has agreed to counts.
"""

from collections.abc import Iterator

from conference.meetings.models import Invitation
from conference.meetings.rules.kinds import Kind, MayKnow, Need
from conference.meetings.vocabulary import Part
from consent.categories import Category, Sensitivity, Use
from consent.records import Grant
from consent.terms import ActorKind
from people.models import Practitioner

_RUNNERS = frozenset({Part.CHAIR, Part.MINUTE_TAKER})
_ALL = frozenset(Category)


def grants(kind: Kind, invitation: Invitation) -> Iterator[Grant]:
    """Yield what one invited person is given: a guest nothing, since they open nothing here."""
    if invitation.person_id:
        yield from _for_person(kind, str(invitation.person_id))
    elif invitation.practitioner:
        yield from _for_practitioner(kind, invitation.practitioner, Part(invitation.part))


def _for_practitioner(kind: Kind, practitioner: Practitioner, part: Part) -> Iterator[Grant]:
    actor = str(practitioner.pk)
    is_runner = part in _RUNNERS
    need = kind.needs.chair if is_runner else kind.needs.of(practitioner.agency.kind)
    yield _grant(ActorKind.PRACTITIONER, actor, need, Use.VIEW)
    yield Grant(ActorKind.PRACTITIONER, actor, _ALL, Sensitivity.V, frozenset({Use.ADD}), None)
    if kind.may_know is MayKnow.ATTENDEES or (kind.may_know is MayKnow.CHAIR and is_runner):
        ceiling = Sensitivity.V if is_runner else Sensitivity.R
        yield Grant(ActorKind.PRACTITIONER, actor, _ALL, ceiling, frozenset({Use.KNOW}), None)


def _for_person(kind: Kind, actor: str) -> Iterator[Grant]:
    """Give a person of the family what is about themselves and the children they answer for."""
    yield _grant(ActorKind.PERSON, actor, kind.needs.family, Use.VIEW)
    own = frozenset({Category.OWN_WORDS})
    yield Grant(ActorKind.PERSON, actor, own, Sensitivity.R, frozenset({Use.ADD}), None)


def _grant(actor_kind: ActorKind, actor: str, need: Need, use: Use) -> Grant:
    categories = frozenset(Category(code) for code in need.categories)
    return Grant(actor_kind, actor, categories, Sensitivity[need.ceiling], frozenset({use}), None)
