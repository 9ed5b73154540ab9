"""How the trail points at a record it knows nothing about: a type, an identifier, a version and a shelf."""

from typing import Any, NamedTuple, Self

from django.db.models import Model


class Reference(NamedTuple):
    """Point at one version of one record; `shelf` is consent's shelf number, where it stands on one."""

    type: str
    id: str
    version: int = 0
    shelf: int | None = None

    @classmethod
    def to(cls, record: Model) -> Self:
        """Point at a model instance as it is now."""
        named: Any = record
        return cls(
            type=getattr(named, "audit_type", None) or record._meta.label_lower,
            id=str(record.pk),
            version=getattr(named, "version", 0) or 0,
            shelf=getattr(named, "shelf_id", None),
        )

    def as_row(self) -> list[str | int | None]:
        """Return the shape that the trail keeps: type, identifier, version, shelf."""
        return list(self)


def pointing_at(target: "Reference | Model") -> Reference:
    """Return a reference, whatever was given."""
    return target if isinstance(target, Reference) else Reference.to(target)
