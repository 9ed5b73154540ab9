"""A copy of what one said, to be kept: a page to print, and a file for other programs."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.family import access
from conference.family.presenters import copies
from conference.family.views.asking import asking
from conference.family.views.permissions import heard
from consent.receipts.writing import as_json_ld


@never_cache
@require_safe
def show(request: HttpRequest, voice_id: UUID) -> HttpResponse:
    """Show the copy of one thing that one said."""
    who = asking(request)
    told = heard(who, access.own_voice(who.viewer, voice_id))
    sheet = copies.sheet(
        told, who.names, who.viewer.language, withdraw_at=_way_back(request, voice_id), now=timezone.now()
    )
    return render(request, "family/copy.html", {"sheet": sheet, "say": sheet.say, "article": sheet.article})


@never_cache
@require_safe
def file(request: HttpRequest, voice_id: UUID) -> HttpResponse:
    """Give the same as JSON-LD: codes and pseudonyms, none of one's own words."""
    who = asking(request)
    told = heard(who, access.own_voice(who.viewer, voice_id))
    issued = copies.receipt(
        told, who.viewer.language, withdraw_at=_way_back(request, voice_id), now=timezone.now()
    )
    return download(as_json_ld(issued), f"copy-{issued.identifier}.json")


def download(document: dict[str, object], name: str) -> HttpResponse:
    """Return a JSON-LD document as a file."""
    response = JsonResponse(document, json_dumps_params={"indent": 2, "ensure_ascii": False})
    response["Content-Type"] = "application/ld+json; charset=utf-8"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _way_back(request: HttpRequest, voice_id: UUID) -> str:
    return request.build_absolute_uri(reverse("family:withdraw", args=[voice_id]))
