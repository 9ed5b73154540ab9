"""Relays and standing templates as those who may know of them read them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from conference.circles.access import LINES
from conference.disputes.presenters import notes as notes_of
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters.lines import Line, of_entry
from conference.relays import access, queries
from conference.relays.access import Near
from conference.relays.models import Relay, RelayTemplate
from conference.relays.rules.templates import Standing
from consent import grounds
from consent.categories import CATEGORY_NAMES, Category
from consent.gate import Opened
from people.models import Practitioner

STANDINGS: Mapping[Standing, tuple[Promise, str]] = {
    Standing.ENDED: (_("Revoked"), "grey"),
    Standing.IN_FORCE: (_("In force"), "green"),
    Standing.OVER: (_("Its time is over"), "grey"),
    Standing.TO_COME: (_("To come"), "blue"),
    Standing.WAITING: (_("Waits for agreement"), "yellow"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayLine:
    """A relay: what, by whom, for which grouping, to whom, and where it stands."""

    id: UUID
    words: str
    written_by: str
    written_at: datetime
    grouping: str
    readers: list[str]
    state: str
    colour: str
    decision_id: UUID | None = None
    is_waiting: bool = False
    by_template: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateLine:
    """A standing template: whose lines of which kinds, for which grouping, to whom, until when."""

    id: UUID
    agency: str
    kinds: str
    grouping: str
    writer: str
    readers: list[str]
    ground: str
    starts_on: date
    ends_on: date
    state: str
    colour: str
    is_over: bool
    agreements: list[tuple[str, str, datetime]] = field(default_factory=list)


def line(one: Opened[Relay], language: str) -> RelayLine:
    """Return a relay that was opened."""
    relay = one.record
    decision = relay.answer.decision if hasattr(relay, "answer") else None
    state, colour = _state(decision)
    return RelayLine(
        id=relay.pk,
        words=one.words["words"],
        written_by=_person(relay.written_by, language),
        written_at=relay.written_at,
        grouping=relay.membership.represents,
        readers=[_person(each.practitioner, language) for each in relay.readers.all()],
        state=str(state),
        colour=colour,
        decision_id=decision.pk if decision else None,
        is_waiting=decision is None,
        by_template=relay.template_id is not None,
    )


def template(one: RelayTemplate, language: str) -> TemplateLine:
    """Return a template."""
    today = one.family.team.today()
    standing = one.standing(today)
    label, colour = STANDINGS[standing]
    ground = grounds.edition(one.ground, one.ground_dated)
    return TemplateLine(
        id=one.pk,
        agency=one.agency.name_in(language),
        kinds=capfirst(
            ", ".join(str(name) for kind, name in CATEGORY_NAMES.items() if kind in one.categories)
        ),
        grouping=one.membership.represents,
        writer=_person(one.membership.practitioner, language),
        readers=[_person(each.practitioner, language) for each in one.readers.all()],
        ground=ground.name.in_language(language),
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        state=str(label),
        colour=colour,
        is_over=standing in {Standing.ENDED, Standing.OVER},
        agreements=[
            (each.get_agreed_as_display(), each.agreed_by.name, each.agreed_at)
            for each in one.agreements.all()
        ],
    )


def family(near: Near) -> dict[str, Any]:
    """Return everything that the page of a family's relays draws."""
    language = near.viewer.language
    return {
        "family": near.family,
        "relays": [line(each, language) for each in queries.relays(near)],
        "templates": [template(each, language) for each in queries.templates(near)],
        "grouping": near.grouping.represents if near.grouping else "",
    }


def page(relay: Relay, near: Near) -> dict[str, Any]:
    """Return everything that the page of one relay draws: its words, and the lines that they are drawn from."""
    viewer = near.viewer
    shown = queries.opened(viewer, [relay], near.scope)
    return {
        "family": near.family,
        "relay": line(shown[0], viewer.language) if shown else None,
        "lines": _sources(relay, near),
        "category": str(CATEGORY_NAMES[Category(relay.shelf.category)]),
        "ground": grounds.edition(relay.ground, relay.ground_dated).name.in_language(viewer.language),
        "may_answer": not hasattr(relay, "answer") and access.may_answer(relay, viewer),
    }


def named(readers: Iterable[Practitioner], language: str) -> list[str]:
    """Return who gets something, by name, job and agency."""
    return [_person(each, language) for each in readers]


def _sources(relay: Relay, near: Near) -> list[Line]:
    language = near.viewer.language
    names = names_of.in_scope(near.scope, near.viewer, near.family)
    ids = [each.entry_id for each in relay.sources.all()]
    shown = queries.opened(near.viewer, LINES.filter(pk__in=ids), near.scope)
    notes = notes_of.under(shown, near.scope, names, language)
    return [
        of_entry(language, names, one.record, one.words["words"], notes=notes.get(one.record.pk, ()))
        for one in shown
    ]


def _state(decision: Any) -> tuple[Promise, str]:
    if decision is None:
        return _("Waits for the lead or the chair"), "yellow"
    if not decision.is_share:
        return _("Did not go"), "grey"
    return (
        (pgettext_lazy("a relay", "Recalled"), "orange")
        if hasattr(decision, "recall")
        else (_("Went"), "green")
    )


def _person(who: Practitioner, language: str) -> str:
    return f"{who.name}, {who.job_title_in(language)}, {who.agency.name_in(language)}"
