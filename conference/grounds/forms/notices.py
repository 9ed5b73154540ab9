"""What is filled in when a body received a notice that bars somebody from information."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.grounds.forms.sharing import Offered, SeveralForm
from conference.meetings.forms.fields import choose, near_date, words_field
from consent.categories import Sensitivity, Use
from consent.records import Grant
from consent.terms import ActorKind

DENIED_USES = (Use.VIEW, Use.KNOW, Use.RELAY, Use.EXPORT)


class NoticeForm(SeveralForm):
    """Who gave it, about whom, whom it bars from what, which body received it when, where the paper is."""

    speaker = forms.ChoiceField(
        label=_("Who signed the notice?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who signed it.")},
    )
    practitioner = forms.ChoiceField(label=_("Or one practitioner"), required=False)
    words = words_field(_("Which information, in the words of the notice"), rows=3)
    assessment = words_field(
        _("If a young person gives it alone: how do you know that they understand it?"),
        rows=2,
        required=False,
    )
    holder = forms.ChoiceField(
        label=_("Which body received it?"),
        help_text=_("The notice holds for that body alone. Write each body’s notice down by itself."),
    )
    received_on = near_date(_("On which day did it receive it?"))
    reference = words_field(
        _("Where is the signed paper?"), rows=2, help_text=_("For example the number of the file.")
    )
    are_risks_explained = forms.BooleanField(
        label=_("I explained what it may cost them if somebody who helps does not know"), required=False
    )
    field_order = (
        "speaker",
        "assessment",
        "persons",
        "services",
        "kinds",
        "practitioner",
        "categories",
        "words",
        "holder",
        "received_on",
        "reference",
        "are_risks_explained",
    )

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, offered=offered, **kwargs)
        self.fields["services"].label = _("Whom does it keep out?")
        choose(self, "speaker", offered.persons)
        choose(self, "practitioner", [("", _("Nobody in particular")), *offered.practitioners])
        choose(self, "holder", offered.holders)

    def actors(self) -> list[tuple[ActorKind, str]]:
        """Return whom the notice names, a single practitioner among them."""
        one = self.cleaned_data.get("practitioner")
        return [*super().actors(), *([(ActorKind.PRACTITIONER, one)] if one else [])]

    def denied(self) -> list[Grant]:
        """Return what is denied to each one named."""
        return self.grants(Sensitivity.V, DENIED_USES)
