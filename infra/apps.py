"""The shell: settings, addresses, the request path, and the wiring of what the packages may not know of each other."""

from django.apps import AppConfig


class InfraConfig(AppConfig):
    """Composes the packages."""

    name = "infra"

    def ready(self) -> None:
        """Wire consent's gate into the auditor's desk, and the register of sharing decisions into what leaves."""
        from audit import opener
        from conference.sharing import records
        from consent import beside
        from infra.opening import GateOpener

        opener.use(GateOpener())
        beside.use(records.exported)
