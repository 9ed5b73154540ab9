"""Where one looks ahead to a meeting: identifiers only."""

from django.urls import path

from conference.preflight import views

app_name = "preflight"
urlpatterns = [path("meetings/<uuid:conference_id>/ahead/", views.preflight, name="preflight")]
