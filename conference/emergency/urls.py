"""The addresses of emergencies: identifiers only."""

from django.urls import path

from conference.emergency.views import opening, reviewing

app_name = "emergency"
ONE = "emergency/<uuid:opening_id>/"
urlpatterns = [
    path("emergency/", opening.seek, name="seek"),
    path("families/<uuid:family_id>/emergency/", opening.open_here, name="open-here"),
    path("emergency/reviews/", reviewing.waiting, name="waiting"),
    path(ONE, opening.show, name="opening"),
    path(f"{ONE}close/", opening.close, name="close"),
    path(f"{ONE}left/", opening.left, name="left"),
    path(f"{ONE}review/", reviewing.review, name="review"),
    path(f"{ONE}stop/", reviewing.stop, name="stop"),
]
