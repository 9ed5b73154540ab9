"""One family of the world, with its canaries and those who rightfully work with it."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from conference.circles.models import ProtectedSource
from conference.disputes.models import Dispute
from conference.filters.models import Situation
from conference.meetings.models import AgendaItem, Conference, Entry, Invitation
from conference.relays.models import Relay, RelayTemplate
from conference.sharing.models import SharingDecision, SharingRecipient
from consent.models import Circle, Coercion, Evidence, ExclusionSuggestion, KeptApart, ProtectedWork, Voice
from people.models import Address, Family, FamilyMember, ParentalResponsibility, Team
from tests.cast import Kin

TODAY = timezone.localdate
# Days are canaries too, so no two sides may share any.
SHIFTS = {"Larch": 11, "Alder": 23, "Birch": 5}
ABOUT_THE_FAMILY = (
    Address,
    AgendaItem,
    Circle,
    Coercion,
    Conference,
    Dispute,
    Entry,
    Evidence,
    ExclusionSuggestion,
    Family,
    FamilyMember,
    Invitation,
    KeptApart,
    ParentalResponsibility,
    ProtectedSource,
    ProtectedWork,
    Relay,
    RelayTemplate,
    SharingDecision,
    SharingRecipient,
    Situation,
    Voice,
)


@dataclass
class Side:
    """One family, its canaries, what the record holds of it, and those who rightfully work with it."""

    name: str
    team: Team
    words: dict[str, str] = field(default_factory=dict)
    made: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, key: str) -> Any:
        try:
            # Actions write on the objects that they are given; whoever asks gets their own.
            return deepcopy(self.__dict__["made"][key])
        except KeyError:
            raise AttributeError(key) from None

    def keep(self, **made: Any) -> None:
        """Put what was made within reach of the tests."""
        self.made |= made

    def canary(self, sealed: str, of: str = "") -> str:
        """Return the word that stands in a sealed field of this side, and nowhere else."""
        plain = "".join(part.capitalize() for part in sealed.replace(".", "_").split("_"))
        return self.words.setdefault(sealed + of, f"Canary{plain}{of.capitalize()}{self.name}")

    def day(self, sealed: str, of: str, near: date) -> str:
        """Return a day of this side's own as ISO text; its canary is the day as pages write it."""
        chosen = near + timedelta(days=SHIFTS[self.name])
        self.words[sealed + of] = date_format(chosen, "j F Y")
        return chosen.isoformat()

    def word(self, key: str) -> str:
        """Return a canary, or a plain word by which a page about this side is known."""
        return self.words.get(key) or self.marks[key]

    @property
    def marks(self) -> dict[str, str]:
        """Return what is no family's secret but stands on a page of this side."""
        return {
            "agency": self.chair.agency.name,
            "alias": self.family.reference,
            "area": f"Banks of {self.name}",
            "cousin": f"Cousin{self.name}",
            "nurse": self.nurse.practitioner.name,
            "period": self.period.get_kind_display(),
            "reader": self.reader.practitioner.name,
            "sign_in_name": self.mother.account.sign_in_name,
            "spare": self.spare.name,
            "team": self.team.name,
        }

    @property
    def identifiers(self) -> set[str]:
        """Return by what the family, its people and its meetings are known to the program."""
        found = {one.pk for one in self.made.values() if isinstance(one, ABOUT_THE_FAMILY)}
        for one in self.made.values():
            found |= {one.person.pk, one.member.pk} if isinstance(one, Kin) else set()
        # The cousins are another family of the same team.
        found -= {self.cousins.pk, self.cousin.person.pk, self.cousin.member.pk}
        return set(map(str, found))

    @property
    def secrets(self) -> list[str]:
        """Return every word that nobody else may get: what is sealed, the alias, and who or what there is."""
        return [*self.words.values(), self.family.reference, *self.identifiers]
