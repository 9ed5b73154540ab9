"""Addresses of the desk: identifiers only, never a name."""

from django.urls import path

from audit.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("account/<uuid:pseudonym>/", views.actor, name="actor"),
    path("agency/<uuid:agency_id>/", views.agency, name="agency"),
    path("event/<uuid:event_id>/", views.event, name="event"),
    path("family/", views.families, name="families"),
    path("family/<uuid:family_id>/", views.family, name="family"),
    path("people/", views.people, name="people"),
]
