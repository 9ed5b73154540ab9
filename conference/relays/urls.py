"""Where something is passed on to a grouping: identifiers only."""

from django.urls import path

from conference.relays.views import relays, templates

app_name = "relays"
_FAMILY = "families/<uuid:family_id>/relays/"

urlpatterns = [
    path(_FAMILY, relays.family, name="family"),
    path(f"{_FAMILY}write/", relays.write, name="write"),
    path(f"{_FAMILY}<uuid:relay_id>/", relays.relay, name="relay"),
    path(f"{_FAMILY}templates/propose/", templates.propose, name="propose-template"),
    path(f"{_FAMILY}templates/<uuid:template_id>/", templates.template, name="template"),
]
