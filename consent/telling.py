"""Whether a family was told of a ground, or why not: a code, words, and for `not yet` the day by which they will be."""

from dataclasses import dataclass
from datetime import date

from audit.trail import Refused
from consent import refusals
from consent.terms import NotToldBecause


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What was done about telling the family. No `because`: they were told."""

    because: NotToldBecause | None = None
    words: str = ""
    by: date | None = None

    @property
    def is_told(self) -> bool:
        return self.because is None

    def refuse_half_said(self, today: date) -> None:
        """Refuse not to tell without saying why, and to put it off without a day that is still to come."""
        if self.is_told:
            return
        if not self.words.strip():
            raise Refused(refusals.UNTOLD_WITHOUT_WORDS)
        if self.because is NotToldBecause.NOT_YET and (self.by is None or self.by < today):
            raise Refused(refusals.UNTOLD_WITHOUT_DAY)


TOLD = Telling()
