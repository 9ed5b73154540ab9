"""What is filled in about who holds parental responsibility for a child, and about its end."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.directory.forms.fields import Choices, from_the_calendar
from people.models import HowHeld, Proof, WhyEnded
from people.rules.responsibilities import WAYS


class ResponsibilityForm(forms.Form):
    """Who holds it for which child, how the law of this place gave it to them, and what was seen of that."""

    child = forms.ChoiceField(label=_("Child"))
    holder = forms.ChoiceField(label=_("Who is responsible"))
    how = forms.ChoiceField(label=_("How the law gave it to them"), widget=forms.RadioSelect)
    proof = forms.ChoiceField(
        label=_("What have you seen with your own eyes?"),
        help_text=_("Until proof has been seen, only the mother can read and speak for her child here."),
        choices=Proof.choices,
        widget=forms.RadioSelect,
    )
    seen_on = forms.DateField(label=_("Seen on"), required=False, widget=from_the_calendar())
    starts_on = forms.DateField(
        label=_("Since"),
        help_text=_(
            "Today will do for somebody who has always held it: a date of birth is not written here."
        ),
        widget=from_the_calendar(),
    )

    def __init__(self, *args: Any, children: Choices, holders: Choices, place: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["child"].choices = children  # type: ignore[attr-defined]
        self.fields["holder"].choices = holders  # type: ignore[attr-defined]
        ways = [(way, HowHeld(way).label) for way in WAYS[place]]
        self.fields["how"].choices = ways  # type: ignore[attr-defined]


class ProofForm(forms.Form):
    """What was seen of something that had only been told."""

    proof = forms.ChoiceField(
        label=_("What have you seen with your own eyes?"),
        choices=[choice for choice in Proof.choices if choice[0] != Proof.NOT_SEEN],
        widget=forms.RadioSelect,
    )
    seen_on = forms.DateField(label=_("Seen on"), widget=from_the_calendar())


class EndResponsibilityForm(forms.Form):
    """When and why the law ended it."""

    ended_on = forms.DateField(label=_("Ended on"), widget=from_the_calendar())
    why = forms.ChoiceField(label=_("Why"), choices=WhyEnded.choices, widget=forms.RadioSelect)
