"""The addresses of the family's own room; none of them holds a name."""

from django.urls import path

from conference.family.views import copies, evidence, home, permissions, saying

app_name = "family"

urlpatterns = [
    path("", home.show, name="home"),
    path("permissions/", permissions.show, name="permissions"),
    path("permissions/agree/", saying.agree, name="agree"),
    path("permissions/refuse/", saying.refuse, name="refuse"),
    path("permissions/<uuid:voice_id>/copy/", copies.show, name="copy"),
    path("permissions/<uuid:voice_id>/copy/file/", copies.file, name="copy-file"),
    path("permissions/<uuid:voice_id>/files/<uuid:evidence_id>/", evidence.show, name="evidence"),
    path("permissions/<uuid:voice_id>/narrow/", saying.narrow, name="narrow"),
    path("permissions/<uuid:voice_id>/take-back/", permissions.take_back, name="withdraw"),
]
