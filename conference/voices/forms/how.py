"""How something was said: on which day, in which way and language, after which notice, with an interpreter or not."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from conference.family import notices
from conference.family.presenters.vocabulary import HOW
from conference.meetings.forms.fields import KeyedForm, choose, near_date, words_field
from consent.interpreting import NAMES as INTERPRETED
from consent.terms import Method
from people.models import Family

SMALL = {"class": "govuk-radios--small"}
METHODS = (Method.IN_PERSON, Method.PHONE, Method.LETTER, Method.TEXT_MESSAGE)
AUDIENCES = {
    notices.Audience.ADULT: _("for adults"),
    notices.Audience.YOUNG_PERSON: _("for young people"),
}


class HowForm(KeyedForm):
    """The part of each form that says how it was said; what it says goes into the record as it is."""

    said_on = near_date(_("On which day did they say it?"))
    method = forms.ChoiceField(
        label=_("How did they say it?"),
        choices=[(each.value, HOW[each]) for each in METHODS],
        widget=forms.RadioSelect(attrs=SMALL),
        error_messages={"required": _("Say how they said it.")},
    )
    language = forms.ChoiceField(
        label=_("In which language had they read the notice?"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect(attrs=SMALL),
    )
    notice = forms.ChoiceField(label=_("Which notice had they read, or heard?"))
    interpreter = forms.ChoiceField(
        label=_("Did somebody interpret?"),
        help_text=_("Who it was is not asked."),
        choices=[("no", _("No")), ("yes", _("Yes"))],
        widget=forms.RadioSelect(attrs=SMALL),
        error_messages={"required": _("Say whether somebody interpreted.")},
    )
    interpreter_language = forms.ChoiceField(
        label=_("If somebody did: from or into which language?"),
        choices=[("", "–"), *((code.value, name) for code, name in INTERPRETED.items())],
        required=False,
    )
    words = words_field(_("In their own words"), rows=3, required=False)

    def __init__(self, *args: Any, family: Family, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.family = family
        self.fields["said_on"].initial = family.team.today()
        choose(self, "notice", _editions(family.team.today()))

    def clean_said_on(self) -> date:
        """Refuse a day that is still to come."""
        said_on: date = self.cleaned_data["said_on"]
        if said_on > self.family.team.today():
            raise forms.ValidationError(_("The day cannot be still to come."))
        return said_on

    def clean(self) -> dict[str, Any]:
        """Ask for the language of an interpreter who was there."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("interpreter") == "yes" and not cleaned.get("interpreter_language"):
            self.add_error("interpreter_language", _("Say from or into which language."))
        return cleaned

    def how(self) -> dict[str, Any]:
        """Return what the record keeps of how it was said."""
        typed = self.cleaned_data
        helped = typed["interpreter"] == "yes"
        return {
            "method": Method(typed["method"]),
            "language": typed["language"],
            "notice_version": typed["notice"],
            "had_interpreter": helped,
            "interpreter_language": typed["interpreter_language"] if helped else "",
            "words": typed["words"],
            "said_at": self._said_at(typed["said_on"]),
        }

    def _said_at(self, said_on: date) -> datetime:
        if said_on == self.family.team.today():
            return timezone.now()
        return datetime.combine(said_on, time(12), ZoneInfo(self.family.team.time_zone))


def _editions(today: date) -> list[tuple[str, str]]:
    """Return every version of the notices that was in force by today, the newest first."""
    known = sorted(
        (each for each in notices.every() if each.dated <= today), key=lambda each: each.dated, reverse=True
    )
    return [(each.version, f"{each.version} ({AUDIENCES[each.audience]})") for each in known]
