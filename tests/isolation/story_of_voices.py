"""What a side has beside its voices: a file, a doubt, an order of a court, somebody who was not asked."""

from datetime import timedelta

from consent.actions import coercion, evidence, voices
from consent.spoken import Order
from consent.terms import Method, NotAskedBecause, SpeaksAs
from tests.consent.files import PDF
from tests.isolation.sayings import grant, spoken
from tests.isolation.side import TODAY, Side


def tell(side: Side) -> None:
    """Let the worker write down what stands beside, with a canary in every word."""
    by = side.worker.viewer
    side.keep(
        evidence=evidence.keep(voice=side.voice, content=PDF, by=by),
        doubt=coercion.record(
            voice=side.voice, words=side.canary("consent.coercion.words"), is_relied_on=True, by=by
        ),
        unasked=voices.not_asked(
            spoken=spoken(side, reason=side.canary("consent.voice.reason", "unasked")),
            because=NotAskedBecause.UNSAFE,
            by=by,
        ),
        ordered=voices.agree(
            spoken=spoken(
                side,
                person=side.child.person,
                subjects=[side.child.person],
                speaks_as=SpeaksAs.COURT,
                method=Method.LETTER,
                order=Order(
                    court=side.canary("consent.court_order.court"),
                    made_on=TODAY() - timedelta(days=9),
                    seen_on=TODAY() - timedelta(days=2),
                ),
            ),
            grants=[grant(side.nurse.agency)],
            by=by,
        ),
    )
