"""How a person is called, from words that the gate has opened."""

from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _


def called(words: Mapping[str, str], *, is_unborn: bool = False) -> str:
    """Return a person's name; a baby who is expected and has no given name is the baby of that surname."""
    given, family = words.get("given_name", ""), words.get("family_name", "")
    if is_unborn and not given:
        return _("Baby %(family_name)s") % {"family_name": family} if family else _("Baby")
    return f"{given} {family}".strip() or _("Name not known")


def born(words: Mapping[str, str], *, is_unborn: bool = False) -> str:
    """Return when a person was born or is due, in words."""
    if is_unborn and (due := _day(words.get("due_on", ""))):
        return _("due on %(day)s") % {"day": due}
    day = _day(words.get("birth_date", ""))
    return _("born on %(day)s") % {"day": day} if day else ""


def year_of(words: Mapping[str, str]) -> str:
    """Return the year of birth, or of the birth expected."""
    return (words.get("birth_date") or words.get("due_on") or "")[:4]


def _day(iso: str) -> str:
    return date_format(date.fromisoformat(iso), "DATE_FORMAT") if iso else ""
