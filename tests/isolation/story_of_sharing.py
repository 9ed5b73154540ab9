"""What is decided about sharing on each side of the world: a share with a recipient, and a decision to wait."""

from datetime import timedelta

from conference.meetings.actions import entries
from conference.sharing.actions import copies, sharing_decisions
from conference.sharing.records import Party, Why
from conference.sharing.vocabulary import Outcome
from consent import grounds
from consent.categories import Category
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import Telling
from consent.terms import NotToldBecause
from tests.isolation.side import TODAY, Side

DECISION = "conference.sharing_decision"


def tell(side: Side) -> None:
    """Let social care share a line of its own with health, leave somebody out on purpose, and wait with another."""
    given = entries.record(
        family=side.family,
        category=Category.PLAN,
        words=side.canary("conference.entry.words", "given"),
        persons=[side.child.person],
        occurred_on=TODAY() - timedelta(days=5),
        by=side.worker.viewer,
    )
    about = {"family": side.family, "items": [given], "by": side.worker.viewer}
    shared = sharing_decisions.take(
        outcome=Outcome.SHARE,
        why=because(side),
        parties=[
            Party(practitioner=side.nurse.practitioner),
            Party(agency=side.excluded.agency, why_left_out=side.canary("conference.sharing_recipient.why")),
        ],
        **about,
    )
    waits = sharing_decisions.take(
        outcome=Outcome.NOT_NOW,
        why=Why(
            trigger="They asked.",
            reason=side.canary(f"{DECISION}.reason"),
            review_on=TODAY() + timedelta(days=9),
        ),
        **about,
    )
    copied = copies.make(
        family=side.family,
        recipient=side.nurse.practitioner,
        items=[given],
        trigger="They asked.",
        by=side.worker.viewer,
    )
    side.keep(copied=copied)
    side.keep(given=given, shared=shared, waits=waits, receiving=shared.parties.get(is_left_out=False))


def because(side: Side) -> Why:
    """Return why it is shared, a canary in every word."""
    return Why(
        trigger=side.canary(f"{DECISION}.trigger"),
        advice=side.canary(f"{DECISION}.advice"),
        ground=grounds.ground("duty_to_share"),
        tests=SevenTests(**{test.value: side.canary(f"{DECISION}.{test}") for test in SharingTest}),
        telling=Telling(because=NotToldBecause.UNSAFE, words=side.canary(f"{DECISION}.why_not_told")),
    )
