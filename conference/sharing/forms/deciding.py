"""What is filled in to decide about sharing: lines, whom to give them, whom to leave out, why, on which ground."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.grounds.forms.duties import WERE_TOLD
from conference.grounds.presenters.vocabulary import TELLING
from conference.meetings.forms.fields import KeyedForm, choose, near_date, words_field
from conference.meetings.models import Entry
from conference.sharing.records import Party, Why
from conference.sharing.vocabulary import Outcome
from consent.law import Ground
from consent.seven_tests import NAMES, QUESTIONS, SevenTests, SharingTest
from consent.telling import TOLD, Telling
from consent.terms import NotToldBecause
from people.models import Agency, Practitioner

Choices = Sequence[tuple[str, str]]
_SMALL = {"class": "govuk-checkboxes--small"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What somebody may choose from, by the value that stands for it."""

    lines: Mapping[str, Entry]
    line_labels: Choices
    more_labels: Choices
    agencies: Mapping[str, Agency]
    agency_labels: Choices
    practitioner_labels: Choices
    grounds: Mapping[str, Ground]
    ground_labels: Choices


class WeighedForm(KeyedForm):
    """The ground, the seven tests and the family; what a decision not to share may leave empty."""

    ground = forms.ChoiceField(label=_("On which ground?"), required=False, widget=forms.RadioSelect)
    telling = forms.ChoiceField(
        label=_("Was the family told?"),
        help_text=_("They are, unless a reason stands against it."),
        choices=[(WERE_TOLD, _("Yes, they know that we share, what and why")), *TELLING.items()],
        required=False,
        widget=forms.RadioSelect,
    )
    why_not_told = words_field(_("If they were not told: why not?"), rows=2, required=False)
    tell_by = near_date(_("If not yet: by which day?"))

    def __init__(self, *args: Any, grounds: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "ground", grounds)
        self.fields["tell_by"].required = False
        for test in SharingTest:
            self.fields[test.value] = words_field(
                NAMES[test], rows=2, required=False, help_text=QUESTIONS[test]
            )

    def tests(self) -> SevenTests | None:
        """Return the seven answers, or None when nobody answered any."""
        answers = SevenTests(**{test.value: self.cleaned_data[test] for test in SharingTest})
        return None if len(answers.unanswered()) == len(SharingTest) else answers

    def told(self) -> Telling | None:
        """Return whether the family was told, or why not; None when nobody said."""
        typed = self.cleaned_data
        if not typed["telling"]:
            return None
        if typed["telling"] == WERE_TOLD:
            return TOLD
        because = NotToldBecause(typed["telling"])
        day = typed["tell_by"] if because is NotToldBecause.NOT_YET else None
        return Telling(because=because, words=typed["why_not_told"], by=day)


class DecideForm(WeighedForm):
    """One decision; what it must say depends on the outcome, and the action says what is missing."""

    outcome = forms.TypedChoiceField(
        label=_("What do you decide?"),
        choices=[
            (Outcome.SHARE.value, _("Share: the recipients read it from now on")),
            (Outcome.NOT_NOW.value, _("Not now: decide again on a day that you name")),
            (Outcome.NO.value, _("No: not shared")),
        ],
        coerce=Outcome,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you decide.")},
    )
    lines = forms.MultipleChoiceField(
        label=_("About which lines?"),
        help_text=_("Your agency decides about what it wrote itself."),
        widget=forms.CheckboxSelectMultiple(attrs=_SMALL),
        error_messages={"required": _("Choose what you decide about.")},
    )
    more = forms.MultipleChoiceField(
        label=_("Other lines of your agency"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=_SMALL),
    )
    trigger = words_field(
        _("What made you decide?"),
        rows=2,
        help_text=_("A request, a worry, a meeting, something that changed."),
    )
    reason = words_field(_("If you do not share it, or not now: why?"), rows=3, required=False)
    review_on = near_date(_("If not now: when do you decide again?"))
    recipients = forms.MultipleChoiceField(
        label=_("Which agencies get it?"), required=False, widget=forms.CheckboxSelectMultiple(attrs=_SMALL)
    )
    person = forms.ChoiceField(
        label=_("Or one person"),
        help_text=_("Somebody of any agency: they then read it, and nothing else."),
        required=False,
    )
    left_out = forms.MultipleChoiceField(
        label=_("Which agencies do you leave out on purpose?"),
        help_text=_("They are not told, and do not learn that they were left out."),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=_SMALL),
    )
    why_left_out = words_field(_("Why are they left out?"), rows=2, required=False)
    advice = words_field(_("Whom did you ask for advice, and what did they say?"), rows=2, required=False)

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, grounds=offered.ground_labels, **kwargs)
        self._offered = offered
        self.fields["review_on"].required = False
        choose(self, "lines", offered.line_labels)
        choose(self, "more", offered.more_labels)
        choose(self, "recipients", offered.agency_labels)
        choose(self, "left_out", offered.agency_labels)
        choose(self, "person", [("", _("Nobody")), *offered.practitioner_labels])

    def clean(self) -> dict[str, Any]:
        """Ask why somebody is left out."""
        if self.cleaned_data.get("left_out") and not self.cleaned_data.get("why_left_out"):
            self.add_error("why_left_out", _("Say why they are left out on purpose."))
        return self.cleaned_data

    def chosen(self) -> list[Entry]:
        """Return the lines that were chosen."""
        return [self._offered.lines[key] for key in (*self.cleaned_data["lines"], *self.cleaned_data["more"])]

    def parties(self) -> list[Party]:
        """Return who gets it and who is left out."""
        said, agencies = self.cleaned_data, self._offered.agencies
        found = [Party(agency=agencies[key]) for key in said["recipients"]]
        found += [Party(practitioner=each) for each in self._person(said["person"])]
        return found + [
            Party(agency=agencies[key], why_left_out=said["why_left_out"]) for key in said["left_out"]
        ]

    def why(self) -> Why:
        """Return everything that was said of why."""
        said = self.cleaned_data
        is_share = said["outcome"] is Outcome.SHARE
        return Why(
            trigger=said["trigger"],
            advice=said["advice"],
            reason="" if is_share else said["reason"],
            ground=self._offered.grounds.get(said["ground"]),
            tests=self.tests(),
            telling=self.told(),
            review_on=said["review_on"] if said["outcome"] is Outcome.NOT_NOW else None,
        )

    def _person(self, key: str) -> Iterable[Practitioner]:
        return Practitioner.objects.select_related("agency").filter(pk=key) if key else ()
