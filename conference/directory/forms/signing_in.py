"""The two steps of signing in, and one's own password and codes."""

from django import forms
from django.utils.translation import gettext_lazy as _

_SHORT = {"class": "govuk-input--width-10", "autocomplete": "one-time-code", "spellcheck": "false"}


class PasswordForm(forms.Form):
    """The first step."""

    sign_in_name = forms.CharField(
        label=_("Sign-in name"),
        max_length=150,
        widget=forms.TextInput(
            attrs={"class": "govuk-input--width-20", "autocomplete": "username", "spellcheck": "false"}
        ),
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(
            attrs={"class": "govuk-input--width-20", "autocomplete": "current-password"}
        ),
    )


class CodeForm(forms.Form):
    """The second step: six digits of the authenticator, or one code of the sheet."""

    code = forms.CharField(
        label=_("Code"),
        help_text=_("Six digits from your authenticator, or one code from your sheet."),
        max_length=20,
        widget=forms.TextInput(attrs=_SHORT),
    )


class ProveForm(forms.Form):
    """The first code of a new authenticator."""

    code = forms.CharField(
        label=_("The six digits that it shows"),
        max_length=20,
        widget=forms.TextInput(attrs={**_SHORT, "inputmode": "numeric"}),
    )


class NewPasswordForm(forms.Form):
    """Change one's own password."""

    current = forms.CharField(
        label=_("Present password"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(
            attrs={"class": "govuk-input--width-20", "autocomplete": "current-password"}
        ),
    )
    new = forms.CharField(
        label=_("New password"),
        help_text=_("At least 12 characters. Three or four words in a row are easy to remember."),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"class": "govuk-input--width-20", "autocomplete": "new-password"}),
    )
