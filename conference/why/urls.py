"""Where reasons are given: identifiers only."""

from django.urls import path

from conference.why import views

app_name = "why"
urlpatterns = [
    path("entries/<uuid:entry_id>/why/", views.entry, name="entry"),
    path("families/<uuid:family_id>/as-a-colleague/", views.colleague, name="colleague"),
]
