"""Where reasons are given: identifiers only."""

from django.urls import path

from conference.why.views import before, reasons

app_name = "why"
urlpatterns = [
    path("meetings/<uuid:conference_id>/lines/readers/", before.in_meeting, name="before-in-meeting"),
    path(
        "families/<uuid:family_id>/chronology/add/readers/", before.in_chronology, name="before-in-chronology"
    ),
    path("entries/<uuid:entry_id>/why/", reasons.entry, name="entry"),
    path("families/<uuid:family_id>/as-a-colleague/", reasons.colleague, name="colleague"),
]
