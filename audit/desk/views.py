"""The desk's pages: choose somebody or a family, read what happened, open one event."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET

from audit import opener, trail
from audit.denials import NotForYou
from audit.desk import one_event, presenters, queries
from audit.desk.events import TRAIL_READ
from audit.desk.forms import Part
from audit.models import TrailEvent
from audit.opener import Known
from audit.references import Reference

FAMILY, AGENCY, ACTOR = queries.FAMILY, "people.agency", "audit.actor"
MOST = 100
LONGEST_WAY_BACK = 600


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Show what happened last, whoever did it."""
    return _events(request, "newest", queries.newest, template="desk/home.html")


@require_GET
def actor(request: HttpRequest, pseudonym: UUID) -> HttpResponse:
    """Show what one account did, saw and was refused."""
    known = opener.current().called(_viewer(request), [str(pseudonym)]).get(str(pseudonym))
    if known is None:
        raise NotForYou
    return _events(
        request,
        "actor",
        lambda wanted: queries.by_actor(known.id, wanted),
        template="desk/actor.html",
        target=Reference(ACTOR, known.id),
        subject=known,
        back=_back(request, "desk:people"),
    )


@require_GET
def family(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show who did and saw what about one family."""
    target = Reference(FAMILY, str(family_id))
    known = opener.current().family(_viewer(request), target.id)
    if known is None:
        raise NotForYou(target)
    return _events(
        request,
        "family",
        lambda wanted: queries.by_target(FAMILY, known.id, wanted),
        template="desk/family.html",
        target=target,
        subject=known,
        people=opener.current().accounts_in(known.id),
        back=_back(request, "desk:families"),
    )


@require_GET
def event(request: HttpRequest, event_id: UUID) -> HttpResponse:
    """Show one event whole: every record, what it is about, and the decision that let it through or withheld it."""
    opens, viewer = opener.current(), _viewer(request)
    found = queries.one(str(event_id), opens.limits(viewer))
    if found is None:
        raise NotForYou
    known = opens.called(viewer, presenters.actors_of(found))
    row = presenters.rows([found], opener=opens, known=known, families=_families(viewer, [found]))[0]
    shown = one_event.whole(found, opener=opens, viewer=viewer, row=row, known=known)
    _read(request, "event", Reference("audit.event", str(found.pk)))
    return _page(request, "desk/event.html", event=shown, back=_back(request, "desk:home"))


@require_GET
def families(request: HttpRequest) -> HttpResponse:
    """List the families that this auditor may audit."""
    after = _identifier(request.GET.get("after", ""))
    found = opener.current().families(_viewer(request), after=after, most=MOST + 1)
    _read(request, "families")
    return _page(request, "desk/families.html", **_cut(found))


@require_GET
def people(request: HttpRequest) -> HttpResponse:
    """List the agencies whose practitioners can be read about, and the officers."""
    opens = opener.current()
    _read(request, "people")
    return _page(request, "desk/people.html", agencies=opens.agencies(), officers=opens.officers())


@require_GET
def agency(request: HttpRequest, agency_id: UUID) -> HttpResponse:
    """List the practitioners of one agency who can sign in."""
    known = opener.current().agency(str(agency_id))
    if known is None:
        raise NotForYou
    after = _identifier(request.GET.get("after", ""))
    found = opener.current().accounts_of(known.id, after=after, most=MOST + 1)
    _read(request, "agency", Reference(AGENCY, known.id))
    return _page(request, "desk/agency.html", subject=known, **_cut(found))


def _events(
    request: HttpRequest, of: str, ask: Any, *, template: str, target: Reference | None = None, **more: Any
) -> HttpResponse:
    opens, viewer, form = opener.current(), _viewer(request), Part(request.GET)
    page = ask(form.wanted(opens.limits(viewer)))
    known = opens.called(viewer, {event.actor for event in page.events})
    about = _families(viewer, page.events)
    shown = presenters.rows(page.events, opener=opens, known=known, families=about)
    _read(request, of, target)
    older = form.address(before=page.older) if page.older else ""
    is_continued = "before" in request.GET
    return _page(
        request,
        template,
        form=form,
        rows=shown,
        older=older,
        newest=form.address() if is_continued else "",
        **more,
    )


def _families(viewer: Any, events: list[TrailEvent]) -> dict[UUID, list[Known]]:
    about = queries.families_of(events)
    aliases = opener.current().aliases(viewer, {each for targets in about.values() for each in targets})
    return {
        event_id: [Known(each, aliases[each]) for each in targets if each in aliases]
        for event_id, targets in about.items()
    }


def _cut(found: Any) -> dict[str, Any]:
    return {"known": found[:MOST], "after": found[MOST - 1].id if len(found) > MOST else ""}


def _page(request: HttpRequest, template: str, **context: Any) -> HttpResponse:
    """Draw a page; its links carry where they were followed from, so that Back keeps the place."""
    here = request.get_full_path()
    if len(here) > LONGEST_WAY_BACK:
        here = request.path
    return render(request, template, {"here": here, **context})


def _back(request: HttpRequest, otherwise: str) -> str:
    way = request.GET.get("back", "")
    if way.startswith(reverse("desk:home")) and url_has_allowed_host_and_scheme(way, allowed_hosts=None):
        return way
    return reverse(otherwise)


def _identifier(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        return ""


def _read(request: HttpRequest, of: str, target: Reference | None = None) -> None:
    about = [target] if target else []
    trail.record(
        TRAIL_READ, actor=_viewer(request).actor(), about=about, of=of, target=target.id if target else ""
    )


def _viewer(request: HttpRequest) -> Any:
    return request.viewer  # type: ignore[attr-defined]
