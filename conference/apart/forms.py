"""What is filled in to keep persons apart, to protect work, and to decide who must not see a family."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import KeyedForm, choose, persons_choices, words_field
from conference.meetings.presenters.names import Called
from people.models import Practitioner

_RADIOS = {"class": "govuk-radios--small"}
ENDING = [("not_needed", _("It is not needed any more")), ("mistaken", _("It was a mistake"))]


def alias_field(alias: str) -> forms.CharField:
    """Return a field in which somebody who is sure types the alias of the family."""

    def is_alias(typed: str) -> None:
        if typed.strip().casefold() != alias.casefold():
            raise ValidationError(_("This is not the alias. Type it as it stands here."))

    return forms.CharField(
        label=_("Type %(alias)s to confirm") % {"alias": alias},
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-input--width-10"}),
        validators=[is_alias],
        error_messages={"required": _("Type the alias of the family, if you are sure.")},
    )


class SureForm(forms.Form):
    """That somebody is sure."""

    def __init__(self, *args: Any, alias: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["typed"] = alias_field(alias)


class BeginForm(KeyedForm):
    """Who is protected, from whom, and why."""

    protected = forms.ChoiceField(
        label=_("Who must be protected?"),
        widget=forms.RadioSelect(attrs=_RADIOS),
        error_messages={"required": _("Choose who must be protected.")},
    )
    kept_from = forms.ChoiceField(
        label=_("From whom?"),
        widget=forms.RadioSelect(attrs=_RADIOS),
        error_messages={"required": _("Choose from whom.")},
    )
    words = words_field(
        _("Why?"),
        rows=3,
        help_text=_("Sealed. Whoever they are protected from can never read it, not even when it is over."),
        error_messages={"required": _("Say why: others rely on it.")},
    )

    def __init__(self, *args: Any, persons: Iterable[Called], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everybody = persons_choices(persons)
        choose(self, "protected", everybody)
        choose(self, "kept_from", everybody)

    def clean(self) -> dict[str, Any]:
        """Refuse one and the same person."""
        cleaned = super().clean() or {}
        if cleaned.get("protected") and cleaned.get("protected") == cleaned.get("kept_from"):
            self.add_error("kept_from", _("Choose two different persons."))
        return cleaned


class EndForm(KeyedForm):
    """Why it ends."""

    why = forms.ChoiceField(
        label=_("Why end it now?"),
        choices=ENDING,
        widget=forms.RadioSelect(attrs=_RADIOS),
        error_messages={"required": _("Say why it ends now.")},
    )


class EndApartForm(EndForm):
    """Why two need not be kept apart any more, and that somebody is sure."""

    def __init__(self, *args: Any, alias: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["typed"] = alias_field(alias)


class ProtectForm(KeyedForm):
    """From whom work is protected."""

    kept_from = forms.ChoiceField(
        label=_("Who must not learn of it?"),
        widget=forms.RadioSelect(attrs=_RADIOS),
        error_messages={"required": _("Choose who must not learn of it.")},
    )

    def __init__(self, *args: Any, persons: Iterable[Called], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "kept_from", persons_choices(persons))


class ExcludeForm(KeyedForm):
    """Who must not see the family; oneself stands first."""

    practitioner = forms.ChoiceField(
        label=_("Who is it?"), error_messages={"required": _("Choose who it is.")}
    )

    def __init__(
        self, *args: Any, others: Iterable[Practitioner], me: str, language: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        named = [
            (str(one.pk), f"{one.name}, {one.job_title_in(language)} – {one.agency.name_in(language)}")
            for one in others
            if str(one.pk) != me
        ]
        myself = (me, _("Myself: I am related to this family, or know them too well"))
        choose(self, "practitioner", [("", _("Choose")), myself, *named] if named else [myself])


class DecideForm(KeyedForm):
    """Whether a suggestion is right, and why."""

    outcome = forms.ChoiceField(
        label=_("What do you decide?"),
        choices=[
            ("confirm", _("They are related, or might be: exclude them now")),
            ("reject", _("They are not related: they go on")),
        ],
        widget=forms.RadioSelect(attrs=_RADIOS),
        error_messages={"required": _("Choose what you decide.")},
    )
    reason = words_field(
        _("How do you know?"),
        rows=3,
        help_text=_("Sealed. The practitioner does not read it."),
        error_messages={"required": _("Say how you know.")},
    )


class HomeForm(forms.Form):
    """Where a practitioner lives; what is typed is compared and forgotten."""

    words = forms.CharField(
        label=_("Your home address"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        help_text=_("Street and number, town, postcode."),
        error_messages={"required": _("Enter the address.")},
    )
