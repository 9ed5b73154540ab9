"""The seven tests that sharing must pass, each answered in words (DfE information-sharing advice, 2024)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class SharingTest(StrEnum):
    """One of the seven; the answer stands in the field of the same name."""

    NECESSITY = "necessity"
    PROPORTIONALITY = "proportionality"
    RELEVANCE = "relevance"
    ADEQUACY = "adequacy"
    ACCURACY = "accuracy"
    TIMELINESS = "timeliness"
    SECURITY = "security"


@dataclass(frozen=True, slots=True, kw_only=True)
class SevenTests:
    """The answers of one decision to share."""

    necessity: str
    proportionality: str
    relevance: str
    adequacy: str
    accuracy: str
    timeliness: str
    security: str

    def unanswered(self) -> list[SharingTest]:
        """Return the tests that nobody answered."""
        return [test for test in SharingTest if not getattr(self, test).strip()]

    def words(self) -> dict[str, str]:
        """Return the answers by the names of their fields."""
        return {name: answer.strip() for name, answer in asdict(self).items()}


NAMES: Mapping[SharingTest, Promise] = {
    SharingTest.NECESSITY: pgettext_lazy("sharing is", "Necessary"),
    SharingTest.PROPORTIONALITY: pgettext_lazy("sharing is", "Proportionate"),
    SharingTest.RELEVANCE: pgettext_lazy("sharing is", "Relevant"),
    SharingTest.ADEQUACY: pgettext_lazy("sharing is", "Adequate"),
    SharingTest.ACCURACY: pgettext_lazy("sharing is", "Accurate"),
    SharingTest.TIMELINESS: pgettext_lazy("sharing is", "Timely"),
    SharingTest.SECURITY: pgettext_lazy("sharing is", "Secure"),
}

QUESTIONS: Mapping[SharingTest, Promise] = {
    SharingTest.NECESSITY: _("What could not be done without it?"),
    SharingTest.PROPORTIONALITY: _(
        "Why would less not do, and why does it help more than it weighs on the family?"
    ),
    SharingTest.RELEVANCE: _("Why does each of them need this, and not only some of it?"),
    SharingTest.ADEQUACY: _("Is it enough to be understood rightly?"),
    SharingTest.ACCURACY: _("What is fact, what was reported, what is opinion, and how fresh is it?"),
    SharingTest.TIMELINESS: _("Why now?"),
    SharingTest.SECURITY: _("How is it kept from everybody else?"),
}
