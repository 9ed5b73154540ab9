"""What is filled in to add a line outside any meeting."""

from typing import Any

from conference.meetings.forms.contributing import ContributeForm
from conference.meetings.forms.fields import choose
from conference.meetings.vocabulary import Reach


class RecordForm(ContributeForm):
    """One line for one's agency; there is no meeting that it could be for alone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "reach", [(each.value, each.label) for each in (Reach.TEAM, Reach.AGENCY)])
