"""The addresses of the table; none of them holds a name."""

from django.urls import path

from conference.filters.views import areas, naming, roles, situations, telling

app_name = "filters"

_ONE = "<uuid:situation_id>/"

urlpatterns = [
    path("", situations.table, name="table"),
    path("screen/", situations.screen, name="screen"),
    path("areas/", areas.show, name="areas"),
    path("areas/<uuid:team_id>/", areas.count, name="count-area"),
    path(_ONE, situations.situation, name="situation"),
    path(f"{_ONE}bring/", telling.bring, name="bring"),
    path(f"{_ONE}widen/", telling.widen, name="widen"),
    path(f"{_ONE}accept-few/", telling.accept_few, name="accept-few"),
    path(f"{_ONE}weigh/", telling.weigh, name="weigh"),
    path(f"{_ONE}share/", naming.share, name="share"),
    path(f"{_ONE}recognise/", naming.recognise, name="recognise"),
    path(f"{_ONE}step-back/", naming.step_back, name="step-back"),
    path(f"{_ONE}roles/", roles.give, name="roles"),
    path(f"{_ONE}follow/", roles.follow, name="follow"),
    path(f"{_ONE}chair/", situations.name_chair, name="chair"),
    path(f"{_ONE}close/", situations.close, name="close"),
]
