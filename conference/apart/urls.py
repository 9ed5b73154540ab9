"""Where it is decided who is kept apart and who must not see a family; no address holds a name."""

from django.urls import path

from conference.apart.views import exclusions, families, own, suggestions, work

app_name = "apart"

_FAMILY = "families/<uuid:family_id>/"
_APART = f"{_FAMILY}apart/"

urlpatterns = [
    path(_APART, families.show, name="family"),
    path(f"{_APART}begin/", families.begin, name="begin"),
    path(f"{_APART}<uuid:kept_id>/end/", families.end, name="end"),
    path(f"{_APART}work/<uuid:involvement_id>/", work.protect, name="protect"),
    path(f"{_APART}protected/<uuid:marked_id>/end/", work.unprotect, name="unprotect"),
    path(f"{_FAMILY}exclusions/", exclusions.show, name="exclusions"),
    path(f"{_FAMILY}exclusions/declare/", exclusions.declare, name="declare"),
    path(f"{_FAMILY}exclusions/<uuid:practitioner_id>/end/", exclusions.end, name="end-exclusion"),
    path("exclusions/", suggestions.waiting, name="waiting"),
    path("exclusions/<uuid:suggestion_id>/", suggestions.decide, name="decide"),
    path("account/home/", own.home, name="own-home"),
]
