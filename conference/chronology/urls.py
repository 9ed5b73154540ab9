"""Where a family's chronology is: identifiers only."""

from django.urls import path

from conference.chronology import views

app_name = "chronology"
urlpatterns = [
    path("families/<uuid:family_id>/chronology/", views.chronology, name="family"),
    path("families/<uuid:family_id>/chronology/add/", views.add, name="add"),
]
