"""What is filled in about something that was said before: narrowed, taken back, doubted, shown by a file."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import KeyedForm, words_field
from conference.voices.forms.about import RECIPIENTS, AboutForm, Offered
from conference.voices.forms.how import HowForm
from conference.voices.forms.ordering import OrderFields
from consent import refusals
from consent.evidence import LARGEST, FileKind, recognise


class NarrowForm(AboutForm, HowForm):
    """What is taken out of an agreement: some services or people, some kinds of information."""

    field_order = (
        "categories",
        *RECIPIENTS,
        "said_on",
        "method",
        "notice",
        "language",
        "interpreter",
        "interpreter_language",
        "words",
    )

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, family=offered.family, **kwargs)
        del self.fields["persons"]
        for name in RECIPIENTS:
            if not getattr(offered, name):
                del self.fields[name]
        self.offer(offered)

    def clean(self) -> dict[str, Any]:
        """Ask for at least one service."""
        cleaned = super().clean()
        if not self._chosen():
            self.add_error(
                next(name for name in RECIPIENTS if name in self.fields), _("Choose at least one service.")
            )
        return cleaned


class TakeBackForm(HowForm):
    """That somebody took back what they had said, and how."""


class OrderEndedForm(OrderFields, KeyedForm):
    """The order of a court that ends an earlier one."""


class DoubtForm(KeyedForm):
    """Why words were perhaps not free, and whether they are relied on."""

    words = words_field(
        _("What makes you think that it was not free?"),
        rows=4,
        help_text=_(
            "Only full members of the team and its lead read this. Nobody of the family does, and their pages"
            " do not change."
        ),
    )
    relied_on = forms.ChoiceField(
        label=_("What follows?"),
        choices=[
            (
                "no",
                _(
                    "Nobody relies on it: what rests on it ends now. Their own page goes on showing it, so that nobody"
                    " learns of this."
                ),
            ),
            ("yes", _("It is relied on all the same, for now")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Decide whether anybody relies on it.")},
    )


class FileForm(KeyedForm):
    """A file that shows what was said."""

    file = forms.FileField(
        label=_("The file"),
        help_text=_(
            "PDF, JPEG or PNG, at most 4 MB. Its name is not kept. Photograph nothing that does not belong to it."
        ),
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"}),
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")},
    )

    def clean_file(self) -> bytes:
        """Return what is in the file; refuse one that is too large before it is read, or that is of another kind."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        content = (
            bytes(file.read()) if file.size is not None and file.size <= LARGEST else b" " * (LARGEST + 1)
        )
        found = recognise(content)
        if not isinstance(found, FileKind):
            raise forms.ValidationError(str(refusals.NO_EVIDENCE[found].sentence))
        return content
