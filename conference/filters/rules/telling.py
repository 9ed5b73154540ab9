"""What in free words may give somebody away: looked for by rule, in English and in French, judged by a person.

A rule warns too often rather than too seldom; it knows no nickname and no name that begins a sentence,
so somebody confirms in any case.
"""

import re
from enum import StrEnum


class Tell(StrEnum):
    """What words look like that may give somebody away."""

    ADDRESS = "address"
    AGE = "age"
    CONTACT = "contact"
    DATE = "date"
    NAME = "name"
    NUMBER = "number"
    SCHOOL = "school"


_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
)
# Written large in English wherever they stand, and of nobody in particular.
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NO_NAMES = frozenset({*_WEEKDAYS, "Christmas", "Easter", "English", "French"})
_SMALL_NUMBERS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|"
    "treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt"
)
_STREETS_AFTER = (
    "street|road|lane|avenue|close|court|way|drive|crescent|terrace|gardens|square|place|row|hill"
)
_STREETS_BEFORE = "rue|avenue|av|boulevard|boul|chemin|ch|route|rang|place|côte|allée|impasse|montée"
_SCHOOLS = (
    "school|academy|college|nursery|preschool|kindergarten|"
    "école|collège|lycée|cégep|garderie|cpe|polyvalente|pensionnat"
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_TITLE = r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Mme|Mlle|M|Dre|Me)\b\.?\s+" + _CAPITAL

_LOOKS: tuple[tuple[Tell, re.Pattern[str]], ...] = (
    (
        Tell.ADDRESS,
        re.compile(
            rf"\b\d+[a-z]?,?\s+(?:[\w’'-]+\s+){{0,3}}(?:{_STREETS_AFTER})\b"
            rf"|\b\d+[a-z]?,?\s+(?:{_STREETS_BEFORE})\b"
            r"|\b(?:flat|apt|app|unit|room)\.?\s*\d+"
            r"|\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b"  # a British postcode
            r"|\b[a-z]\d[a-z]\s*\d[a-z]\d\b",  # a Canadian one
            re.IGNORECASE,
        ),
    ),
    (
        Tell.AGE,
        re.compile(
            rf"\b(?:\d{{1,2}}|{_SMALL_NUMBERS})[\s-]+(?:year|yr|month|week|day)s?[\s-]+old\b"
            rf"|\baged?\s+(?:of\s+)?(?:\d{{1,2}}|{_SMALL_NUMBERS})\b"
            rf"|\b(?:\d{{1,2}}|{_SMALL_NUMBERS})\s+(?:ans|mois)\b",
            re.IGNORECASE,
        ),
    ),
    (Tell.CONTACT, re.compile(r"\S@\S|\B@\w|\bhttps?:|\bwww\.", re.IGNORECASE)),
    (
        Tell.DATE,
        re.compile(
            r"\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\b\d{4}-\d{2}\b"
            rf"|\b\d{{1,2}}(?:st|nd|rd|th|er|e)?\s+(?:of\s+)?(?:{_MONTHS})\b|\b(?:{_MONTHS})\s+\d",
            re.IGNORECASE,
        ),
    ),
    (Tell.NAME, re.compile(rf"{_TITLE}|\b{_CAPITAL}\s+{_CAPITAL}")),
    (Tell.NUMBER, re.compile(r"\d(?:[\s().-]*\d){3,}")),
    (
        Tell.SCHOOL,
        re.compile(
            rf"{_CAPITAL}\s+(?:[\w’'-]+\s+){{0,2}}(?i:{_SCHOOLS})\b"
            rf"|\b(?i:{_SCHOOLS})\s+(?:(?:de|des|du|la|le|les|of|at)\s+)*{_CAPITAL}"
        ),
    ),
)
_WORD = re.compile(r"[\w’'-]+|[.!?:;\n]")
_ENDS = frozenset(".!?:;\n")


def tells(words: str) -> frozenset[Tell]:
    """Return what these words look like that may give somebody away."""
    found = {tell for tell, look in _LOOKS if look.search(words)}
    return frozenset(found | {Tell.NAME}) if _has_a_capital_inside_a_sentence(words) else frozenset(found)


def _has_a_capital_inside_a_sentence(words: str) -> bool:
    """Say whether a word that begins no sentence is written like a name."""
    begins = True
    for word in _WORD.findall(words):
        if word in _ENDS:
            begins = True
            continue
        written_large = word[0].isupper() and len(word) > 1 and not word.isupper()
        if written_large and not begins and word not in _NO_NAMES and not word.startswith(("I’", "I'")):
            return True
        begins = False
    return False
