"""Keep what somebody typed and has not sent: outside the trail, because it is not yet of record."""

from django.utils import timezone

from conference.meetings.access import Seat
from conference.meetings.models import Draft
from consent import gate

# Each slot is one form of the page; the words that are kept belong into this field of it.
FIELDS = {
    "contribute": "words",
    "say": "words",
    "position": "reason",
    "decision": "contingency",
    "step": "what",
}


def save(seat: Seat, *, slot: str, words: str) -> Draft | None:
    """Keep the words typed into one form of a meeting; empty words leave no draft."""
    if not words.strip():
        discard(seat, slot=slot)
        return None
    draft, _ = Draft.objects.update_or_create(
        account_id=seat.viewer.account_id,
        conference=seat.conference,
        slot=slot,
        defaults={"family_id": seat.conference.family_id, "words": words, "saved_at": timezone.now()},
    )
    return draft


def discard(seat: Seat, *, slot: str) -> None:
    """Forget a draft, because its words were sent or rubbed out."""
    Draft.objects.filter(account_id=seat.viewer.account_id, conference=seat.conference, slot=slot).delete()


def of(seat: Seat) -> dict[str, dict[str, str]]:
    """Return the viewer's own unsent words by form, as what the form begins with."""
    own = Draft.objects.filter(account_id=seat.viewer.account_id, conference=seat.conference)
    return {
        draft.slot: {FIELDS[kind_of(draft.slot)]: gate.open_draft(seat.viewer, draft)["words"]}
        for draft in own
    }


def kind_of(slot: str) -> str:
    """Return the kind of form of a slot such as `position-<uuid>`."""
    return slot.partition("-")[0]
