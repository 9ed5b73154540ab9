"""Every sealed field has a registered name of its own."""

from audit.checks import sealed_names_are_unique
from audit.vault import registry


def test_names_are_unique_and_begin_with_their_package():
    assert sealed_names_are_unique() == []
    for name, field in registry.sealed_fields().items():
        assert name.split(".")[0] == field.model._meta.app_label


def test_a_name_used_twice_is_reported(monkeypatch):
    field = registry.sealed_fields()["audit.event.beside"]
    monkeypatch.setattr(registry, "by_name", lambda: {"a.b": [field, field]})
    assert [error.id for error in sealed_names_are_unique()] == ["audit.E001"]
