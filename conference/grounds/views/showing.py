"""The grounds that a family's information flows on, and the law behind them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.family.presenters.recipients import named_in
from conference.grounds import queries
from conference.grounds.presenters import duties, law, notices
from conference.grounds.presenters.duties import Pen
from conference.grounds.presenters.permits import permits
from conference.grounds.views.asking import Asking, asking
from conference.meetings import reference
from consent import grounds, statutory_bars


@never_cache
@require_safe
def relied_on(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show which grounds are live, what each permits, whether the family knows, and when to look again."""
    who = asking(request, family_id)
    viewer, family = who.viewer, who.family
    found, withheld = queries.duties(viewer, family, who.scope, sees_all=who.may_change)
    bare = [*queries.at_opening(family, who.scope), *queries.agreed(viewer, family, who.scope)]
    given = queries.notices(viewer, family, who.scope)
    rows = [row for one in (*(each.authority for each in found), *bare) for row in one.provisions.all()]
    rows += [row for one in given for row in one.notice.voice.provisions.all()]
    pen = Pen(who.names, named_in(rows, viewer.language), viewer.language, family.team.today())
    cards = [duties.card(each, pen) for each in found]
    live = [each for each in cards if not each.ended]
    context = {
        "family": family,
        "may_change": who.may_change,
        "withheld": [each.sentence for each in withheld],
        "live": live,
        "overdue": duties.overdue(live),
        "ended": [each for each in cards if each.ended],
        "others": [
            {
                "law": duties.of_authority(each, viewer.language),
                "since": each.starts_at,
                "permits": permits(each.provisions.all(), pen.recipients, pen.names),
                "by": pen.names.of(each.voice.person_id) if each.voice else "",
            }
            for each in bare
        ],
        "called": [_called(each, who) for each in queries.called(viewer, family)],
        "bars": statutory_bars.in_place(family.team.jurisdiction, family.team.today()),
        "notices": [notices.card(each, pen.recipients, pen.names, viewer.language) for each in given],
    }
    return render(request, "grounds/family.html", context)


@never_cache
@require_safe
def law_of_place(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show every ground and every bar of the place where the family's team works, with source and notes."""
    who = asking(request, family_id)
    place, today, language = who.family.team.jurisdiction, who.family.team.today(), who.viewer.language
    context = {
        "family": who.family,
        "place": who.family.team.get_jurisdiction_display(),
        "cards": [
            law.of_ground(each, language, law.why_not(each, who.family, who.viewer))
            for each in grounds.in_place(place, today)
        ],
        "bars": [law.of_bar(each, language) for each in statutory_bars.in_place(place, today)],
        "groups": [law.of_group(each, language) for each in grounds.originators_in(place)],
    }
    return render(request, "grounds/law.html", context)


def _called(called: queries.Called, who: Asking) -> dict[str, object]:
    conference = called.conference
    kind = reference.edition(conference.kind, conference.kind_dated)
    return {
        "law": duties.of_authority(called.authority, who.viewer.language),
        "id": conference.pk,
        "title": kind.name.to(who.viewer.language),
        "scheduled_at": conference.scheduled_at,
    }
