"""What is filled in to write down what a court ordered."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import KeyedForm, near_date
from conference.voices.forms.about import RECIPIENTS, AgreedForm, Offered
from consent.voices import Order


class OrderFields(forms.Form):
    """Which court made an order, on what day, and when it was seen."""

    court = forms.CharField(
        label=_("Which court, and which number has its order?"),
        max_length=300,
        error_messages={"required": _("Say which court made the order.")},
    )
    made_on = near_date(_("On which day was it made?"))
    seen_on = near_date(_("On which day did you see it yourself?"))

    def order(self) -> Order:
        """Return the order as it was seen."""
        typed = self.cleaned_data
        return Order(court=typed["court"], made_on=typed["made_on"], seen_on=typed["seen_on"])


class OrderForm(AgreedForm, OrderFields, KeyedForm):
    """What a court ordered to be shared, or not to be."""

    said = forms.ChoiceField(
        label=_("What did the court order?"),
        choices=[
            ("agree", _("That these services see it")),
            ("refuse", _("That these services do not see it")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what the court ordered.")},
    )
    field_order = (
        "court",
        "made_on",
        "seen_on",
        "said",
        "persons",
        "categories",
        *RECIPIENTS,
        "delicate",
        "last_day",
    )

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        self.family = offered.family
        super().__init__(*args, **kwargs)
        del self.fields["but_not"]
        self.fields["last_day"].required = False
        self.offer(offered)

    def clean(self) -> dict[str, Any]:
        """Ask for at least one service."""
        cleaned = super().clean() or self.cleaned_data
        self.require_somebody()
        return cleaned
