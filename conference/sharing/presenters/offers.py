"""What may be chosen from when somebody decides about sharing; nothing in it that they may not know."""

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.text import Truncator, capfirst

from conference.grounds.queries import agencies_around
from conference.meetings.forms.fields import practitioner_choices
from conference.meetings.models import Entry
from conference.sharing import access
from conference.sharing.forms.deciding import Offered
from consent import gate, grounds
from consent.categories import CATEGORY_NAMES, Category
from consent.gate import Opened
from consent.law import Ground
from consent.scope import Scope
from people.models import Family
from people.viewers import Viewer

MOST = 20


def offered(viewer: Viewer, family: Family, scope: Scope, first: Iterable[Entry] = ()) -> Offered:
    """Return what a practitioner may choose from; `first` are the lines about which they came to decide."""
    chosen = list(first)
    latest = [each for each in access.own_lines(viewer, family, scope) if each not in chosen][:MOST]
    shown = gate.open(viewer, [*chosen, *latest], scope.purpose, scope=scope)
    read = [one for one in shown if isinstance(one, Opened)]
    agencies = [each for each in agencies_around(viewer, family, scope) if each.pk != viewer.agency_id]
    lawful = lawful_for(viewer, family)
    return Offered(
        lines={str(one.record.pk): one.record for one in read},
        line_labels=[(str(one.record.pk), label(one)) for one in read if one.record in chosen],
        more_labels=[(str(one.record.pk), label(one)) for one in read if one.record not in chosen],
        agencies={str(each.pk): each for each in agencies},
        agency_labels=[(str(each.pk), each.name_in(viewer.language)) for each in agencies],
        practitioner_labels=practitioner_choices(viewer.language),
        grounds={each.code: each for each in lawful},
        ground_labels=[(each.code, _named(each, viewer.language)) for each in lawful],
    )


def lawful_for(viewer: Viewer, family: Family) -> list[Ground]:
    """Return the grounds that do not rest on consent and on which the viewer's agency may rely, here and today."""
    today = family.team.today()
    return [
        each
        for each in grounds.in_place(family.team.jurisdiction, today)
        if not each.carried_by_consent and viewer.agency_kind in each.kinds
    ]


def label(one: Opened[Entry]) -> str:
    """Return by which words a line is chosen: its day, its kind and how it begins."""
    entry = one.record
    day, kind = date_format(entry.occurred_on, "DATE_FORMAT"), CATEGORY_NAMES[Category(entry.category)]
    return f"{day}, {capfirst(str(kind))}: {Truncator(one.words['words']).chars(120)}"


def _named(ground: Ground, language: str) -> str:
    name, power = ground.name.in_language(language), ground.power.in_language(language)
    return f"{name} ({power})" if power else name
