"""What another system had recorded is taken in whole, by a full member of the team, and holds like any other voice."""

import json
from uuid import uuid4

import pytest
from django.utils import timezone

from audit.models import TrailEvent
from audit.trail import Refused
from conference.directory.actions import persons
from consent.actions import imports, voices
from consent.categories import Category, Sensitivity, Use
from consent.fhir import asking, systems
from consent.models import ImportedVoice, Provision, Voice
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from consent.terms import Method, Said, SpeaksAs
from people.records import Particulars
from tests.consent.fhir.samples import (
    concept,
    consent,
    kind_of_agency,
    provision,
    reference,
    school,
)
from tests.consent.fhir.test_exports import export
from tests.consent.sharing import entry, spoken, taken_up, to


@pytest.fixture
def larch(people):
    return people.larch


@pytest.fixture
def by(people):
    return people.social_worker.viewer


def about(*kin):
    return [{"meaning": "dependents", "reference": reference(each.person.pk)} for each in kin]


def told(people, larch, *provisions, **more):
    """A Consent in which the mother lets the school see what is health about her child."""
    usual = {
        "identifier": [{"system": "urn:other-system", "value": str(uuid4())}],
        "subject": reference(larch.family.pk, "Group"),
        "grantor": [reference(larch.mother.person.pk)],
        "date": timezone.localdate().isoformat(),
    }
    allows = provision(school(people.school.pk), data=about(larch.child))
    return consent(*(provisions or [allows]), **usual | more)


def take_in(family, document, by, **more):
    usual = {"notice_version": "their-notice-2", "language": "en"}
    return imports.take_in(family=family, document=json.dumps(document).encode(), by=by, **usual | more)


def may_read(worker, record):
    return decide(Scope.load(worker.viewer, WORK_WITH_FAMILY), record, Use.VIEW).permitted


@pytest.fixture
def line(people, larch):
    return entry(
        larch.family,
        Category.HEALTH,
        larch.child,
        agency=people.health,
        author=people.health_visitor.practitioner,
    )


def test_what_was_agreed_elsewhere_holds_here_from_now_on_until_it_is_taken_back(people, larch, by, line):
    assert not may_read(people.teacher, line)
    (voice,) = take_in(larch.family, told(people, larch), by)
    assert may_read(people.teacher, line)
    assert not may_read(people.police_officer, line)
    back = spoken(larch.mother, larch.child)
    voices.withdraw(voice=voice, spoken=back, by=larch.mother.viewer)
    assert not may_read(people.teacher, line)


def test_the_voice_says_that_it_came_from_elsewhere_and_what_had_been_read_there(people, larch, by):
    (voice,) = take_in(larch.family, told(people, larch, date="2026-01-02"), by)
    assert (voice.method, voice.notice_version, voice.language) == (Method.IMPORTED, "their-notice-2", "en")
    assert (voice.said, voice.speaks_as) == (Said.AGREE, SpeaksAs.PARENTAL_RESPONSIBILITY)
    assert voice.said_at.date().isoformat() == "2026-01-02"
    assert voice.recorded_by_id == by.account_id
    row = Provision.objects.get(voice=voice)
    assert row.starts_at > voice.said_at, "Nothing held here before it was taken in."


def test_a_denial_from_elsewhere_bites_where_agreement_carries_the_flow(people, larch, by, line):
    take_in(larch.family, told(people, larch), by)
    denial = provision(kind_of_agency("school"), uses=["view", "know"], label="", data=about(larch.child))
    ours = {"implicitRules": systems.OUR_RULES, "decision": "permit"}
    (voice,) = take_in(larch.family, told(people, larch, denial, **ours), by)
    assert voice.said == Said.REFUSE
    assert not may_read(people.teacher, line)


def test_an_exception_that_names_another_is_written_as_a_limit(people, larch, by, line):
    teacher = {"reference": reference(people.teacher.practitioner.pk)}
    allows = provision(
        kind_of_agency("school"),
        data=about(larch.child),
        provision=[{"actor": [teacher]}],
    )
    (voice,) = take_in(larch.family, told(people, larch, allows), by)
    assert voice.said == Said.LIMIT
    assert not may_read(people.teacher, line)
    colleague = Provision.objects.get(voice=voice, effect="bar")
    assert (colleague.actor, colleague.ceiling) == (str(people.teacher.practitioner.pk), Sensitivity.V)


def test_a_childs_own_word_is_taken_in_with_the_practitioner_who_assessed_it(people, larch, by):
    checked = {"verified": True, "verifiedBy": reference(people.health_visitor.practitioner.pk)}
    document = told(
        people,
        larch,
        provision(school(people.school.pk), data=about(larch.child)),
        grantor=[reference(larch.child.person.pk)],
        verification=[checked],
    )
    (voice,) = take_in(larch.family, document, by)
    assert voice.speaks_as == SpeaksAs.COMPETENT_CHILD
    assert voice.assessed_by == people.health_visitor.practitioner


def test_one_gesture_takes_in_the_whole_file_and_says_how_much_it_was(people, larch, by):
    entries = [{"resource": told(people, larch)} for _ in range(2)]
    take_in(larch.family, {"resourceType": "Bundle", "type": "collection", "entry": entries}, by)
    event = TrailEvent.objects.get(name="consent.permissions_imported")
    assert '"voices":2' in event.body
    assert '"permits":2' in event.body
    assert not TrailEvent.objects.filter(name="consent.voice_agreed").exists()


def refused(*args, **more):
    before = Voice.objects.count(), Provision.objects.count()
    with pytest.raises(Refused) as caught:
        take_in(*args, **more)
    assert (Voice.objects.count(), Provision.objects.count()) == before
    return caught.value.reason


def test_nothing_is_partly_taken_in(people, larch, by):
    entries = [{"resource": each} for each in (told(people, larch), told(people, larch, status="draft"))]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    assert refused(larch.family, bundle, by) == "consent.not_to_be_taken_in"


def test_somebody_who_may_not_speak_for_these_persons_takes_the_whole_file_back(people, larch, by):
    for_the_father = told(people, larch, provision(school(people.school.pk), data=about(larch.father)))
    entries = [{"resource": each} for each in (told(people, larch), for_the_father)]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    assert refused(larch.family, bundle, by) == "consent.for_another_adult"
    assert not ImportedVoice.objects.exists()


def test_the_same_statement_is_taken_in_once_even_after_it_was_taken_back_here(people, larch, by):
    document = told(people, larch)
    (voice,) = take_in(larch.family, document, by)
    assert refused(larch.family, document, by) == "consent.not_to_be_taken_in"
    voices.withdraw(voice=voice, spoken=spoken(larch.mother, larch.child), by=larch.mother.viewer)
    assert refused(larch.family, document, by) == "consent.not_to_be_taken_in"


def test_what_left_from_here_does_not_come_in_again(people, larch, by):
    grant = to(people.social_care, Category.OWN_WORDS, uses={Use.EXPORT})
    taken_up(larch.family, "section_17_child_in_need", grant, by=by)
    take_in(larch.family, told(people, larch), by)
    left = json.loads(export(larch.family, by).document)
    names = {each.why.value for each in problems(left, larch.family, by)}
    assert names == {"already_here"}


def problems(document, family, by):
    read = asking.read(json.dumps(document).encode(), family=family, by=by, now=timezone.now())
    return read.problems


def test_a_notice_must_be_named(people, larch, by):
    assert refused(larch.family, told(people, larch), by, notice_version=" ") == "consent.no_notice_named"


def test_only_full_members_of_the_team_take_anything_in(people, larch):
    for who in (people.teacher, people.chair, people.stranger):
        assert refused(larch.family, told(people, larch), who.viewer) == "consent.not_a_full_member"
    assert refused(larch.family, told(people, larch), larch.mother.viewer) == "consent.not_a_full_member"


def test_whom_one_may_not_know_one_cannot_name_and_nothing_tells_them_from_nobody(people, larch):
    hidden = persons.add(
        family=larch.family,
        particulars=Particulars(given_name="Una"),
        relation="aunt",
        sensitivity=Sensitivity.V,
        by=people.social_worker.viewer,
    )
    by = people.health_visitor.viewer
    named = [hidden.person.pk, people.alder.mother.person.pk, uuid4()]
    answers = [
        {
            (each.path, each.why, each.what.replace(str(one), "…"))
            for each in problems(told(people, larch, grantor=[reference(one)]), larch.family, by)
        }
        for one in named
    ]
    assert answers[0] == answers[1] == answers[2]
    subjects = [
        {
            (each.path, each.why, each.what.replace(str(one), "…"))
            for each in problems(
                told(
                    people,
                    larch,
                    provision(
                        school(people.school.pk),
                        data=[{"meaning": "dependents", "reference": reference(one)}],
                    ),
                ),
                larch.family,
                by,
            )
        }
        for one in named
    ]
    assert subjects[0] == subjects[1] == subjects[2] != set()


def test_whoever_is_no_practitioners_account_cannot_be_named(people, larch, by):
    def login(account):
        return {"role": concept(systems.ACTOR_KIND, "account"), "reference": reference(account.pk)}

    ours = provision(login(people.teacher.account), data=about(larch.child))
    assert problems(told(people, larch, ours), larch.family, by) == []
    mothers = provision(login(larch.mother.account), data=about(larch.child))
    assert [each.why.value for each in problems(told(people, larch, mothers), larch.family, by)] == [
        "unknown_actor"
    ]
