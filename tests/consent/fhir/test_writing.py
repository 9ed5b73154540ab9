"""What goes out comes back as it was, holds codes and identifiers alone, and is FHIR R5."""

import json
import re
from dataclasses import replace

import pytest
from fhir.resources.consent import Consent, ConsentProvision
from hypothesis import given, settings
from hypothesis import strategies as st

from consent.categories import Category, Sensitivity, Use
from consent.fhir import models, systems, writing
from consent.fhir.boxes import ALWAYS, Actor, Span
from consent.fhir.elements import OF_A_CONSENT, OF_A_PROVISION
from consent.fhir.nested import Node, Tree
from consent.fhir.statements import Statement, origin_of
from consent.purposes import PurposeCode
from consent.terms import ActorKind, Effect, Role, Said
from tests.consent.fhir.samples import (
    FAMILY,
    FINN,
    LOGIN,
    MIRA,
    NOW,
    SCHOOL,
    TAM,
    TEAM,
    TESS,
    VOICE,
    read,
)

ACTORS = (
    Actor(ActorKind.ACCOUNT, str(LOGIN)),
    Actor(ActorKind.AGENCY, str(SCHOOL)),
    Actor(ActorKind.AGENCY_KIND, "school"),
    Actor(ActorKind.PERSON, str(FINN)),
    Actor(ActorKind.PRACTITIONER, str(TESS)),
    Actor(ActorKind.ROLE, Role.LEAD.value),
)
LATER = st.datetimes(min_value=NOW.replace(tzinfo=None), allow_imaginary=False).map(
    lambda moment: moment.replace(tzinfo=NOW.tzinfo, year=min(moment.year, 2099))
)


@st.composite
def rows(draw, effect):
    """A row as the record holds it: one actor, and of a denial perhaps neither kinds nor purposes."""
    permits = effect is Effect.PERMIT
    some = st.frozensets
    kinds, purposes = (some(st.sampled_from(each), min_size=1) for each in (Category, PurposeCode))
    uses = draw(some(st.sampled_from(Use), min_size=1))
    begins, days = draw(LATER), draw(st.dates())
    ends, last = (
        begins.replace(year=begins.year + 1, day=1),
        days.replace(year=min(days.year + 1, 9998), day=1),
    )
    return Node(
        path="",
        actors=(draw(st.sampled_from(ACTORS)),),
        categories=draw(kinds if permits else st.none() | kinds),
        uses=uses if permits or Use.KNOW not in uses else uses | {Use.VIEW},
        purposes=draw(purposes if permits else st.none() | purposes),
        subjects=draw(some(st.sampled_from([MIRA, TAM]), min_size=1)),
        ceiling=draw(st.sampled_from(Sensitivity)) if permits else None,
        time=draw(st.sampled_from([ALWAYS, Span(begins, None), Span(None, ends), Span(begins, ends)])),
        days=draw(st.sampled_from([ALWAYS, Span(days, None), Span(days, last), Span(None, last)])),
    )


def voice(nodes, effect=Effect.PERMIT, **more):
    """What Mira said for herself and for Tam."""
    usual = {
        "origin": origin_of(VOICE),
        "said": Said.AGREE if effect is Effect.PERMIT else Said.REFUSE,
        "tree": Tree(path="", effect=effect, subjects=frozenset({MIRA, TAM}), provisions=tuple(nodes)),
        "speaker": MIRA,
        "said_on": NOW.date(),
        "notice": "family-notice-4",
        "ground": "consent",
    }
    return Statement(**usual | more)


def written(*statements):
    return writing.bundle(statements, family_id=FAMILY, team_id=TEAM, at=NOW)


@settings(max_examples=80)
@given(st.data(), st.sampled_from(Effect))
def test_what_goes_out_comes_back_as_it_was(data, effect):
    nodes = data.draw(st.lists(rows(effect), min_size=1, max_size=3))
    went = voice(nodes, effect)
    understanding = read(written(went))
    assert understanding.problems == []
    (back,) = understanding.statements
    assert [without_path(each) for each in back.statement.tree.provisions] == nodes
    assert (back.statement.speaker, back.statement.said_on) == (MIRA, NOW.date())
    assert (back.statement.notice, back.statement.origin) == (went.notice, went.origin)


def without_path(node):
    return replace(node, path="")


def row(*actors, **more):
    """One permit, as plain as can be."""
    usual = {
        "path": "",
        "actors": actors or ACTORS[:1],
        "categories": frozenset({Category.HEALTH}),
        "uses": frozenset({Use.VIEW}),
        "purposes": frozenset({PurposeCode.CONFERENCE}),
        "subjects": frozenset({MIRA}),
        "ceiling": Sensitivity.N,
    }
    return Node(**usual | more)


def test_every_element_of_the_models_has_its_line_in_the_table():
    for model, table in ((Consent, OF_A_CONSENT), (ConsentProvision, OF_A_PROVISION)):
        named = {field.alias or name for name, field in model.model_fields.items()}
        elements = {name for name in named if not name.startswith("_") and name != "fhir_comments"}
        assert elements | {"resourceType"} >= set(table) >= elements


def test_what_the_table_says_is_written_is_what_is_written():
    statements = [
        voice(
            [row(*ACTORS, time=Span(NOW, None), days=Span(None, NOW.date()), exceptions=(row(),))],
            assessed_by=TESS,
            ground_dated=NOW.date(),
            is_statutory=True,
            statute="quebec_r22_1_s7",
            tree=Tree(
                path="",
                effect=Effect.PERMIT,
                subjects=frozenset({MIRA}),
                time=Span(NOW, None),
                provisions=(row(time=Span(NOW, None), days=Span(None, NOW.date())),),
            ),
        )
    ]
    (entry,) = written(*statements)["entry"]
    for table, found in (
        (OF_A_CONSENT, entry["resource"]),
        (OF_A_PROVISION, entry["resource"]["provision"][0]),
    ):
        said = {name for name, element in table.items() if element.written}
        assert said == set(found)


def test_nothing_leaves_but_codes_identifiers_and_dates():
    told = json.dumps(written(voice([row(*ACTORS)]), voice([row()], Effect.BAR, assessed_by=TESS)))
    words = set(re.findall(r'"([^"]*)"', told))
    known = {"display", "text", "title", "name", "div", "note", "comment"}
    assert words & known == set(), "No element that holds words."


def test_a_denial_never_says_that_the_rest_is_permitted_to_whoever_does_not_know_our_rules():
    denial = written(voice([row(ceiling=None)], Effect.BAR))["entry"][0]["resource"]
    assert denial["decision"] == "permit"
    assert denial["implicitRules"] == systems.OUR_RULES, "FHIR forbids to read on without knowing them."
    stranger = {name: value for name, value in denial.items() if name != "implicitRules"}
    assert [each.why.value for each in read(stranger).problems] == ["base_permits"]


def test_what_was_taken_back_goes_out_as_inactive_and_without_rows():
    gone = written(voice([], is_active=False))["entry"][0]["resource"]
    assert gone["status"] == "inactive"
    assert "provision" not in gone


def test_a_family_without_permissions_makes_an_empty_bundle():
    empty = written()
    assert "entry" not in empty
    assert models.faults(empty) == []


def test_what_fhir_does_not_allow_is_never_written():
    with pytest.raises(ValueError, match="resource"):
        written(voice([row()], origin="urn:other|no identifier of a record"))
