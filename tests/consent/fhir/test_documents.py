"""Documents of several consents, who spoke in them and when: taken in whole, or refused with every fault named."""

from dataclasses import replace

import pytest

from consent.categories import Use
from consent.fhir import documents, systems
from consent.fhir.statements import digest, origin_of
from consent.terms import Said
from tests.consent.fhir.samples import (
    FAMILY,
    KNOWN,
    MIRA,
    TAM,
    TESS,
    VOICE,
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


@pytest.mark.parametrize(
    ("document", "refused"),
    [
        (b"", ("", "not_json")),
        (b"[]", ("", "not_json")),
        (b'{"resourceType": NaN}', ("", "not_json")),
        (b"{" * 100_000, ("", "not_json")),
        (b'{"resourceType": "Consent", "status": "active", "status": "draft"}', ("", "twice")),
        (b"\xff\xfe", ("", "not_json")),
        (b" " * (documents.LARGEST + 1), ("", "too_large")),
        ({"resourceType": "Patient"}, ("Patient", "another_resource")),
        ({"resourceType": "Bundle", "type": "transaction"}, ("Bundle.type", "unknown_code")),
        ({"resourceType": "Bundle", "type": "collection"}, ("Bundle.entry", "says_nothing")),
    ],
    ids=["empty", "list", "NaN", "deep", "twice", "bytes", "large", "patient", "transaction", "no entries"],
)
def test_what_is_not_a_document_of_consents_is_refused(document, refused):
    assert refusals(document) == {refused}


def bundle(*resources):
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"resource": each} for each in resources],
    }


def test_one_consent_that_is_refused_refuses_them_all():
    other = changed(("identifier", 0, "value"), "another")
    assert len(read(bundle(consent(), other)).statements) == 2
    spoilt = changed(("status",), "draft", other)
    assert refusals(bundle(consent(), spoilt)) == {("Bundle.entry[1].resource.status", "not_active")}


def test_the_same_statement_is_taken_in_once():
    assert refusals(bundle(consent(), consent())) == {
        (f"Bundle.entry[{at}].resource.identifier", "twice") for at in (0, 1)
    }


def test_a_bundle_with_anything_else_is_refused_and_so_is_one_with_too_many():
    patient = {"resourceType": "Patient", "id": "x"}
    assert refusals(bundle(consent(), patient)) == {("Bundle.entry[1].resource", "another_resource")}
    many = [changed(("identifier", 0, "value"), str(at)) for at in range(documents.MOST_CONSENTS + 1)]
    assert refusals(bundle(*many)) == {("Bundle.entry", "too_many")}


def test_every_fault_is_named_at_once():
    spoilt = consent(provision(school(named("nobody")), codes=["weather"]), status="draft", grantor=None)
    assert refusals(spoilt) == {
        ("Consent.status", "not_active"),
        ("Consent.grantor", "no_speaker"),
        ("Consent.provision[0].actor[0]", "unknown_actor"),
        ("Consent.provision[0].code[0]", "unknown_code"),
    }


def test_a_child_speaks_when_one_of_ours_found_that_they_understand():
    by_tam = consent(subject=reference(TAM), grantor=[reference(TAM)])
    assert refusals(by_tam) == {("Consent.verification", "child_not_assessed")}
    checked = by_tam | {"verification": [{"verified": True, "verifiedBy": reference(TESS)}]}
    (understood,) = read(checked).statements
    assert understood.statement.assessed_by == TESS
    stranger = by_tam | {"verification": [{"verified": True, "verifiedBy": reference(named("nobody"))}]}
    assert refusals(stranger) == {("Consent.verification", "child_not_assessed")}


def test_a_statement_about_several_names_each_of_them():
    about = [{"meaning": "dependents", "reference": reference(each)} for each in (MIRA, TAM)]
    family = consent(provision(school(), data=about), subject=reference(FAMILY, "Group"))
    (understood,) = read(family).statements
    assert understood.rows.permits[0].subjects == {MIRA, TAM}
    assert refusals(consent(subject=reference(FAMILY, "Group"))) == {
        ("Consent.provision[0]", "says_no_subject")
    }


def test_dates_reach_as_far_as_they_say():
    dated = consent(
        provision(school(), dataPeriod={"start": "2024", "end": "2025-02"}),
        period={"start": "2026-05-03", "end": "2026-12-31T23:59:59Z"},
    )
    (understood,) = read(dated).statements
    (permit,) = understood.rows.permits
    assert (str(permit.days.start), str(permit.days.stop)) == ("2024-01-01", "2025-03-01")
    assert permit.time.start.isoformat() == "2026-05-03T00:00:00+01:00", "A day of the team’s zone."
    assert permit.time.stop.isoformat() == "2027-01-01T00:00:00+00:00", "The last second counts."


def test_the_notice_that_was_read_comes_with_it():
    told = [{"identifier": {"system": systems.NOTICE, "value": "family-notice-4"}}]
    (understood,) = read(consent(policyText=told)).statements
    assert understood.statement.notice == "family-notice-4"


def test_by_our_own_rules_a_permitting_base_permits_nothing_and_its_provisions_deny():
    denial = provision(kind_of_agency("police"), uses=["view", "know"], label="")
    ours = consent(denial, implicitRules=systems.OUR_RULES, decision="permit")
    (understood,) = read(ours).statements
    assert understood.statement.said == Said.REFUSE
    assert not understood.rows.permits
    assert [box.actor.name for box in understood.rows.bars] == ["police"]


def test_who_may_not_know_may_not_see():
    denial = provision(kind_of_agency("police"), uses=["know"], label="")
    (understood,) = read(consent(denial, implicitRules=systems.OUR_RULES, decision="permit")).statements
    assert understood.rows.bars[0].uses == {Use.KNOW, Use.VIEW}


def test_an_exception_that_nobody_can_flatten_is_refused_where_it_stands():
    nurse = provision({"reference": reference(TESS)}, label="")
    police = provision(kind_of_agency("police"), label="", provision=[nurse])
    lead = {"role": concept(systems.ROLE, "lead")}
    assert refusals(consent(provision(lead, provision=[police]))) == {
        ("Consent.provision[0].provision[0].provision[0]", "names_somebody_else")
    }


def test_what_is_recorded_already_is_not_taken_in_again():
    here = replace(KNOWN, taken=frozenset({digest(origin_of(VOICE))}))
    assert refusals(consent(), known=here) == {("Consent.identifier", "already_here")}
