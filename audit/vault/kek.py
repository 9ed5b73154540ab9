"""The keys that wrap data keys: where they come from is the deployment's choice."""

from functools import lru_cache
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string


class KekProvider(Protocol):
    """Holds key-encryption keys by epoch, outside the database: a file, a credential, a key service."""

    def current_epoch(self) -> int:
        """Return the epoch that wraps new data keys."""

    def wrap(self, epoch: int, key: bytes, bound_to: bytes) -> bytes:
        """Wrap a data key."""

    def unwrap(self, epoch: int, wrapped: bytes, bound_to: bytes) -> bytes:
        """Unwrap a data key; raise WrongKey when this provider did not wrap it."""

    def blind_key(self) -> bytes:
        """Return the key of the blind indexes (32 bytes), which never changes."""


@lru_cache(maxsize=1)
def provider() -> KekProvider:
    """Return the deployment's provider, KEK_PROVIDER in the settings; the key file unless it says otherwise."""
    made: KekProvider = import_string(getattr(settings, "KEK_PROVIDER", "audit.vault.key_file.KeyFile"))()
    return made


def must_be_ready() -> None:
    """Raise ImproperlyConfigured with what to do when keys are missing; call it before serving."""
    provider().current_epoch()
    provider().blind_key()
