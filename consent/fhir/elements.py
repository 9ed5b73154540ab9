"""Every element of a Consent in FHIR R5: what is written into it, and what becomes of it when it is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from consent.fhir import systems


class Reading(StrEnum):
    """What becomes of an element that stands in a document that is read."""

    LEFT = "left aside"
    READ = "read"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Element:
    """One element: what becomes of it, what it means in both directions, and what is written into it."""

    reading: Reading
    meaning: str
    written: str = ""


LEFT, READ, REFUSED = Reading.LEFT, Reading.READ, Reading.REFUSED

OF_A_RESOURCE: Mapping[str, Element] = {
    "resourceType": Element(READ, "which resource it is", "`Consent`"),
    "id": Element(
        LEFT, "the name of the record at its source", "the UUID of the voice or of the lawful ground"
    ),
    "meta": Element(LEFT, "where and when it was kept"),
    "implicitRules": Element(
        READ,
        "how decision and provisions are understood; whoever does not know these rules must not read on",
        f"`{systems.OUR_RULES}`",
    ),
    "language": Element(LEFT, "the language of its words; none are read"),
    "text": Element(LEFT, "the same for human readers; only what a program reads counts"),
    "contained": Element(REFUSED, "other resources inside"),
    "extension": Element(LEFT, "by FHIR’s own rule it changes nothing of the rest"),
    "modifierExtension": Element(REFUSED, "changes the meaning of the rest, nobody here knows how"),
}
OF_A_CONSENT: Mapping[str, Element] = {
    **OF_A_RESOURCE,
    "identifier": Element(
        READ,
        "what it is known by everywhere; the same statement is taken in once",
        "the UUID of the voice or of the lawful ground, as a URN",
    ),
    "status": Element(
        READ,
        "whether it holds; only `active` is taken in",
        "`active`, or `inactive` for what was taken back or has ended: then without provisions",
    ),
    "category": Element(
        READ,
        "that it is about sharing information; consents to treatment or research are refused",
        f"v3 ActCode `{systems.INFORMATION_DISCLOSURE}`; `{systems.SAID}` (agree, limit, refuse, duty);"
        f" `{systems.STRENGTH}` = `{systems.STATUTORY}` for a bar that a statute gives (refused when read)",
    ),
    "subject": Element(
        READ,
        "whom it is about, where no provision names anybody",
        "the one person, or the family as a Group",
    ),
    "date": Element(READ, "the day on which it was said", "the day, in the team’s time zone"),
    "period": Element(READ, "from when until when any of it holds", "that of the lawful ground"),
    "grantor": Element(READ, "the one person of the family who said it", "the person; none for a duty"),
    "grantee": Element(REFUSED, "who accepts it; a permission here names whom it is for in its provisions"),
    "manager": Element(LEFT, "who looks after the record there"),
    "controller": Element(LEFT, "who enforces it there", "the team that holds the family"),
    "sourceAttachment": Element(
        REFUSED, "a document inside; keep it where it is, and take it out of the file"
    ),
    "sourceReference": Element(LEFT, "where the document is kept"),
    "regulatoryBasis": Element(
        READ,
        "the lawful ground; only a person’s own agreement is taken in, a duty is taken up here with its reasons",
        f"`{systems.GROUND}` with the edition as its version; for a statutory bar also `{systems.STATUTE}`",
    ),
    "policyBasis": Element(
        READ, "what holds beside it; any other policy is refused", f"`{systems.OUR_POLICY}`"
    ),
    "policyText": Element(
        READ, "the notice that the person had read", f"`{systems.NOTICE}` with the version, as an identifier"
    ),
    "verification": Element(
        READ,
        "who found that a child understands; a child’s own statement needs it",
        "for a competent child: who found that they understand",
    ),
    "decision": Element(
        READ,
        "what holds where no provision speaks; each level of provisions turns it round",
        "`deny` where the provisions permit; `permit` where they deny, which by our rules permits nothing",
    ),
    "provision": Element(READ, "the rows", "one for each row, never nested"),
}
OF_A_PROVISION: Mapping[str, Element] = {
    "id": Element(LEFT, "the name of the element"),
    "extension": OF_A_RESOURCE["extension"],
    "modifierExtension": OF_A_RESOURCE["modifierExtension"],
    "period": Element(READ, "from when until when it holds", "when there is one"),
    "actor": Element(
        READ,
        "who: any of those named. Outermost provisions must name somebody",
        f"role `{systems.ACTOR_KIND}` with a reference by UUID (agency, practitioner, account, person), or"
        f" `{systems.AGENCY_KIND}` or `{systems.ROLE}` alone",
    ),
    "action": Element(READ, "what may be done: any of those named", f"`{systems.USE}`"),
    "securityLabel": Element(
        READ,
        "up to which confidentiality (FHIR: a high-water mark); a denial reaches all",
        "v3 Confidentiality N, R or V for a permit",
    ),
    "purpose": Element(READ, "what for: any of those named", f"`{systems.PURPOSE}`"),
    "documentType": Element(REFUSED, "kinds of document; entries here are not documents"),
    "resourceType": Element(REFUSED, "kinds of resource; entries here are not resources"),
    "code": Element(READ, "which kinds of information: any of those named", f"`{systems.CATEGORY}`"),
    "dataPeriod": Element(READ, "on which days the thing happened, each counting whole", "when there is one"),
    "data": Element(
        READ, "about whom: any of those named", "`dependents` (all that refers to this person) by UUID"
    ),
    "expression": Element(REFUSED, "a condition in another language"),
    "provision": Element(READ, "exceptions: flattened, or refused where flat rows cannot say the same"),
}
