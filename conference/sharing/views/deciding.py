"""Decide about sharing: for the first time, or again when a decision to wait is due."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused, Repeated
from conference.circles import access as circles
from conference.circles.rules.who_may import Deed
from conference.directory import access as directory
from conference.directory.views.asking import viewer_of
from conference.meetings.models import Entry
from conference.sharing import access
from conference.sharing.access import Found
from conference.sharing.actions import sharing_decisions
from conference.sharing.forms.deciding import DecideForm
from conference.sharing.presenters.offers import offered
from conference.sharing.queries import WAITS
from consent.scope import Scope
from people.models import Family
from people.viewers import Viewer

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@ASKS
def decide(request: HttpRequest, family_id: UUID, entry_id: UUID) -> HttpResponse:
    """Decide about a line of one's agency, and perhaps others."""
    viewer = viewer_of(request)
    found = circles.decided(viewer, family_id, entry_id, Deed.RELEASE)
    family, scope = directory.reached(viewer, family_id)
    return _page(request, _Asking(viewer, family, scope, [found.entry]))


@ASKS
def decide_again(request: HttpRequest, family_id: UUID, decision_id: UUID) -> HttpResponse:
    """Decide again about what one decided not to share for now."""
    viewer = viewer_of(request)
    found = access.own(viewer, family_id, decision_id)
    if found.decision.standing(found.decision.family.team.today()) not in WAITS:
        raise NotForYou(Reference.to(found.decision))
    entries = [item.entry for item in found.decision.items.all()]
    return _page(request, _Asking(viewer, found.decision.family, found.scope, entries, found))


@dataclass(frozen=True)
class _Asking:
    """Who decides about which lines of which family; `after` is the decision to wait that this one follows."""

    viewer: Viewer
    family: Family
    scope: Scope
    entries: list[Entry]
    after: Found | None = None

    @property
    def back(self) -> str:
        """Return where one came from."""
        if self.after:
            return reverse("sharing:decision", args=[self.family.pk, self.after.decision.pk])
        return reverse("circles:line", args=[self.family.pk, self.entries[0].pk])


def _page(request: HttpRequest, asking: _Asking) -> HttpResponse:
    family, choice = asking.family, offered(asking.viewer, asking.family, asking.scope, asking.entries)
    initial = {"lines": [str(each.pk) for each in asking.entries]}
    form = DecideForm(request.POST or None, offered=choice, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            taken = sharing_decisions.take(
                outcome=form.cleaned_data["outcome"],
                family=family,
                items=form.chosen(),
                why=form.why(),
                parties=form.parties(),
                after=asking.after.decision if asking.after else None,
                by=asking.viewer,
                key=form.cleaned_data["key"],
            )
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
        except Repeated:
            return redirect("sharing:register", family.pk)
        else:
            messages.success(request, _("Your decision is recorded."))
            return redirect("sharing:decision", family.pk, taken.pk)
    context = {"family": family, "form": form, "back": asking.back, "is_again": asking.after is not None}
    return render(request, "sharing/decide.html", context)
