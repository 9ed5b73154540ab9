"""Who asks about which family here, and doing once what a form asks."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from audit.trail import Refused, Repeated
from conference.directory import queries as directory
from conference.meetings.views.asking import viewer_of
from conference.voices import access, queries
from conference.voices.forms.about import Offered
from conference.voices.presenters import cards, offers
from consent.capacities import Capacities, found
from consent.gate import Opened
from consent.models import Voice
from consent.permissions import is_full_member
from consent.scope import Scope
from consent.spoken import Spoken
from consent.terms import SpeaksAs
from people.models import Family, FamilyMember, Person, Practitioner
from people.permissions import works_with
from people.viewers import Viewer


@dataclass(frozen=True)
class Asking:
    """One viewer before one family."""

    viewer: Viewer
    family: Family
    scope: Scope

    @cached_property
    def persons(self) -> list[Opened[FamilyMember]]:
        """Return the persons of the family whom the viewer may see."""
        return directory.persons_to_choose(self.viewer, self.family)

    @cached_property
    def may_write(self) -> bool:
        """Say whether they may write down what somebody of the family says."""
        me = self.viewer.practitioner_id
        return me is not None and works_with(me, self.family)

    @cached_property
    def may_doubt(self) -> bool:
        """Say whether they may write that words were perhaps not free."""
        return is_full_member(self.viewer, self.family)

    def offered(self) -> Offered:
        """Return what may be chosen from when something is written down."""
        return offers.to_write_down(
            self.family,
            self.persons,
            queries.agencies(),
            queries.practitioners(),
            self.viewer.language,
        )

    def in_short(self, voice: Voice) -> str:
        """Return what a page that asks one thing about something said is about."""
        return cards.in_short(voice, cards.called_by(self.persons))

    def assessors(self) -> list[tuple[str, str]]:
        """Return who may have found something about a young person, whoever writes it down first."""
        known = [(str(each.pk), offers.job(each, self.viewer.language)) for each in queries.practitioners()]
        return sorted(known, key=lambda each: each[0] != str(self.viewer.practitioner_id))

    def person(self, chosen: str) -> Person:
        """Return one of the persons whom the viewer may see."""
        return next(one.record.person for one in self.persons if str(one.record.person_id) == chosen)

    def capacity_of(self, person_id: UUID, subjects: Iterable[Person]) -> SpeaksAs:
        """Return as whom a person speaks for these today."""
        return Capacities(self.family).usual(person_id, frozenset(each.pk for each in subjects))

    def spoken(
        self, speaker: str, about: list[UUID], how: dict[str, Any], *, assessor: str, assessment: str
    ) -> Spoken:
        """Return what is written down of who spoke; the capacity follows from who is spoken for, and from ages."""
        person = self.person(speaker)
        speaks_as = Capacities(self.family).usual(person.pk, frozenset(about))
        needs_finding = speaks_as is SpeaksAs.COMPETENT_CHILD
        return Spoken(
            family=self.family,
            person=person,
            subjects=[self.person(str(each)) for each in about],
            speaks_as=speaks_as,
            assessed_by=self._assessor(person, assessor, assessment, needs_finding=needs_finding),
            assessment=assessment,
            **how,
        )

    def _assessor(
        self, person: Person, assessor: str, assessment: str, *, needs_finding: bool
    ) -> Practitioner | None:
        if assessment.strip():
            return Practitioner.objects.filter(pk=assessor or str(self.viewer.practitioner_id)).first()
        # What was found before is not found anew; without it, the rule asks for reasons.
        return next(iter(found(self.family, person.pk).values()), None) if needs_finding else None


def asking(request: HttpRequest, family_id: UUID) -> Asking:
    """Return who asks about which family; raise NotForYou where they may not know of it."""
    viewer = viewer_of(request)
    return Asking(viewer, *access.family(viewer, family_id))


def answer(
    request: HttpRequest,
    who: Asking,
    form: forms.Form,
    act: Callable[[], object],
    *,
    heading: str,
    button: str,
    done: str,
    before: str = "",
    of: Voice | None = None,
    is_file: bool = False,
) -> HttpResponse:
    """Ask with a form; when it is sent and done, say so and go back to what was said."""
    if request.method == "POST" and form.is_valid() and _done(form, act):
        messages.success(request, done)
        return redirect("voices:family", who.family.pk)
    context = {
        "family": who.family,
        "form": form,
        "heading": heading,
        "button": button,
        "before": before,
        "about": who.in_short(of) if of else "",
        "is_file": is_file,
    }
    return render(request, "voices/ask.html", context)


def _done(form: forms.Form, act: Callable[[], object]) -> bool:
    try:
        act()
    except Repeated:
        return True
    except Refused as refusal:
        form.add_error(None, str(refusal.sentence))
        return False
    return True
