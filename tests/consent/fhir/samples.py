"""One family in a document: who may be named, a Consent that can be taken in, and ways to spoil it."""

import json
from copy import deepcopy
from datetime import UTC, datetime
from uuid import UUID, uuid5

from consent.fhir import systems
from consent.fhir.documents import understand
from consent.fhir.known import Known
from consent.terms import ActorKind

SPACE = UUID("c0ffee00-0000-4000-8000-000000000000")
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


def named(name):
    """Return the same UUID for the same name."""
    return uuid5(SPACE, name)


FAMILY, TEAM, VOICE = named("family"), named("team"), named("voice")
MIRA, FINN, TAM = named("mira"), named("finn"), named("tam")
SCHOOL, TESS, LOGIN = named("school"), named("tess"), named("login")
KNOWN = Known(
    family_id=FAMILY,
    persons=frozenset({MIRA, FINN, TAM}),
    children=frozenset({TAM}),
    actors={SCHOOL: ActorKind.AGENCY, TESS: ActorKind.PRACTITIONER, LOGIN: ActorKind.ACCOUNT},
    agency_kinds=frozenset({"school", "police"}),
    taken=frozenset(),
)


def reference(identifier, kind=None):
    pointed = {"identifier": {"system": systems.URI, "value": f"urn:uuid:{identifier}"}}
    return {"type": kind, **pointed} if kind else pointed


def concept(system, code):
    return {"coding": [{"system": system, "code": code}]}


def school(identifier=SCHOOL):
    return {"reference": reference(identifier, "Organization")}


def kind_of_agency(kind):
    return {"role": concept(systems.AGENCY_KIND, kind)}


def provision(*actors, uses=("view",), codes=("health",), label="N", **more):
    """Return a provision that says all that it must."""
    said = {
        "actor": list(actors),
        "action": [concept(systems.USE, each) for each in uses],
        "code": [concept(systems.CATEGORY, each) for each in codes],
        "purpose": [{"system": systems.PURPOSE, "code": "work_with_family"}],
        "securityLabel": [{"system": systems.CONFIDENTIALITY, "code": label}] if label else [],
        **more,
    }
    return {name: value for name, value in said.items() if value}


def consent(*provisions, **more):
    """Return a Consent in which Mira lets the school see what is health about herself."""
    said = {
        "resourceType": "Consent",
        "identifier": [{"system": systems.URI, "value": f"urn:uuid:{VOICE}"}],
        "status": "active",
        "category": [concept(systems.ACT_CODE, "IDSCL")],
        "subject": reference(MIRA, "Patient"),
        "date": "2026-04-30",
        "grantor": [reference(MIRA, "Patient")],
        "decision": "deny",
        "provision": list(provisions) or [provision(school())],
        **more,
    }
    return {name: value for name, value in said.items() if value is not None}


def changed(path, value, document=None):
    """Return a document with one element set, or taken out by None."""
    found = deepcopy(document or consent())
    *steps, last = path
    inside = found
    for step in steps:
        inside = inside[step]
    if value is None:
        del inside[last]
    else:
        inside[last] = value
    return found


def read(document, known=KNOWN, now=NOW):
    """Let the reader understand a document."""
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    return understand(data, lambda _: known, zone="Europe/London", now=now)


def refusals(document, **more):
    """Return by which names a document is refused, and where."""
    understood = read(document, **more)
    assert not (understood.problems and understood.statements), "Nothing is partly taken in."
    return {(each.path, each.why.value) for each in understood.problems}
