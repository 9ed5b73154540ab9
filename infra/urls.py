"""Every address of the product, by room."""

from django.urls import include, path

from infra import health, views

handler400 = "infra.views.bad_request"
handler403 = "infra.views.forbidden"
handler404 = "infra.views.not_found"
handler500 = "infra.views.server_error"

urlpatterns = [
    path("", views.home, name="home"),
    path("", include("infra.shell_urls")),
    path("", include("conference.directory.urls")),
    path("", include("conference.chronology.urls")),
    path("", include("conference.emergency.urls")),
    path("", include("conference.apart.urls")),
    path("", include("conference.exchange.urls")),
    path("", include("conference.grounds.urls")),
    path("", include("conference.voices.urls")),
    path("situations/", include("conference.filters.urls")),
    path("", include("conference.circles.urls")),
    path("notices/", include("conference.notices.urls")),
    path("", include("conference.overrides.urls")),
    path("meetings/", include("conference.meetings.urls")),
    path("", include("conference.live.urls")),
    path("", include("conference.preflight.urls")),
    path("", include("conference.why.urls")),
    path("", include("conference.disputes.urls")),
    path("", include("conference.sharing.urls")),
    path("", include("conference.relays.urls")),
    path("family/", include("conference.family.urls")),
    path("trail/", include("audit.desk.urls")),
    path("health/live", health.live, name="live"),
    path("health/ready", health.Ready.as_view(), name="ready"),
]
