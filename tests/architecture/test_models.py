"""Every table is append-only, or its reason for changing stands here; every sealed field has its way out."""

import pytest
from django.apps import apps
from django.db.models import Model

from audit import append_only
from audit.vault.registry import sealed_fields
from consent import disclosures

OURS = ("audit", "people", "consent", "conference")
# Why rows of these may change. A model that is neither here nor append-only fails.
MAY_CHANGE = {
    "audit.datakey": "rotation wraps a key anew; shredding deletes it",
    "audit.frontier": "the one row that says how far the tree has grown",
    "audit.inboxrow": "gone once its event is sealed into the tree",
    "conference.agendaitem": "the meeting goes from one item to the next",
    "conference.checkin": "somebody leaves again",
    "conference.conference": "opened, closed and signed; its timeline counts on",
    "conference.draft": "unsent words, saved anew every two seconds and gone when they are sent",
    "conference.entry": "its own agency amends it; its history keeps every version",
    "conference.historicalentry": "written by simple-history; the trail is the evidence",
    "conference.historicalposition": "written by simple-history; the trail is the evidence",
    "conference.historicalproposal": "written by simple-history; the trail is the evidence",
    "conference.historicalstep": "written by simple-history; the trail is the evidence",
    "conference.invitation": "an invitation is answered",
    "conference.position": "an agency takes its position again; its history keeps every version",
    "conference.presencelease": "renewed while a page is open",
    "conference.proposal": "the chair puts it again; its history keeps every version",
    "conference.step": "its history keeps every version",
    "people.account": "suspended and restored; passwords change",
    "people.agency": "names and addresses of work change",
    "people.appointment": "an office is given its last day",
    "people.family": "its history keeps every version",
    "people.familymember": "somebody leaves a family, or another home becomes theirs",
    "people.historicalfamily": "written by simple-history; the trail is the evidence",
    "people.historicalinvolvement": "written by simple-history; the trail is the evidence",
    "people.historicalperson": "written by simple-history; the trail is the evidence",
    "people.involvement": "its history keeps every version",
    "people.kinship": "a mistake about kin can be put right",
    "people.leadhandover": "an offer is answered once",
    "people.leadtenure": "a tenure is given its end",
    "people.membership": "a place in a team is given its last day",
    "people.passwordtries": "counts failures, and forgets them after a success",
    "people.person": "its history keeps every version",
    "people.personindex": "tokens follow the names of a person",
    "people.practitioner": "work contacts change",
    "people.scopeepoch": "a number that grows",
    "people.signin": "a session ends",
    "people.signinactivity": "the moment of the last use",
    "people.staticcode": "a code is marked as used",
    "people.staticcodedevice": "counts failures; a new sheet replaces the old one",
    "people.statutoryperiod": "a period is given its last day",
    "people.team": "names and time zones change",
    "people.timecodedevice": "keeps the last code used; counts failures",
}


def models() -> list[type[Model]]:
    """Return every model of ours, those that Django makes for us too."""
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.app_label in OURS]


@pytest.mark.parametrize("model", models(), ids=lambda model: model._meta.label_lower)
def test_a_model_is_append_only_or_listed(model: type[Model]) -> None:
    label = model._meta.label_lower
    if model in append_only.registered():
        assert label not in MAY_CHANGE, "It is append-only: take it off the list."
    else:
        assert MAY_CHANGE.get(label), "Make it @append_only, or add to MAY_CHANGE why its rows may change."


def test_no_model_is_listed_that_is_gone() -> None:
    assert sorted(MAY_CHANGE.keys() - {model._meta.label_lower for model in models()}) == []


def test_every_sealed_field_says_how_its_words_may_leave() -> None:
    missing = sorted(sealed_fields().keys() - disclosures.WAYS.keys())
    assert missing == [], "Add to consent/disclosures.py how the words of these fields may leave."
    assert sorted(disclosures.WAYS.keys() - sealed_fields().keys()) == []


def test_whatever_the_gate_opens_stands_on_a_shelf_and_lists_its_words() -> None:
    for name, way in disclosures.WAYS.items():
        model = sealed_fields()[name].model
        if way is disclosures.Way.GATE and model._meta.label_lower != "people.person":
            assert {"sealed_words", "shelf_id", "audit_type"} <= set(dir(model)), (
                f"The gate cannot open {name}."
            )
