"""Who asks for a page of this room, and in which words they are spoken to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest

from audit.trail import Refused, Repeated
from conference.family import access, queries, speakers
from conference.family.notices import Audience
from conference.family.presenters import persons
from conference.family.presenters.persons import Names
from conference.family.wordings import WORDINGS, Wording
from conference.meetings.views.asking import viewer_of
from consent.gate import Opened
from consent.scope import Scope
from people.models import FamilyMember
from people.viewers import Viewer


@dataclass(frozen=True, slots=True)
class Asking:
    """The viewer of this room: where they belong, what they may see, how they are spoken to."""

    viewer: Viewer
    places: list[FamilyMember]
    own: Scope
    wording: Wording
    shown: list[Opened[FamilyMember]]

    @property
    def names(self) -> Names:
        """Return how the viewer's people are called."""
        return persons.names(self.shown, self.viewer.person_id, self.wording)


def asking(request: HttpRequest) -> Asking:
    """Return who asks; somebody who is a child in one of their families is spoken to as one."""
    viewer = viewer_of(request)
    places = access.places(viewer)
    own = queries.scope(viewer)
    is_young = any(speakers.at(each).is_young for each in places)
    wording = WORDINGS[Audience.YOUNG_PERSON if is_young else Audience.ADULT]
    return Asking(viewer, places, own, wording, queries.persons(viewer, own))


def speak(form: forms.Form, say: Callable[[], Any]) -> bool:
    """Say it, once; or put the sentence of the refusal on the form, which keeps everything that was typed."""
    try:
        say()
    except Repeated:
        return True
    except Refused as refusal:
        form.add_error(None, str(refusal.sentence))
        return False
    return True
