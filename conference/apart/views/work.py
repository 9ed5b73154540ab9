"""Protect somebody's work with a family from a person of it, and end that."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.apart import access
from conference.apart.actions import protected_work
from conference.apart.forms import EndForm, ProtectForm
from conference.apart.presenters import families
from conference.apart.views.asking import done, viewer_of
from conference.directory.views.asking import ask
from people.models import Person

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@ASKS
def protect(request: HttpRequest, family_id: UUID, involvement_id: UUID) -> HttpResponse:
    """Ask from whom this work is protected."""
    reached, involvement = access.involvement(viewer_of(request), family_id, involvement_id)
    form = ProtectForm(request.POST or None, persons=families.names(reached).called.values())
    if request.method == "POST" and form.is_valid():
        chosen = Person.objects.get(pk=form.cleaned_data["kept_from"])
        key = form.cleaned_data["key"]
        if done(
            form,
            lambda: protected_work.protect(
                involvement=involvement, kept_from=chosen, by=reached.viewer, key=key
            ),
        ):
            messages.success(request, _("They do not learn of it from now on."))
            return redirect("apart:family", family_id)
    who = involvement.practitioner
    name = who.name if who else involvement.agency.name_in(reached.viewer.language)
    return ask(
        request,
        form,
        heading=_("Protect the work of %(name)s") % {"name": name},
        before=_(
            "Whom you choose does not see that they come, nor their name, nor what they say, nor what they do: "
            "in no meeting, and not among those who work with the family."
        ),
        button=_("Protect it"),
        back=reverse("apart:family", args=[family_id]),
    )


@never_cache
@ASKS
def unprotect(request: HttpRequest, family_id: UUID, marked_id: UUID) -> HttpResponse:
    """Ask why the work need not be protected any more."""
    reached, marked = access.protected_work(viewer_of(request), family_id, marked_id)
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        if done(
            form,
            lambda: protected_work.end(marked=marked, why=told["why"], by=reached.viewer, key=told["key"]),
        ):
            messages.success(request, _("The work is not protected any more."))
            return redirect("apart:family", family_id)
    name = families.names(reached).of(marked.kept_from_id)
    return ask(
        request,
        form,
        heading=_("May %(name)s learn of this work?") % {"name": name},
        title=_("May they learn of this work?"),
        before=_("From then on they see it like anybody else of the family."),
        button=_("Protect it no longer"),
        back=reverse("apart:family", args=[family_id]),
    )
