"""Who asks for a page of this room, what they may know of the family, and how a refusal is said on a form."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest

from audit.trail import Refused, Repeated
from conference.grounds import access
from conference.meetings.presenters import names as naming
from conference.meetings.presenters.names import Names
from conference.meetings.views.asking import viewer_of
from consent.permissions import is_full_member
from consent.scope import Scope
from people.models import Family, Person, Practitioner
from people.viewers import Viewer


@dataclass(frozen=True)
class Asking:
    """One viewer before one family."""

    viewer: Viewer
    family: Family
    scope: Scope

    @cached_property
    def names(self) -> Names:
        """Return how the persons of the family are called for this viewer."""
        return naming.of_family(self.viewer, self.family)

    @cached_property
    def may_change(self) -> bool:
        """Say whether they may take up, review and end grounds here."""
        return is_full_member(self.viewer, self.family)

    @property
    def practitioner(self) -> Practitioner:
        """Return who asks, as who works for an agency: the door lets in nobody else."""
        return Practitioner.objects.get(pk=str(self.viewer.practitioner_id))

    def persons(self, chosen: list[str]) -> list[Person]:
        """Return the persons that were chosen, of those whom the viewer may know of."""
        known = [each for each in self.names.called if str(each) in chosen]
        return list(Person.objects.filter(pk__in=known))


def asking(request: HttpRequest, family_id: UUID) -> Asking:
    """Return who asks about which family; raise NotForYou where they may not know of it."""
    viewer = viewer_of(request)
    return Asking(viewer, *access.family(viewer, family_id))


def done(form: forms.Form, act: Callable[[], Any]) -> bool:
    """Act once; or put the sentence of the refusal on the form, which keeps everything that was typed."""
    try:
        act()
    except Repeated:
        return True
    except Refused as refusal:
        form.add_error(None, str(refusal.sentence))
        return False
    return True
