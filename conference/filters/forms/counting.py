"""What the administrator fills in of an area: how many people of each band live there, on a day, by a source."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from conference.filters.rules.bands import COUNTED, Band
from conference.filters.rules.crowd import Count
from conference.filters.vocabulary import BANDS
from conference.meetings.forms.fields import KeyedForm, near_date

COLUMNS = {
    "everybody": pgettext_lazy("people counted", "Everybody"),
    "female": pgettext_lazy("people counted", "Female"),
    "male": pgettext_lazy("people counted", "Male"),
}


class AreaForm(KeyedForm):
    """One area: three numbers for each band, those by sex where they are known."""

    area = forms.CharField(label=_("Area"), max_length=100, help_text=_("A name that everybody here uses."))
    counted_on = near_date(_("Day of the count"))
    source = forms.CharField(
        label=_("Source"), max_length=200, help_text=_("Such as a census and the table of it that you read.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for band in COUNTED:
            for column, words in COLUMNS.items():
                self.fields[_name(band, column)] = forms.IntegerField(
                    label=words,
                    min_value=0,
                    max_value=10_000_000,
                    required=column == "everybody",
                    widget=forms.NumberInput(attrs={"class": "govuk-input--width-5", "inputmode": "numeric"}),
                )

    def rows(self) -> Iterator[tuple[Any, list[forms.BoundField]]]:
        """Yield every band with its three boxes."""
        for band in COUNTED:
            yield BANDS[band], [self[_name(band, column)] for column in COLUMNS]

    def counts(self) -> dict[Band, Count]:
        """Return what was typed, by band."""
        typed = self.cleaned_data
        return {band: Count(**{column: typed[_name(band, column)] for column in COLUMNS}) for band in COUNTED}

    @staticmethod
    def initial_of(counts: Mapping[Band, Count]) -> dict[str, int | None]:
        """Return the counts that stand, as the form shows them."""
        return {
            _name(band, column): getattr(count, column)
            for band, count in counts.items()
            for column in COLUMNS
        }


def _name(band: Band, column: str) -> str:
    return f"{column}_{band.value}"
