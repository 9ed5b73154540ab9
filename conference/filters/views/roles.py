"""The fourth filter's pages: who has a part, and the family's record with which they go on."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.directory import access as directory
from conference.directory import queries as families
from conference.directory.views.asking import viewer_of
from conference.filters import access
from conference.filters.actions import roles
from conference.filters.forms.fields import agency_choices
from conference.filters.forms.naming import FollowForm, RolesForm
from conference.filters.rules.states import Gesture
from conference.filters.views.sending import asked
from people.models import Team
from people.viewers import Viewer


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def give(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Record which agencies have a part."""
    viewer = viewer_of(request)
    place = access.place_for(viewer, situation_id, Gesture.GIVE_ROLES)
    told_to = {str(each.agency_id): each.agency for each in place.situation.identifiers.recipients.all()}
    form = RolesForm(request.POST or None, agencies=agency_choices(told_to.values(), viewer.language))

    def act(told: dict[str, Any]) -> object:
        return roles.give(
            situation=place.situation,
            leads=told_to[told["leads"]],
            assists=[told_to[key] for key in told["assists"]],
            by=viewer,
            key=told["key"],
        )

    return asked(
        request,
        form,
        act,
        situation_id,
        heading=_("Which agencies have a part?"),
        button=_("Record who has a part"),
        done=_("The agencies have their part; for all others the name is gone."),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Choose the family's record with which the agencies go on."""
    viewer = viewer_of(request)
    place = access.place_for(viewer, situation_id, Gesture.FOLLOW)
    form = FollowForm(request.POST or None, families=_families(viewer, place.situation.team))

    def act(told: dict[str, Any]) -> object:
        family = directory.family(viewer, UUID(told["family"]))
        return roles.follow(situation=place.situation, family=family, by=viewer, key=told["key"])

    return asked(
        request,
        form,
        act,
        situation_id,
        heading=_("Go on with a family’s record"),
        before=_(
            "Search first whether the family is known here, and open a record for it if it is not. "
            "Then choose it here, and call a meeting about it with the agencies that have a part."
        ),
        button=_("Go on with this family"),
        done=_("The situation leads to this family’s record."),
    )


def _families(viewer: Viewer, team: Team) -> list[tuple[str, str]]:
    lines, _more = families.families(viewer)
    return [
        (
            str(line.family.pk),
            f"{line.name} ({line.family.reference})" if line.name else line.family.reference,
        )
        for line in lines
        if line.family.team_id == team.pk
    ]
