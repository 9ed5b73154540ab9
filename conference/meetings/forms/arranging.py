"""Call a meeting, invite, answer, say who is here, move on."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import (
    NOBODY,
    KeyedForm,
    choose,
    near_date,
    persons_choices,
    practitioner_choices,
    words_field,
)
from conference.meetings.presenters.names import Called
from conference.meetings.rules.kinds import Kind
from conference.meetings.vocabulary import Answer


class ScheduleForm(KeyedForm):
    """Call a meeting about a family."""

    kind = forms.ChoiceField(label=_("What kind of meeting?"))
    reason = words_field(
        _("Why are we meeting?"), rows=3, help_text=_("Facts, in words that the family can read too.")
    )
    day = near_date(_("Day"))
    time = forms.TimeField(
        label=_("Time"), widget=forms.TimeInput(attrs={"type": "time", "class": "govuk-input--width-5"})
    )
    minutes_planned = forms.IntegerField(
        label=_("How many minutes?"),
        min_value=10,
        max_value=480,
        initial=60,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-3"}),
    )
    place = forms.CharField(
        label=_("Place"),
        max_length=200,
        required=False,
        help_text=_("A place of work, never a home address."),
    )
    chair = forms.ChoiceField(label=_("Who chairs?"))
    minute_taker = forms.ChoiceField(label=_("Who takes the minutes?"), required=False)
    attendees = forms.MultipleChoiceField(
        label=_("Who takes part for an agency?"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )
    persons = forms.MultipleChoiceField(
        label=_("Who comes from the family?"),
        help_text=_("The family takes part unless there is a reason why not."),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )

    def __init__(
        self, *args: Any, kinds: Iterable[Kind], persons: Iterable[Called], language: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        everybody = practitioner_choices(language)
        choose(
            self,
            "kind",
            [
                ("", _("Choose")),
                *((one.code, one.name.to(language)) for one in kinds),
            ],
        )
        choose(self, "chair", [("", _("Choose")), *everybody])
        choose(self, "minute_taker", [NOBODY, *everybody])
        choose(self, "attendees", everybody)
        choose(self, "persons", persons_choices(persons))

    def clean_day(self) -> Any:
        """Refuse a day that has passed."""
        if self.cleaned_data["day"] < timezone.localdate():
            raise ValidationError(_("Choose a day that is still to come."))
        return self.cleaned_data["day"]


class InviteForm(KeyedForm):
    """Ask one more person."""

    invited = forms.ChoiceField(label=_("Whom do you invite?"), required=False)
    guest = forms.CharField(
        label=_("Or a guest, by name"),
        max_length=200,
        required=False,
        help_text=_("An interpreter, a friend or an advocate who has no account here."),
    )

    def __init__(self, *args: Any, persons: Iterable[Called], language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        family = [(f"person:{value}", text) for value, text in persons_choices(persons)]
        others = [(f"practitioner:{value}", text) for value, text in practitioner_choices(language)]
        choose(self, "invited", [NOBODY, *family, *others])

    def clean(self) -> dict[str, Any]:
        """Refuse nobody, and two at once."""
        cleaned = super().clean() or {}
        if bool(cleaned.get("invited")) == bool(cleaned.get("guest", "").strip()):
            raise ValidationError(_("Choose one person, or write one guest’s name."))
        return cleaned


class AnswerForm(KeyedForm):
    """Answer an invitation."""

    answer = forms.ChoiceField(
        label=_("Will you come?"),
        choices=[(one.value, one.label) for one in (Answer.COMING, Answer.REPORT, Answer.APOLOGIES)],
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--small"}),
    )


class CheckInForm(KeyedForm):
    """Say who is here: oneself, or somebody else if one runs the meeting."""

    invitation = forms.ChoiceField(label=_("Who is here?"))
    is_without_device = forms.BooleanField(label=_("Without a device of their own"), required=False)

    def __init__(self, *args: Any, invitations: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "invitation", invitations)


class TakeBackForm(KeyedForm):
    """Say who is asked no more."""

    invitation = forms.ChoiceField(label=_("Whose invitation do you take back?"))

    def __init__(self, *args: Any, invitations: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "invitation", invitations)


class MoveForm(KeyedForm):
    """Go to an item of the agenda."""

    item = forms.ChoiceField(label=_("Go to"))

    def __init__(self, *args: Any, items: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "item", items)
