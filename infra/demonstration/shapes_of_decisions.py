"""The shapes of what is decided about sharing: given, not given, disputed, and passed on to a grouping."""

from dataclasses import dataclass

from infra.demonstration.shapes import CATEGORIES, among, to


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingDecision:
    """What an author decided about an entry of their own."""

    entry: str = to("entry")
    outcome: str = among(("share", "not_now", "no"))
    trigger: str
    reason: str = ""
    advice: str = ""
    recipients: tuple[str, ...] = to("practitioner", default=())
    left_out: tuple[str, ...] = to("agency", default=())
    why_left_out: str = ""
    ground: str = ""
    necessity: str = ""
    proportionality: str = ""
    relevance: str = ""
    adequacy: str = ""
    accuracy: str = ""
    timeliness: str = ""
    security: str = ""
    review: int = 0
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Somebody says that an entry is wrong, and perhaps its author answers."""

    entry: str = to("entry")
    by: str = to("person", "practitioner")
    words: str
    answer: str = ""
    correction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayTemplate:
    """Whose lines of which kinds a part-time member passes to whom; `agreed` is whoever leads the work."""

    family: str = to("family")
    writer: str = to("practitioner")
    agency: str = to("agency")
    categories: tuple[str, ...] = among(CATEGORIES)
    readers: tuple[str, ...] = to("practitioner")
    ground: str
    days: int
    agreed: str = to("practitioner", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """What a part-time member passes on; `recalled` says why it was recalled afterwards."""

    family: str = to("family")
    writer: str = to("practitioner")
    category: str = among(CATEGORIES)
    persons: tuple[str, ...] = to("person")
    readers: tuple[str, ...] = to("practitioner")
    sources: tuple[str, ...] = to("entry", default=())
    ground: str
    words: str
    recalled: str = among(("mistaken", "not_needed", "too_much", "wrong", ""), default="")
