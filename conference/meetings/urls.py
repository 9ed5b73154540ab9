"""The addresses of the meetings' room; none of them holds a name."""

from django.urls import path

from conference.meetings.views import arranging, children, lines, people, record, room

app_name = "meetings"

_ONE = "<uuid:conference_id>/"

urlpatterns = [
    path("", arranging.mine, name="list"),
    path("call/<uuid:family_id>/", arranging.schedule, name="schedule"),
    path(_ONE, room.conference, name="conference"),
    path(f"{_ONE}open/", room.open_conference, name="open"),
    path(f"{_ONE}item/", room.move_to, name="move-to"),
    path(f"{_ONE}close/", room.close_conference, name="close"),
    path(f"{_ONE}sign-off/", room.sign_off, name="sign-off"),
    path(f"{_ONE}record/", record.record, name="record"),
    path(f"{_ONE}lines/", lines.contribute, name="contribute"),
    path(f"{_ONE}lines/<uuid:entry_id>/", lines.amend, name="amend"),
    path(f"{_ONE}draft/", lines.draft, name="draft"),
    path(f"{_ONE}children/<uuid:child_id>/proposal/", children.propose, name="propose"),
    path(f"{_ONE}children/<uuid:child_id>/position/", children.take_position, name="take-position"),
    path(f"{_ONE}children/<uuid:child_id>/decision/", children.decide, name="decide"),
    path(f"{_ONE}steps/", children.agree_step, name="agree-step"),
    path(f"{_ONE}invitations/", people.invite, name="invite"),
    path(f"{_ONE}take-back/", people.take_back, name="take-back"),
    path(f"{_ONE}answer/", people.answer, name="answer"),
    path(f"{_ONE}check-in/", people.check_in, name="check-in"),
    path(f"{_ONE}leave/", people.leave, name="leave"),
]
