"""What Django checks before it starts: sealed names are unique, and keys are there where families are real."""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from audit.vault import kek, registry


@register("audit")
def sealed_names_are_unique(**_: Any) -> list[CheckMessage]:
    """Two fields under one registered name could be exchanged for one another."""
    return [
        Error(
            f"{len(fields)} fields are sealed as {name}.",
            hint="A registered name is used once.",
            id="audit.E001",
        )
        for name, fields in registry.by_name().items()
        if len(fields) > 1
    ]


@register("audit", deploy=True)
def keys_are_there(**_: Any) -> list[CheckMessage]:
    """Without its keys the vault can neither seal nor open."""
    try:
        kek.must_be_ready()
    except ImproperlyConfigured as missing:
        return [Error(str(missing), id="audit.E002")]
    return []
