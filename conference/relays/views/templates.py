"""Standing templates: propose one, agree to it, revoke it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from audit.trail import Refused, Repeated
from conference.directory.views.asking import ask, viewer_of
from conference.meetings.forms.fields import KeyedForm
from conference.relays import access
from conference.relays.actions import templates
from conference.relays.forms import TemplateForm
from conference.relays.presenters import relays as drawn
from conference.relays.presenters.offers import offered

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@ASKS
def propose(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Propose a standing template for one's grouping."""
    near = access.writer(viewer_of(request), family_id)
    form = TemplateForm(request.POST or None, offered=offered(near, with_lines=False))
    if request.method == "POST" and form.is_valid():
        try:
            made = templates.propose(family=near.family, by=near.viewer, **form.proposed())
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
        except Repeated:
            return redirect("relays:family", family_id)
        else:
            messages.success(request, _("It is proposed."))
            return redirect("relays:template", family_id, made.pk)
    before = _(
        "Once the agency whose lines they are and the family’s lead or chair have agreed, what you write within "
        "it goes at once."
    )
    back = reverse("relays:family", args=[family_id])
    heading = _("Propose a standing template")
    return ask(request, form, heading=heading, before=before, button=_("Propose it"), back=back)


@ASKS
def template(request: HttpRequest, family_id: UUID, template_id: UUID) -> HttpResponse:
    """Show a template; agree to it, or revoke it."""
    there, near = access.template(viewer_of(request), family_id, template_id)
    form, do = KeyedForm(request.POST or None), request.POST.get("do", "")
    able = {each.value: each for each in access.agrees_as(there, near.viewer)}
    if request.method == "POST" and form.is_valid():
        key = form.cleaned_data["key"]
        try:
            if do in able:
                templates.agree(template=there, agreed_as=able[do], by=near.viewer, key=key)
            else:
                templates.end(template=there, by=near.viewer, key=key)
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
        except Repeated:
            return redirect(request.path)
        else:
            return redirect(request.path)
    shown = drawn.template(there, near.viewer.language)
    able_now = [] if shown.is_over else list(able.values())
    context = {"family": near.family, "template": shown, "able": able_now, "form": form, "forms": [form]}
    return render(request, "relays/template.html", context)
