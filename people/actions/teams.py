"""Form teams."""

from zoneinfo import available_timezones

from audit import trail
from audit.trail import Refused
from people import events, permissions, refusals
from people.models import Jurisdiction, Team
from people.viewers import Viewer


def create(*, name: str, jurisdiction: Jurisdiction, time_zone: str, by: Viewer) -> Team:
    """Form a team under the law and the clock of its place."""
    with trail.gesture(events.TEAM_CREATED, actor=by.actor(), jurisdiction=str(jurisdiction)) as gesture:
        permissions.require_administrator(by)
        if time_zone not in available_timezones():
            raise Refused(refusals.UNKNOWN_TIME_ZONE)
        if Team.objects.filter(name=name).exists():
            raise Refused(refusals.TEAM_NAME_TAKEN)
        team = Team.objects.create(name=name, jurisdiction=jurisdiction, time_zone=time_zone)
        gesture.touch(team)
        gesture.concern(team)
    return team
