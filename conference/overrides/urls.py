"""The addresses of overrides: identifiers only."""

from django.urls import path

from conference.overrides.views import asking, deciding

app_name = "overrides"
FAMILY = "families/<uuid:family_id>/refusals/"
urlpatterns = [
    path(FAMILY, asking.family, name="family"),
    path(f"{FAMILY}<uuid:voice_id>/override/", asking.ask, name="ask"),
    path("overrides/", deciding.waiting, name="waiting"),
    path("overrides/<uuid:request_id>/", deciding.decide, name="decide"),
]
