"""The register of a family's sharing decisions, one decision, and recalling what was shared by it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused, Repeated
from conference.directory import access as directory
from conference.directory.views.asking import ask, viewer_of
from conference.exchange import access as exchange
from conference.sharing import access, queries
from conference.sharing.actions import shares
from conference.sharing.forms.after import RecallForm
from conference.sharing.presenters import decisions


@require_safe
def register(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """List what was decided about sharing, as far as the viewer may read what it is about."""
    viewer = viewer_of(request)
    family, scope = directory.reached(viewer, family_id)
    today = family.team.today()
    context = {
        "family": family,
        "may_copy": exchange.may_copy(viewer, family),
        "due": queries.due(viewer, family=family),
        "disputes": queries.disputes(viewer, family, scope),
        "decisions": [
            decisions.line(each, viewer.language, today) for each in queries.register(viewer, family, scope)
        ],
    }
    return render(request, "sharing/register.html", context)


@require_safe
def decision(request: HttpRequest, family_id: UUID, decision_id: UUID) -> HttpResponse:
    """Show one decision."""
    found = access.decision(viewer_of(request), family_id, decision_id)
    read = queries.one(found)
    if read is None:
        raise NotForYou(Reference.to(found.decision))
    return render(request, "sharing/decision.html", decisions.page(found, read))


@require_http_methods(["GET", "HEAD", "POST"])
def recall(request: HttpRequest, family_id: UUID, decision_id: UUID) -> HttpResponse:
    """Recall what was shared by a decision of one's own agency."""
    found = access.decision(viewer_of(request), family_id, decision_id)
    back = reverse("sharing:decision", args=[family_id, decision_id])
    if not found.may_recall or found.decision.authority_id is None or hasattr(found.decision, "recall"):
        raise NotForYou(Reference.to(found.decision))
    form = RecallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            shares.recall(decision=found.decision, by=found.viewer, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
        except Repeated:
            return redirect(back)
        else:
            messages.success(request, _("It is recalled."))
            return redirect(back)
    before = _(
        "Nobody reads on through this share, from now on. What they have read, they have read. They are told that "
        "something was recalled, and whom to phone: not what it was."
    )
    return ask(request, form, heading=_("Recall this share"), before=before, button=_("Recall it"), back=back)
