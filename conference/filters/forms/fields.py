"""Fields that several forms of the table share, and the second look at words that must name nobody."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from conference.filters.rules import telling
from conference.filters.vocabulary import RISK_FACTORS, TELLS
from conference.meetings.forms.fields import KeyedForm
from people.models import Agency, Practitioner

Choices = Sequence[tuple[str, Any]]
SMALL_BOXES = {"class": "govuk-checkboxes--small"}
SMALL_RADIOS = {"class": "govuk-radios--small"}
YES, NO = "yes", "no"
YES_OR_NO: Choices = ((YES, _("Yes")), (NO, _("No")))


class Factors(forms.MultipleChoiceField):
    """The closed list of risks and needs."""

    def __init__(self, **options: Any) -> None:
        choices = [(each.value, words) for each, words in RISK_FACTORS.items()]
        super().__init__(choices=choices, widget=forms.CheckboxSelectMultiple(attrs=SMALL_BOXES), **options)


class NamelessForm(KeyedForm):
    """A form whose `words` must name nobody: a rule looks first, and a person looks again where it finds something."""

    words = forms.CharField(max_length=4000, widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}))
    read_again = forms.BooleanField(
        label=_("I have read it again: nobody can be recognised by it"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            del self.fields["read_again"]

    def clean(self) -> dict[str, Any]:
        """Ask for the second look where the words look like something that gives somebody away."""
        cleaned = super().clean() or {}
        found = telling.tells(cleaned.get("words", ""))
        if not found:
            del self.fields["read_again"]
        elif not cleaned["read_again"]:
            self.add_error("words", looks_like(found))
        return cleaned


def looks_like(found: Iterable[telling.Tell]) -> str:
    """Return the warning, naming each thing that the words look like."""
    things = [str(TELLS[each]) for each in sorted(found)]
    return ngettext(
        "This looks as if it held %(things)s. Take it out, or read it again and confirm below.",
        "This looks as if it held: %(things)s. Take them out, or read it again and confirm below.",
        len(things),
    ) % {"things": ", ".join(things)}


def agency_choices(agencies: Iterable[Agency], language: str) -> Choices:
    """Return agencies as choices, by name."""
    return sorted(((str(each.pk), each.name_in(language)) for each in agencies), key=lambda one: one[1])


def practitioner_choices(practitioners: Iterable[Practitioner], language: str) -> Choices:
    """Return practitioners as choices, with job and agency."""
    return [
        (str(each.pk), f"{each.name}, {each.job_title_in(language)} – {each.agency.name_in(language)}")
        for each in practitioners
    ]
