"""The only door to words: opened, withheld with its reason, or not there at all; and always recorded."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone, translation

from audit import disclosure
from audit.actors import SYSTEM
from audit.disclosure import NotCollecting
from audit.models import TrailEvent
from consent import gate
from consent.actions import voices
from consent.categories import Category, Use
from consent.gate import Opened, Withheld
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY, SystemPurpose
from consent.scope import Scope
from tests.consent.sharing import V, against, entry, spoken, taken_up, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


@pytest.fixture
def lines(people):
    """Three lines about the child's health, from three agencies."""
    writers = (people.health_visitor, people.gp, people.teacher)
    return [
        entry(
            people.larch.family,
            Category.HEALTH,
            people.larch.child,
            agency=writer.agency,
            author=writer.practitioner,
            words=f"Words of {writer.practitioner.name}",
        )
        for writer in writers
    ]


def duty(people, *grants):
    by = people.social_worker.viewer
    return taken_up(people.larch.family, "section_17_child_in_need", *grants, by=by)


def opened(viewer, records, purpose=WORK_WITH_FAMILY, **more):
    with disclosure.collecting(actor=viewer.actor(), purpose=str(purpose), route_name="tests"):
        return gate.open(viewer, records, purpose, **more)


def last_disclosure():
    row = TrailEvent.objects.filter(name="audit.records_shown").order_by("-at").first()
    return json.loads(row.body)


def test_the_gate_keeps_the_order_opens_withholds_and_leaves_out(people, lines):
    duty(people, to("school", uses={Use.KNOW}, subjects=[people.larch.child.person.pk]))
    found = opened(people.teacher.viewer, lines)
    assert [type(each) for each in found] == [Withheld, Withheld, Opened]
    assert found[2].words == {"words": "Words of Tess Teacher"}
    assert [each.words["words"] for each in opened(people.gp.viewer, lines)] == ["Words of Gale Doctor"]


def test_what_is_withheld_says_why_in_the_readers_language(people, lines):
    mother = people.larch.mother
    duty(people, to("school", uses={Use.KNOW}))
    said = spoken(mother, people.larch.child)
    voices.refuse(spoken=said, denied=[against("school", Category.HEALTH)], by=mother.viewer)
    withheld = opened(people.teacher.viewer, lines)[0]
    assert withheld.reason == "refused"
    assert str(withheld.sentence) == "The family has not agreed that the school sees health information."
    with translation.override("fr"):
        assert str(withheld.sentence) == (
            "La famille n’a pas accepté que l’école voie les renseignements sur la santé."
        )
    assert withheld.record_id == lines[0].pk


def test_a_disclosure_says_what_a_later_decision_needs(people, lines):
    authority = duty(people, to("school", Category.HEALTH))
    opened(people.teacher.viewer, lines)
    told = last_disclosure()
    reference, *_ = told["records"]
    kind, identifier, version, shelf, code, rule, basis, scope = reference
    assert (kind, identifier, version, shelf) == ("conference.entry", str(lines[0].pk), 1, lines[0].shelf_id)
    assert (code, rule) == ("permitted", "permit")
    provision = authority.provisions.get()
    assert basis == [f"consent.provision:{provision.pk}", f"consent.authority:{authority.pk}"]
    facts = told["scopes"][scope]
    assert facts["purpose"] == "work_with_family"
    assert facts["family"] == str(people.larch.family.pk)
    assert facts["ties"] == [f"people.membership:{people.teacher.membership.pk}"]
    assert {"at", "epoch", "agency", "capacity", "signed_in_at"} <= facts.keys()
    assert ["people.family", str(people.larch.family.pk), 0, None] in told["about"]


def test_no_word_and_no_name_enters_the_disclosure(people, lines):
    duty(people, to("school", Category.HEALTH))
    opened(people.teacher.viewer, [*lines, people.larch.family, people.larch.child.member])
    body = json.dumps(last_disclosure())
    assert not any(word in body for word in ("Words", "Larch", "Cass", "Tess"))


def test_what_may_not_be_known_leaves_no_trace_in_the_disclosure(people, lines):
    assert opened(people.police_officer.viewer, lines) == []
    assert not TrailEvent.objects.filter(name="audit.records_shown").exists()


def test_nothing_is_opened_where_nobody_collects(people, lines):
    with pytest.raises(NotCollecting):
        gate.open(people.gp.viewer, lines, WORK_WITH_FAMILY)


def test_nobody_is_shown_nothing(people, lines):
    with disclosure.collecting(actor=SYSTEM, purpose="test"):
        assert gate.open(None, lines, WORK_WITH_FAMILY) == []


def test_a_scope_of_another_is_refused(people, lines):
    scope = Scope.load(people.gp.viewer, WORK_WITH_FAMILY)
    with disclosure.collecting(actor=SYSTEM, purpose="test"):
        with pytest.raises(ValueError, match="another viewer"):
            gate.open(people.teacher.viewer, lines, WORK_WITH_FAMILY, scope=scope)
        with pytest.raises(ValueError, match="another viewer"):
            gate.open(people.gp.viewer, lines, OWN_RECORD, scope=scope)


def test_a_scope_whose_time_is_over_is_loaded_anew(people, lines, time_machine):
    duty(people, to("school", Category.HEALTH))
    viewer = people.teacher.viewer
    scope = Scope.load(viewer, WORK_WITH_FAMILY)
    assert len(opened(viewer, lines, scope=scope)) == 3
    time_machine.move_to(timezone.now() + timedelta(hours=11))
    assert opened(viewer, lines, scope=scope) == []


def test_a_delicate_line_asks_for_a_fresh_sign_in(people, time_machine):
    viewer = people.gp.viewer
    line = entry(
        people.larch.family,
        Category.HEALTH,
        people.larch.child,
        agency=people.surgery,
        author=people.gp.practitioner,
        sensitivity=V,
    )
    assert isinstance(opened(viewer, [line])[0], Opened)
    time_machine.move_to(timezone.now() + timedelta(hours=3))
    withheld = opened(viewer, [line])[0]
    assert (withheld.reason, str(withheld.sentence)) == (
        "sign_in_too_old",
        "This is delicate: sign in again to open it.",
    )


def test_a_mother_reads_her_own_words_and_the_father_does_not(people):
    mother, father = people.larch.mother, people.larch.father
    voice = voices.refuse(
        spoken=spoken(mother, words="No. It is mine."), denied=[against("police")], by=mother.viewer
    )
    (read,) = opened(mother.viewer, [voice], OWN_RECORD)
    assert read.words["words"] == "No. It is mine."
    assert opened(father.viewer, [voice], OWN_RECORD) == []


def test_the_machine_opens_for_listed_purposes_and_says_so(people, lines):
    (first, *_) = gate.open_for_system(SystemPurpose.SEARCH_INDEX, lines)
    assert first.words == {"words": "Words of Hope Visitor"}
    told = last_disclosure()
    assert (told["actor"][0], told["purpose"]) == ("system", "system:search_index")
    assert len(told["records"]) == 3
    with pytest.raises(ValueError, match="curiosity"):
        gate.open_for_system("curiosity", lines)


def test_the_keys_of_a_page_are_read_together(people, lines, django_assert_max_num_queries):
    from audit.vault import contexts

    duty(people, to("school", Category.HEALTH))
    viewer = people.teacher.viewer
    scope = Scope.load(viewer, WORK_WITH_FAMILY)
    contexts.forget_all()
    with (
        disclosure.collecting(actor=viewer.actor(), purpose="test", route_name="tests"),
        django_assert_max_num_queries(1),
    ):
        gate.open(viewer, lines, WORK_WITH_FAMILY, scope=scope)


def test_every_reason_of_the_order_has_its_sentence_in_both_languages():
    from consent import reasons
    from consent.rules import ORDER

    for rung in ORDER:
        english = str(reasons.sentence(rung.reason, category=Category.HEALTH, agency_kind="school"))
        with translation.override("fr"):
            french = str(reasons.sentence(rung.reason, category=Category.HEALTH, agency_kind="school"))
        assert english != french
        assert "%" not in english + french
