"""Lets a relay go: writes its decision about sharing and the right of its readers; called inside a gesture."""

from uuid import uuid4

from audit.trail import Gesture
from conference.relays.models import Relay, RelayAnswer
from conference.sharing import opening, records
from conference.sharing.models import SharingDecision
from conference.sharing.records import Party, Why
from conference.sharing.vocabulary import Outcome, Way
from consent import grounds
from people.viewers import Viewer


def send(gesture: Gesture, relay: Relay, by: Viewer) -> SharingDecision:
    """Let the readers of a relay read its words, and nothing else, until it is recalled."""
    share = uuid4()
    why = Why(ground=grounds.edition(relay.ground, relay.ground_dated))
    parties = [Party(practitioner=each.practitioner) for each in relay.readers.all()]
    under = opening.let_read(share, relay.family, [relay], parties, why)
    decision = records.write(
        gesture,
        id=share,
        family=relay.family,
        shelf=relay.shelf,
        items=[source.entry for source in relay.sources.all()],
        by=by,
        way=Way.RELAYED,
        why=why,
        parties=parties,
        authority=under,
    )
    return _answer(gesture, relay, decision)


def hold_back(gesture: Gesture, relay: Relay, by: Viewer, reason: str) -> SharingDecision:
    """Write that a relay does not go, and why."""
    decision = records.write(
        gesture,
        family=relay.family,
        shelf=relay.shelf,
        items=[source.entry for source in relay.sources.all()],
        by=by,
        way=Way.DECIDED,
        outcome=Outcome.NO,
        why=Why(reason=reason),
    )
    return _answer(gesture, relay, decision)


def _answer(gesture: Gesture, relay: Relay, decision: SharingDecision) -> SharingDecision:
    gesture.touch(RelayAnswer.objects.create(relay=relay, decision=decision))
    return decision
