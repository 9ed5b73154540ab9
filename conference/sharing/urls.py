"""Where sharing is decided, recorded, received and recalled: identifiers only."""

from django.urls import path

from conference.sharing.views import copying, deciding, receiving, showing

app_name = "sharing"

urlpatterns = [
    path("sharing/", receiving.mine, name="mine"),
    path("sharing/<uuid:recipient_id>/", receiving.share, name="share"),
    path("families/<uuid:family_id>/sharing/", showing.register, name="register"),
    path("families/<uuid:family_id>/sharing/copy/", copying.make, name="make-copy"),
    path("families/<uuid:family_id>/sharing/<uuid:decision_id>/copy/", copying.copy, name="copy"),
    path("families/<uuid:family_id>/sharing/<uuid:decision_id>/", showing.decision, name="decision"),
    path("families/<uuid:family_id>/sharing/<uuid:decision_id>/recall/", showing.recall, name="recall"),
    path(
        "families/<uuid:family_id>/sharing/<uuid:decision_id>/decide/",
        deciding.decide_again,
        name="decide-again",
    ),
    path("families/<uuid:family_id>/lines/<uuid:entry_id>/decide/", deciding.decide, name="decide"),
]
