"""Every term of another vocabulary that a receipt uses, with its IRI; a receipt uses no other.

The Data Privacy Vocabulary (DPV) is that of its community group at W3C, in version 2.2; the shape of a receipt is that
of its guide to ISO/IEC TS 27560:2023.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from consent.categories import Category, Use

DPV_VERSION: Final = "2.2"
SCHEMA: Final = "https://w3id.org/dpv/schema/dpv-27560#"
RECORD, RECEIPT = f"{SCHEMA}record", f"{SCHEMA}receipt-record"

PREFIXES: Mapping[str, str] = {
    "dct": "http://purl.org/dc/terms/",
    "dpv": "https://w3id.org/dpv#",
    "pd": "https://w3id.org/dpv/pd#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_NAMES: Mapping[str, tuple[str, ...]] = {
    "dct": (
        "conformsTo",
        "description",
        "hasPart",
        "hasVersion",
        "identifier",
        "issued",
        "language",
        "relation",
        "source",
        "title",
        "type",
    ),
    "dpv": (
        "Authority",
        "Consent",
        "ConsentExpired",
        "ConsentGiven",
        "ConsentNotice",
        "ConsentReceipt",
        "ConsentRecord",
        "ConsentRefused",
        "ConsentUnknown",
        "ConsentWithdrawn",
        "Consult",
        "DataController",
        "DataSubject",
        "DataSubjectRight",
        "ExplicitlyExpressedConsent",
        "Export",
        "PersonalData",
        "Process",
        "Purpose",
        "Recipient",
        "Record",
        "SensitivePersonalData",
        "Share",
        "SpecialCategoryPersonalData",
        "StorageCondition",
        "UntilEventDuration",
        "UntilTimeDuration",
        "Use",
        "WithdrawConsent",
        "hasAuthority",
        "hasConsentControl",
        "hasConsentStatus",
        "hasDataController",
        "hasDataSubject",
        "hasDuration",
        "hasIdentifier",
        "hasIndicationMethod",
        "hasJurisdiction",
        "hasLegalBasis",
        "hasName",
        "hasNotice",
        "hasPersonalData",
        "hasProcess",
        "hasProcessing",
        "hasPurpose",
        "hasRecipient",
        "hasRight",
        "hasStorageCondition",
        "isExercisedAt",
        "isIndicatedAtTime",
        "isIndicatedBy",
    ),
    "pd": (
        "Behavioral",
        "Citizenship",
        "Criminal",
        "Disability",
        "Education",
        "Family",
        "Financial",
        "Health",
        "Household",
        "MentalHealth",
        "Name",
        "Opinion",
        "PhysicalAddress",
        "Relationship",
    ),
    "rdf": ("value",),
}
TERMS: Mapping[str, str] = {
    f"{prefix}:{name}": f"{PREFIXES[prefix]}{name}" for prefix, names in _NAMES.items() for name in names
}

SPECIAL, SENSITIVE = "dpv:SpecialCategoryPersonalData", "dpv:SensitivePersonalData"
# The kinds of information as personal data: health and the like are special (GDPR, Article 9), others delicate.
PERSONAL_DATA: Mapping[Category, tuple[str, ...]] = {
    Category.DISABILITY: ("pd:Disability", SPECIAL),
    Category.DOMESTIC_ABUSE: ("pd:Relationship", SENSITIVE),
    Category.EDUCATION: ("pd:Education",),
    Category.FAMILY_HISTORY: ("pd:Family",),
    Category.HEALTH: ("pd:Health", SPECIAL),
    Category.HOUSING: ("pd:Household",),
    Category.IDENTITY: ("pd:Name", "pd:PhysicalAddress"),
    Category.IMMIGRATION: ("pd:Citizenship", SENSITIVE),
    Category.INCOME: ("pd:Financial",),
    Category.MENTAL_HEALTH: ("pd:MentalHealth", SPECIAL),
    Category.OWN_WORDS: ("pd:Opinion",),
    Category.PLAN: (),
    Category.POLICE: ("pd:Criminal", SENSITIVE),
    Category.SAFEGUARDING: (SENSITIVE,),
    Category.SUBSTANCE_USE: ("pd:Behavioral", SPECIAL),
}
PROCESSING: Mapping[Use, str] = {
    Use.ADD: "dpv:Record",
    Use.EXPORT: "dpv:Export",
    Use.KNOW: "dpv:Use",
    Use.RELAY: "dpv:Share",
    Use.VIEW: "dpv:Consult",
}


def strange(document: Any) -> Iterator[str]:
    """Yield whatever in a receipt is used as a term and is not one of these."""
    if isinstance(document, dict):
        for name, value in document.items():
            if name == "@context":
                continue
            if not name.startswith("@") and name not in TERMS:
                yield name
            yield from _strange_types(value) if name == "@type" else strange(value)
    elif isinstance(document, list):
        for value in document:
            yield from strange(value)
    elif isinstance(document, str) and document.partition(":")[0] in PREFIXES and document not in TERMS:
        yield document


def _strange_types(types: Any) -> Iterator[str]:
    yield from (each for each in (types if isinstance(types, list) else [types]) if each not in TERMS)
