"""What a document says is taken in whole; what cannot be said here is refused by its name and its place."""

import json

import pytest
from django.utils import translation

from consent.categories import Category, Sensitivity, Use
from consent.fhir import systems
from consent.fhir.boxes import Actor
from consent.fhir.elements import OF_A_CONSENT, OF_A_PROVISION, Reading
from consent.fhir.problems import SENTENCES, Problem, Why
from consent.purposes import PurposeCode
from consent.terms import ActorKind, Said
from tests.consent.fhir.samples import (
    FINN,
    LOGIN,
    MIRA,
    SCHOOL,
    TESS,
    changed,
    concept,
    consent,
    kind_of_agency,
    named,
    provision,
    read,
    reference,
    refusals,
    school,
)

ENTRY = {"system": systems.CONFIDENTIALITY, "code": "R"}
PLACE = ("provision", 0)


def test_an_agreement_becomes_the_rows_that_it_says():
    (understood,) = read(consent()).statements
    (permit,) = understood.rows.permits
    assert (understood.statement.speaker, understood.statement.said) == (MIRA, Said.AGREE)
    assert permit.actor == Actor(ActorKind.AGENCY, str(SCHOOL))
    assert (permit.categories, permit.uses) == ({Category.HEALTH}, {Use.VIEW})
    assert (permit.purposes, permit.ceiling) == ({PurposeCode.WORK_WITH_FAMILY}, Sensitivity.N)
    assert permit.subjects == {MIRA}
    assert not understood.rows.bars


@pytest.mark.parametrize(
    ("actor", "read_as"),
    [
        ({"reference": reference(TESS, "Practitioner")}, (ActorKind.PRACTITIONER, str(TESS))),
        ({"reference": reference(FINN, "RelatedPerson")}, (ActorKind.PERSON, str(FINN))),
        ({"reference": {"reference": f"urn:uuid:{SCHOOL}"}}, (ActorKind.AGENCY, str(SCHOOL))),
        (kind_of_agency("school"), (ActorKind.AGENCY_KIND, "school")),
        ({"role": concept(systems.ROLE, "lead")}, (ActorKind.ROLE, "lead")),
        (
            {"role": concept(systems.ACTOR_KIND, "account"), "reference": reference(LOGIN)},
            (ActorKind.ACCOUNT, str(LOGIN)),
        ),
        (
            {"role": concept(systems.PARTICIPATION, "IRCP"), "reference": reference(SCHOOL)},
            (ActorKind.AGENCY, str(SCHOOL)),
        ),
    ],
)
def test_whoever_can_be_named_here_is_read(actor, read_as):
    (understood,) = read(consent(provision(actor))).statements
    assert understood.rows.permits[0].actor == read_as


@pytest.mark.parametrize(
    "actor",
    [
        school(named("nobody")),
        {"reference": reference(SCHOOL, "Practitioner")},
        {"reference": {"reference": "Organization/1"}},
        {"reference": {"display": "The school"}},
        {"reference": reference(SCHOOL) | {"reference": f"urn:uuid:{TESS}"}},
        {"role": concept(systems.PARTICIPATION, "CST"), "reference": reference(SCHOOL)},
        {"role": {"text": "Custodian"}, "reference": reference(SCHOOL)},
        kind_of_agency("circus"),
        {"role": concept(systems.ROLE, "clown")},
        {"role": {"text": "school"}},
    ],
    ids=lambda actor: json.dumps(actor)[:60],
)
def test_whoever_cannot_be_named_here_is_refused(actor):
    assert refusals(consent(provision(actor))) == {("Consent.provision[0].actor[0]", "unknown_actor")}


# Each: what is set where, and by which name it is refused where.
SPOILT = {
    "not active": (("status",), "inactive", ("Consent.status", "not_active")),
    "draft": (("status",), "draft", ("Consent.status", "not_active")),
    "no decision": (("decision",), None, ("Consent.decision", "no_decision")),
    "permits all": (("decision",), "permit", ("Consent.decision", "base_permits")),
    "rules": (("implicitRules",), "urn:other:rules", ("Consent.implicitRules", "unknown_rules")),
    "policy": (("policyBasis",), {"url": "urn:other:policy"}, ("Consent.policyBasis", "unknown_rules")),
    "research": (
        ("category",),
        [concept(systems.ACT_CODE, "IDSCL"), concept(systems.ACT_CODE, "RESEARCH")],
        ("Consent.category[1]", "category"),
    ),
    "treatment": (("category",), [concept("urn:x", "treat")], ("Consent.category", "category")),
    "no category": (("category",), None, ("Consent.category", "category")),
    "statutory": (
        ("category",),
        [concept(systems.ACT_CODE, "IDSCL"), concept(systems.STRENGTH, "statutory")],
        ("Consent.category[1]", "statutory"),
    ),
    "duty said": (
        ("category",),
        [concept(systems.ACT_CODE, "IDSCL"), concept(systems.SAID, "duty")],
        ("Consent.category[1]", "duty"),
    ),
    "duty": (
        ("regulatoryBasis",),
        [concept(systems.GROUND, "section_47_enquiry")],
        ("Consent.regulatoryBasis[0]", "duty"),
    ),
    "statute": (
        ("regulatoryBasis",),
        [concept(systems.STATUTE, "quebec_r22_1_s7")],
        ("Consent.regulatoryBasis[0]", "statutory"),
    ),
    "law": (
        ("regulatoryBasis",),
        [concept("urn:x", "y")],
        ("Consent.regulatoryBasis[0]", "unknown_code"),
    ),
    "no speaker": (("grantor",), None, ("Consent.grantor", "no_speaker")),
    "stranger": (("grantor",), [reference(named("stranger"))], ("Consent.grantor", "no_speaker")),
    "two speakers": (("grantor",), [reference(MIRA), reference(FINN)], ("Consent.grantor", "no_speaker")),
    "stranger's": (("subject",), reference(named("stranger")), ("Consent.subject", "unknown_subject")),
    "no identifier": (("identifier",), None, ("Consent.identifier", "no_identifier")),
    "future": (("date",), "2026-05-02", ("Consent.date", "future")),
    "over": (("period",), {"end": "2026-04"}, ("Consent", "over")),
    "never": (("period",), {"start": "2026-06", "end": "2026-05"}, ("Consent.period", "says_nothing")),
    "grantee": (("grantee",), [reference(SCHOOL)], ("Consent.grantee", "element")),
    "attachment": (("sourceAttachment",), [{"title": "x"}], ("Consent.sourceAttachment", "element")),
    "contained": (
        ("contained",),
        [{"resourceType": "Patient", "id": "p"}],
        ("Consent.contained", "contained"),
    ),
    "modifier": (("modifierExtension",), [{"url": "urn:x"}], ("Consent.modifierExtension", "modifier")),
    "deep modifier": (
        (*PLACE, "actor", 0, "modifierExtension"),
        [{"url": "urn:x"}],
        ("Consent.provision[0].actor[0].modifierExtension", "modifier"),
    ),
    "not verified": (("verification",), [{"verified": False}], ("Consent.verification", "not_verified")),
    "no provision": (("provision",), None, ("Consent.provision", "says_nothing")),
    "no actor": ((*PLACE, "actor"), None, ("Consent.provision[0]", "says_no_actor")),
    "no action": ((*PLACE, "action"), None, ("Consent.provision[0]", "says_no_action")),
    "no code": ((*PLACE, "code"), None, ("Consent.provision[0]", "says_no_code")),
    "no purpose": ((*PLACE, "purpose"), None, ("Consent.provision[0]", "says_no_purpose")),
    "no label": ((*PLACE, "securityLabel"), None, ("Consent.provision[0]", "says_no_label")),
    "expression": (
        (*PLACE, "expression"),
        {"language": "text/cql", "expression": "true"},
        ("Consent.provision[0].expression", "element"),
    ),
    "document": ((*PLACE, "documentType"), [{"code": "x"}], ("Consent.provision[0].documentType", "element")),
    "resource": ((*PLACE, "resourceType"), [{"code": "x"}], ("Consent.provision[0].resourceType", "element")),
    "use": (
        (*PLACE, "action"),
        [concept(systems.USE, "burn")],
        ("Consent.provision[0].action[0]", "unknown_code"),
    ),
    "another use": (
        (*PLACE, "action"),
        [concept("http://terminology.hl7.org/CodeSystem/consentaction", "access")],
        ("Consent.provision[0].action[0]", "unknown_code"),
    ),
    "kind": (
        (*PLACE, "code"),
        [concept(systems.CATEGORY, "weather")],
        ("Consent.provision[0].code[0]", "unknown_code"),
    ),
    "purpose": (
        (*PLACE, "purpose"),
        [{"system": systems.PURPOSE, "code": "curiosity"}],
        ("Consent.provision[0].purpose[0]", "unknown_code"),
    ),
    "label": (
        (*PLACE, "securityLabel"),
        [{"system": systems.CONFIDENTIALITY, "code": "U"}],
        ("Consent.provision[0].securityLabel[0]", "unknown_code"),
    ),
    "meaning": (
        (*PLACE, "data"),
        [{"meaning": "authoredby", "reference": reference(MIRA)}],
        ("Consent.provision[0].data[0].meaning", "unknown_code"),
    ),
    "about a stranger": (
        (*PLACE, "data"),
        [{"meaning": "dependents", "reference": reference(named("stranger"))}],
        ("Consent.provision[0].data[0].reference", "unknown_subject"),
    ),
    "about another": (
        (*PLACE, "data"),
        [{"meaning": "dependents", "reference": reference(FINN)}],
        ("Consent.subject", "others_than_its_subject"),
    ),
    "part of a day": (
        (*PLACE, "dataPeriod"),
        {"start": "2025-01-01T10:00:00Z"},
        ("Consent.provision[0].dataPeriod", "part_of_a_day"),
    ),
    "empty": ((*PLACE, "code"), [], ("Consent.provision[0].code", "empty")),
    "empty exception": ((*PLACE, "provision"), [{}], ("Consent.provision[0].provision[0]", "empty")),
    "shape": ((*PLACE, "purpose"), "x", ("Consent.provision[0].purpose", "wrong_shape")),
    "unknown element": (("colour",), "red", ("Consent.colour", "wrong_shape")),
    "no such day": (("date",), "2026-02-30", ("Consent.date", "wrong_shape")),
    "R4 scope": (("scope",), {"text": "x"}, ("Consent.scope", "not_this_version")),
    "R4 patient": (("patient",), reference(MIRA), ("Consent.patient", "not_this_version")),
    "R4 provision": (("provision",), {"type": "permit"}, ("Consent.provision.type", "not_this_version")),
}


@pytest.mark.parametrize("name", SPOILT)
def test_what_cannot_be_said_here_is_refused_by_its_name_and_its_place(name):
    path, value, refused = SPOILT[name]
    assert refused in refusals(changed(path, value))


def test_every_element_that_is_refused_has_its_test():
    tried = {path[-1] for path, _, _ in SPOILT.values()}
    refused = {
        name
        for table in (OF_A_CONSENT, OF_A_PROVISION)
        for name, element in table.items()
        if element.reading is Reading.REFUSED
    }
    assert refused <= tried


@pytest.mark.parametrize("why", Why)
def test_every_reason_is_a_sentence_in_both_languages(why):
    said = {}
    for language in ("en", "fr"):
        with translation.override(language):
            said[language] = Problem("Consent", why, "CANARY").sentence
    assert said["en"] != said["fr"]
    assert ("CANARY" in said["en"]) is ("CANARY" in said["fr"]) is ("%(what)s" in str(SENTENCES[why]))
