"""Where a line is disputed, corrected and answered for: identifiers only."""

from django.urls import path

from conference.disputes.views import lines

app_name = "disputes"

urlpatterns = [
    path("entries/<uuid:entry_id>/dispute/", lines.dispute, name="dispute"),
    path("entries/<uuid:entry_id>/correct/", lines.correct, name="correct"),
    path("disputes/<uuid:dispute_id>/answer/", lines.answer, name="answer"),
]
