"""What was said, on what ground information flows, and where entries stand: rows that only ever are added."""

from consent.models.authorities import Authority, AuthorityEnd
from consent.models.exclusions import Exclusion, ExclusionEnd
from consent.models.provisions import Provision, ProvisionEnd, ProvisionSubject
from consent.models.shelves import Shelf, ShelfSubject
from consent.models.voices import Voice, VoiceAnswer, VoiceSubject

__all__ = [
    "Authority",
    "AuthorityEnd",
    "Exclusion",
    "ExclusionEnd",
    "Provision",
    "ProvisionEnd",
    "ProvisionSubject",
    "Shelf",
    "ShelfSubject",
    "Voice",
    "VoiceAnswer",
    "VoiceSubject",
]
