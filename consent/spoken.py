"""Who says something about sharing, for whom and in what capacity, and whether they may."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from django.utils import timezone

from audit.trail import Refused
from consent import capacities, permissions, refusals
from consent.categories import Category
from consent.models import Voice
from consent.records import Grant
from consent.standing import EVERY_MATTER, Speech
from consent.terms import Method, SpeaksAs
from people.models import Family, Person, Practitioner
from people.viewers import Capacity, Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order of a court: which court, on what day, and the day on which whoever writes it down has seen it."""

    court: str
    made_on: date
    seen_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Who said something, for whom, in what capacity, after which notice, and in what words if any.

    `assessed_by` found that a child understands, or that a young person for whom a parent speaks cannot decide;
    `assessment` says why. `had_interpreter` is None where nobody noted it. Of a court, `person` is whom its order is
    about.
    """

    family: Family
    person: Person
    subjects: Collection[Person]
    speaks_as: SpeaksAs
    notice_version: str
    language: str
    method: Method
    words: str = ""
    reason: str = ""
    assessed_by: Practitioner | None = None
    assessment: str = ""
    said_at: datetime = field(default_factory=timezone.now)
    had_interpreter: bool | None = None
    interpreter_language: str = ""
    order: Order | None = None

    def refuse_without_standing(self, by: Viewer, *said: Iterable[Grant]) -> None:
        """Refuse unless this person may speak of this for these, and `by` may write it down."""
        self._refuse_writing(by)
        subjects = frozenset(person.pk for person in self.subjects)
        matters = matters_of(*said)
        speech = Speech(
            speaks_as=self.speaks_as,
            subjects=subjects,
            matters=matters,
            is_assessed=self._is_assessed(matters),
            has_order=self._has_order(),
        )
        permissions.require_standing(speech, self.family, self.person.pk)

    def refuse_another(self, by: Viewer, voice: Voice) -> None:
        """Refuse unless this person said that voice themselves, and `by` may write down what comes of it.

        What one has said oneself one can always take back, whoever has the say now; of an order, only another order.
        """
        self._refuse_writing(by)
        if (voice.person_id, voice.family_id) != (self.person.pk, self.family.pk):
            raise Refused(refusals.NOT_YOUR_VOICE)
        if (voice.speaks_as == SpeaksAs.COURT) != (self.speaks_as is SpeaksAs.COURT):
            raise Refused(refusals.NOT_YOUR_VOICE)
        if self.speaks_as is SpeaksAs.COURT and not self._has_order():
            raise Refused(refusals.OBJECTIONS["no_order_seen"])

    def about(self, grants: Iterable[Grant]) -> list[Grant]:
        """Return the grants with the persons they are about: those named, else those spoken for, never others."""
        spoken_for = {person.pk for person in self.subjects}
        return [
            replace(grant, subjects=spoken_for.intersection(grant.subjects or spoken_for)) for grant in grants
        ]

    def _refuse_writing(self, by: Viewer) -> None:
        permissions.require_voice(by, self.family, self.person.pk)
        # Nobody carries the order of a court to the page of a family, and nobody finds of themselves that they decide.
        if by.capacity is not Capacity.PRACTITIONER and (
            self.speaks_as is SpeaksAs.COURT or self.assessment.strip()
        ):
            raise Refused(refusals.NOT_YOURS_TO_SAY)

    def _is_assessed(self, matters: frozenset[Category]) -> bool:
        if self.assessed_by is None:
            return False
        # The other system keeps the reasons of what it took in; here they are written.
        if self.assessment.strip() or self.method is Method.IMPORTED:
            return True
        if self.speaks_as is not SpeaksAs.COMPETENT_CHILD:
            raise Refused(refusals.ASSESSED_WITHOUT_REASONS)
        if not matters <= capacities.found(self.family, self.person.pk).keys():
            raise Refused(refusals.ASSESSED_WITHOUT_REASONS)
        return True

    def _has_order(self) -> bool:
        today = self.family.team.today()
        order = self.order
        return order is not None and bool(order.court.strip()) and order.made_on <= order.seen_on <= today


def matters_of(*said: Iterable[Grant]) -> frozenset[Category]:
    """Return the matters that are spoken of; a grant that names none speaks of all."""
    grants = [grant for some in said for grant in some]
    if any(not grant.categories for grant in grants):
        return EVERY_MATTER
    return frozenset(Category(each) for grant in grants for each in grant.categories)
