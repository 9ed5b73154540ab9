"""What is filled in about a family and its people."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from conference.directory.forms.fields import HALF, from_the_calendar, known_by_heart
from consent.categories import SENSITIVITY_NAMES, Sensitivity
from people.models import Household, Relation, Team
from people.records import Particulars
from people.tokens import Terms


class SearchForm(forms.Form):
    """Whom to look for, before anybody is added."""

    given_name = forms.CharField(
        label=_("Given name"), max_length=100, required=False, widget=forms.TextInput(attrs=HALF)
    )
    family_name = forms.CharField(
        label=_("Family name"), max_length=100, required=False, widget=forms.TextInput(attrs=HALF)
    )
    year = forms.RegexField(
        r"\A[12][0-9]{3}\Z",
        label=_("Year of birth"),
        help_text=_("Of a baby who is expected: the year in which it is due."),
        required=False,
        error_messages={"invalid": _("Enter a year in four digits, such as 1987.")},
        widget=forms.TextInput(attrs={"class": "govuk-input--width-4", "inputmode": "numeric"}),
    )
    official_number = forms.CharField(
        label=_("Official number"),
        help_text=_("NHS number or health insurance number, if you have it."),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs=HALF),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for enough to find one person among many."""
        words = super().clean() or {}
        enough = words.get("official_number") or (words.get("family_name") and words.get("year"))
        if not enough and not self.errors:
            raise forms.ValidationError(_("Enter a family name and a year of birth, or an official number."))
        return words

    def terms(self) -> Terms:
        """Return what was typed."""
        return Terms(**{name: self.cleaned_data[name] for name in self.fields})


class OpenFamilyForm(forms.Form):
    """A family that the team begins to work with."""

    name = forms.CharField(
        label=_("Name of the family"),
        help_text=_("Everywhere else the family is called by an alias, such as Heron-12."),
        max_length=200,
        widget=forms.TextInput(attrs=HALF),
    )
    team = forms.ModelChoiceField(Team.objects.none(), label=_("Team"))

    def __init__(self, *args: Any, teams: QuerySet[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams  # type: ignore[attr-defined]


class PlaceForm(forms.Form):
    """What somebody is in a family."""

    relation = forms.ChoiceField(label=_("In this family"), choices=Relation.choices)
    household = forms.ChoiceField(label=_("Lives in"), choices=Household.choices)
    sensitivity = forms.TypedChoiceField(
        label=_("Who this is, is information that is"),
        choices=[(each.value, SENSITIVITY_NAMES[each]) for each in Sensitivity],
        coerce=lambda value: Sensitivity(int(value)),
        initial=Sensitivity.N.value,
    )


class PersonForm(PlaceForm):
    """Somebody who is not known yet, perhaps not born yet."""

    given_name = forms.CharField(
        label=_("Given name"), max_length=100, required=False, widget=forms.TextInput(attrs=HALF)
    )
    family_name = forms.CharField(
        label=_("Family name"), max_length=100, required=False, widget=forms.TextInput(attrs=HALF)
    )
    birth_date = forms.DateField(label=_("Date of birth"), required=False, widget=known_by_heart())
    is_unborn = forms.BooleanField(label=_("A baby who is expected"), required=False)
    due_on = forms.DateField(label=_("Due on"), required=False, widget=from_the_calendar())
    official_number = forms.CharField(
        label=_("Official number"), max_length=40, required=False, widget=forms.TextInput(attrs=HALF)
    )

    field_order = (
        "given_name",
        "family_name",
        "birth_date",
        "is_unborn",
        "due_on",
        "official_number",
        "relation",
    )

    def particulars(self) -> Particulars:
        """Return what was typed about the person."""
        return particulars_of(self.cleaned_data)


class CorrectForm(forms.Form):
    """The names and dates of somebody who is known; a baby who has been born gets a date of birth."""

    given_name = forms.CharField(
        label=_("Given name"), max_length=100, required=False, widget=forms.TextInput(attrs=HALF)
    )
    family_name = forms.CharField(
        label=_("Family name"), max_length=100, required=False, widget=forms.TextInput(attrs=HALF)
    )
    birth_date = forms.DateField(label=_("Date of birth"), required=False, widget=known_by_heart())
    due_on = forms.DateField(label=_("Due on"), required=False, widget=from_the_calendar())
    official_number = forms.CharField(
        label=_("Official number"), max_length=40, required=False, widget=forms.TextInput(attrs=HALF)
    )

    def particulars(self) -> Particulars:
        """Return what was typed about the person."""
        return particulars_of(self.cleaned_data)


def particulars_of(words: dict[str, Any]) -> Particulars:
    """Return the words of a form as what is known of a person: dates as ISO text."""
    dates = {name: words[name].isoformat() if words.get(name) else "" for name in ("birth_date", "due_on")}
    texts = {name: words.get(name, "") for name in ("given_name", "family_name", "official_number")}
    return Particulars(**texts, **dates)
