"""What is filled in about a line that is not right."""

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import KeyedForm, words_field


class DisputeForm(KeyedForm):
    """What is wrong with a line."""

    words = words_field(_("What is wrong, and what is right?"), rows=4)


class CorrectForm(KeyedForm):
    """What is right instead."""

    words = words_field(_("What is right?"), rows=4)


class AnswerForm(KeyedForm):
    """What one answers to a dispute that waits, or how one settles it."""

    do = forms.ChoiceField(
        label=_("What do you do?"),
        choices=[
            ("answer", _("Answer, and look into it")),
            ("correct", _("Correct the line: what you write here is added to it")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you do.")},
    )
    words = words_field(_("In words"), rows=4)


class SettleForm(KeyedForm):
    """How one settles a dispute that one has answered."""

    do = forms.ChoiceField(
        label=_("What do you do?"),
        choices=[
            ("keep", _("Keep the line as it is")),
            ("correct", _("Correct the line: what you write here is added to it")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you do.")},
    )
    words = words_field(_("What is right, if you correct it"), rows=4, required=False)

    def clean(self) -> dict[str, object]:
        """Ask for the words of a correction."""
        if self.cleaned_data.get("do") == "correct" and not self.cleaned_data.get("words"):
            self.add_error("words", _("Write what is right."))
        return self.cleaned_data
