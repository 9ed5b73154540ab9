"""About whom something was said, about which kinds of information, and who may or may not see it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.family.forms import AGREED_USES, DENIED_USES, Choices
from conference.grounds.forms.sharing import named
from conference.meetings.forms.fields import choose, near_date
from consent.categories import Category, Sensitivity
from consent.records import Grant
from people.models import Family

CHECKS = {"class": "govuk-checkboxes--small"}
# One question in three lists: services, every service of a kind, one person alone.
RECIPIENTS = ("services", "kinds", "practitioners")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What may be chosen from."""

    family: Family
    persons: Choices = field(default_factory=list)
    categories: Choices = field(default_factory=list)
    services: Choices = field(default_factory=list)
    kinds: Choices = field(default_factory=list)
    practitioners: Choices = field(default_factory=list)


class AboutForm(forms.Form):
    """About whom, which kinds of information, and with whom."""

    family: Family

    persons = forms.MultipleChoiceField(
        label=_("About whom?"),
        widget=forms.CheckboxSelectMultiple(attrs=CHECKS),
        error_messages={"required": _("Choose about whom it is.")},
    )
    categories = forms.MultipleChoiceField(
        label=_("Which kinds of information?"),
        widget=forms.CheckboxSelectMultiple(attrs=CHECKS),
        error_messages={"required": _("Choose at least one kind of information.")},
    )
    services = forms.MultipleChoiceField(
        label=_("Which services?"), required=False, widget=forms.CheckboxSelectMultiple(attrs=CHECKS)
    )
    kinds = forms.MultipleChoiceField(
        label=_("Or every service of one kind"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=CHECKS),
    )
    practitioners = forms.MultipleChoiceField(
        label=_("Or one person alone, by name"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=CHECKS),
    )

    def offer(self, offered: Offered) -> None:
        """Fill in what may be chosen from."""
        for name in ("persons", "categories", *RECIPIENTS):
            if name in self.fields:
                choose(self, name, getattr(offered, name))

    def require_somebody(self) -> None:
        """Ask for at least one service or person."""
        if not self._chosen() and not self.has_error("services"):
            self.add_error("services", _("Choose at least one service."))

    @property
    def about(self) -> list[UUID]:
        """Return whom it is about."""
        return [UUID(each) for each in self.cleaned_data["persons"]]

    def denied(self) -> list[Grant]:
        """Return what is denied to whoever was chosen."""
        return self.grants(self._chosen(), Sensitivity.V, DENIED_USES)

    def grants(
        self,
        chosen: Iterable[str],
        ceiling: Sensitivity,
        uses: Iterable[Any],
        ends_at: datetime | None = None,
    ) -> list[Grant]:
        """Return one grant for each name that was chosen."""
        kinds = [Category(each) for each in self.cleaned_data["categories"]]
        return [Grant(*each, kinds, ceiling, tuple(uses), ends_at=ends_at) for each in named(chosen)]

    def _chosen(self) -> list[str]:
        return [each for name in RECIPIENTS for each in self.cleaned_data.get(name, ())]


class AgreedForm(AboutForm):
    """An agreement may go as far as what is delicate, have a last day, and leave somebody out."""

    but_not = forms.MultipleChoiceField(
        label=_("But not with"),
        help_text=_("For example one person of a service that may see the rest."),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=CHECKS),
    )
    delicate = forms.BooleanField(
        label=_("Also what is marked delicate"), help_text=_("What is sealed stays sealed."), required=False
    )
    last_day = near_date(_("Until when, if there is a last day?"))

    def granted(self) -> list[Grant]:
        """Return what is permitted to whoever was chosen; the last day counts whole."""
        ceiling = Sensitivity.R if self.cleaned_data["delicate"] else Sensitivity.N
        return self.grants(self._chosen(), ceiling, AGREED_USES, self._ends_at())

    def left_out(self) -> list[Grant]:
        """Return what is denied to whoever was left out."""
        return self.grants(self.cleaned_data["but_not"], Sensitivity.V, DENIED_USES)

    def clean_last_day(self) -> date | None:
        """Refuse a day that is over."""
        last: date | None = self.cleaned_data["last_day"]
        if last is not None and last < self.family.team.today():
            raise forms.ValidationError(_("The last day must be today or later."))
        return last

    def _ends_at(self) -> datetime | None:
        last: date | None = self.cleaned_data["last_day"]
        if last is None:
            return None
        zone = ZoneInfo(self.family.team.time_zone)
        return datetime.combine(last + timedelta(days=1), time(), zone)
