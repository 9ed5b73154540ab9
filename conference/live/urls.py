"""The addresses beside a meeting's socket."""

from django.urls import path

from conference.live import views

app_name = "live"
urlpatterns = [
    path("live/<uuid:conference_id>/poll", views.poll, name="poll"),
    path("live/<uuid:conference_id>/presence", views.be_present, name="presence"),
]
