"""Where a meeting's socket is."""

from django.urls import path

from conference.live.consumers import room_socket

# Channels routes ASGI applications with Django's own patterns.
sockets = [path("live/<uuid:conference_id>/", room_socket)]  # type: ignore[arg-type]
