"""What is filled in about the work with a family. Choices of persons come from what the viewer may see."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from conference.directory.forms.fields import HALF, Choices, from_the_calendar, name_and_agency
from people.models import Agency, Frequency, KinshipRelation, Practitioner, StatutoryKind


class KinshipForm(forms.Form):
    """How two persons of the family are related."""

    person = forms.ChoiceField(label=_("Person"))
    relation = forms.ChoiceField(label=_("is"), choices=KinshipRelation.choices)
    relative = forms.ChoiceField(label=_("Relative"))

    def __init__(self, *args: Any, persons: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("person", "relative"):
            self.fields[name].choices = persons  # type: ignore[attr-defined]


class InvolvementForm(forms.Form):
    """Who works with the family, and why."""

    agency = forms.ModelChoiceField(Agency.objects.order_by("name"), label=_("Agency"))
    practitioner = forms.ModelChoiceField(
        Practitioner.objects.none(),
        label=_("Practitioner"),
        required=False,
        empty_label=_("Nobody in particular"),
    )
    why = forms.CharField(
        label=_("Why"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One sentence that the family could read."),
    )  # fmt: skip
    subjects = forms.MultipleChoiceField(
        label=_("With whom"),
        help_text=_("Choose nobody if it is with everybody."),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )
    frequency = forms.ChoiceField(label=_("How often"), choices=Frequency.choices)
    programme = forms.CharField(
        label=_("Programme"), max_length=200, required=False, widget=forms.TextInput(attrs=HALF)
    )
    since = forms.DateField(label=_("Since"), widget=from_the_calendar())

    def __init__(
        self, *args: Any, persons: Choices, practitioners: Iterable[Practitioner], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subjects"].choices = persons  # type: ignore[attr-defined]
        self.fields["practitioner"].queryset = practitioners  # type: ignore[attr-defined]
        self.fields["practitioner"].label_from_instance = name_and_agency  # type: ignore[attr-defined]


class LastDayForm(forms.Form):
    """The last day of something; it counts."""

    last_day = forms.DateField(label=_("Last day"), widget=from_the_calendar())


class LeadForm(forms.Form):
    """Who is to lead."""

    practitioner = forms.ModelChoiceField(Practitioner.objects.none(), label=_("Lead practitioner"))

    def __init__(self, *args: Any, practitioners: QuerySet[Practitioner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["practitioner"].queryset = practitioners  # type: ignore[attr-defined]
        self.fields["practitioner"].label_from_instance = name_and_agency  # type: ignore[attr-defined]


class StatutoryPeriodForm(forms.Form):
    """What the law begins for a child."""

    member = forms.ChoiceField(label=_("Child"))
    kind = forms.ChoiceField(label=_("What begins"), choices=StatutoryKind.choices)
    starts_on = forms.DateField(label=_("First day"), widget=from_the_calendar())

    def __init__(self, *args: Any, children: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member"].choices = children  # type: ignore[attr-defined]
