"""Write down a notice by which a person bars somebody from information, where the law gives a right to one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.directory import queries as directory
from conference.grounds import queries
from conference.grounds.forms.notices import NoticeForm
from conference.grounds.presenters import law, offers
from conference.grounds.views.asking import Asking, asking, done
from consent import statutory_bars
from consent.actions import notices
from consent.capacities import Capacities
from consent.law import Bar
from consent.models import BarNotice
from consent.terms import Method
from consent.voices import Spoken


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def receive(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Write down one notice that one body received, where a statute of the place gives the right to one."""
    who = asking(request, family_id)
    team, language = who.family.team, who.viewer.language
    bar = next(iter(statutory_bars.in_place(team.jurisdiction, team.today())), None)
    context: dict[str, Any] = {"family": who.family, "place": team.get_jurisdiction_display()}
    if bar is None:
        return render(request, "grounds/no_notice.html", context)
    practitioners = directory.practitioners().filter(agency__kind__in=bar.kinds_of_providers)
    holders = queries.agencies_of(bar.kinds | bar.kinds_of_providers)
    offered = offers.to_bar(bar, who.names, holders, practitioners, language)
    form = NoticeForm(request.POST or None, offered=offered, initial={"received_on": team.today()})
    if request.method == "POST" and form.is_valid() and done(form, lambda: _receive(who, bar, form)):
        words = _(
            "Written down. It holds for that body from the day you gave. Those who work there see it on this page."
        )
        messages.success(request, words)
        return redirect("grounds:family", family_id)
    return render(request, "grounds/notice.html", context | {"form": form, "law": law.of_bar(bar, language)})


def _receive(who: Asking, bar: Bar, form: NoticeForm) -> BarNotice:
    typed = form.cleaned_data
    return notices.receive(
        spoken=_spoken(who, bar, typed),
        statute=bar.code,
        holder=queries.agencies_of(bar.kinds).get(pk=typed["holder"]),
        denied=form.denied(),
        received_on=typed["received_on"],
        reference=typed["reference"],
        are_risks_explained=typed["are_risks_explained"],
        by=who.viewer,
        key=typed["key"],
    )


def _spoken(who: Asking, bar: Bar, typed: dict[str, Any]) -> Spoken:
    (speaker,) = who.persons([typed["speaker"]])
    subjects = who.persons(typed["persons"])
    by = who.practitioner if typed["assessment"] else None
    return Spoken(
        family=who.family,
        person=speaker,
        subjects=subjects,
        speaks_as=Capacities(who.family).usual(speaker.pk, frozenset(each.pk for each in subjects)),
        notice_version=f"{bar.code}@{bar.dated.isoformat()}",
        language=who.viewer.language,
        method=Method.LETTER,
        words=typed["words"],
        assessed_by=by,
        assessment=typed["assessment"],
    )
