"""The model field whose words are sealed at save and never come out of the database in the clear."""

from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn
from uuid import UUID

from django.core.exceptions import FieldError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from audit.vault import blobs
from audit.vault.errors import WrongPlace
from audit.vault.places import OWNER_KINDS, Owner, Place
from audit.vault.sealed import Sealed, words_to_seal
from audit.vault.sealing import seal

__all__ = ["Sealed", "SealedFile", "SealedText"]


class SealedAttribute(DeferredAttribute):
    """Gives an opaque Sealed, takes words; keeps bytes as the database gave them until somebody asks."""

    field: "SealedText"

    def __get__(self, instance: models.Model | None, cls: type[models.Model] | None = None) -> Any:
        held = super().__get__(instance, cls)
        if instance is None or isinstance(held, Sealed):
            return held
        blob = None if held is None else bytes(held)
        # A row read in part may lack its owner: then the place is asked for when the words are.
        knows_owner = self.field.owner_kind == "class" or self.field.owner_source in instance.__dict__
        return Sealed(
            blob, self.field.place_on(instance) if knows_owner else partial(self.field.place_on, instance)
        )

    def __set__(self, instance: models.Model, value: object) -> None:
        if isinstance(value, str):
            value = Sealed.unsaved(value)
        elif isinstance(value, Sealed) and value.awaits_its_place:
            value = value.blob
        elif not (value is None or isinstance(value, bytes | memoryview | Sealed)):
            raise TypeError(f"{self.field} takes words, not {type(value).__name__}.")
        instance.__dict__[self.field.attname] = value


class SealedText(models.BinaryField):  # type: ignore[type-arg]
    """Text sealed under its owner's key, e.g. `SealedText("people.person.given_name", owner="person:id")`.

    `sealed_as` is the registered name, unique for ever: the seal is bound to it, and to `instance.id` (a UUID).
    `owner` is `family:`, `person:` or `file:<attribute>`, the attribute that holds the owner's id, or `class:<name>`.
    """

    if TYPE_CHECKING:
        _pyi_private_set_type: str | Sealed | None
        _pyi_private_get_type: Sealed  # type: ignore[assignment]

    descriptor_class = SealedAttribute
    empty_values: list[Any] = []

    def __init__(self, sealed_as: str, *, owner: str, **options: Any) -> None:
        self.sealed_as = sealed_as
        self.owner = owner
        self.owner_kind, _, self.owner_source = owner.partition(":")
        if self.owner_kind not in OWNER_KINDS or not self.owner_source:
            raise ValueError(f"{sealed_as}: owner is family:, person: or file:<attribute>, or class:<name>.")
        super().__init__(**options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _, options = super().deconstruct()
        return name, path, [self.sealed_as], {"owner": self.owner, **options}

    def place_on(self, instance: models.Model) -> Place:
        """Return what the seal of this field is bound to on this row."""
        row: UUID = instance.id  # type: ignore[attr-defined]
        return Place(self.sealed_as, row, Owner(self.owner_kind, self._owner_id(instance)))

    def pre_save(self, model_instance: models.Model, add: bool) -> bytes | None:
        """Seal new words once; pass on what is sealed as it is, if it was sealed for this very place."""
        held: Sealed = getattr(model_instance, self.attname)
        if not held and not held.is_unsaved:
            return held.blob
        place = self.place_on(model_instance)
        if not place.is_complete:
            raise WrongPlace(f"{self}: a UUID in `id` and an owner are needed before words are sealed.")
        if held.is_unsaved:
            held = Sealed(seal(words_to_seal(held), place), place)
            setattr(model_instance, self.attname, held)
        elif held.place != place:
            raise WrongPlace(f"{self}: these words were sealed for another row, field or owner.")
        return held.blob

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Let through sealed bytes alone: `update()` and `bulk_update()` know no row and so cannot seal."""
        if value is not None and not (
            isinstance(value, bytes) and (not value or blobs.has_the_format(value))
        ):
            raise FieldError(f"{self}: only save(), create() and bulk_create() seal words.")
        return super().get_db_prep_value(value, connection, prepared)

    def get_lookup(self, lookup_name: str) -> Any:
        """Refuse to search ciphertext; whether there are words at all is the only question."""
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else self._refuse_search()

    def get_transform(self, lookup_name: str) -> Any:
        """Refuse to look into ciphertext."""
        self._refuse_search()

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        """Take words as they are: what they must be like is a form's question."""
        return value

    def to_python(self, value: Any) -> Any:
        """Return the value untouched."""
        return value

    def value_to_string(self, obj: models.Model) -> NoReturn:
        """Refuse to be written into a fixture."""
        raise TypeError(f"{self}: sealed words are not exported.")

    def _owner_id(self, instance: models.Model) -> str:
        if self.owner_kind == "class":
            return self.owner_source
        owner_id = getattr(instance, self.owner_source)
        if isinstance(owner_id, str):
            owner_id = instance._meta.get_field(self.owner_source).to_python(owner_id)  # type: ignore[union-attr]
        return str(owner_id or "")

    def _refuse_search(self) -> NoReturn:
        raise FieldError(
            f"{self} is sealed: search audit.vault.blind indexes; only isnull can be asked here."
        )


class SealedFile(SealedText):
    """What is in a file, sealed under a key of this file alone; `Sealed.unsaved(content)` goes in.

    Shredding `Owner("file", …)` destroys this one file and nothing else.
    """

    if TYPE_CHECKING:
        _pyi_private_set_type: Sealed
        _pyi_private_get_type: Sealed

    def __init__(self, sealed_as: str, *, owner: str = "file:id", **options: Any) -> None:
        super().__init__(sealed_as, owner=owner, **options)
