"""Fields that several forms share: the key of one sending, the persons, the practitioners, words."""

import uuid
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.meetings.presenters.names import Called
from people.models import Practitioner


class KeyedForm(forms.Form):
    """A form that is sent once: its key tells a second sending of the same words from new words."""

    key = forms.CharField(max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].initial = uuid.uuid4().hex


def words_field(label: Any, *, rows: int = 4, required: bool = True, **options: Any) -> forms.CharField:
    """Return a field for words of somebody's own."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, max_length=8000, widget=area, **options)


def persons_choices(called: Iterable[Called]) -> list[tuple[str, str]]:
    """Return persons of the family as choices, with what they are in it."""
    return [
        (str(one.person_id), f"{one.name} ({one.relation})" if one.is_named else one.name) for one in called
    ]


def practitioner_choices(language: str) -> list[tuple[str, str]]:
    """Return every practitioner by agency: who works with a family is not told by a list of names."""
    found = Practitioner.objects.select_related("agency").order_by("agency__name", "name")
    return [
        (str(one.pk), f"{one.name}, {one.job_title_in(language)} – {one.agency.name_in(language)}")
        for one in found
    ]


def near_date(label: Any) -> forms.DateField:
    """Return a field for a day that is picked from a calendar."""
    picker = forms.DateInput(attrs={"type": "date", "class": "govuk-input--width-10"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=picker)


def choose(form: forms.Form, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
    """Give a field its choices."""
    form.fields[name].choices = list(choices)  # type: ignore[attr-defined]


NOBODY = ("", _("Nobody"))
