"""Write a relay to the grouping that one represents; agree that it goes, or say why it does not."""

from dataclasses import replace

from audit import trail
from audit.trail import Refused
from conference.meetings import children, sayings
from conference.meetings.access import require_practitioner
from conference.relays import access, events, going, matching, refusals
from conference.relays.models import Relay, RelayReader, RelaySource
from conference.relays.texts import Text
from conference.relays.vocabulary import LONGEST
from consent import shelves, taking_up
from consent.categories import Sensitivity
from consent.law import Ground
from people.models import Family, Membership
from people.viewers import Viewer


def write(*, family: Family, text: Text, by: Viewer, key: str = "") -> Relay:
    """Write at most five hundred characters for named readers: by a standing template at once, else they wait."""
    facts = {"by_template": False, "sources": len(text.sources), "readers": len(text.readers)}
    with trail.gesture(
        events.RELAY_WRITTEN, actor=by.actor(), about=[family], key=key, ground=text.ground, **facts
    ) as gesture:
        require_practitioner(by)
        place = access.require_grouping(family, by)
        _refuse_text(text, family, by)
        said = replace(text, sources=access.require_sources(text.sources, place, by))
        law = taking_up.duty(text.ground, family)
        taking_up.require_reliance(law, family, by, said.kinds(), on=family.team.today())
        relay = _written(said, place, family, law, by)
        if relay.template is not None:
            going.send(gesture, access.RELAYS.get(pk=relay.pk), by)
            gesture.set(by_template=True)
        gesture.touch(relay)
        gesture.result = str(relay.pk)
    return relay


def answer(*, relay: Relay, is_agreed: bool, by: Viewer, reason: str = "", key: str = "") -> Relay:
    """Agree that a relay goes, as the family's lead or as who chairs its meeting; or say why it does not."""
    with trail.gesture(
        events.RELAY_ANSWERED, actor=by.actor(), about=[relay.family], key=key, agreed=is_agreed
    ) as gesture:
        Relay.objects.select_for_update().get(pk=relay.pk)
        now = access.RELAYS.get(pk=relay.pk)
        if not access.may_answer(now, by):
            raise Refused(refusals.NOT_YOURS_TO_AGREE)
        if hasattr(now, "answer"):
            raise Refused(refusals.ANSWERED_ALREADY)
        if is_agreed:
            going.send(gesture, now, by)
        elif reason.strip():
            going.hold_back(gesture, now, by, reason.strip())
        else:
            raise Refused(refusals.DECLINED_WITHOUT_REASON)
        gesture.touch(now)
    return now


def _refuse_text(text: Text, family: Family, by: Viewer) -> None:
    if len(sayings.something(text.words)) > LONGEST:
        raise Refused(refusals.RELAY_TOO_LONG)
    access.refuse_readers(text.readers, by)
    children.require_members(family, text.persons)


def _written(text: Text, place: Membership, family: Family, law: Ground, by: Viewer) -> Relay:
    shelf = shelves.on(
        family=family,
        subjects=[each.pk for each in text.persons],
        category=text.category,
        sensitivity=Sensitivity(max((each.sensitivity for each in text.sources), default=0)),
        agency=by.agency_id,
    )
    relay = Relay.objects.create(
        family=family,
        membership=place,
        shelf=shelf,
        template=matching.template(place, text, by),
        ground=law.code,
        ground_dated=law.dated,
        words=text.words.strip(),
        written_by_id=place.practitioner_id,
    )
    RelaySource.objects.bulk_create(RelaySource(relay=relay, entry=each) for each in text.sources)
    RelayReader.objects.bulk_create(RelayReader(relay=relay, practitioner=each) for each in text.readers)
    return relay
