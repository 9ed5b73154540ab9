"""The addresses of a deployment that is a demonstration."""

from django.urls import include, path

from conference.directory.urls import addresses

handler404 = "infra.views.not_found"

urlpatterns = [
    path("", include("infra.shell_urls")),
    path("", include("conference.apart.urls")),
    path("", include("conference.emergency.urls")),
    path("", include("conference.notices.urls")),
    path("", include((addresses(demonstration=True), "directory"))),
]
