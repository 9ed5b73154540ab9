"""What is said about a line on each side of the world: a dispute that is answered, and a correction."""

from conference.disputes.actions import disputes, lines
from tests.isolation.side import Side


def tell(side: Side) -> None:
    """Let social care dispute a line of health's, and health answer and correct it; another dispute waits."""
    disputed = lines.dispute(
        entry=side.line, words=side.canary("conference.dispute.words"), by=side.worker.viewer
    )
    disputes.answer(
        dispute=disputed, words=side.canary("conference.dispute_answer.words"), by=side.nurse.viewer
    )
    lines.correct(entry=side.line, words=side.canary("conference.correction.words"), by=side.nurse.viewer)
    waiting = lines.dispute(entry=side.line, words="Still to be answered.", by=side.worker.viewer)
    side.keep(disputed=disputed, waiting=waiting)
