"""What the actions about a line that is not right take, and who may; a stranger is refused."""

from collections.abc import Mapping

from tests.architecture.deed import Deed

DEEDS_OF_DISPUTES: Mapping[str, Deed] = {
    "conference.disputes.disputes.answer": Deed(
        lambda w: {"dispute": w.here.waiting, "words": "We looked."}, by="nurse"
    ),
    "conference.disputes.disputes.keep": Deed(lambda w: {"dispute": w.here.disputed}, by="nurse"),
    "conference.disputes.lines.correct": Deed(
        lambda w: {"entry": w.here.line, "words": "So it is.", "settles": w.here.disputed}, by="nurse"
    ),
    "conference.disputes.lines.dispute": Deed(
        lambda w: {"entry": w.here.line, "words": "Not so."}, by="worker"
    ),
}
