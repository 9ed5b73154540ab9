"""How far an agency's words go for now, and who can be phoned about sealed ones: part of each form that adds a line."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import choose
from conference.meetings.vocabulary import Reach
from people.models import Practitioner

_SMALL = {"class": "govuk-radios--small"}
MYSELF = ("", _("Me"))


def reach_field() -> forms.ChoiceField:
    """Return the question for whom the words are; without an answer, for the team."""
    return forms.ChoiceField(
        label=_("Who is it for?"),
        help_text=_("You can share it further later. What others have read can’t be taken back."),
        choices=Reach.choices,
        initial=Reach.TEAM,
        required=False,
        widget=forms.RadioSelect(attrs=_SMALL),
    )


def holder_field() -> forms.ChoiceField:
    """Return the question of whom to phone about sealed words."""
    return forms.ChoiceField(
        label=_("If it is sealed, who can be phoned about it?"),
        help_text=_("Those who may know that it is there, and not read it, see this name and work number."),
        required=False,
    )


def offer_colleagues(form: forms.Form, colleagues: Iterable[Practitioner], language: str) -> None:
    """Let a form choose among colleagues who have a work phone."""
    choose(
        form,
        "holder",
        [
            MYSELF,
            *((str(one.pk), f"{one.name}, {one.job_title_in(language)}") for one in colleagues if one.phone),
        ],
    )


def said(cleaned: dict[str, Any], colleagues: Iterable[Practitioner]) -> dict[str, Any]:
    """Return how far the words go and whom to phone, in the words of the action."""
    return {
        "reach": Reach(cleaned["reach"] or Reach.TEAM),
        "holder": next((one for one in colleagues if str(one.pk) == cleaned["holder"]), None),
    }
