"""What is filled in to make a copy of chosen lines for somebody."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import KeyedForm, choose, words_field
from conference.meetings.models import Entry
from people.models import Practitioner


class CopyForm(KeyedForm):
    """For whom, which lines, and what for."""

    recipient = forms.ChoiceField(label=_("For whom is the copy?"))
    lines = forms.MultipleChoiceField(
        label=_("Which lines?"),
        help_text=_("Your agency’s, and those that a ground lets you take out."),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
        error_messages={"required": _("Choose at least one line.")},
    )
    trigger = words_field(_("What is it for?"), rows=2)

    def __init__(
        self,
        *args: Any,
        entries: Mapping[str, Entry],
        labels: Sequence[tuple[str, str]],
        practitioners: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._entries = entries
        choose(self, "recipient", [("", "–"), *practitioners])
        choose(self, "lines", labels)

    def asked(self) -> dict[str, Any]:
        """Return what was filled in, as the action takes it."""
        said = self.cleaned_data
        return {
            "recipient": Practitioner.objects.select_related("agency").get(pk=said["recipient"]),
            "items": [self._entries[key] for key in said["lines"]],
            "trigger": said["trigger"],
            "key": said["key"],
        }
