"""What somebody fills in to agree, refuse, narrow or take back; it comes back as it was typed."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.family.wordings import Wording
from conference.meetings.forms.fields import KeyedForm, choose, near_date, words_field
from consent.categories import Category, Sensitivity, Use
from consent.records import Grant
from consent.terms import ActorKind
from people.models import Family

Choices = list[tuple[str, str]]
# The lists of services and people are one question: at least one of them is chosen.
RECIPIENTS = ("services", "kinds", "practitioners")
# An agreement lets somebody see and speak of it; a refusal takes even the knowledge that it is there.
AGREED_USES = (Use.VIEW, Use.ADD, Use.KNOW)
DENIED_USES = (Use.VIEW, Use.KNOW, Use.RELAY, Use.EXPORT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What somebody may choose from, and after which notice; what has no choices is not asked about."""

    family: Family
    notice_version: str
    persons: Choices = field(default_factory=list)
    categories: Choices = field(default_factory=list)
    services: Choices = field(default_factory=list)
    kinds: Choices = field(default_factory=list)
    practitioners: Choices = field(default_factory=list)


class WordsForm(KeyedForm):
    """One's own words, kept with the version of the notice that was read."""

    notice = forms.CharField(max_length=20, widget=forms.HiddenInput)
    words = words_field(_("In your own words"), required=False)

    def __init__(self, *args: Any, notice_version: str, wording: Wording, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._notice_version = notice_version
        self.fields["notice"].initial = notice_version
        self.fields["words"].label = str(wording.in_own_words)
        self.fields["words"].help_text = str(wording.in_own_words_hint)

    def clean(self) -> dict[str, Any]:
        """Ask again when the notice has changed since it was read; the page then shows the new one."""
        if self.cleaned_data.get("notice") != self._notice_version:
            self.data = self.data.copy()  # type: ignore[attr-defined]
            self.data["notice"] = self._notice_version  # type: ignore[index]
            self.add_error(
                None,
                _("The words on this page have changed since it was opened. Read them, then send again."),
            )
        return self.cleaned_data


class SharingForm(WordsForm):
    """For whom, which kinds of information, and which services; then one's own words."""

    persons = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple, error_messages={"required": _("Choose for whom this is said.")}
    )
    categories = forms.MultipleChoiceField(
        label=_("Which kinds of information?"),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
        error_messages={"required": _("Choose at least one kind of information.")},
    )
    services = forms.MultipleChoiceField(
        label=_("Which services?"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )
    kinds = forms.MultipleChoiceField(
        label=_("Or every service of one kind"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )
    practitioners = forms.MultipleChoiceField(
        label=_("Or one person alone, by name"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )
    field_order = (
        "persons",
        "categories",
        "services",
        "kinds",
        "practitioners",
        "delicate",
        "last_day",
        "words",
    )

    def __init__(self, *args: Any, offered: Offered, wording: Wording, **kwargs: Any) -> None:
        super().__init__(*args, notice_version=offered.notice_version, wording=wording, **kwargs)
        self.offered = offered
        self.fields["persons"].label = str(wording.for_whom)
        for name in ("persons", "categories", *RECIPIENTS):
            choices: Choices = getattr(offered, name)
            if choices:
                choose(self, name, choices)
            else:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Ask for at least one service."""
        cleaned = super().clean()
        asked = [name for name in RECIPIENTS if name in self.fields]
        if not any(cleaned.get(name) for name in asked) and not self.has_error(asked[0]):
            self.add_error(asked[0], _("Choose at least one service."))
        return cleaned

    @property
    def chosen(self) -> list[Category]:
        """Return the kinds of information that were chosen."""
        return [Category(each) for each in self.cleaned_data["categories"]]

    def denied(self) -> list[Grant]:
        """Return what is denied to each service that was chosen."""
        return [Grant(*each, self.chosen, Sensitivity.V, DENIED_USES) for each in self._actors()]

    def _actors(self) -> list[tuple[ActorKind, str]]:
        chosen = [each for name in RECIPIENTS for each in self.cleaned_data.get(name, ())]
        split = (each.split(":", 1) for each in chosen)
        return [(ActorKind(kind), actor) for kind, actor in split]


class AgreeForm(SharingForm):
    """An agreement may have a last day, and may go as far as what is delicate."""

    delicate = forms.BooleanField(
        label=_("Also what is marked delicate"),
        help_text=_("For example test results, or something said in confidence."),
        required=False,
    )
    last_day = near_date(_("Until when?"))

    def __init__(self, *args: Any, wording: Wording, **kwargs: Any) -> None:
        super().__init__(*args, wording=wording, **kwargs)
        self.fields["last_day"].required = False
        self.fields["last_day"].help_text = str(wording.until_hint)

    def clean_last_day(self) -> date | None:
        """Refuse a day that is over."""
        last: date | None = self.cleaned_data["last_day"]
        if last is not None and last < self.offered.family.team.today():
            raise forms.ValidationError(_("The last day must be today or later."))
        return last

    def granted(self) -> list[Grant]:
        """Return what is permitted to each service that was chosen; the last day counts whole."""
        ceiling = Sensitivity.R if self.cleaned_data["delicate"] else Sensitivity.N
        ends_at = self._end_of(self.cleaned_data["last_day"])
        return [Grant(*each, self.chosen, ceiling, AGREED_USES, ends_at=ends_at) for each in self._actors()]

    def _end_of(self, last: date | None) -> datetime | None:
        if last is None:
            return None
        return datetime.combine(
            last + timedelta(days=1), time(), ZoneInfo(self.offered.family.team.time_zone)
        )
