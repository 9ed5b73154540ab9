"""What the administrator fills in: agencies, practitioners, teams, places, accounts, offices."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from conference.directory.forms.fields import HALF, from_the_calendar, name_and_agency
from people.models import (
    Agency,
    AgencyKind,
    AppointmentRole,
    Jurisdiction,
    Language,
    Practitioner,
    Standing,
    Team,
)


class AgencyForm(forms.Form):
    """An agency that joins."""

    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs=HALF))
    name_fr = forms.CharField(
        label=_("Name in French"), max_length=200, required=False, widget=forms.TextInput(attrs=HALF)
    )
    kind = forms.ChoiceField(label=_("Kind of agency"), choices=AgencyKind.choices)
    is_statutory_body = forms.BooleanField(
        label=_("The law charges it with the protection of children"), required=False
    )


class PractitionerForm(forms.Form):
    """Somebody who works for an agency."""

    agency = forms.ModelChoiceField(Agency.objects.order_by("name"), label=_("Agency"))
    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs=HALF))
    job_title = forms.CharField(label=_("Job title"), max_length=200, widget=forms.TextInput(attrs=HALF))
    job_title_fr = forms.CharField(
        label=_("Job title in French"), max_length=200, required=False, widget=forms.TextInput(attrs=HALF)
    )
    phone = forms.CharField(
        label=_("Work phone"), max_length=40, required=False, widget=forms.TextInput(attrs=HALF)
    )
    email = forms.EmailField(label=_("Work e-mail"), required=False, widget=forms.EmailInput(attrs=HALF))
    is_social_worker = forms.BooleanField(label=_("Is a social worker"), required=False)
    is_legal_adviser = forms.BooleanField(label=_("Gives their agency legal advice"), required=False)


class TeamForm(forms.Form):
    """A new team."""

    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs=HALF))
    jurisdiction = forms.ChoiceField(label=_("Law of"), choices=Jurisdiction.choices)
    time_zone = forms.CharField(
        label=_("Time zone"),
        help_text=_("Such as Europe/London or America/Montreal."),
        max_length=60,
        initial="Europe/London",
        widget=forms.TextInput(attrs=HALF),
    )


class MembershipForm(forms.Form):
    """A place in a team."""

    practitioner = forms.ModelChoiceField(Practitioner.objects.none(), label=_("Practitioner"))
    standing = forms.ChoiceField(label=_("Standing"), choices=Standing.choices)
    starts_on = forms.DateField(label=_("First day"), widget=from_the_calendar())
    ends_on = forms.DateField(label=_("Last day"), required=False, widget=from_the_calendar())
    hours_per_week = forms.DecimalField(
        label=_("Hours a week"),
        required=False,
        min_value=0.5,
        max_value=80,
        decimal_places=1,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-3"}),
    )
    represents = forms.CharField(
        label=_("Represents"),
        help_text=_("For a part-time member: whom they speak for, such as the schools of a ward."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs=HALF),
    )

    def __init__(self, *args: Any, practitioners: QuerySet[Practitioner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["practitioner"].queryset = practitioners  # type: ignore[attr-defined]
        self.fields["practitioner"].label_from_instance = name_and_agency  # type: ignore[attr-defined]


class AccountForm(forms.Form):
    """A way to sign in."""

    sign_in_name = forms.CharField(
        label=_("Sign-in name"),
        help_text=_("For somebody of a family: never their own name."),
        max_length=150,
        widget=forms.TextInput(attrs={**HALF, "autocomplete": "off", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=_("First password"),
        help_text=_("At least 12 characters. Hand it over in person; they set up an authenticator with it."),
        max_length=1000,
        strip=False,
        widget=forms.TextInput(attrs={**HALF, "autocomplete": "off", "spellcheck": "false"}),
    )
    language = forms.ChoiceField(label=_("Language"), choices=Language.choices)


class WayBackForm(forms.Form):
    """A new first password for somebody who cannot sign in any more."""

    password = forms.CharField(
        label=_("New first password"),
        help_text=_("At least 12 characters. Make sure that it is them, and hand it over in person."),
        max_length=1000,
        strip=False,
        widget=forms.TextInput(attrs={**HALF, "autocomplete": "off", "spellcheck": "false"}),
    )
    second_step_too = forms.BooleanField(
        label=_("They lost their authenticator and their codes too"), required=False
    )


class AppointmentForm(forms.Form):
    """An office."""

    role = forms.ChoiceField(label=_("Office"), choices=AppointmentRole.choices)
    team = forms.ModelChoiceField(
        Team.objects.order_by("name"), label=_("For"), required=False, empty_label=_("Every team")
    )
    agency = forms.ModelChoiceField(
        Agency.objects.order_by("name"),
        label=_("For one agency"),
        help_text=_("A privacy officer may watch over one agency’s practitioners, in every team."),
        required=False,
        empty_label=_("Every agency"),
    )
    email = forms.EmailField(
        label=_("E-mail of the office"),
        help_text=_("Notices are mailed here, without any name, where this deployment sends e-mail."),
        required=False,
        widget=forms.EmailInput(attrs=HALF),
    )
    starts_on = forms.DateField(label=_("First day"), widget=from_the_calendar())
