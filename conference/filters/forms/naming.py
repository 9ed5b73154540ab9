"""The third filter and the fourth: whom the table hears of, who knows them, and who has a part."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from conference.directory.forms.fields import known_by_heart
from conference.filters.forms.fields import NO, SMALL_BOXES, SMALL_RADIOS, YES, YES_OR_NO, Choices
from conference.filters.vocabulary import Knows
from conference.meetings.forms.fields import KeyedForm, choose, near_date, words_field
from consent.seven_tests import NAMES, QUESTIONS, SevenTests, SharingTest
from consent.telling import Telling
from consent.terms import NotToldBecause

NOT_TOLD = {
    NotToldBecause.NOT_YET: _("Not yet: they will be"),
    NotToldBecause.UNREACHABLE: _("They can’t be reached"),
    NotToldBecause.UNSAFE: _("It would put somebody in danger"),
    NotToldBecause.WOULD_PREJUDICE: _("It would defeat the purpose"),
}


class ShareForm(KeyedForm):
    """Limited identifiers, and why it is lawful to say them."""

    name = forms.CharField(
        label=_("Name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    birth_date = forms.DateField(label=_("Date of birth"), required=False, widget=known_by_heart())
    address = forms.CharField(
        label=_("First line of the address"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    agencies = forms.MultipleChoiceField(
        label=_("To which agencies?"),
        help_text=_("The chair’s agency hears it in any case. Whoever you leave out learns nothing."),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=SMALL_BOXES),
    )
    ground = forms.ChoiceField(label=_("On what ground?"))
    told = forms.ChoiceField(
        label=_("Has the family been told that you name them here?"),
        choices=YES_OR_NO,
        widget=forms.RadioSelect(attrs=SMALL_RADIOS),
    )
    because = forms.ChoiceField(
        label=_("If not, why?"), choices=[("", _("Choose")), *NOT_TOLD.items()], required=False
    )
    why_not_told = words_field(_("If not, why, in words"), rows=2, required=False)
    tell_by = near_date(_("If not yet, by which day?"))

    def __init__(self, *args: Any, agencies: Choices, grounds: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tell_by"].required = False
        choose(self, "agencies", agencies)
        choose(self, "ground", [("", _("Choose")), *grounds])
        for test in SharingTest:
            self.fields[test.value] = words_field(NAMES[test], rows=2, help_text=QUESTIONS[test])

    def clean_birth_date(self) -> Any:
        """Refuse a day that has not come."""
        day = self.cleaned_data["birth_date"]
        if day is not None and day > timezone.localdate():
            raise forms.ValidationError(_("Choose a day that has passed."))
        return day

    def clean(self) -> dict[str, Any]:
        """Ask why, where the family was not told."""
        cleaned = super().clean() or {}
        if cleaned.get("told") == NO and not cleaned.get("because"):
            self.add_error("because", _("Choose why they have not been told."))
        return cleaned

    def tests(self) -> SevenTests:
        """Return the answers to the seven tests."""
        return SevenTests(**{test.value: self.cleaned_data[test.value] for test in SharingTest})

    def telling(self) -> Telling:
        """Return whether the family was told, or why not."""
        if self.cleaned_data["told"] == YES:
            return Telling()
        because = NotToldBecause(self.cleaned_data["because"])
        by = self.cleaned_data["tell_by"] if because is NotToldBecause.NOT_YET else None
        return Telling(because=because, words=self.cleaned_data["why_not_told"], by=by)


class RecogniseForm(KeyedForm):
    """Whether one's agency knows them."""

    knows = forms.TypedChoiceField(
        label=_("Does your agency know them?"),
        choices=Knows.choices,
        coerce=Knows,
        widget=forms.RadioSelect(attrs=SMALL_RADIOS),
    )


class RolesForm(KeyedForm):
    """Which agencies have a part."""

    leads = forms.ChoiceField(label=_("Which agency leads?"))
    assists = forms.MultipleChoiceField(
        label=_("Which agencies help?"),
        help_text=_("For all others the name is gone again at once."),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=SMALL_BOXES),
    )

    def __init__(self, *args: Any, agencies: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "leads", [("", _("Choose")), *agencies])
        choose(self, "assists", agencies)


class FollowForm(KeyedForm):
    """The family's record with which they go on."""

    family = forms.ChoiceField(label=_("Which family?"))

    def __init__(self, *args: Any, families: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "family", [("", _("Choose")), *families])
