"""The first filter, what ends a situation, and who chairs it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.filters.forms.fields import NO, SMALL_RADIOS, YES, Choices, Factors
from conference.filters.vocabulary import Because
from conference.meetings.forms.fields import KeyedForm, choose, words_field


class ScreenForm(KeyedForm):
    """What one's own agency sees, what it tried, and what it decides."""

    team = forms.ChoiceField(label=_("At which table?"))
    factors = Factors(label=_("What do you see?"), help_text=_("Choose everything that applies."))
    tried = words_field(
        _("What has your agency tried alone?"), rows=3, help_text=_("Only your own agency reads this.")
    )
    remit = words_field(
        _("Why is it more than your agency can do alone – or why not?"),
        rows=3,
        help_text=_("Only your own agency reads this."),
    )
    brought = forms.ChoiceField(
        label=_("What does your agency decide?"),
        choices=[
            (YES, _("Bring it to the table, without a name at first")),
            (NO, _("Not bring it: the decision is kept all the same")),
        ],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, teams: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "team", teams)
        if len(teams) == 1:
            self.fields["team"].widget = forms.HiddenInput()
            self.fields["team"].initial = teams[0][0]


class ChairForm(KeyedForm):
    """Who chairs from now on."""

    chair = forms.ChoiceField(label=_("Who chairs?"))

    def __init__(self, *args: Any, chairs: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "chair", chairs)


class CloseForm(KeyedForm):
    """Why it is over."""

    because = forms.ChoiceField(
        label=_("Why is it over?"),
        choices=Because.choices,
        widget=forms.RadioSelect(attrs=SMALL_RADIOS),
    )
