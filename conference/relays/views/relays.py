"""The relays of a family; write one, see exactly what goes where, and agree to one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from audit.trail import Refused, Repeated
from conference.directory.views.asking import viewer_of
from conference.relays import access, matching
from conference.relays.actions import relays
from conference.relays.forms import AnswerForm, RelayForm
from conference.relays.presenters import relays as drawn
from conference.relays.presenters.offers import offered

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def family(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """List what was passed on, what waits, and what was agreed to once for many times."""
    return render(request, "relays/family.html", drawn.family(access.near(viewer_of(request), family_id)))


@ASKS
def write(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Write a relay; sent once, it shows exactly what goes where; sent again, it goes or waits."""
    near = access.writer(viewer_of(request), family_id)
    form = RelayForm(request.POST or None, offered=offered(near, with_lines=True))
    context = {"family": near.family, "form": form, "grouping": near.grouping}
    if request.method != "POST" or not form.is_valid():
        return render(request, "relays/write.html", context)
    text = form.text()
    if not form.cleaned_data["confirmed"]:
        by_template = near.grouping is not None and matching.template(near.grouping, text, near.viewer)
        shown = {"text": text, "readers": drawn.named(text.readers, near.viewer.language)}
        return render(request, "relays/preview.html", {**context, **shown, "by_template": bool(by_template)})
    try:
        made = relays.write(family=near.family, text=text, by=near.viewer, key=form.cleaned_data["key"])
    except Refused as refused:
        form.add_error(None, str(refused.sentence))
        return render(request, "relays/write.html", context)
    except Repeated:
        return redirect("relays:family", family_id)
    gone = _("It has gone.") if made.template_id else _("It waits for the lead or the chair to agree.")
    messages.success(request, gone)
    return redirect("relays:relay", family_id, made.pk)


@ASKS
def relay(request: HttpRequest, family_id: UUID, relay_id: UUID) -> HttpResponse:
    """Show one relay; whoever leads or chairs agrees to it, or says why it does not go."""
    there, near = access.relay(viewer_of(request), family_id, relay_id)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            relays.answer(
                relay=there,
                is_agreed=said["do"] == "agree",
                reason=said["reason"],
                by=near.viewer,
                key=said["key"],
            )
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
        except Repeated:
            return redirect("relays:relay", family_id, relay_id)
        else:
            messages.success(request, _("Your answer is recorded."))
            return redirect("relays:relay", family_id, relay_id)
    return render(request, "relays/relay.html", {**drawn.page(there, near), "form": form, "forms": [form]})
