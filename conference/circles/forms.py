"""What is filled in about whom a line is for."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from conference.circles import naming
from conference.circles.rules import reviews
from conference.meetings.forms.fields import KeyedForm, choose, near_date, practitioner_choices, words_field
from consent.categories import SENSITIVITY_NAMES, Sensitivity
from consent.circles import Reader
from people.models import Family, Practitioner

_CHECKS = {"class": "govuk-checkboxes--small"}
_RADIOS = {"class": "govuk-radios--small"}


class NamingForm(KeyedForm):
    """Who of the team reads a line, besides whoever wrote it; others are named one by one afterwards."""

    readers = forms.MultipleChoiceField(
        label=_("Who reads it, besides whoever wrote it?"),
        help_text=_(
            "To be named opens nothing by itself: a reader must also be allowed to see information of this kind. "
            "You can name people who are not of the team afterwards."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=_CHECKS),
    )
    reason = words_field(_("Why?"), rows=3, help_text=_("Only its readers can read why."))

    def __init__(self, *args: Any, team: Iterable[Practitioner], language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._team = {str(one.pk): one for one in team}
        labels = [
            (key, f"{one.name}, {one.job_title_in(language)} – {one.agency.name_in(language)}")
            for key, one in self._team.items()
        ]
        choose(self, "readers", labels)

    def named(self) -> list[Reader]:
        """Return those who were chosen."""
        return naming.to_read(self._team[key] for key in self.cleaned_data["readers"])


class RestrictForm(NamingForm):
    """Who reads a line, why so few, and when somebody asks whether that is still needed."""

    review_on = near_date(_("When will you ask whether this is still needed?"))

    def __init__(self, *args: Any, family: Family, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _within_ninety_days(self, "review_on", family)


class AdviceForm(NamingForm):
    """Who holds legal advice, and why it is that."""


class KeepForm(KeyedForm):
    """That a restriction is still needed, until when."""

    next_on = near_date(_("When will you ask again?"))

    def __init__(self, *args: Any, family: Family, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _within_ninety_days(self, "next_on", family)


class OpenUpForm(KeyedForm):
    """Why a line is for few no longer."""

    why = forms.ChoiceField(
        label=_("Why?"),
        choices=[
            ("not_needed", _("It is not needed any more")),
            ("others_must_know", _("Others must know this")),
            ("mistaken", _("It was a mistake")),
        ],
        widget=forms.RadioSelect(attrs=_RADIOS),
    )


class LetInForm(KeyedForm):
    """One more reader, or somebody who shall only know that there is something."""

    reader = forms.ChoiceField(label=_("Who?"))
    may = forms.ChoiceField(
        label=_("What may they do?"),
        choices=[("read", _("Read it")), ("know", _("Only know that there is something for a few readers"))],
        initial="read",
        widget=forms.RadioSelect(attrs=_RADIOS),
    )

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "reader", [("", "–"), *practitioner_choices(language)])

    def named(self) -> list[Reader]:
        """Return who was chosen, and for what."""
        chosen = Practitioner.objects.filter(pk=self.cleaned_data["reader"])
        return naming.to_read(chosen) if self.cleaned_data["may"] == "read" else naming.to_know(chosen)


class ReleaseForm(KeyedForm):
    """With whom an agency shares its own line: `team`, or a meeting."""

    to = forms.ChoiceField(label=_("With whom?"), widget=forms.RadioSelect(attrs=_RADIOS))

    def __init__(self, *args: Any, choices: Iterable[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "to", choices)


class TwinForm(KeyedForm):
    """The same facts in words for more people."""

    words = words_field(_("The same facts, in words for more people"))
    sensitivity = forms.TypedChoiceField(
        label=_("How delicate are these words?"),
        coerce=int,
        initial=int(Sensitivity.N),
        widget=forms.RadioSelect(attrs=_RADIOS),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = (Sensitivity.N, Sensitivity.R)
        choose(self, "sensitivity", [(int(code), capfirst(str(SENSITIVITY_NAMES[code]))) for code in offered])


class SourceForm(KeyedForm):
    """Who made a referral, how to reach them, what they asked for, and who of one's agency holds that."""

    name = forms.CharField(label=_("Who is it?"), max_length=200)
    contact = forms.CharField(
        label=_("How can they be reached?"),
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )
    asked = words_field(_("What did they ask for?"), rows=3, required=False)
    holders = forms.MultipleChoiceField(
        label=_("Who of your agency holds this, besides you?"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=_CHECKS),
    )

    def __init__(self, *args: Any, colleagues: Iterable[Practitioner], language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._colleagues = {str(one.pk): one for one in colleagues}
        labels = [(key, f"{one.name}, {one.job_title_in(language)}") for key, one in self._colleagues.items()]
        choose(self, "holders", labels)

    def named(self, myself: UUID | None) -> list[Practitioner]:
        """Return the holders, oneself first."""
        chosen = [self._colleagues[key] for key in self.cleaned_data["holders"]]
        return [*Practitioner.objects.filter(pk__in=[myself]), *chosen]


class HolderForm(KeyedForm):
    """Who can be phoned about sealed words."""

    holder = forms.ChoiceField(label=_("Who can be phoned?"))

    def __init__(self, *args: Any, staff: Iterable[Practitioner], language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._staff = {str(one.pk): one for one in staff if one.phone}
        labels = [
            (key, f"{one.name}, {one.job_title_in(language)}, {one.phone}")
            for key, one in self._staff.items()
        ]
        choose(self, "holder", [("", "–"), *labels])

    def named(self) -> Practitioner:
        """Return who was chosen."""
        return self._staff[self.cleaned_data["holder"]]


def _within_ninety_days(form: forms.Form, name: str, family: Family) -> None:
    last = reviews.latest(family.team.today())
    form.fields[name].initial = last
    form.fields[name].help_text = _("At most 90 days from today.")
