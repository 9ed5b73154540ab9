"""Names the conference app: the team's work, room by room."""

from django.apps import AppConfig


class ConferenceConfig(AppConfig):
    """One app for all rooms, so that they share one line of migrations."""

    name = "conference"
    default_auto_field = "django.db.models.BigAutoField"
