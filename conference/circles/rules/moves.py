"""How a line moves on: from its agency to the team and to a meeting, never back, because others may have read it."""

from dataclasses import dataclass

from conference.meetings.vocabulary import Reach


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """How far a line has come, to which meeting it belongs, and whether it is for named readers or legal advice."""

    reach: Reach
    meeting: str = ""
    is_for_few: bool = False


def objection(now: Whereabouts, to: Reach, meeting: str = "") -> str | None:
    """Return the code of what stands in the way of sharing a line further, or None.

    `meeting` is the one that it is to be brought to. A line that the team has stays the team's when a meeting gets it.
    """
    if now.is_for_few:
        return "for_few"
    if to is now.reach and (to is not Reach.MEETING or meeting == now.meeting):
        return "there_already"
    if to is Reach.AGENCY:
        return "others_may_have_read"
    if to is Reach.TEAM:
        return None
    if now.meeting and now.meeting != meeting:
        return "of_another_meeting"
    return None if now.reach is Reach.AGENCY or not now.meeting else "there_already"
