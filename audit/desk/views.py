"""The desk's pages: choose somebody or a family, read what happened, open one event."""

import json
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from audit import opener, trail
from audit.denials import NotForYou
from audit.desk import presenters, queries
from audit.desk.events import TRAIL_READ
from audit.models import TrailEvent
from audit.opener import Known
from audit.references import Reference

FAMILY = "people.family"


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Show what happened last, and the ways in: by practitioner and by family."""
    _read(request, "newest")
    page = queries.newest(request.GET.get("before", ""))
    families = opener.current().families(_viewer(request))
    return _list(request, page, template="desk/home.html", families=families, people=_actors().values())


@require_GET
def actor(request: HttpRequest, pseudonym: str) -> HttpResponse:
    """Show what one account did, saw and was refused."""
    known = _actors().get(str(pseudonym))
    if known is None:
        raise NotForYou
    _read(request, "actor", Reference("people.account", known.id))
    page = queries.by_actor(known.id, request.GET.get("before", ""))
    return _list(request, page, template="desk/list.html", subject=known)


@require_GET
def family(request: HttpRequest, family_id: str) -> HttpResponse:
    """Show who did and saw what about one family."""
    target = Reference(FAMILY, str(family_id))
    known = next((one for one in opener.current().families(_viewer(request)) if one.id == target.id), None)
    if known is None:
        raise NotForYou(target)
    _read(request, "family", target)
    page = queries.by_target(FAMILY, known.id, request.GET.get("before", ""))
    return _list(request, page, template="desk/list.html", subject=known)


@require_GET
def event(request: HttpRequest, event_id: str) -> HttpResponse:
    """Show one event whole: every record, what it is about, and the decision that let it through or withheld it."""
    found = TrailEvent.objects.filter(pk=event_id).first()
    if found is None:
        raise NotForYou
    _read(request, "event", Reference("audit.event", str(found.pk)))
    touched = presenters.touched(found)
    described = opener.current().describe(_viewer(request), [row.reference for row in touched])
    rows = [replace(row, description=described.get(row.reference, "")) for row in touched]
    known = _actors()
    recipients = [known[one] for one in json.loads(found.body).get("recipients", []) if one in known]
    context = {"row": presenters.rows([found], known)[0], "touched": rows, "recipients": recipients}
    return render(request, "desk/event.html", context | {"body": found.body, "leaf": found.leaf_hash.hex()})


def _list(request: HttpRequest, page: queries.Page, *, template: str, **more: Any) -> HttpResponse:
    rows = presenters.rows(page.events, _actors())
    return render(
        request, template, {"rows": rows, "older": page.older, "home": reverse("desk:home"), **more}
    )


def _actors() -> dict[str, Known]:
    return {known.id: known for known in opener.current().actors()}


def _read(request: HttpRequest, of: str, target: Reference | None = None) -> None:
    about = [target] if target else []
    trail.record(
        TRAIL_READ, actor=_viewer(request).actor(), about=about, of=of, target=target.id if target else ""
    )


def _viewer(request: HttpRequest) -> Any:
    return request.viewer  # type: ignore[attr-defined]
