"""Reasons in words: why you see it, and who else does, each with the ground that lets them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from conference.why import queries
from conference.why.access import Foreseen, Known
from conference.why.queries import Reader
from consent import reasons, retelling
from consent.categories import Category, Use
from consent.decisions import Decision
from consent.rules import Place
from consent.scope import decide
from people.models import Family, Practitioner
from people.viewers import Capacity, Viewer


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who reads it."""

    name: str
    job_title: str
    agency: str


@dataclass(frozen=True, slots=True)
class Foretold:
    """Who would read a line that is not written yet; `why_not` says why who writes it would not, or is empty.

    Of the `others` nothing more is told than that they would not: each reason is their own, or the family's.
    """

    why_not: str
    readers: list[tuple[str, list[Colleague]]]
    others: list[Colleague]


def foretold(viewer: Viewer, found: Foreseen, family: Family) -> Foretold:
    """Return who would read a line, by what lets them, and who of those around the family would not."""
    if not found.decision.permitted:
        return Foretold(_why_not(viewer, found.decision, found.words.category), [], [])
    among = queries.colleagues(found.scope, family, found.seat)
    judged = list(queries.readers(among, family, queries.of_unwritten(found.words), found.seat))
    reading = {each.practitioner for each in judged}
    others = [_colleague(each, viewer.language) for each in among if each not in reading]
    return Foretold("", by_reason(judged, viewer.language), others)


def sentence(viewer: Viewer, known: Known) -> str:
    """Return in one sentence why the viewer sees an entry, or why not."""
    if not known.decision.permitted:
        return _why_not(viewer, known.decision, Category(known.entry.category))
    return because(known.decision, known.scope.basis(known.entry, known.decision, Use.VIEW))


def because(decision: Decision, basis: Iterable[str]) -> str:
    """Return why something is seen, naming the grounds that were relied on."""
    if decision.rule == Place.OWN_WORDS:
        return _("It is in their own words, or their agency’s.")
    grounds = sorted(set(retelling.reliances(basis).values()))
    if decision.rule == Place.BREAK_GLASS:
        return _("It was opened in an emergency, and somebody else reviews that.")
    if decision.rule == Place.OVERRIDE:
        return _("The family refused; two people decided that it is needed: %(grounds)s.") % _named(grounds)
    return _("It rests on: %(grounds)s.") % _named(grounds)


def by_reason(readers: Iterable[Reader], language: str) -> list[tuple[str, list[Colleague]]]:
    """Return those who would read it under the reason that lets them, the commonest reason first."""
    groups: dict[str, list[Colleague]] = {}
    for each in readers:
        groups.setdefault(because(each.decision, each.basis), []).append(
            _colleague(each.practitioner, language)
        )
    return sorted(groups.items(), key=lambda group: -len(group[1]))


def way_back(viewer: Viewer, known: Known) -> dict[str, str]:
    """Return where the viewer came upon the entry: its meeting, the family's chronology, or their own page."""
    comes_to_meetings_alone = (
        known.entry.conference_id and not decide(known.scope, known.entry.family).may_know
    )
    if known.seat or comes_to_meetings_alone:
        return {
            "href": reverse("meetings:conference", args=[known.entry.conference_id]),
            "text": _("The meeting"),
        }
    if viewer.capacity is Capacity.PERSON:
        return {"href": reverse("family:home"), "text": _("Your family")}
    return {"href": reverse("chronology:family", args=[known.entry.family_id]), "text": _("Chronology")}


def _why_not(viewer: Viewer, decision: Decision, category: Category) -> str:
    return str(reasons.sentence(decision.reason, category=category, agency_kind=viewer.agency_kind))


def _colleague(who: Practitioner, language: str) -> Colleague:
    return Colleague(who.name, who.job_title_in(language), who.agency.name_in(language))


def _named(grounds: list[str]) -> dict[str, str]:
    return {"grounds": "; ".join(grounds) or _("what was agreed")}
