"""What is filled in to pass something on, to agree to it, and to agree once for many times."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import KeyedForm, choose, near_date, words_field
from conference.meetings.models import Entry
from conference.relays.texts import Text
from conference.relays.vocabulary import LONGEST
from consent.categories import CATEGORY_NAMES, Category
from people.models import Agency, Person, Practitioner

Choices = Sequence[tuple[str, str]]
_SMALL = {"class": "govuk-checkboxes--small"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What somebody may choose from."""

    persons: Choices
    readers: Choices
    lines: Mapping[str, Entry]
    line_labels: Choices
    grounds: Choices
    agencies: Choices


def kinds() -> Choices:
    """Return the kinds of information as choices."""
    return [(each.value, capfirst(str(name))) for each, name in CATEGORY_NAMES.items()]


class RelayForm(KeyedForm):
    """A short text for some of one's grouping; it is shown once more before it goes."""

    words = forms.CharField(
        label=_("What do you pass on?"),
        help_text=_("At most 500 characters: the least that they need."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    category = forms.ChoiceField(label=_("Which kind of information is it?"))
    persons = forms.MultipleChoiceField(
        label=_("About whom?"),
        widget=forms.CheckboxSelectMultiple(attrs=_SMALL),
        error_messages={"required": _("Choose about whom it is.")},
    )
    sources = forms.MultipleChoiceField(
        label=_("Which lines is it drawn from?"),
        help_text=_("Your agency’s, and those whose agency agreed. Those who get the relay do not see them."),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=_SMALL),
    )
    readers = forms.MultipleChoiceField(
        label=_("Who of your grouping gets it?"),
        widget=forms.CheckboxSelectMultiple(attrs=_SMALL),
        error_messages={"required": _("Choose who of your grouping gets it.")},
    )
    ground = forms.ChoiceField(
        label=_("On which ground?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the ground on which you share.")},
    )
    confirmed = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offered = offered
        choose(self, "category", kinds())
        choose(self, "persons", offered.persons)
        choose(self, "sources", offered.line_labels)
        choose(self, "readers", offered.readers)
        choose(self, "ground", offered.grounds)

    def text(self) -> Text:
        """Return what is to be passed on."""
        said = self.cleaned_data
        return Text(
            words=said["words"],
            category=Category(said["category"]),
            persons=list(Person.objects.filter(pk__in=said["persons"])),
            sources=[self._offered.lines[key] for key in said["sources"]],
            readers=list(named(said["readers"])),
            ground=said["ground"],
        )


class AnswerForm(KeyedForm):
    """Whether a relay goes."""

    do = forms.ChoiceField(
        label=_("Does it go?"),
        choices=[("agree", _("Yes: those named here read it from now on")), ("decline", _("No"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether it goes.")},
    )
    reason = words_field(_("If not: why?"), rows=3, required=False)


class TemplateForm(KeyedForm):
    """Whose lines of which kinds are passed to whom without asking each time, from when to when."""

    agency = forms.ChoiceField(label=_("Whose lines?"))
    categories = forms.MultipleChoiceField(
        label=_("Which kinds of information?"),
        widget=forms.CheckboxSelectMultiple(attrs=_SMALL),
        error_messages={"required": _("Choose at least one kind of information.")},
    )
    readers = forms.MultipleChoiceField(
        label=_("Who of your grouping may get it?"),
        widget=forms.CheckboxSelectMultiple(attrs=_SMALL),
        error_messages={"required": _("Choose who of your grouping gets it.")},
    )
    ground = forms.ChoiceField(
        label=_("On which ground?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the ground on which you share.")},
    )
    starts_on = near_date(_("From which day?"))
    ends_on = near_date(_("To which day?"))

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "agency", offered.agencies)
        choose(self, "categories", kinds())
        choose(self, "readers", offered.readers)
        choose(self, "ground", offered.grounds)

    def proposed(self) -> dict[str, Any]:
        """Return what is proposed, as the action takes it."""
        said = self.cleaned_data
        return {
            "agency": Agency.objects.get(pk=said["agency"]),
            "categories": [Category(each) for each in said["categories"]],
            "readers": list(named(said["readers"])),
            "ground": said["ground"],
            "starts_on": said["starts_on"],
            "ends_on": said["ends_on"],
            "key": said["key"],
        }


def named(keys: Iterable[str]) -> Iterable[Practitioner]:
    """Return practitioners by their identifiers, by name."""
    return Practitioner.objects.select_related("agency").filter(pk__in=list(keys)).order_by("name", "id")
