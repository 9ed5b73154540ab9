"""The shell: settings, addresses, the request path, and the wiring of what the packages may not know of each other."""

from django.apps import AppConfig


class InfraConfig(AppConfig):
    """Composes the packages."""

    name = "infra"

    def ready(self) -> None:
        """Wire consent's gate into the auditor's desk."""
        from audit import opener
        from infra.opening import GateOpener

        opener.use(GateOpener())
