"""What is filled in about where a home of the family is, and how guarded that must be."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.directory.forms.fields import Choices, from_the_calendar
from consent.categories import Sensitivity
from people.models import HOMES

GUARDED = {
    Sensitivity.N: _("Not specially: the team around the family may see it"),
    Sensitivity.R: _(
        "Guarded: somebody must not learn it. Your agency sees it; others only if they may see guarded things "
        "about everybody who lives there"
    ),
    Sensitivity.V: _(
        "Sealed: a refuge, or a home where somebody hides. Hardly anybody beyond your agency sees it, "
        "or learns that it is written here"
    ),
}


class AddressForm(forms.Form):
    """Where a home is and who lives there. How guarded it must be is asked, never assumed."""

    household = forms.ChoiceField(label=_("Which home"), choices=[(each.value, each.label) for each in HOMES])
    words = forms.CharField(
        label=_("Address"),
        help_text=_("As on an envelope, with the postcode."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off", "class": "govuk-!-width-two-thirds"}),
    )
    residents = forms.MultipleChoiceField(
        label=_("Who lives there"),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )
    since = forms.DateField(
        label=_("Since"),
        help_text=_("If they are about to move, the day of the move."),
        widget=from_the_calendar(),
    )
    sensitivity = forms.TypedChoiceField(
        label=_("How guarded must this address be?"),
        help_text=_("Think of who must not learn it, and of whom they could ask."),
        choices=[(each.value, words) for each, words in GUARDED.items()],
        coerce=lambda value: Sensitivity(int(value)),
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, persons: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["residents"].choices = persons  # type: ignore[attr-defined]
