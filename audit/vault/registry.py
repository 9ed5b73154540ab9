"""Every sealed field of the product, by its registered name."""

from collections import defaultdict
from collections.abc import Mapping

from django.apps import apps
from django.db import models

from audit.vault.fields import SealedText


def sealed_fields() -> Mapping[str, SealedText]:
    """Return every sealed field by registered name; the copies that histories keep are not counted again."""
    return {name: fields[0] for name, fields in by_name().items()}


def by_name() -> Mapping[str, list[SealedText]]:
    """Return the fields that use each registered name; more than one is a mistake that the checks report."""
    found: defaultdict[str, list[SealedText]] = defaultdict(list)
    for model in apps.get_models():
        if not _is_history(model):
            for field in model._meta.local_concrete_fields:
                if isinstance(field, SealedText):
                    found[field.sealed_as].append(field)
    return dict(sorted(found.items()))


def _is_history(model: type[models.Model]) -> bool:
    return hasattr(model, "history_object") or hasattr(model, "instance_type")
