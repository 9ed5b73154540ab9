"""What was shared with oneself: the list, one share, and saying that one has it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from audit.trail import Refused, Repeated
from conference.directory.views.asking import viewer_of
from conference.meetings.forms.fields import KeyedForm
from conference.relays import queries as relays
from conference.sharing import access
from conference.sharing.actions import shares
from conference.sharing.presenters import received


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """List what was shared with the viewer, and what waits for them."""
    viewer = viewer_of(request)
    context = {**received.mine(viewer), "relays": relays.waiting_for(viewer)}
    return render(request, "sharing/mine.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest, recipient_id: UUID) -> HttpResponse:
    """Show what was shared with the viewer; sent, it says that they have it."""
    found = access.received(viewer_of(request), recipient_id)
    form = KeyedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            shares.confirm(recipient=found.recipient, by=found.viewer, key=form.cleaned_data["key"])
        except Repeated:
            return redirect("sharing:share", recipient_id)
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
        else:
            messages.success(request, _("Noted: you have it."))
            return redirect("sharing:share", recipient_id)
    return render(request, "sharing/share.html", {**received.page(found), "form": form, "forms": [form]})
