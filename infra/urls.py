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
    path("meetings/", include("conference.meetings.urls")),
    path("", include("conference.live.urls")),
    path("family/", include("conference.family.urls")),
    path("trail/", include("audit.desk.urls")),
    path("health/live", health.live, name="live"),
    path("health/ready", health.Ready.as_view(), name="ready"),
]
