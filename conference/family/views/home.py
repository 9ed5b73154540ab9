"""Where a parent or a young person begins."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.family import around
from conference.family.views.asking import asking
from people.models import Jurisdiction

# Whom to call when somebody is in danger.
EMERGENCY = {Jurisdiction.ENGLAND: "999", Jurisdiction.QUEBEC: "911"}


@never_cache
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Say what this is, and lead to one's meetings and to what one said about sharing."""
    who = asking(request)
    leads = {lead.pk: lead for each in who.places if (lead := around.lead(who.viewer, each.family))}
    context = {
        "say": who.wording,
        "leads": [(who.wording.ask_lead % {"name": lead.name}, lead.phone) for lead in leads.values()],
        "emergency": {EMERGENCY[Jurisdiction(each.family.team.jurisdiction)] for each in who.places},
    }
    return render(request, "family/home.html", context)
