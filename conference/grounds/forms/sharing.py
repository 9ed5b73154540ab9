"""Fields that several forms of this room share: about whom, which kinds of information, which services."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.meetings.forms.fields import KeyedForm, choose
from consent.categories import Category, Sensitivity, Use
from consent.records import Grant
from consent.terms import ActorKind

Choices = list[tuple[str, str]]
# A duty lets somebody see, write beside it, and know that it is there; to pass it on or take it away is asked apart.
SHARED_USES = (Use.VIEW, Use.ADD, Use.KNOW)
SMALL = {"class": "govuk-checkboxes--small"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What somebody may choose from."""

    persons: Choices = field(default_factory=list)
    categories: Choices = field(default_factory=list)
    services: Choices = field(default_factory=list)
    kinds: Choices = field(default_factory=list)
    grounds: Choices = field(default_factory=list)
    holders: Choices = field(default_factory=list)
    practitioners: Choices = field(default_factory=list)


class SharedForm(KeyedForm):
    """About whom, and which kinds of information; each form asks in its own way to whom."""

    persons = forms.MultipleChoiceField(
        label=_("About whom?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose about whom it is.")},
    )
    categories = forms.MultipleChoiceField(
        label=_("Which kinds of information?"),
        widget=forms.CheckboxSelectMultiple(attrs=SMALL),
        error_messages={"required": _("Choose at least one kind of information.")},
    )

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "persons", offered.persons)
        choose(self, "categories", offered.categories)

    @property
    def chosen(self) -> list[Category]:
        """Return the kinds of information that were chosen."""
        return [Category(each) for each in self.cleaned_data["categories"]]

    def actors(self) -> list[tuple[ActorKind, str]]:
        """Return who was chosen, each by the kind of its name."""
        raise NotImplementedError

    def grants(self, ceiling: Sensitivity, uses: Collection[Use] = SHARED_USES) -> list[Grant]:
        """Return what each one chosen is given about the persons chosen, or in a bar denied."""
        about = {UUID(each) for each in self.cleaned_data["persons"]}
        return [Grant(*each, self.chosen, ceiling, uses, subjects=about) for each in self.actors()]


class SeveralForm(SharedForm):
    """The same, for several services at once; the two lists of services are one question."""

    services = forms.MultipleChoiceField(
        label=_("Which services?"), required=False, widget=forms.CheckboxSelectMultiple(attrs=SMALL)
    )
    kinds = forms.MultipleChoiceField(
        label=_("Or every service of one kind"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=SMALL),
    )

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, offered=offered, **kwargs)
        choose(self, "services", offered.services)
        choose(self, "kinds", offered.kinds)

    def clean(self) -> dict[str, Any]:
        """Ask for at least one."""
        if not self.actors() and not self.has_error("services"):
            self.add_error("services", _("Choose at least one service."))
        return self.cleaned_data

    def actors(self) -> list[tuple[ActorKind, str]]:
        """Return who was chosen, each by the kind of its name."""
        return named([*self.cleaned_data.get("services", ()), *self.cleaned_data.get("kinds", ())])


def named(chosen: Iterable[str]) -> list[tuple[ActorKind, str]]:
    """Return whom choices such as `agency_kind:school` name."""
    split = (each.split(":", 1) for each in chosen)
    return [(ActorKind(kind), actor) for kind, actor in split]
