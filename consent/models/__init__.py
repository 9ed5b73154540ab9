"""What was said, on what ground information flows, and where entries stand: rows that only ever are added."""

from consent.models.apart import KeptApart, KeptApartEnd
from consent.models.asides import Coercion, VoiceLapse
from consent.models.authorities import Authority, AuthorityEnd, AuthorityReview, AuthorityTelling
from consent.models.capacity import CourtOrder
from consent.models.circles import Circle, CircleEnd, CircleReader, CircleReaderEnd, CircleReview
from consent.models.emergencies import BreakGlass, BreakGlassEnd, BreakGlassReview
from consent.models.evidence import Evidence
from consent.models.exchange import ImportedVoice, PermissionsExport
from consent.models.exclusions import Exclusion, ExclusionEnd
from consent.models.notices import BarNotice
from consent.models.overrides import OverrideDecision, OverrideRequest
from consent.models.protected_work import ProtectedWork, ProtectedWorkEnd
from consent.models.provisions import Provision, ProvisionEnd, ProvisionSubject
from consent.models.shelves import Shelf, ShelfSubject
from consent.models.suggestions import ExclusionSuggestion, SuggestionDecision
from consent.models.voices import Voice, VoiceAnswer, VoiceSubject

__all__ = [
    "Authority",
    "AuthorityEnd",
    "AuthorityReview",
    "AuthorityTelling",
    "BarNotice",
    "BreakGlass",
    "BreakGlassEnd",
    "BreakGlassReview",
    "Circle",
    "CircleEnd",
    "CircleReader",
    "CircleReaderEnd",
    "CircleReview",
    "Coercion",
    "CourtOrder",
    "Evidence",
    "Exclusion",
    "ExclusionEnd",
    "ExclusionSuggestion",
    "ImportedVoice",
    "KeptApart",
    "KeptApartEnd",
    "OverrideDecision",
    "OverrideRequest",
    "PermissionsExport",
    "ProtectedWork",
    "ProtectedWorkEnd",
    "Provision",
    "ProvisionEnd",
    "ProvisionSubject",
    "Shelf",
    "ShelfSubject",
    "SuggestionDecision",
    "Voice",
    "VoiceAnswer",
    "VoiceLapse",
    "VoiceSubject",
]
