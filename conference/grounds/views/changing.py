"""Take up a ground, let somebody more in under it, say that the family was told, review it, end it."""

from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.directory.views.asking import ask
from conference.grounds import access, queries
from conference.grounds.forms.duties import BeginForm, EndForm, PermitForm, ReviewForm, TellForm
from conference.grounds.presenters import law, offers
from conference.grounds.views.asking import Asking, asking, done
from consent import grounds
from consent.actions import authorities, provisions
from consent.law import Ground
from consent.models import Authority

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@ASKS
def begin(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Take up a ground: those on which the viewer's agency may rely, and why not the others."""
    who = asking(request, family_id)
    offered = _grounds(who)
    mine = [each for each, why_not in offered if not why_not]
    services = queries.agencies_around(who.viewer, who.family, who.scope)
    choices = offers.to_share(who.names, services, who.viewer.language, grounds=mine)
    form = BeginForm(request.POST or None, offered=choices)
    if request.method == "POST" and form.is_valid() and done(form, lambda: _begin(who, form)):
        messages.success(request, _("Taken up. It permits what you chose from now on."))
        return redirect("grounds:family", family_id)
    context = {
        "family": who.family,
        "form": form,
        "others": [(each.name.in_language(who.viewer.language), why) for each, why in offered if why],
    }
    return render(request, "grounds/begin.html", context)


@never_cache
@ASKS
def permit(request: HttpRequest, family_id: UUID, authority_id: UUID) -> HttpResponse:
    """Let more services see something under a ground that was taken up."""
    who, authority = _of(request, family_id, authority_id)
    ground = grounds.edition(authority.ground, authority.ground_dated)
    services = queries.agencies_around(who.viewer, who.family, who.scope)
    choices = offers.to_share(who.names, services, who.viewer.language, within=ground.categories)
    form = PermitForm(request.POST or None, offered=choices)
    if request.method == "POST" and form.is_valid():
        given, key = form.granted(), form.cleaned_data["key"]
        if done(form, lambda: provisions.grant(authority=authority, grant=given, by=who.viewer, key=key)):
            messages.success(request, _("Added. It holds from now on."))
            return redirect("grounds:family", family_id)
    heading, button = _("Who else needs to see something?"), _("Let them see it")
    return _ask(request, authority, form, heading=heading, button=button)


@never_cache
@ASKS
def tell(request: HttpRequest, family_id: UUID, authority_id: UUID) -> HttpResponse:
    """Write down that the family was told after all."""
    who, authority = _of(request, family_id, authority_id)
    form = TellForm(request.POST or None, initial={"told_on": who.family.team.today()})
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        if done(
            form,
            lambda: authorities.tell(
                authority=authority, told_on=typed["told_on"], by=who.viewer, key=typed["key"]
            ),
        ):
            messages.success(request, _("Noted. Their own page speaks of it from now on."))
            return redirect("grounds:family", family_id)
    return _ask(
        request,
        authority,
        form,
        heading=_("The family was told"),
        button=_("They know now"),
        before=_("From now on their own page shows this ground. That cannot be taken back."),
    )


@never_cache
@ASKS
def review(request: HttpRequest, family_id: UUID, authority_id: UUID) -> HttpResponse:
    """Ask whether a ground is still needed; keep it until the next review, or end it."""
    who, authority = _of(request, family_id, authority_id)
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        told = {name: typed[name] for name in ("outcome", "why", "next_on", "key")}
        if done(form, lambda: authorities.review(authority=authority, by=who.viewer, **told)):
            messages.success(request, _("The review is written down."))
            return redirect("grounds:family", family_id)
    return _ask(
        request,
        authority,
        form,
        heading=_("Look at it again"),
        button=_("Write the review down"),
        before=_(
            "Read the seven tests again as if you answered them today. What was shared stays in the record."
        ),
    )


@never_cache
@ASKS
def end(request: HttpRequest, family_id: UUID, authority_id: UUID) -> HttpResponse:
    """End a ground now."""
    who, authority = _of(request, family_id, authority_id)
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        why = typed["why"].value
        if done(form, lambda: authorities.end(authority=authority, why=why, by=who.viewer, key=typed["key"])):
            messages.success(request, _("Ended. What it permitted stops now."))
            return redirect("grounds:family", family_id)
    return _ask(
        request,
        authority,
        form,
        heading=_("End this ground"),
        button=_("End it now"),
        before=_("Everything that it permits stops at once, in open meetings too."),
    )


def _grounds(who: Asking) -> list[tuple[Ground, str]]:
    here = grounds.in_place(who.family.team.jurisdiction, who.family.team.today())
    return [(each, law.why_not(each, who.family, who.viewer)) for each in here]


def _begin(who: Asking, form: BeginForm) -> Authority:
    typed = form.cleaned_data
    return authorities.begin(
        family=who.family,
        ground=typed["ground"],
        grants=form.granted(),
        subjects=who.persons(typed["persons"]),
        tests=form.tests(),
        telling=form.told(),
        review_on=typed["review_on"],
        by=who.viewer,
        key=typed["key"],
    )


def _of(request: HttpRequest, family_id: UUID, authority_id: UUID) -> tuple[Asking, Authority]:
    who = asking(request, family_id)
    return who, access.duty(who.viewer, family_id, authority_id)


def _ask(
    request: HttpRequest, authority: Authority, form: Form, *, heading: str, button: str, before: str = ""
) -> HttpResponse:
    ground = grounds.edition(authority.ground, authority.ground_dated)
    name = ground.name.in_language(request.viewer.language)  # type: ignore[attr-defined]
    return ask(
        request,
        form,
        heading=heading,
        button=button,
        back=reverse("grounds:family", args=[authority.family_id]),
        before=f"{name}. {before}".strip(),
    )
