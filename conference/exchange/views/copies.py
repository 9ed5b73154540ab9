"""What a practitioner hands over on paper: a copy of what they wrote down for somebody, and the form to take along."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.directory.views.asking import viewer_of
from conference.exchange import access, queries
from conference.exchange.presenters import papers
from conference.family.notices import Audience


@never_cache
@require_safe
def recorded(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """List what the viewer wrote down for persons of a family, and may still read."""
    viewer = viewer_of(request)
    family = access.on_paper(viewer, family_id)
    told = queries.recorded(viewer, family)
    lines = papers.lines(told, queries.persons(viewer, family))
    return render(request, "exchange/recorded.html", {"family": family, "lines": lines})


@never_cache
@require_safe
def show(request: HttpRequest, family_id: UUID, voice_id: UUID) -> HttpResponse:
    """Show the copy of one thing that the viewer wrote down, for the person who said it."""
    viewer = viewer_of(request)
    family = access.on_paper(viewer, family_id)
    told = access.one_recorded(queries.recorded(viewer, family), voice_id)
    way_back = request.build_absolute_uri(reverse("family:withdraw", args=[voice_id]))
    sheet = papers.sheet(
        told,
        queries.persons(viewer, family),
        viewer.language,
        withdraw_at=way_back,
        now=timezone.now(),
    )
    context = {"family": family, "sheet": sheet, "say": sheet.say, "article": sheet.article}
    return render(request, "exchange/copy.html", context)


@require_safe
def blank_form(request: HttpRequest) -> HttpResponse:
    """Show the form that is filled in with a pen, for an adult or for a young person."""
    young = request.GET.get("for") == Audience.YOUNG_PERSON
    audience = Audience.YOUNG_PERSON if young else Audience.ADULT
    form = papers.blank_form(audience, viewer_of(request).language, on=timezone.localdate())
    return render(request, "exchange/blank_form.html", {"paper": form, "is_young": young})
