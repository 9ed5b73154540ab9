"""My meetings, and calling a new one."""

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused, Repeated
from conference.apart.presenters import splitting
from conference.meetings import access, reference
from conference.meetings.actions import conferences
from conference.meetings.forms.arranging import ScheduleForm
from conference.meetings.presenters import meetings
from conference.meetings.presenters import names as names_of
from conference.meetings.views.asking import viewer_of
from conference.meetings.views.drawing import FAILED
from conference.meetings.views.gestures import see_other
from people import permissions
from people.models import Family, Person, Practitioner
from people.viewers import Capacity


@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """List the viewer's meetings."""
    is_family = viewer_of(request).capacity is Capacity.PERSON
    context = {
        "meetings": meetings.of(viewer_of(request)),
        "base": "family_base.html" if is_family else "base.html",
    }
    return render(request, "meetings/list.html", context)


@require_http_methods(["GET", "POST"])
def schedule(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Call a meeting about a family of the viewer's team."""
    family = _family(request, family_id)
    kinds = [
        reference.kind(code, on=timezone.localdate()) for code in reference.codes(family.team.jurisdiction)
    ]
    called = names_of.of_family(viewer_of(request), family).called.values()
    if request.method == "GET":
        like = splitting.as_called_before(viewer_of(request), family, request.GET.get("like", ""))
        form = ScheduleForm(kinds=kinds, persons=called, language=viewer_of(request).language, initial=like)
        return _asking(request, form, family)
    form = ScheduleForm(request.POST, kinds=kinds, persons=called, language=viewer_of(request).language)
    if not form.is_valid():
        return _asking(request, form, family, status=FAILED)
    try:
        made = str(
            conferences.schedule(family=family, by=viewer_of(request), **_said(form.cleaned_data, family)).pk
        )
    except Repeated as repeated:
        made = repeated.result
    except Refused as refused:
        form.add_error(None, str(refused.sentence))
        return _asking(request, form, family, status=FAILED)
    return see_other(reverse("meetings:conference", args=[made]))


def _family(request: HttpRequest, family_id: UUID) -> Family:
    """Return a family for which the viewer may call a meeting."""
    family = Family.objects.select_related("team").filter(pk=family_id, closed_at__isnull=True).first()
    if family is None:
        raise NotForYou
    try:
        permissions.require_keeper(viewer_of(request), family)
    except Refused:
        raise NotForYou(Reference.to(family)) from None
    if not access.may_work_with(viewer_of(request), family):
        raise NotForYou(Reference.to(family))
    return family


def _said(cleaned: dict[str, Any], family: Family) -> dict[str, Any]:
    zone = ZoneInfo(family.team.time_zone)
    practitioners = {
        str(one.pk): one
        for one in Practitioner.objects.select_related("agency").filter(
            pk__in=[
                value for value in (cleaned["chair"], cleaned["minute_taker"], *cleaned["attendees"]) if value
            ]
        )
    }
    return {
        "kind": cleaned["kind"],
        "scheduled_at": datetime.combine(cleaned["day"], cleaned["time"], zone),
        "minutes_planned": cleaned["minutes_planned"],
        "place": cleaned["place"],
        "reason": cleaned["reason"],
        "chair": practitioners[cleaned["chair"]],
        "minute_taker": practitioners.get(cleaned["minute_taker"]),
        "attendees": [practitioners[value] for value in cleaned["attendees"]],
        "persons": list(Person.objects.filter(pk__in=cleaned["persons"])),
        "key": cleaned["key"],
    }


def _asking(request: HttpRequest, form: ScheduleForm, family: Family, *, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "alias": family.reference,
        "apart": splitting.pairs(viewer_of(request), family),
    }
    return render(request, "meetings/schedule.html", context, status=status)
