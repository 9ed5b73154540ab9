"""What a family said about sharing, two who differ side by side, and who is to be asked again."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.meetings.views.asking import viewer_of
from conference.voices import access, again, differing, queries
from conference.voices.presenters import beside, cards
from conference.voices.views.asking import asking


@never_cache
@require_safe
def family(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show what was said, as far as the viewer may read it."""
    who = asking(request, family_id)
    language = who.viewer.language
    heard = queries.of_family(who.viewer, who.family, who.scope)
    drawn = cards.draw(heard, heard.told, language)
    context = {
        "family": who.family,
        "may_write": who.may_write,
        "may_doubt": who.may_doubt,
        "again": beside.again(again.asks(heard), heard),
        "differences": beside.differences(differing.found(heard), heard, language),
        "standing": [each for each in drawn if each.article.stands],
        "over": [each for each in drawn if not each.article.stands],
        "unasked": cards.unasked(heard, language),
    }
    return render(request, "voices/family.html", context)


@never_cache
@require_safe
def to_ask(request: HttpRequest) -> HttpResponse:
    """Show who is to be asked again, in the families whose work the viewer leads."""
    viewer = viewer_of(request)
    found = []
    for led in queries.led(viewer):
        _family, scope = access.family(viewer, led.pk)
        heard = queries.of_family(viewer, led, scope)
        found.append((led, beside.again(again.asks(heard), heard)))
    return render(request, "voices/to_ask.html", {"families": found})
