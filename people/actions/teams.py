"""Form teams."""

from zoneinfo import available_timezones

from django.utils.translation import gettext as _

from audit import trail
from audit.trail import Refused
from people import events, permissions
from people.models import Jurisdiction, Team
from people.viewers import Viewer


def create(*, name: str, jurisdiction: Jurisdiction, time_zone: str, by: Viewer) -> Team:
    """Form a team under the law and the clock of its place."""
    with trail.gesture(events.TEAM_CREATED, actor=by.actor(), jurisdiction=str(jurisdiction)) as gesture:
        permissions.require_administrator(by)
        if time_zone not in available_timezones():
            raise Refused("people.unknown_time_zone", _("This time zone is not known."))
        if Team.objects.filter(name=name).exists():
            raise Refused("people.team_name_taken", _("There is already a team of this name."))
        team = Team.objects.create(name=name, jurisdiction=jurisdiction, time_zone=time_zone)
        gesture.touch(team)
        gesture.concern(team)
    return team
