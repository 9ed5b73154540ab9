"""Everything that is for few in a family, and one line: who it is for, and what one may decide about that."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from conference.circles import access, moving, queries
from conference.circles.access import Found
from conference.circles.actions import advice, entries, restrictions
from conference.circles.forms import AdviceForm, HolderForm, NamingForm, ReleaseForm, RestrictForm
from conference.circles.presenters import lines
from conference.circles.rules.who_may import Deed
from conference.circles.views.asking import answer, viewer_of
from conference.directory import access as directory
from conference.meetings import reference
from conference.meetings.models import Conference
from conference.meetings.vocabulary import Reach
from people.models import Practitioner

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def few(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show what is for few, and whose review is due, as far as the viewer stands inside."""
    viewer = viewer_of(request)
    family, scope = directory.reached(viewer, family_id)
    return render(request, "circles/few.html", lines.few(viewer, family, scope))


@require_safe
def line(request: HttpRequest, family_id: UUID, entry_id: UUID) -> HttpResponse:
    """Show one line and whom it is for."""
    found = access.line(viewer_of(request), family_id, entry_id)
    return render(request, "circles/line.html", lines.one(found))


@ASKS
def restrict(request: HttpRequest, family_id: UUID, entry_id: UUID) -> HttpResponse:
    """Restrict a line to named readers."""
    found = access.decided(viewer_of(request), family_id, entry_id, Deed.RESTRICT)
    family = found.entry.family
    form = RestrictForm(
        request.POST or None, family=family, team=_others(found), language=found.viewer.language
    )
    return answer(
        request,
        form,
        lambda: restrictions.draw(
            entry=found.entry,
            readers=form.named(),
            reason=form.cleaned_data["reason"],
            review_on=form.cleaned_data["review_on"],
            by=found.viewer,
            key=form.cleaned_data["key"],
        ),
        heading=_("Restrict this to a few readers"),
        before=_("Everybody else loses it at once, in open meetings too, and is not told that it was here."),
        button=_("Restrict it"),
        back=_back(found),
        done=_("Only its readers see it now."),
    )


@ASKS
def mark_advice(request: HttpRequest, family_id: UUID, entry_id: UUID) -> HttpResponse:
    """Mark a line as legal advice."""
    found = access.decided(viewer_of(request), family_id, entry_id, Deed.MARK_ADVICE)
    form: NamingForm = AdviceForm(request.POST or None, team=_others(found), language=found.viewer.language)
    return answer(
        request,
        form,
        lambda: advice.mark(
            entry=found.entry,
            holders=form.named(),
            reason=form.cleaned_data["reason"],
            by=found.viewer,
            key=form.cleaned_data["key"],
        ),
        heading=_("Mark this as legal advice"),
        before=_(
            "Legal advice is for those who asked for it and those who gave it. Nobody else opens it, "
            "in an emergency either."
        ),
        button=_("Mark it"),
        back=_back(found),
        done=_("Only its holders see it now."),
    )


@ASKS
def release(request: HttpRequest, family_id: UUID, entry_id: UUID) -> HttpResponse:
    """Share one's agency's line with the team or with a meeting."""
    found = access.decided(viewer_of(request), family_id, entry_id, Deed.RELEASE)
    coming = {f"meeting:{one.pk}": one for one in queries.meetings_to_come(found)}
    is_shared = moving.whereabouts(found.entry).reach is Reach.TEAM
    choices = [(key, _meeting(one, found.viewer.language, is_shared)) for key, one in coming.items()]
    if not is_shared:
        choices.insert(0, (Reach.TEAM.value, _("The team, each as far as they may see it")))
    form = ReleaseForm(request.POST or None, choices=choices)

    def act() -> object:
        conference = coming.get(form.cleaned_data["to"])
        to = Reach.MEETING if conference else Reach.TEAM
        key = form.cleaned_data["key"]
        return entries.release(entry=found.entry, to=to, conference=conference, by=found.viewer, key=key)

    return answer(
        request,
        form,
        act,
        heading=_("Share this further"),
        before=_(
            "What others have read can’t be taken back. Later you can still restrict it to a few readers."
        ),
        button=_("Share it"),
        back=_back(found),
        done=_("It is shared."),
    )


@ASKS
def name_holder(request: HttpRequest, family_id: UUID, entry_id: UUID) -> HttpResponse:
    """Say who can be phoned about sealed words."""
    found = access.decided(viewer_of(request), family_id, entry_id, Deed.NAME_HOLDER)
    staff = Practitioner.objects.filter(agency__in=[found.entry.agency]).order_by("name", "id")
    form = HolderForm(request.POST or None, staff=staff, language=found.viewer.language)
    return answer(
        request,
        form,
        lambda: entries.name_holder(
            entry=found.entry, holder=form.named(), by=found.viewer, key=form.cleaned_data["key"]
        ),
        heading=_("Who can be phoned about this?"),
        before=_("Those who may know that it is there, and not read it, see this name and work number."),
        button=_("Keep this name"),
        back=_back(found),
        done=_("Noted."),
    )


def _others(found: Found) -> list[Practitioner]:
    author = found.entry.author_practitioner_id
    return [one for one in queries.team_of(found.entry.family) if one.pk != author]


def _meeting(conference: Conference, language: str, is_shared: bool) -> str:
    kind = reference.edition(conference.kind, conference.kind_dated).name.to(language)
    named = {"kind": kind, "day": date_format(conference.scheduled_at, "DATE_FORMAT")}
    # What the team has already stays the team's.
    label = (
        _("This meeting too: %(kind)s, %(day)s") if is_shared else _("Only this meeting: %(kind)s, %(day)s")
    )
    return label % named


def _back(found: Found) -> str:
    return reverse("circles:line", args=[found.entry.family_id, found.entry.pk])
