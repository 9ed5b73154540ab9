"""The second filter: how a situation is told without a name, and what the table decides."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from conference.filters.forms.fields import (
    NO,
    SMALL_BOXES,
    SMALL_RADIOS,
    YES,
    Choices,
    Factors,
    NamelessForm,
)
from conference.filters.rules import crowd
from conference.filters.rules.bands import Band
from conference.filters.rules.crowd import Count, Sex
from conference.filters.vocabulary import BANDS, SEXES, About
from conference.meetings.forms.fields import choose

WIDEN, ASK_CHAIR = "widen", "ask_chair"
Counts = Mapping[Band, Count]


class DescribeForm(NamelessForm):
    """A situation as the table hears it: a band and never an age, kinds and never particulars."""

    about = forms.ChoiceField(
        label=_("Whom is it about?"), choices=About.choices, widget=forms.RadioSelect(attrs=SMALL_RADIOS)
    )
    area = forms.ChoiceField(label=_("Where do they live?"))
    band = forms.TypedChoiceField(
        label=_("How old is the person whom you worry about most?"),
        choices=[(each.value, words) for each, words in BANDS.items()],
        coerce=Band,
    )
    sex = forms.TypedChoiceField(
        label=_("Sex"),
        help_text=_("Only if the table needs it to know who may help."),
        choices=[(each.value, words) for each, words in SEXES.items()],
        coerce=Sex,
        empty_value=Sex.NOT_SAID,
        required=False,
        widget=forms.RadioSelect(attrs=SMALL_RADIOS),
    )
    few = forms.ChoiceField(
        label=_("What do you want to do?"), required=False, widget=forms.RadioSelect(attrs=SMALL_RADIOS)
    )
    factors = Factors(
        label=_("What must the table know of?"),
        help_text=_("The less you choose, the less it can be anybody in particular."),
    )
    chair = forms.ChoiceField(label=_("Who chairs the discussion?"))
    agencies = forms.MultipleChoiceField(
        label=_("Which agencies are at the table?"),
        help_text=_("Your own agency and the chair’s are there in any case."),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=SMALL_BOXES),
    )
    names_nobody = forms.BooleanField(
        label=_("I have checked: no name, address, exact age, school, date or number stands here")
    )
    field_order = ("about", "area", "band", "few", "sex", "factors", "words", "read_again")

    def __init__(
        self,
        *args: Any,
        areas: Choices,
        chairs: Choices,
        agencies: Choices,
        counts: Callable[[str], Counts],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._counts = counts
        self.fields["words"].label = _("Anything else, naming nobody")
        self.fields["words"].help_text = _("What would help the others to think of what they can offer.")
        self.fields["words"].required = False
        choose(self, "area", areas)
        choose(self, "chair", [("", _("Choose")), *chairs])
        choose(self, "agencies", agencies)
        choose(self, "few", [(WIDEN, WIDEN), (ASK_CHAIR, ASK_CHAIR)])
        if not self.is_bound:
            del self.fields["few"]

    def clean(self) -> dict[str, Any]:
        """Warn where too few people fit, and ask what to do about it."""
        cleaned = super().clean()
        if not {"area", "band", "sex"} <= cleaned.keys():
            del self.fields["few"]
            return cleaned
        counts = self._counts(cleaned["area"])
        fits = crowd.fits(counts, cleaned["band"], cleaned["sex"])
        if crowd.is_enough(fits):
            del self.fields["few"]
            return cleaned
        instead = crowd.next_wider(counts, cleaned["band"], cleaned["sex"])
        choose(self, "few", _ways_on(instead))
        chosen = cleaned.get("few")
        if chosen == WIDEN and instead is not None and instead.is_enough:
            cleaned["band"] = instead.band
        elif chosen != ASK_CHAIR:
            self.add_error("band", too_few(fits))
        return cleaned

    @property
    def asks_chair(self) -> bool:
        """Whether the chair is asked to let the table hear what few people fit."""
        return self.cleaned_data.get("few") == ASK_CHAIR


class WeighForm(NamelessForm):
    """What the table decides, still without a name."""

    acute = forms.ChoiceField(
        label=_("Is the risk acutely elevated?"),
        help_text=_("Harm is likely, soon and grave, and no agency can prevent it alone."),
        choices=[
            (YES, _("Yes: agencies must know who it is")),
            (NO, _("No: it is over, and nobody is named")),
        ],
        widget=forms.RadioSelect(attrs=SMALL_RADIOS),
    )
    needed = forms.MultipleChoiceField(
        label=_("Which agencies may have a part?"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=SMALL_BOXES),
    )
    field_order = ("acute", "words", "read_again", "needed")

    def __init__(self, *args: Any, agencies: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("Why?")
        choose(self, "needed", agencies)


class AcceptFewForm(NamelessForm):
    """Why the table must hear it, though few people fit."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("Why must the table hear it all the same?")


def too_few(fits: int | None) -> str:
    """Return the warning that somebody is not hidden."""
    if fits is None:
        return gettext(
            "Nobody has counted how many people of the area this fits, so it may point at one person. "
            "Choose a wider band, or ask the chair."
        )
    return gettext(
        "Only %(number)d of the people who live in the area fit this: fewer than 5. Those at the table may know who it "
        "is without a name. Choose a wider band, or ask the chair."
    ) % {"number": fits}


def _ways_on(instead: crowd.Wider | None) -> Choices:
    wider = []
    if instead is not None and instead.is_enough:
        words = gettext("Say “%(band)s” instead: %(number)d people fit") % {
            "band": BANDS[instead.band],
            "number": instead.fits or 0,
        }
        wider = [(WIDEN, words)]
    return [*wider, (ASK_CHAIR, _("Keep it, and ask the chair whether the table may hear it"))]
