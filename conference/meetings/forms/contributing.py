"""Add a line, change one's own line, or say something as a person of the family."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms import reaching
from conference.meetings.forms.fields import KeyedForm, choose, near_date, persons_choices, words_field
from conference.meetings.presenters.names import Called
from conference.meetings.vocabulary import Bearing, HowKnown
from consent.categories import CATEGORY_NAMES, SENSITIVITY_NAMES, Category, Sensitivity
from people.models import Practitioner

_SMALL = {"class": "govuk-radios--small govuk-radios--inline"}


class ContributeForm(KeyedForm):
    """One line for one's agency."""

    words = words_field(_("What you want to say"))
    persons = forms.MultipleChoiceField(
        label=_("Whom is it about?"),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )
    category = forms.ChoiceField(label=_("What kind of information is it?"))
    how_known = forms.ChoiceField(
        label=_("How do you know?"),
        choices=HowKnown.choices,
        initial=HowKnown.FACT,
        widget=forms.RadioSelect(attrs=_SMALL),
    )
    bearing = forms.ChoiceField(
        label=_("Is it going well, or a worry?"),
        choices=Bearing.choices,
        required=False,
        initial=Bearing.NEITHER,
        widget=forms.RadioSelect(attrs=_SMALL),
    )
    sensitivity = forms.TypedChoiceField(
        label=_("How delicate is it?"),
        help_text=_("Sealed words are for very few; others at most learn whom to phone."),
        coerce=int,
        initial=int(Sensitivity.N),
        widget=forms.RadioSelect(attrs=_SMALL),
    )
    holder = reaching.holder_field()
    reach = reaching.reach_field()
    occurred_on = near_date(_("When was it?"))

    def __init__(
        self,
        *args: Any,
        persons: Iterable[Called],
        colleagues: Iterable[Practitioner] = (),
        language: str = "en",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._colleagues = list(colleagues)
        reaching.offer_colleagues(self, self._colleagues, language)
        choose(self, "persons", persons_choices(persons))
        choose(self, "category", [(str(code), capfirst(str(name))) for code, name in CATEGORY_NAMES.items()])
        choose(
            self,
            "sensitivity",
            [(int(code), capfirst(str(name))) for code, name in SENSITIVITY_NAMES.items()],
        )
        self.fields["occurred_on"].initial = timezone.localdate

    def said(self) -> dict[str, Any]:
        """Return what was filled in, in the words of the action."""
        cleaned = self.cleaned_data
        return {
            "words": cleaned["words"],
            "category": Category(cleaned["category"]),
            "sensitivity": Sensitivity(cleaned["sensitivity"]),
            "how_known": HowKnown(cleaned["how_known"]),
            "bearing": Bearing(cleaned["bearing"]),
            "occurred_on": cleaned["occurred_on"],
            **reaching.said(cleaned, self._colleagues),
        }


class SayForm(KeyedForm):
    """One line in the words of a person of the family, about themselves or their children."""

    words = words_field(_("What you want to say"), help_text=_("It is kept in your own words, as yours."))
    persons = forms.MultipleChoiceField(
        label=_("Whom is it about?"),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )

    def __init__(self, *args: Any, persons: Iterable[Called], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "persons", persons_choices(persons))

    def said(self) -> dict[str, Any]:
        """Return what was filled in, in the words of the action."""
        return {
            "words": self.cleaned_data["words"],
            "category": Category.OWN_WORDS,
            "how_known": HowKnown.FACT,
            "occurred_on": timezone.localdate(),
        }


class AmendForm(KeyedForm):
    """New words for one's own line, with the version that was read."""

    words = words_field(_("The words"))
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
