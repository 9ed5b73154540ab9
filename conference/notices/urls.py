"""The addresses of notices: identifiers only."""

from django.urls import path

from conference.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.show, name="list"),
    path("<uuid:notice_id>/", views.look, name="look"),
]
