"""Statements as FHIR R5 Consents: codes and identifiers alone, no name and no word of anybody."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from consent.fhir import models, systems
from consent.fhir.boxes import Actor, Span
from consent.fhir.nested import Node
from consent.fhir.statements import Statement, urn
from consent.terms import ActorKind, Effect

Json = dict[str, Any]


def bundle(statements: Iterable[Statement], *, family_id: UUID, team_id: UUID, at: datetime) -> Json:
    """Return a Bundle of every statement; raise ValueError when FHIR R5 does not allow it."""
    entries = [_entry(each, family_id, team_id) for each in statements]
    whole = {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": _instant(at),
        **({"entry": entries} if entries else {}),
    }
    if faults := models.faults(whole):
        raise ValueError(faults)
    return whole


def _entry(statement: Statement, family_id: UUID, team_id: UUID) -> Json:
    _, _, name = statement.origin.partition("|")
    return {"fullUrl": name, "resource": consent(statement, family_id=family_id, team_id=team_id)}


def consent(statement: Statement, *, family_id: UUID, team_id: UUID) -> Json:
    """Return one statement as a Consent."""
    system, _, name = statement.origin.partition("|")
    permits = statement.tree.effect is Effect.PERMIT
    written: Json = {
        "resourceType": "Consent",
        "id": name.removeprefix(systems.UUID_URN),
        "implicitRules": systems.OUR_RULES,
        "identifier": [{"system": system, "value": name}],
        "status": "active" if statement.is_active else "inactive",
        "category": _categories(statement),
        "subject": _subject(statement, family_id),
        "date": statement.said_on.isoformat() if statement.said_on else None,
        "period": _period(statement.tree.time),
        "grantor": [_reference("Patient", statement.speaker)] if statement.speaker else None,
        "controller": [_reference("Organization", team_id)],
        "regulatoryBasis": _grounds(statement),
        "policyBasis": {"url": systems.OUR_POLICY},
        "policyText": [_notice(statement.notice)] if statement.notice else None,
        "verification": [_verification(statement)] if statement.assessed_by else None,
        "decision": "deny" if permits else "permit",
        "provision": [_provision(node) for node in statement.tree.provisions] or None,
    }
    return _said(written)


def _categories(statement: Statement) -> list[Json]:
    codes = [
        (systems.ACT_CODE, systems.INFORMATION_DISCLOSURE),
        (systems.SAID, statement.said),
        *([(systems.STRENGTH, systems.STATUTORY)] if statement.is_statutory else []),
    ]
    return [_concept(*code) for code in codes]


def _subject(statement: Statement, family_id: UUID) -> Json:
    subjects = statement.tree.subjects
    return _reference("Patient", *subjects) if len(subjects) == 1 else _reference("Group", family_id)


def _grounds(statement: Statement) -> list[Json] | None:
    version = statement.ground_dated.isoformat() if statement.ground_dated else None
    ground = _said({"system": systems.GROUND, "version": version, "code": statement.ground})
    concepts = [{"coding": [ground]}] if statement.ground else []
    if statement.statute:
        concepts.append(_concept(systems.STATUTE, statement.statute))
    return concepts or None


def _notice(version: str) -> Json:
    return {"type": "DocumentReference", "identifier": {"system": systems.NOTICE, "value": version}}


def _verification(statement: Statement) -> Json:
    return _said(
        {
            "verified": True,
            "verificationType": _concept(systems.VERIFICATION, systems.COMPETENT_CHILD),
            "verifiedBy": _reference("Practitioner", statement.assessed_by)
            if statement.assessed_by
            else None,
            "verifiedWith": _reference("Patient", statement.speaker) if statement.speaker else None,
        }
    )


def _provision(node: Node) -> Json:
    return _said(
        {
            "period": _period(node.time),
            "actor": [_actor(each) for each in node.actors] or None,
            "action": _concepts(systems.USE, node.uses),
            "securityLabel": None if node.ceiling is None else [_label(node.ceiling.name)],
            "purpose": _codings(systems.PURPOSE, node.purposes),
            "code": _concepts(systems.CATEGORY, node.categories),
            "dataPeriod": _days(node.days),
            "data": None if node.subjects is None else [_about(each) for each in sorted(node.subjects)],
            "provision": [_provision(each) for each in node.exceptions] or None,
        }
    )


def _actor(actor: Actor) -> Json:
    if actor.kind is ActorKind.AGENCY_KIND:
        return {"role": _concept(systems.AGENCY_KIND, actor.name)}
    if actor.kind is ActorKind.ROLE:
        return {"role": _concept(systems.ROLE, actor.name)}
    reference = _reference(systems.TYPES.get(actor.kind), UUID(actor.name))
    return {"role": _concept(systems.ACTOR_KIND, actor.kind.value), "reference": reference}


def _label(name: str) -> Json:
    return {"system": systems.CONFIDENTIALITY, "code": name}


def _about(person_id: UUID) -> Json:
    return {"meaning": "dependents", "reference": _reference("Patient", person_id)}


def _reference(kind: str | None, identifier: UUID) -> Json:
    named = {"identifier": {"system": systems.URI, "value": urn(identifier)}}
    return {"type": kind, **named} if kind else named


def _concept(system: str, code: str) -> Json:
    return {"coding": [{"system": system, "code": code}]}


def _concepts(system: str, codes: Iterable[str] | None) -> list[Json] | None:
    return None if codes is None else [_concept(system, each) for each in sorted(map(str, codes))]


def _codings(system: str, codes: Iterable[str] | None) -> list[Json] | None:
    return None if codes is None else [{"system": system, "code": each} for each in sorted(map(str, codes))]


def _period(span: Span[datetime]) -> Json | None:
    """Write a period, whose last moment counts in FHIR; ours ends just before the one that does not."""
    last = span.stop - timedelta(microseconds=1) if span.stop else None
    return _said(
        {"start": _instant(span.start) if span.start else None, "end": _instant(last) if last else None}
    )


def _days(span: Span[date]) -> Json | None:
    last = span.stop - timedelta(days=1) if span.stop else None
    return _said(
        {"start": span.start.isoformat() if span.start else None, "end": last.isoformat() if last else None}
    )


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _said(written: Json) -> Json:
    """Leave out what is not said: FHIR knows no empty elements."""
    return {name: value for name, value in written.items() if value not in (None, {}, [])}
