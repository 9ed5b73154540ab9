"""What somebody fills in to take permissions in: the file first, then what its persons had read."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import KeyedForm
from consent.fhir.documents import LARGEST


class FileForm(forms.Form):
    """The file of the other system."""

    file = forms.FileField(
        label=_("The file"),
        widget=forms.FileInput(attrs={"accept": ".json,application/json,application/fhir+json"}),
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hint = _("A JSON file in FHIR R5, at most %(size)s kB: one Consent, or a Bundle of Consents.")
        self.fields["file"].help_text = str(hint) % {"size": LARGEST // 1024}

    def clean_file(self) -> bytes:
        """Return what is in the file; refuse to read one that is too large."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if file.size is None or file.size > LARGEST:
            raise forms.ValidationError(
                _("The file is larger than %(size)s kB."), params={"size": LARGEST // 1024}
            )
        return bytes(file.read())


class TakeInForm(KeyedForm):
    """What was read of the file, which notice its persons had read, and in which language."""

    document = forms.CharField(widget=forms.HiddenInput, max_length=LARGEST)
    notice_version = forms.CharField(
        label=_("Which notice had they read there?"),
        help_text=_("Its name or number, as the other system gives it."),
        max_length=40,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20"}),
        error_messages={"required": _("Name the notice that they had read.")},
    )
    language = forms.ChoiceField(
        label=_("In which language?"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["document"].strip = False  # type: ignore[attr-defined]
