"""Addresses of the desk: identifiers only, never a name."""

from django.urls import path

from audit.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("account/<uuid:pseudonym>/", views.actor, name="actor"),
    path("family/<uuid:family_id>/", views.family, name="family"),
    path("event/<uuid:event_id>/", views.event, name="event"),
]
