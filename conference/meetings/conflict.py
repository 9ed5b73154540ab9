"""Two people changed the same words: both texts stay, and a person chooses."""

from django.db.models import Model

from audit.trail import Refused
from conference.meetings import refusals


class Conflict(Refused):
    """Somebody has changed the record since it was read; `theirs` is it now, `mine` what was to be written."""

    def __init__(self, theirs: Model, mine: str) -> None:
        super().__init__(refusals.CHANGED_MEANWHILE)
        self.theirs = theirs
        self.mine = mine
