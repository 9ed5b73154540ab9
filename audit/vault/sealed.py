"""The opaque thing that a sealed field reads as: it can be passed on and printed, and tells nothing."""

from collections.abc import Callable
from typing import Any, NoReturn, Self

from audit.vault.errors import VaultError
from audit.vault.places import Place


class Sealed:
    """Sealed words. True when there are any; `audit.vault.opening` alone turns them into text.

    Between assignment and saving it holds the new words themselves, as opaque from outside as sealed ones.
    """

    __slots__ = ("_blob", "_place", "_words")

    def __init__(self, blob: bytes | None, place: Place | Callable[[], Place] | None = None) -> None:
        self._blob = blob
        self._place = place
        self._words: str | bytes | None = None

    @classmethod
    def unsaved(cls, words: str | bytes) -> Self:
        """Hold words, or what is in a file, that a save will seal."""
        held = cls(None)
        held._words = words
        return held

    @property
    def blob(self) -> bytes | None:
        """The sealed bytes; nothing for no words and for words that no save has sealed yet."""
        return self._blob

    @property
    def place(self) -> Place | None:
        """The field, row and owner that these bytes were read from."""
        place = self._place
        if callable(place):
            place = self._place = place()
        return place

    @property
    def awaits_its_place(self) -> bool:
        """Whether the owner was not read with the bytes and nobody has asked for the place yet."""
        return callable(self._place)

    @property
    def is_unsaved(self) -> bool:
        """Whether a save has yet to seal these words."""
        return self._words is not None

    def __bool__(self) -> bool:
        return bool(self._blob) or bool(self._words)

    def __repr__(self) -> str:
        return "<sealed>"

    def __str__(self) -> str:
        return "<sealed>"

    def __format__(self, spec: str) -> str:
        return "<sealed>"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    def _refuse(self, *_: object) -> NoReturn:
        raise TypeError("Sealed words are opened by consent.gate.open alone.")

    __iter__ = __len__ = __getitem__ = __contains__ = __bytes__ = __add__ = __radd__ = __mod__ = _refuse
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = _refuse
    __reduce__ = __reduce_ex__ = __getstate__ = _refuse


def words_to_seal(sealed: Sealed) -> str | bytes:
    """Return the words that a save is about to seal."""
    words = sealed._words  # noqa: SLF001 - a function here and not a method, so that the opaque thing offers no way in
    if words is None:
        raise VaultError("These words are sealed already.")
    return words
