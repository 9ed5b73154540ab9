"""Two people changed the same words: both texts stay, and a person chooses."""

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from audit.trail import Refused


class Conflict(Refused):
    """Somebody has changed the record since it was read; `theirs` is it now, `mine` what was to be written."""

    def __init__(self, theirs: Model, mine: str) -> None:
        super().__init__("conference.changed_meanwhile", _("Somebody else has changed this line meanwhile."))
        self.theirs = theirs
        self.mine = mine
