"""What a child decides is theirs: nobody says it for them, and what others had said of it carries nothing more."""

import pytest

from audit.trail import Refused
from conference.meetings.models import Entry
from consent.actions import voices
from consent.categories import Category
from consent.gate import visible
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from tests.consent.childhood import as_child, child_of
from tests.consent.sharing import against, entry, spoken, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]
HEALTH, SCHOOL = Category.HEALTH, Category.EDUCATION


@pytest.fixture
def tam(people):
    return child_of(people, people.larch, 15).kin


def line(people, kin, category=HEALTH):
    return entry(
        people.larch.family,
        category,
        kin,
        agency=people.health,
        author=people.health_visitor.practitioner,
    )


def may_see(worker, record):
    scope = Scope.load(worker.viewer, WORK_WITH_FAMILY)
    permitted = decide(scope, record).permitted
    assert visible(Entry.objects.filter(pk=record.pk), scope).exists() is permitted
    return permitted


def mother_agrees(people, kin, *categories):
    mother = people.larch.mother
    return voices.agree(spoken=spoken(mother, kin), grants=[to("school", *categories)], by=mother.viewer)


def child_says(people, kin, act, **what):
    assessor = people.health_visitor
    return act(spoken=as_child(kin, assessor.practitioner), by=assessor.viewer, **what)


def test_a_competent_child_refuses_while_the_parent_agrees_and_the_refusal_holds(people, tam):
    mother_agrees(people, tam, HEALTH, SCHOOL)
    health, school = line(people, tam), line(people, tam, SCHOOL)
    assert may_see(people.teacher, health)
    child_says(people, tam, voices.refuse, denied=[against("school", HEALTH)])
    assert not may_see(people.teacher, health)
    assert may_see(people.teacher, school), (
        "Of school the child has not spoken; there the mother’s word stands."
    )


def test_what_a_parent_had_agreed_of_the_same_matter_with_others_ends_too(people, tam):
    mother_agrees(people, tam, HEALTH)
    health = line(people, tam)
    child_says(people, tam, voices.agree, grants=[to("police", HEALTH)])
    assert may_see(people.police_officer, health)
    assert not may_see(people.teacher, health), "The child decides with whom, and did not name the school."


def test_a_parents_refusal_no_longer_bites_where_the_child_agrees(people, tam):
    mother = people.larch.mother
    voices.refuse(spoken=spoken(mother, tam), denied=[against("school", HEALTH)], by=mother.viewer)
    health = line(people, tam)
    child_says(people, tam, voices.agree, grants=[to("school", HEALTH)])
    assert may_see(people.teacher, health)


def test_a_parent_cannot_agree_refuse_or_limit_for_a_child_who_decides(people, tam):
    earlier = mother_agrees(people, tam, HEALTH)
    child_says(people, tam, voices.refuse, denied=[against("school", HEALTH)])
    mother = people.larch.mother
    said = {"spoken": spoken(mother, tam), "by": mother.viewer}
    denied = [against("police", HEALTH)]
    for act in (
        lambda: voices.agree(**said, grants=[to("police", HEALTH, SCHOOL)]),
        lambda: voices.refuse(**said, denied=denied),
        lambda: voices.limit(**said, denied=denied, of=earlier),
    ):
        with pytest.raises(Refused, match="decides this themselves"):
            act()
    assert mother_agrees(people, tam, SCHOOL)
    assert voices.withdraw(voice=earlier, **said), "What one said oneself, one can always take back."


def test_a_matter_that_a_child_has_decided_stays_theirs_when_they_take_it_back(people, tam):
    mother_agrees(people, tam, HEALTH)
    health = line(people, tam)
    refusal = child_says(people, tam, voices.refuse, denied=[against("school", HEALTH)])
    child_says(people, tam, voices.withdraw, voice=refusal)
    assert not may_see(people.teacher, health)
    with pytest.raises(Refused, match="decides this themselves"):
        mother_agrees(people, tam, HEALTH)


def test_what_a_parent_says_for_another_child_is_untouched(people, tam):
    mother, cass = people.larch.mother, people.larch.child
    voices.agree(spoken=spoken(mother, tam, cass), grants=[to("school", HEALTH)], by=mother.viewer)
    of_cass = line(people, cass)
    child_says(people, tam, voices.refuse, denied=[against("school", HEALTH)])
    assert may_see(people.teacher, of_cass)
