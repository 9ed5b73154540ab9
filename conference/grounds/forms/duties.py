"""What is filled in to take up a ground, let somebody more in, tell the family, review it and end it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.grounds.forms.sharing import Offered, SeveralForm, SharedForm, named
from conference.grounds.presenters.vocabulary import ENDING, OUTCOMES, TELLING
from conference.meetings.forms.fields import KeyedForm, choose, near_date, words_field
from consent.categories import Sensitivity
from consent.records import Grant
from consent.seven_tests import NAMES, QUESTIONS, SevenTests, SharingTest
from consent.telling import TOLD, Telling
from consent.terms import ActorKind, EndedBecause, NotToldBecause, Reviewed

WERE_TOLD = "told"
NOBODY = _("Choose a service")


def delicate_field() -> forms.BooleanField:
    """Return whether what is marked delicate is seen too; what is sealed never is."""
    return forms.BooleanField(
        label=_("Also what is marked delicate"), help_text=_("What is sealed stays sealed."), required=False
    )


class PermitForm(SharedForm):
    """One more service that a ground lets see something."""

    actor = forms.ChoiceField(label=_("Which service?"))
    delicate = delicate_field()
    field_order = ("actor", "persons", "categories", "delicate")

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, offered=offered, **kwargs)
        grouped = [
            ("", NOBODY),
            (_("Services"), offered.services),
            (_("Every service of one kind"), offered.kinds),
        ]
        choose(self, "actor", grouped)

    def actors(self) -> list[tuple[ActorKind, str]]:
        """Return the one service that was chosen."""
        return named([self.cleaned_data["actor"]])

    def granted(self) -> Grant:
        """Return what it is given."""
        (grant,) = self.grants(Sensitivity.R if self.cleaned_data["delicate"] else Sensitivity.N)
        return grant


class BeginForm(SeveralForm):
    """A ground, whom it lets see what, the seven tests, whether the family was told, when it is looked at again."""

    delicate = delicate_field()
    ground = forms.ChoiceField(
        label=_("On which ground?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the ground that carries the sharing.")},
    )
    telling = forms.ChoiceField(
        label=_("Was the family told?"),
        help_text=_("They are, unless a reason stands against it."),
        choices=[(WERE_TOLD, _("Yes, they know that we share, what and why")), *TELLING.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether the family was told.")},
    )
    why_not_told = words_field(
        _("If they were not told: why not?"),
        rows=2,
        required=False,
        help_text=_("The family does not see this."),
    )
    tell_by = near_date(_("If not yet: by which day?"))
    review_on = near_date(_("When is it looked at again?"))
    field_order = (
        "ground",
        "persons",
        "categories",
        "delicate",
        "services",
        "kinds",
        *SharingTest,
        "telling",
        "why_not_told",
        "tell_by",
        "review_on",
    )

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, offered=offered, **kwargs)
        choose(self, "ground", offered.grounds)
        self.fields["tell_by"].required = False
        for test in SharingTest:
            unanswered = {"required": _("Answer this too: sharing must pass all seven.")}
            self.fields[test.value] = words_field(
                NAMES[test], rows=2, help_text=QUESTIONS[test], error_messages=unanswered
            )
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        """Ask for what belongs to a family that was not told."""
        cleaned = super().clean()
        untold = cleaned.get("telling", WERE_TOLD) != WERE_TOLD
        if untold and not cleaned.get("why_not_told"):
            self.add_error("why_not_told", _("Say in your own words why the family was not told."))
        if cleaned.get("telling") == NotToldBecause.NOT_YET and not cleaned.get("tell_by"):
            self.add_error("tell_by", _("Say by which day the family will be told."))
        return cleaned

    def granted(self) -> list[Grant]:
        """Return what each service is given."""
        return self.grants(Sensitivity.R if self.cleaned_data["delicate"] else Sensitivity.N)

    def tests(self) -> SevenTests:
        """Return the seven answers."""
        return SevenTests(**{test.value: self.cleaned_data[test] for test in SharingTest})

    def told(self) -> Telling:
        """Return whether the family was told, or why not."""
        typed = self.cleaned_data
        if typed["telling"] == WERE_TOLD:
            return TOLD
        because = NotToldBecause(typed["telling"])
        day: date | None = typed["tell_by"] if because is NotToldBecause.NOT_YET else None
        return Telling(because=because, words=typed["why_not_told"], by=day)


class TellForm(KeyedForm):
    """The day on which the family was told."""

    told_on = near_date(_("On which day were they told?"))


class ReviewForm(KeyedForm):
    """Whether a ground is still needed, and why."""

    outcome = forms.TypedChoiceField(
        label=_("Is it still needed?"),
        choices=list(OUTCOMES.items()),
        coerce=Reviewed,
        widget=forms.RadioSelect,
        error_messages={"required": _("Keep it or end it.")},
    )
    why = words_field(_("Why?"), rows=3)
    next_on = near_date(_("If you keep it: when is it looked at again?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["next_on"].required = False

    def clean(self) -> dict[str, Any]:
        """Ask for the next review of what is kept."""
        if self.cleaned_data.get("outcome") is Reviewed.KEPT and not self.cleaned_data.get("next_on"):
            self.add_error("next_on", _("Say on which day it is looked at again."))
        return self.cleaned_data


class EndForm(KeyedForm):
    """Why a ground ends now."""

    why = forms.TypedChoiceField(
        label=_("Why does it end?"),
        choices=list(ENDING.items()),
        coerce=EndedBecause,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose why it ends.")},
    )
