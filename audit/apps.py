"""Wires the audit package into Django: triggers after each migrate, the guard on each connection, its checks."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AuditConfig(AppConfig):
    """Nothing is read or written but through here."""

    name = "audit"

    def ready(self) -> None:
        from audit import append_only, checks, guard  # noqa: F401

        post_migrate.connect(append_only.install, sender=self, dispatch_uid="audit.append_only")
        guard.watch_connections()
