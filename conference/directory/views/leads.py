"""Who leads the work with a family: appoint, hand over, accept, decline, stop."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from audit.denials import NotForYou
from audit.trail import Refused
from conference.directory import access, queries
from conference.directory.forms.work import LeadForm
from conference.directory.views.asking import ask, attempt, note, viewer_of
from people import queries as people
from people.actions import leads
from people.models import Family, LeadHandover, LeadTenure, Practitioner
from people.viewers import Viewer


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def appoint(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Give the family its lead, or offer the lead to somebody else when one leads already."""
    viewer = viewer_of(request)
    family = access.family(viewer, family_id)
    lead = people.lead_of(family)
    form = LeadForm(request.POST or None, practitioners=queries.practitioners_to_lead(family))
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["practitioner"]
        if attempt(form, lambda: _give(viewer, family, chosen, is_led=lead is not None)):
            words = _("The lead was offered.") if lead else _("The family has a lead practitioner.")
            messages.success(request, words)
            return redirect("directory:family", family.id)
    heading = _("Offer the lead for %(family)s") if lead else _("Who leads the work with %(family)s?")
    before = _("Ask the family first: they help to choose.")
    if lead:
        before += " " + _("Nothing changes until they accept.")
    return ask(
        request,
        form,
        heading=heading % {"family": family.reference},
        before=before,
        button=_("Offer the lead") if lead else _("Appoint"),
        back=reverse("directory:family", args=[family.id]),
    )


@require_POST
def answer(request: HttpRequest, family_id: UUID, handover_id: UUID) -> HttpResponse:
    """Accept or decline the lead that was offered to oneself."""
    viewer = viewer_of(request)
    handover = access.handover(viewer, family_id, handover_id)
    try:
        if request.POST.get("answer") == "accept":
            leads.accept(handover=handover, by=viewer)
            messages.success(request, _("You are now the lead practitioner."))
        else:
            leads.decline(handover=handover, by=viewer)
            messages.success(request, _("You declined. The lead stays where it was."))
    except Refused as refusal:
        messages.error(request, note(refusal))
    return redirect("directory:family", family_id)


@require_POST
def end(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Stop leading without a successor."""
    viewer = viewer_of(request)
    tenure = people.lead_of(access.family(viewer, family_id))
    if tenure is None:
        raise NotForYou
    try:
        leads.end(tenure=tenure, by=viewer)
        messages.success(request, _("Nobody leads the work with this family now."))
    except Refused as refusal:
        messages.error(request, note(refusal))
    return redirect("directory:family", family_id)


def _give(viewer: Viewer, family: Family, chosen: Practitioner, *, is_led: bool) -> LeadTenure | LeadHandover:
    if is_led:
        return leads.offer_handover(family=family, to=chosen, by=viewer)
    return leads.appoint(family=family, practitioner=chosen, by=viewer)
