"""Per child: propose, take a position, decide; and agree a step of the plan."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import KeyedForm, choose, near_date, persons_choices, words_field
from conference.meetings.presenters.names import Called
from conference.meetings.vocabulary import Harm, Stance

_SMALL = {"class": "govuk-radios--small"}


class ProposalForm(KeyedForm):
    """What the chair proposes about one child."""

    threshold_met = forms.TypedChoiceField(
        label=_("Is the threshold met for this child?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda chosen: chosen == "yes",
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--small govuk-radios--inline"}),
    )
    harms = forms.MultipleChoiceField(
        label=_("If it is, which kinds of harm?"),
        choices=Harm.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )


class PositionForm(KeyedForm):
    """What one's agency thinks of the proposal."""

    stance = forms.ChoiceField(
        label=_("Your agency’s position"),
        choices=[
            (stance.value, stance.label)
            for stance in (Stance.AGREE, Stance.AGREE_WITH_CONDITIONS, Stance.DISSENT, Stance.ABSTAIN)
        ],
        widget=forms.RadioSelect(attrs=_SMALL),
    )
    reason = words_field(
        _("Reason"),
        rows=3,
        required=False,
        help_text=_("Needed when you don’t agree, or agree with conditions."),
    )


class DecisionForm(KeyedForm):
    """The chair's decision on the proposal."""

    contingency = words_field(_("What happens if things get worse"), rows=3, required=False)
    quorum_waiver = words_field(
        _("Why the decision can’t wait"),
        rows=2,
        required=False,
        help_text=_("Only if too few of the agencies that must be here are here."),
    )


class StepForm(KeyedForm):
    """One step of the plan."""

    what_must_change = words_field(_("What must change"), rows=2)
    what = words_field(_("What will be done"), rows=2)
    how_we_will_know = words_field(_("How we will know"), rows=2)
    owner = forms.ChoiceField(label=_("Who does it"))
    by_when = near_date(_("By when"))
    persons = forms.MultipleChoiceField(
        label=_("Whom is it for?"),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )

    def __init__(
        self, *args: Any, owners: list[tuple[str, str]], persons: Iterable[Called], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "owner", [("", _("Choose")), *owners])
        choose(self, "persons", persons_choices(persons))

    def clean_by_when(self) -> Any:
        """Refuse a day that has passed."""
        if self.cleaned_data["by_when"] < timezone.localdate():
            raise ValidationError(_("A step is done by a day that is still to come."))
        return self.cleaned_data["by_when"]
