"""A receipt as JSON-LD: the record that it copies, its processing, its parties and its events."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from consent import retelling
from consent.categories import CATEGORY_NAMES, Category, Use
from consent.receipts import terms
from consent.receipts.receipt import Event, Party, Process, Receipt, pseudonym
from consent.receipts.rights import RIGHTS
from consent.words import USES

Json = dict[str, Any]


def as_json_ld(receipt: Receipt) -> Json:
    """Return a receipt with the whole record inside, titles in the language that is active."""
    return {
        "@context": dict(terms.PREFIXES),
        "@id": f"urn:uuid:{receipt.identifier}",
        "@type": "dpv:ConsentReceipt",
        "dct:conformsTo": terms.RECEIPT,
        "dct:hasVersion": terms.DPV_VERSION,
        "dct:identifier": str(receipt.identifier),
        "dct:issued": _moment(receipt.issued_at),
        "dct:language": receipt.language,
        "dct:hasPart": _record(receipt),
    }


def _record(receipt: Receipt) -> Json:
    record = {
        "@id": f"urn:uuid:{receipt.voice_id}",
        "@type": "dpv:ConsentRecord",
        "dct:conformsTo": terms.RECORD,
        "dpv:hasIdentifier": str(receipt.voice_id),
        "dpv:hasDataSubject": _persons({receipt.speaker}),
        "dpv:hasNotice": {
            "@type": "dpv:ConsentNotice",
            "dct:identifier": receipt.notice,
            "dct:language": receipt.notice_language,
        },
        "dpv:hasJurisdiction": receipt.jurisdiction,
        "dpv:hasDataController": _party("dpv:DataController", receipt.controller),
        "dpv:hasAuthority": {"@type": "dpv:Authority", "dpv:hasName": receipt.authority},
        "dpv:hasStorageCondition": _storage(),
        "dpv:hasConsentControl": _control(receipt),
        "dpv:hasRight": [{"@type": "dpv:DataSubjectRight", "dct:title": str(each)} for each in RIGHTS],
        "dpv:hasProcess": [_process(each) for each in receipt.processes],
        "dpv:hasConsentStatus": [_event(each, receipt) for each in receipt.events],
        "dct:type": receipt.capacity,
    }
    if receipt.evidence:
        record["dct:source"] = [f"urn:uuid:{each}" for each in receipt.evidence]
    if receipt.narrows is not None:
        record["dct:relation"] = f"urn:uuid:{receipt.narrows}"
    return record


def _process(process: Process) -> Json:
    """Write one process; a denial without purposes is one for all of them."""
    written = {
        "@type": "dpv:Process",
        "dpv:hasConsentStatus": "dpv:ConsentGiven" if process.is_permitted else "dpv:ConsentRefused",
        "dpv:hasLegalBasis": "dpv:ExplicitlyExpressedConsent" if process.is_permitted else "dpv:Consent",
        "dpv:hasDataSubject": _persons(process.about),
        "dpv:hasPersonalData": [_personal_data(each) for each in sorted(process.categories or Category)],
        "dpv:hasProcessing": [_processing(each) for each in sorted(process.uses)],
        "dpv:hasRecipient": [_party("dpv:Recipient", each) for each in process.recipients],
        "dpv:hasDuration": _duration(process.until),
    }
    if process.purposes:
        written["dpv:hasPurpose"] = [_purpose(each) for each in sorted(process.purposes)]
    return written


def _persons(persons: Iterable[UUID]) -> list[Json]:
    return [{"@type": "dpv:DataSubject", "dct:identifier": each} for each in sorted(map(pseudonym, persons))]


def _party(role: str, party: Party) -> Json:
    return {"@type": role, "dct:identifier": party.identifier, "dpv:hasName": party.name}


def _purpose(code: str) -> Json:
    return {"@type": "dpv:Purpose", "dct:identifier": str(code), "dct:title": str(retelling.purpose(code))}


def _personal_data(category: Category) -> Json:
    return {
        "@type": ["dpv:PersonalData", *terms.PERSONAL_DATA[category]],
        "dct:identifier": category.value,
        "dct:title": str(CATEGORY_NAMES[category]),
    }


def _processing(use: Use) -> Json:
    return {"@type": terms.PROCESSING[use], "dct:identifier": use.value, "dct:title": str(USES[use])}


def _duration(until: datetime | None) -> Json:
    if until is not None:
        return {"@type": "dpv:UntilTimeDuration", "rdf:value": _moment(until)}
    return {"@type": "dpv:UntilEventDuration", "rdf:value": _("Until it is taken back")}


def _storage() -> Json:
    kept = _("As long as the record of the family is kept")
    return {
        "@type": "dpv:StorageCondition",
        "dpv:hasDuration": {"@type": "dpv:UntilEventDuration", "rdf:value": kept},
    }


def _control(receipt: Receipt) -> Json:
    how = _("On the page of permissions, or by telling anybody who works with the family")
    return {
        "@type": "dpv:WithdrawConsent",
        "dct:description": how,
        "dpv:isExercisedAt": receipt.withdraw_at,
    }


def _event(event: Event, receipt: Receipt) -> Json:
    return {
        "@type": event.state.value,
        "dpv:isIndicatedAtTime": _moment(event.at),
        "dpv:isIndicatedBy": pseudonym(receipt.speaker),
        "dpv:hasIndicationMethod": receipt.method,
    }


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
