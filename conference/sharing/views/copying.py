"""Make a copy of chosen lines for somebody, and hand it over."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused, Repeated
from conference.directory import access as directory
from conference.directory.views.asking import ask, viewer_of
from conference.exchange import access as exchange
from conference.sharing import access
from conference.sharing.actions import copies
from conference.sharing.forms.copying import CopyForm
from conference.sharing.presenters import copies as drawn
from conference.sharing.vocabulary import Way


@require_http_methods(["GET", "HEAD", "POST"])
def make(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Choose the lines and for whom; what they may not see is left out."""
    viewer = viewer_of(request)
    family = exchange.on_paper(viewer, family_id)
    _family, scope = directory.reached(viewer, family_id)
    form = CopyForm(request.POST or None, **drawn.offered(viewer, family, scope))
    back = reverse("sharing:register", args=[family_id])
    if request.method == "POST" and form.is_valid():
        try:
            made = copies.make(family=family, by=viewer, **form.asked())
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
        except Repeated:
            return redirect(back)
        else:
            return redirect("sharing:copy", family_id, made.pk)
    before = _(
        "The copy holds the lines that you choose and that its recipient may see in their own work. Of the others "
        "nothing is left in it, not even a gap. That you made it is recorded as a decision to share."
    )
    heading = _("Make a copy for somebody")
    return ask(request, form, heading=heading, before=before, button=_("Make the copy"), back=back)


@never_cache
@require_safe
def copy(request: HttpRequest, family_id: UUID, decision_id: UUID) -> HttpResponse:
    """Show a copy that one's agency made, to print and hand over."""
    viewer = viewer_of(request)
    found = access.own(viewer, family_id, decision_id)
    if found.decision.way != Way.COPIED or not exchange.may_copy(viewer, found.decision.family):
        raise NotForYou(Reference.to(found.decision))
    sheet = drawn.sheet(found)
    if sheet is None:
        raise NotForYou(Reference.to(found.decision))
    return render(request, "sharing/copy.html", sheet)
