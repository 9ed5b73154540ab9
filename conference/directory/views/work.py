"""Who works with a family, what the law has begun for its children."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.directory import access, queries
from conference.directory.actions import involvements
from conference.directory.forms.work import InvolvementForm, LastDayForm, StatutoryPeriodForm
from conference.directory.presenters.families import choices
from conference.directory.views.asking import ask, attempt, viewer_of
from people.actions import involvements as known_involvements
from people.actions import statutory_periods
from people.models import Relation


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def begin_involvement(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Say that an agency works with the family."""
    viewer = viewer_of(request)
    family = access.family(viewer, family_id)
    seen = queries.persons_to_choose(viewer, family)
    form = InvolvementForm(
        request.POST or None,
        persons=choices(seen),
        practitioners=queries.practitioners(),
        initial={"since": family.team.today()},
    )
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        chosen = set(told.pop("subjects"))
        subjects = [each.record.person for each in seen if str(each.record.id) in chosen]
        if attempt(form, lambda: involvements.begin(family=family, subjects=subjects, by=viewer, **told)):
            messages.success(request, _("Added to those who work with the family."))
            return redirect("directory:family", family.id)
    back = reverse("directory:family", args=[family.id])
    heading = _("Who else works with %(family)s?") % {"family": family.reference}
    return ask(request, form, heading=heading, button=_("Add"), back=back)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def end_involvement(request: HttpRequest, family_id: UUID, involvement_id: UUID) -> HttpResponse:
    """Give an involvement its last day."""
    viewer = viewer_of(request)
    involvement = access.involvement(viewer, family_id, involvement_id)
    family = involvement.family
    form = LastDayForm(request.POST or None, initial={"last_day": family.team.today()})
    if request.method == "POST" and form.is_valid():
        until = form.cleaned_data["last_day"]
        if attempt(form, lambda: known_involvements.end(involvement=involvement, until=until, by=viewer)):
            messages.success(request, _("The last day is noted."))
            return redirect("directory:family", family.id)
    back = reverse("directory:family", args=[family.id])
    heading = _("Last day of %(agency)s with %(family)s") % {
        "agency": involvement.agency.name_in(viewer.language),
        "family": family.reference,
    }
    return ask(request, form, heading=heading, button=_("Note the last day"), back=back)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def begin_period(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Begin a statutory period of a child."""
    viewer = viewer_of(request)
    family = access.family(viewer, family_id)
    children = [
        each for each in queries.persons_to_choose(viewer, family) if each.record.relation == Relation.CHILD
    ]
    initial = {"starts_on": family.team.today()}
    form = StatutoryPeriodForm(request.POST or None, children=choices(children), initial=initial)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        member = next(each.record for each in children if str(each.record.id) == told["member"])
        begun = attempt(
            form,
            lambda: statutory_periods.begin(
                member=member, kind=told["kind"], starts_on=told["starts_on"], by=viewer
            ),
        )
        if begun:
            messages.success(request, _("Noted."))
            return redirect("directory:family", family.id)
    return ask(
        request,
        form,
        heading=_("What does the law begin for a child?"),
        before=_("A child has one of these at a time: end the one that is open before the next begins."),
        button=_("Note the first day"),
        back=reverse("directory:family", args=[family.id]),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def end_period(request: HttpRequest, family_id: UUID, period_id: UUID) -> HttpResponse:
    """Give a statutory period its last day."""
    viewer = viewer_of(request)
    period = access.statutory_period(viewer, family_id, period_id)
    form = LastDayForm(request.POST or None, initial={"last_day": period.family.team.today()})
    if request.method == "POST" and form.is_valid():
        ends_on = form.cleaned_data["last_day"]
        if attempt(form, lambda: statutory_periods.end(period=period, ends_on=ends_on, by=viewer)):
            messages.success(request, _("The last day is noted."))
            return redirect("directory:family", family_id)
    back = reverse("directory:family", args=[family_id])
    heading = _("Last day: %(period)s") % {"period": period.get_kind_display()}
    return ask(request, form, heading=heading, button=_("Note the last day"), back=back)
