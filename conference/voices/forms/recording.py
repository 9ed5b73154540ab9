"""What is filled in to write down an agreement, a refusal, a limit, or that somebody was not asked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.family.forms import Choices
from conference.meetings.forms.fields import KeyedForm, choose, words_field
from conference.voices.forms.about import CHECKS, RECIPIENTS, AboutForm, AgreedForm, Offered
from conference.voices.forms.how import HowForm
from conference.voices.presenters.vocabulary import NOT_ASKED
from consent.terms import NotAskedBecause


class SpokenForm(HowForm):
    """Who said it; and who found what about a young person, with reasons, where that is needed."""

    speaker = forms.ChoiceField(
        label=_("Who said it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who said it.")},
    )
    assessor = forms.ChoiceField(label=_("Who found so?"), required=False)
    assessment = words_field(
        _("If a child decides this alone, or a young person cannot: what shows it?"),
        rows=3,
        required=False,
        help_text=_("What they understood, in their words or yours. It is kept with what was said."),
    )

    def offer_speakers(self, persons: Choices, assessors: Choices, myself: str) -> None:
        """Fill in who may have said it, and who may have found so; whoever writes it down stands first."""
        choose(self, "speaker", persons)
        choose(self, "assessor", assessors)
        self.fields["assessor"].initial = myself


class AgreeForm(AgreedForm, SpokenForm):
    """An agreement that somebody gave on paper, by phone or in person, perhaps with limits."""

    field_order = (
        "speaker",
        "persons",
        "categories",
        *RECIPIENTS,
        "but_not",
        "delicate",
        "last_day",
        "said_on",
        "method",
        "notice",
        "language",
        "interpreter",
        "interpreter_language",
        "words",
        "assessment",
        "assessor",
    )

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, family=offered.family, **kwargs)
        self.fields["last_day"].required = False
        self.offer(offered)
        choose(self, "but_not", [*offered.kinds, *offered.services, *offered.practitioners])

    def clean(self) -> dict[str, Any]:
        """Ask for at least one service."""
        cleaned = super().clean()
        self.require_somebody()
        return cleaned


class RefuseForm(AboutForm, SpokenForm):
    """A refusal that somebody gave on paper, by phone or in person."""

    field_order = tuple(
        each for each in AgreeForm.field_order if each not in {"but_not", "delicate", "last_day"}
    )

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, family=offered.family, **kwargs)
        self.offer(offered)

    def clean(self) -> dict[str, Any]:
        """Ask for at least one service."""
        cleaned = super().clean()
        self.require_somebody()
        return cleaned


class NotAskedForm(KeyedForm):
    """Who was not asked, about whom, and why: nobody of the family reads it."""

    speaker = forms.ChoiceField(label=_("Who was not asked?"), widget=forms.RadioSelect)
    persons = forms.MultipleChoiceField(
        label=_("About whom?"),
        widget=forms.CheckboxSelectMultiple(attrs=CHECKS),
        error_messages={"required": _("Choose about whom it is.")},
    )
    because = forms.TypedChoiceField(
        label=_("Why not?"),
        choices=list(NOT_ASKED.items()),
        coerce=NotAskedBecause,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say why they were not asked.")},
    )
    reason = words_field(_("In your own words"), rows=3, help_text=_("The family does not see this."))

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "speaker", offered.persons)
        choose(self, "persons", offered.persons)
