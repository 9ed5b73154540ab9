"""Draws one line with whom it is for, and the page of everything that is for few in a family."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from conference.circles import access, queries
from conference.circles.access import DRAWS, Found
from conference.circles.moving import whereabouts
from conference.circles.presenters import readers
from conference.circles.presenters.readers import RingLine
from conference.circles.rules import who_may
from conference.circles.rules.who_may import Deed, Stand
from conference.disputes.presenters import notes as notes_of
from conference.disputes.presenters.notes import Note
from conference.meetings import holders, twins
from conference.meetings.models import Entry
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters.lines import Line, of_entry
from conference.meetings.presenters.names import Names
from conference.meetings.vocabulary import Reach
from consent.categories import CATEGORY_NAMES, Category, Sensitivity
from consent.gate import Opened
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from consent.terms import CircleKind
from people.models import Family
from people.viewers import Viewer

FOR_WHOM: Mapping[CircleKind | None, Promise] = {
    None: _(
        "Whoever works with the family reads this, each as far as they may see information of this kind."
    ),
    CircleKind.CONFERENCE: _(
        "Those in one meeting read this there, and the agency that wrote it reads it anywhere."
    ),
    CircleKind.HELD: _("Only the agency that wrote this reads it for now."),
    CircleKind.PRIVILEGED: _(
        "This is legal advice: its holders read it, and no emergency opens it to others."
    ),
    CircleKind.RESTRICTED: _("Only the readers named here read this."),
}
SECTIONS: Mapping[CircleKind, Promise] = {
    CircleKind.RESTRICTED: _("For a few named readers"),
    CircleKind.PRIVILEGED: _("Legal advice"),
    CircleKind.HELD: _("Not shared yet"),
    CircleKind.CONFERENCE: _("For one meeting"),
}


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A line, the circle around it, and whether the viewer decides about its readers."""

    line: Line
    ring: RingLine | None
    may_decide: bool


@dataclass(frozen=True, slots=True)
class HeldName:
    """That the viewer holds who is behind a line; the name itself is on its own page."""

    entry_id: Any
    what: str
    occurred_on: date
    ring: RingLine


@dataclass(frozen=True, slots=True)
class SealedLine:
    """A sealed line about which nobody can be phoned any more."""

    id: Any
    what: str
    agency: str
    holder: str
    may_name: bool


def one(found: Found) -> dict[str, Any]:
    """Return everything that the page of one line draws."""
    entry, viewer, family = found.entry, found.viewer, found.entry.family
    names = names_of.in_scope(found.scope, viewer, family)
    around = entry.shelf.circle
    ring = queries.rings(viewer, [around], found.scope)[around.pk] if around else None
    shown = queries.words_of(found)
    kind = CircleKind(around.kind) if around else None
    is_sealed = entry.sensitivity == Sensitivity.V
    return {
        "family": family,
        "back": _back(found),
        "line": _line(found, shown, names) if shown else None,
        "for_whom": FOR_WHOM[kind],
        "ring": readers.of_ring(ring, entry, names, viewer.language, family.team.today()) if ring else None,
        "may_decide": kind in DRAWS and found.may(DRAWS[kind]) if kind else False,
        "may": _may(found, kind),
        "is_sealed": is_sealed,
        "holder": entry.holder if is_sealed else None,
        "holder_is_gone": bool(is_sealed and entry.holder and holders.gone(family, [entry.holder.pk])),
    }


def _back(found: Found) -> dict[str, str | Promise]:
    """Return the way back: somebody who comes to the meetings alone has no chronology of the family."""
    entry = found.entry
    if entry.conference_id is None or _works_with_family(found):
        return {"href": reverse("chronology:family", args=[entry.family_id]), "text": _("Chronology")}
    return {"href": reverse("meetings:conference", args=[entry.conference_id]), "text": _("Meeting")}


def _works_with_family(found: Found) -> bool:
    """Say whether the viewer reads the line in their daily work with a family that they may know of."""
    return found.scope.purpose == WORK_WITH_FAMILY and decide(found.scope, found.entry.family).may_know


def _line(found: Found, shown: Opened[Entry], names: Names) -> Line:
    among = Entry.objects.filter(family=found.entry.family)
    others = twins.under([shown], among, found.scope).get(found.entry.pk, "")
    language = found.viewer.language
    notes = notes_of.under([shown], found.scope, names, language).get(found.entry.pk, ())
    return of_entry(language, names, found.entry, shown.words["words"], others_read=others, notes=notes)


def _may(found: Found, kind: CircleKind | None) -> dict[str, bool]:
    """Return what the viewer may do about a line as it stands now."""
    is_for_few = kind in DRAWS
    return {
        "decide": found.may(Deed.RELEASE) and _works_with_family(found),
        "restrict": found.may(Deed.RESTRICT) and not is_for_few and kind is not CircleKind.HELD,
        "mark_advice": found.may(Deed.MARK_ADVICE) and not is_for_few,
        "release": found.may(Deed.RELEASE) and not is_for_few and _goes_further(found),
        "write_twin": found.may(Deed.WRITE_TWIN)
        and (kind is not None or found.entry.sensitivity > Sensitivity.N),
        "keep_source": found.may(Deed.KEEP_SOURCE),
        "name_holder": found.may(Deed.NAME_HOLDER) and found.entry.sensitivity == Sensitivity.V,
    }


def _goes_further(found: Found) -> bool:
    if whereabouts(found.entry).reach is not Reach.TEAM:
        return True
    return found.entry.conference_id is None and bool(queries.meetings_to_come(found))


def few(viewer: Viewer, family: Family, scope: Scope) -> dict[str, Any]:
    """Return everything that the page of lines for few draws: sections that are not empty, and who cannot be phoned."""
    shown = queries.lines(viewer, family, scope)
    names, stands = names_of.in_scope(scope, viewer, family), access.stands(viewer, family)
    around = (each.record.shelf.circle for each in shown)
    drawn = list({circle.pk: circle for circle in around if circle}.values())
    rings = queries.rings(viewer, drawn, scope)
    notes = notes_of.under(shown, scope, names, viewer.language)
    kept = [_kept(each, rings, names, stands, viewer, notes=notes.get(each.record.pk, ())) for each in shown]
    sections = [
        (title, sorted((each for each in kept if each.ring and each.ring.kind is kind), key=_by_review))
        for kind, title in SECTIONS.items()
    ]
    return {
        "family": family,
        "sections": [(title, inside) for title, inside in sections if inside],
        "sources": _sources(viewer, family, scope, names),
        "without_holder": [
            _sealed(each, stands(each), viewer.language)
            for each in queries.without_holder(viewer, family, scope)
        ],
    }


def _kept(
    shown: Opened[Entry],
    rings: Mapping[Any, queries.Ring],
    names: Names,
    stands: Callable[[Entry], Stand],
    viewer: Viewer,
    *,
    notes: tuple[Note, ...],
) -> KeptLine:
    entry = shown.record
    circle = entry.shelf.circle
    today = entry.family.team.today()
    deed = DRAWS.get(CircleKind(circle.kind)) if circle else None
    return KeptLine(
        line=of_entry(viewer.language, names, entry, shown.words["words"], notes=notes),
        ring=readers.of_ring(rings[circle.pk], entry, names, viewer.language, today) if circle else None,
        may_decide=deed is not None and who_may.may(deed, stands(entry)),
    )


def _sources(viewer: Viewer, family: Family, scope: Scope, names: Names) -> list[HeldName]:
    held = queries.sources(family, scope)
    drawn = [one.shelf.circle for one in held if one.shelf.circle]
    rings, today = queries.rings(viewer, drawn, scope), family.team.today()
    return [
        HeldName(
            entry_id=one.entry.pk,
            what=str(CATEGORY_NAMES[Category(one.entry.category)]),
            occurred_on=one.entry.occurred_on,
            ring=readers.of_ring(
                rings[one.shelf.circle.pk], one.entry, names, viewer.language, today, is_name=True
            ),
        )
        for one in held
        if one.shelf.circle
    ]


def _by_review(kept: KeptLine) -> str:
    return kept.ring.review_on.isoformat() if kept.ring and kept.ring.review_on else ""


def _sealed(entry: Entry, stand: Stand, language: str) -> SealedLine:
    return SealedLine(
        id=entry.pk,
        what=str(CATEGORY_NAMES[Category(entry.category)]),
        agency=entry.agency.name_in(language) if entry.agency else "",
        holder=entry.holder.name if entry.holder else "",
        may_name=who_may.may(Deed.NAME_HOLDER, stand),
    )
