"""What is filled in to recall a share."""

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import KeyedForm
from conference.sharing.vocabulary import WhyRecalled


class RecallForm(KeyedForm):
    """Why a share is recalled."""

    why = forms.TypedChoiceField(
        label=_("Why do you recall it?"),
        choices=WhyRecalled.choices,
        coerce=WhyRecalled,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose why.")},
    )
