"""The names under which codes and identifiers stand in a FHIR Consent: ours begin with `urn:entour:`."""

from typing import Final

from consent.categories import Category, Sensitivity, Use
from consent.purposes import PurposeCode
from consent.terms import ActorKind, Role, Said

URI: Final = "urn:ietf:rfc:3986"
UUID_URN: Final = "urn:uuid:"

CONFIDENTIALITY: Final = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
ACT_CODE: Final = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
# FHIR's own word for a consent to share information, as against one to treatment or to research.
INFORMATION_DISCLOSURE: Final = "IDSCL"
PARTICIPATION: Final = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
INFORMATION_RECIPIENT: Final = "IRCP"

ACTOR_KIND: Final = "urn:entour:kind-of-actor"
AGENCY_KIND: Final = "urn:entour:kind-of-agency"
CATEGORY: Final = "urn:entour:category"
GROUND: Final = "urn:entour:ground"
NOTICE: Final = "urn:entour:notice"
PURPOSE: Final = "urn:entour:purpose"
ROLE: Final = "urn:entour:role"
SAID: Final = "urn:entour:said"
STATUTE: Final = "urn:entour:statute"
STRENGTH: Final = "urn:entour:strength"
USE: Final = "urn:entour:use"
VERIFICATION: Final = "urn:entour:verification"

# How the decision and the provisions of a Consent are to be understood; FHIR forbids to read on without it.
OUR_RULES: Final = "urn:entour:fhir-consent:1"
OUR_POLICY: Final = "urn:entour:policy:deny-unless-permitted"
STATUTORY: Final = "statutory"
COMPETENT_CHILD: Final = "competent_child"
DUTY: Final = "duty"

# The codes of ours that a provision may carry, by their system.
VOCABULARIES: Final = {
    # An office stands in a circle; no provision names one.
    ACTOR_KIND: frozenset(map(str, ActorKind)) - {ActorKind.OFFICE.value},
    CATEGORY: frozenset(map(str, Category)),
    CONFIDENTIALITY: frozenset(each.name for each in Sensitivity),
    PURPOSE: frozenset(map(str, PurposeCode)),
    ROLE: frozenset(map(str, Role)),
    SAID: frozenset({*map(str, Said), DUTY}),
    USE: frozenset(map(str, Use)),
}

# As what FHIR knows those whom a provision names one by one; an account has no type of its own there.
TYPES: Final = {
    ActorKind.AGENCY: "Organization",
    ActorKind.PERSON: "RelatedPerson",
    ActorKind.PRACTITIONER: "Practitioner",
}
