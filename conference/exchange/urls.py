"""The addresses of this room; none of them holds a name."""

from django.urls import path

from conference.exchange.views import copies, files

app_name = "exchange"

urlpatterns = [
    path("families/<uuid:family_id>/permissions/export/", files.export, name="export"),
    path("families/<uuid:family_id>/permissions/import/", files.take_in, name="import"),
    path("families/<uuid:family_id>/permissions/recorded/", copies.recorded, name="recorded"),
    path("families/<uuid:family_id>/permissions/recorded/<uuid:voice_id>/", copies.show, name="copy"),
    path("permissions/form/", copies.blank_form, name="blank-form"),
]
