"""The addresses of what was said about sharing: identifiers only; what was said stands in no address."""

from django.urls import path

from conference.voices.views import evidence, following, recording, showing

app_name = "voices"

_FAMILY = "families/<uuid:family_id>/permissions/"
_VOICE = f"{_FAMILY}<uuid:voice_id>/"
urlpatterns = [
    path("permissions/ask-again/", showing.to_ask, name="to-ask"),
    path(_FAMILY, showing.family, name="family"),
    path(f"{_FAMILY}agree/", recording.agree, name="agree"),
    path(f"{_FAMILY}refuse/", recording.refuse, name="refuse"),
    path(f"{_FAMILY}not-asked/", recording.not_asked, name="not-asked"),
    path(f"{_FAMILY}order/", recording.order, name="order"),
    path(f"{_VOICE}narrow/", following.narrow, name="narrow"),
    path(f"{_VOICE}take-back/", following.take_back, name="take-back"),
    path(f"{_VOICE}doubt/", following.doubt, name="doubt"),
    path(f"{_VOICE}files/", evidence.keep, name="keep-file"),
    path(f"{_VOICE}files/<uuid:evidence_id>/", evidence.show, name="file"),
]
