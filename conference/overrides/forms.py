"""What somebody fills in who asks to go past a refusal, and what the second person says."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.grounds.presenters.vocabulary import TELLING
from conference.meetings.forms.fields import KeyedForm, choose, near_date, words_field
from consent.categories import Category
from consent.overruling import TakenUp
from consent.seven_tests import NAMES, QUESTIONS, SevenTests, SharingTest
from consent.telling import TOLD, Telling
from consent.terms import ActorKind, NotToldBecause
from people.models import Team
from people.rules.dates import end_of_day

Choices = Sequence[tuple[str, str]]
SMALL = {"class": "govuk-checkboxes--small"}
YES, NO = "yes", "no"
TOLD_NOW = "told"


class AskForm(KeyedForm):
    """For whom, what, on which other ground, until when, and why."""

    recipient = forms.ChoiceField(
        label=_("Who needs to see it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who needs to see it.")},
    )
    persons = forms.MultipleChoiceField(
        label=_("About whom?"),
        widget=forms.CheckboxSelectMultiple(attrs=SMALL),
        error_messages={"required": _("Choose about whom.")},
    )
    categories = forms.MultipleChoiceField(
        label=_("What do they need to see?"),
        widget=forms.CheckboxSelectMultiple(attrs=SMALL),
        error_messages={"required": _("Choose what they need to see.")},
    )
    ground = forms.ChoiceField(
        label=_("On which ground in law?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the ground that carries it instead of an agreement.")},
    )
    last_day = near_date(_("Until when?"))
    reason = words_field(
        _("Why is it necessary?"),
        error_messages={"required": _("Say why it is necessary.")},
        help_text=_("Full members of the team read this, and whoever decides. The family does not."),
    )

    def __init__(
        self,
        *args: Any,
        team: Team,
        offered: Mapping[str, Choices],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._team = team
        for name, choices in offered.items():
            choose(self, name, choices)

    def clean_last_day(self) -> date:
        """Refuse a day that is over."""
        last: date = self.cleaned_data["last_day"]
        if last < self._team.today():
            raise forms.ValidationError(_("The last day must be today or later."))
        return last

    def asked(self) -> dict[str, Any]:
        """Return the request, as the action takes it; the last day counts whole."""
        told = self.cleaned_data
        kind, actor = told["recipient"].split(":", 1)
        ends_at: datetime = end_of_day(told["last_day"], self._team.time_zone)
        return {
            "actor_kind": ActorKind(kind),
            "actor": actor,
            "categories": [Category(each) for each in told["categories"]],
            "subjects": [UUID(each) for each in told["persons"]],
            "ground": told["ground"],
            "ends_at": ends_at,
            "reason": told["reason"],
            "key": told["key"],
        }


class DecideForm(KeyedForm):
    """Agree or decline, with why; whoever agrees takes up the ground: tests, what the person is told, the review."""

    agrees = forms.ChoiceField(
        label=_("What do you decide?"),
        choices=[(YES, _("The refusal is overridden, as asked")), (NO, _("The refusal holds"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you decide.")},
    )
    reason = words_field(
        _("Why?"),
        help_text=_("Full members of the team read this. The family does not."),
        error_messages={"required": _("Say why you decide so.")},
    )
    telling = forms.ChoiceField(
        label=_("Is the person told?"),
        help_text=_("They are, unless a reason stands against it."),
        choices=[(TOLD_NOW, _("Yes, in the words below")), *TELLING.items()],
        widget=forms.RadioSelect,
        required=False,
    )
    told = words_field(
        _("What they are told"),
        required=False,
        help_text=_("They read this on their own page, under what they refused."),
    )
    why_not_told = words_field(
        _("If they are not told: why not?"),
        rows=2,
        required=False,
        help_text=_("The family does not read this."),
    )
    tell_by = near_date(_("If not yet: by which day?"))
    review_on = near_date(_("When is it looked at again?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tell_by"].required = self.fields["review_on"].required = False
        self.fields["review_on"].help_text = _("Empty: in thirty days, or on its last day.")
        for test in SharingTest:
            self.fields[test.value] = words_field(
                NAMES[test], rows=2, required=False, help_text=QUESTIONS[test]
            )

    def tests_fields(self) -> list[forms.BoundField]:
        """Return the seven tests, to be drawn together."""
        return [self[test.value] for test in SharingTest]

    def clean(self) -> dict[str, Any]:
        """Ask whoever agrees for everything that the ground needs."""
        told = self.cleaned_data
        if told.get("agrees") == YES:
            for test in SharingTest:
                if not told.get(test.value):
                    self.add_error(test.value, _("Answer this too: sharing must pass all seven."))
            self._ask_about_telling(told)
        return told

    def decided(self) -> dict[str, Any]:
        """Return the decision, as the action takes it."""
        told = self.cleaned_data
        taken_up = None
        if told["agrees"] == YES:
            taken_up = TakenUp(
                tests=SevenTests(**{test.value: told[test.value] for test in SharingTest}),
                telling=self._telling(),
                told=told["told"],
                review_on=told["review_on"],
            )
        return {"taken_up": taken_up, "reason": told["reason"], "key": told["key"]}

    def _ask_about_telling(self, told: dict[str, Any]) -> None:
        chosen = told.get("telling")
        if not chosen:
            self.add_error("telling", _("Say whether the person is told."))
        elif chosen == TOLD_NOW and not told.get("told"):
            self.add_error("told", _("Write what the person is told."))
        elif chosen != TOLD_NOW and not told.get("why_not_told"):
            self.add_error("why_not_told", _("Say in your own words why the person is not told."))
        if chosen == NotToldBecause.NOT_YET and not told.get("tell_by"):
            self.add_error("tell_by", _("Say by which day the person will be told."))

    def _telling(self) -> Telling:
        told = self.cleaned_data
        if told["telling"] == TOLD_NOW:
            return TOLD
        because = NotToldBecause(told["telling"])
        day: date | None = told["tell_by"] if because is NotToldBecause.NOT_YET else None
        return Telling(because=because, words=told["why_not_told"], by=day)
