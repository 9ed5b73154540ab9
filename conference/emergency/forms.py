"""What somebody fills in who cannot wait, and what another person says who reviews it."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.directory.forms.families import SearchForm
from conference.emergency.vocabulary import FINDINGS, REASONS
from conference.meetings.forms.fields import KeyedForm, choose, words_field
from consent.categories import CATEGORY_NAMES, Category
from consent.emergencies import Wanted
from consent.terms import EmergencyReason, Finding
from people.tokens import Terms

Choices = list[tuple[str, str]]
# How long it may be open, in minutes.
LASTING = (
    (30, _("30 minutes")),
    (60, _("One hour")),
    (120, _("Two hours")),
    (180, _("Three hours, the longest")),
)
SMALL = {"class": "govuk-checkboxes--small"}
PERSON, EVERYBODY = "person", "everybody"
WHOM = _(
    "Enter a reference; or a given name, a family name and a year of birth; or an official number. Two people may "
    "sound alike: here it must be certain who is meant."
)
_HALF = {"class": "govuk-input--width-20"}


class AskedForm(KeyedForm):
    """What is needed, why, for how long; and proof that it is oneself. A wrong proof keeps everything else."""

    categories = forms.MultipleChoiceField(
        label=_("What do you need to see?"),
        help_text=_("Only this is opened, and you answer for it. What is sealed stays closed."),
        choices=[(each.value, CATEGORY_NAMES[each]) for each in Category],
        widget=forms.CheckboxSelectMultiple(attrs=SMALL),
        error_messages={"required": _("Choose what you need to see.")},
        initial=[Category.IDENTITY.value],
    )
    reason = forms.ChoiceField(
        label=_("Why can it not wait?"),
        choices=[(each.value, REASONS[each]) for each in REASONS],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a reason.")},
    )
    words = words_field(
        _("What is happening?"),
        help_text=_("Whoever leads the work with the family reads this, and the person who reviews it."),
        error_messages={"required": _("Say what is happening, in a few words.")},
    )
    minutes = forms.TypedChoiceField(
        label=_("For how long?"), choices=LASTING, coerce=int, initial=60, widget=forms.RadioSelect
    )
    proof = forms.CharField(
        label=_("Your password, or a code"),
        help_text=_(
            "To prove again that it is you: your password, or a code from your authenticator or sheet."
        ),
        error_messages={"required": _("Enter your password or a code.")},
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={**_HALF, "autocomplete": "current-password"}),
    )

    def asked(self) -> dict[str, Any]:
        """Return what is asked for, as the action takes it."""
        told = self.cleaned_data
        return {
            "categories": [Category(each) for each in told["categories"]],
            "reason": EmergencyReason(told["reason"]),
            "words": told["words"],
            "lasts": timedelta(minutes=told["minutes"]),
            "key": told["key"],
        }


class SeekingForm(AskedForm, SearchForm):
    """An emergency about a family that the asker does not come near: by its reference, or by a person of it."""

    reference = forms.CharField(
        label=_("The family’s reference"),
        help_text=_("Such as Heron-12, if you have it. Otherwise say whom you are looking for."),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs=_HALF),
    )
    whom = forms.ChoiceField(
        label=_("About whom?"),
        help_text=_("By a reference alone, everybody of the family."),
        choices=[(PERSON, _("Only this person")), (EVERYBODY, _("Everybody of the family"))],
        initial=PERSON,
        widget=forms.RadioSelect,
    )
    field_order = ("reference", "given_name", "family_name", "year", "official_number", "whom", "categories")

    def clean(self) -> dict[str, Any]:
        """Ask for a reference, or for what one person is surely found by; with both, the person is of that family."""
        told = self.cleaned_data
        year = told.get("year") or self.has_error("year")
        by_name = told.get("given_name") and told.get("family_name") and year
        if not (told.get("reference") or told.get("official_number") or by_name):
            self.add_error("reference", WHOM)
        return told

    def wanted(self) -> Wanted:
        """Return whom the asker means."""
        told = self.cleaned_data
        names = ("given_name", "family_name", "year", "official_number")
        return Wanted(reference=told["reference"], terms=Terms(**{name: told[name] for name in names}))

    def subjects(self, persons: Collection[UUID]) -> Collection[UUID]:
        """Return about whom, of the records of the person who was found; nobody: everybody."""
        return persons if self.cleaned_data["whom"] == PERSON else ()


class HereForm(AskedForm):
    """An emergency about a family that the asker reaches in part: its persons, as far as they see them."""

    persons = forms.MultipleChoiceField(
        label=_("About whom?"),
        help_text=_("Nobody ticked: everybody of the family."),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=SMALL),
    )
    field_order = ("persons", "categories")

    def __init__(self, *args: Any, persons: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "persons", persons)

    def subjects(self) -> list[UUID]:
        """Return about whom; nobody: everybody."""
        return [UUID(each) for each in self.cleaned_data["persons"]]


class ReviewForm(KeyedForm):
    """What a review finds, and why."""

    finding = forms.ChoiceField(
        label=_("What do you find?"),
        choices=[(each.value, FINDINGS[each]) for each in FINDINGS],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you find.")},
    )
    words = words_field(_("Why?"), help_text=_("Whoever leads the work with the family can read this."))

    def found(self) -> dict[str, Any]:
        """Return the review, as the action takes it."""
        told = self.cleaned_data
        return {"finding": Finding(told["finding"]), "words": told["words"], "key": told["key"]}
