"""How to come to what is said about lines, and what their rightful viewer fills in there."""

from tests.isolation.forms import keyed
from tests.isolation.sample import Sample, of

SAID_ABOUT_A_LINE = (
    "conference.correction.words",
    "conference.dispute.words",
    "conference.dispute_answer.words",
)

OF_DISPUTES: dict[str, Sample] = {
    "disputes:answer": Sample(
        who="nurse",
        finds=of(dispute_id="disputed.pk"),
        shows=("conference.entry.words", *SAID_ABOUT_A_LINE),
        sends=keyed(do="=keep"),
    ),
    "disputes:correct": Sample(
        who="nurse",
        finds=of(entry_id="line.pk"),
        shows=("conference.entry.words",),
        sends=keyed(words="=So it is."),
    ),
    "disputes:dispute": Sample(
        who="worker",
        finds=of(entry_id="line.pk"),
        shows=("conference.entry.words",),
        sends=keyed(words="=Not so."),
    ),
}
