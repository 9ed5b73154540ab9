"""What leaves for another system: everything that was said or nothing, by whom may export it, and recorded."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from audit import disclosure
from audit.models import TrailEvent
from audit.trail import Refused
from consent.actions import authorities, exports, voices
from consent.categories import Category, Sensitivity, Use
from consent.fhir import models, systems
from consent.models import Authority, PermissionsExport
from consent.spoken import Order
from consent.terms import Role, SpeaksAs
from tests.consent.childhood import as_child, child_of
from tests.consent.sharing import against, convened, spoken, taken_up, to

N = Sensitivity.N
TAKES_OUT = {Use.EXPORT}


@pytest.fixture
def larch(people):
    return people.larch


@pytest.fixture
def duty(people, larch):
    """The council may take out what anybody says and plans."""
    grant = to(people.social_care, Category.OWN_WORDS, Category.PLAN, uses=TAKES_OUT)
    return taken_up(larch.family, "section_17_child_in_need", grant, by=people.social_worker.viewer)


def export(family, by):
    """Take a family's permissions out, as a page would."""
    with disclosure.collecting(actor=by.actor(), purpose="test"):
        return exports.make(family=family, by=by)


def consents(family, by):
    """Return what left, by the UUID that each is known by."""
    bundle = json.loads(export(family, by).document)
    assert models.faults(bundle) == []
    return {each["resource"]["id"]: each["resource"] for each in bundle.get("entry", ())}


def agreed(larch, *grants, **more):
    return voices.agree(
        spoken=spoken(larch.mother, larch.child, **more), grants=grants, by=larch.mother.viewer
    )


def test_an_agreement_leaves_as_the_ground_that_it_carries(people, larch, duty):
    voice = agreed(larch, to(people.school, Category.HEALTH, ceiling=N))
    carried = Authority.objects.get(voice=voice)
    left = consents(larch.family, people.social_worker.viewer)[str(carried.pk)]
    assert (left["status"], left["decision"]) == ("active", "deny")
    (row,) = left["provision"]
    assert row["code"] == [{"coding": [{"system": systems.CATEGORY, "code": "health"}]}]
    assert str(people.school.pk) in json.dumps(row["actor"])
    assert str(larch.child.person.pk) in json.dumps(row["data"])
    assert str(larch.mother.person.pk) in json.dumps(left["grantor"])
    assert left["regulatoryBasis"][0]["coding"][0]["version"], "The ground names its edition."


def test_a_refusal_leaves_as_what_it_denies(people, larch, duty):
    voice = voices.refuse(
        spoken=spoken(larch.father), denied=[against("police", Category.HEALTH)], by=larch.father.viewer
    )
    left = consents(larch.family, people.social_worker.viewer)[str(voice.pk)]
    assert (left["decision"], left["implicitRules"]) == ("permit", systems.OUR_RULES)
    assert "securityLabel" not in left["provision"][0], "A denial reaches whatever is delicate."


def test_what_was_taken_back_leaves_as_inactive_so_that_the_other_system_learns_of_it(people, larch, duty):
    voice = agreed(larch, to(people.school, Category.HEALTH))
    voices.withdraw(voice=voice, spoken=spoken(larch.mother, larch.child), by=larch.mother.viewer)
    left = consents(larch.family, people.social_worker.viewer)[str(voice.pk)]
    assert left["status"] == "inactive"
    assert "provision" not in left


def test_a_childs_own_word_leaves_with_who_found_that_they_understand(people, larch, duty):
    said = spoken(
        larch.child,
        speaks_as=SpeaksAs.COMPETENT_CHILD,
        assessed_by=people.health_visitor.practitioner,
        assessment="She says in her own words what would follow.",
    )
    voice = voices.refuse(
        spoken=said, denied=[against("school", Category.HEALTH)], by=people.health_visitor.viewer
    )
    left = consents(larch.family, people.social_worker.viewer)[str(voice.pk)]
    (checked,) = left["verification"]
    assert checked["verified"] is True
    assert str(people.health_visitor.practitioner.pk) in json.dumps(checked["verifiedBy"])


def test_duties_leave_where_their_own_words_may_and_meetings_never_do(people, larch, duty):
    convened(people, "section_47_enquiry", to(Role.TEAM, Category.HEALTH))
    left = consents(larch.family, people.social_worker.viewer)
    assert set(left) == {str(duty.pk)}
    assert left[str(duty.pk)]["subject"]["type"] == "Group"
    assert "grantor" not in left[str(duty.pk)]


def test_no_name_and_no_word_leaves(people, larch, duty):
    voices.agree(
        spoken=spoken(larch.mother, larch.child, words="CANARY-WORDS", reason="CANARY-REASON"),
        grants=[to(people.school, Category.HEALTH)],
        by=larch.mother.viewer,
    )
    document = export(larch.family, people.social_worker.viewer).document
    for word in ("CANARY", "Mira", "Cass", "Larch", people.school.name, "Sol Worker"):
        assert word not in document


def test_each_record_that_leaves_is_disclosed_and_the_export_is_recorded(people, larch, duty):
    voice = agreed(larch, to(people.school, Category.HEALTH))
    made = export(larch.family, people.social_worker.viewer)
    shown = TrailEvent.objects.filter(name="audit.records_shown").latest("at").body
    assert str(voice.pk) in shown
    assert str(duty.pk) in shown
    event = TrailEvent.objects.get(name="consent.permissions_exported")
    assert str(made.record.pk) in event.body
    assert f"consent.authority:{duty.pk}" in event.body, "It says on what taking out rested."
    assert PermissionsExport.objects.get().statements == 2


def refused(family, by):
    with pytest.raises(Refused) as caught:
        export(family, by)
    assert not PermissionsExport.objects.exists()
    return caught.value.reason


def test_nobody_takes_anything_out_without_a_permission_for_everybody(people, larch):
    by = people.social_worker.viewer
    agreed(larch, to(people.school, Category.HEALTH))
    assert refused(larch.family, by) == "consent.not_for_export"
    for_one = to(people.social_care, Category.OWN_WORDS, uses=TAKES_OUT, subjects=[larch.mother.person.pk])
    taken_up(larch.family, "section_17_child_in_need", for_one, by=by)
    assert refused(larch.family, by) == "consent.not_for_export", "A part would be worse than nothing."


def test_who_may_read_may_not_therefore_take_out(people, larch):
    by = people.social_worker.viewer
    may_read = to(people.social_care, Category.OWN_WORDS, uses={Use.VIEW, Use.KNOW, Use.RELAY})
    taken_up(larch.family, "section_17_child_in_need", may_read, by=by)
    assert refused(larch.family, by) == "consent.not_for_export"


def test_only_full_members_of_the_team_take_anything_out(people, larch, duty):
    grants = [to(each.agency, Category.OWN_WORDS, uses=TAKES_OUT) for each in (people.teacher, people.chair)]
    taken_up(larch.family, "section_17_child_in_need", *grants, by=people.social_worker.viewer)
    for by in (people.teacher, people.chair, people.stranger, people.larch.mother):
        assert refused(larch.family, by.viewer) == "consent.not_a_full_member"


def test_what_ended_yesterday_leaves_no_row_today(people, larch, duty):
    tomorrow = timezone.now() + timedelta(days=1)
    voice = agreed(larch, to(people.school, Category.HEALTH, ends_at=tomorrow))
    with time_machine.travel(tomorrow + timedelta(hours=1)):
        left = consents(larch.family, people.social_worker.viewer)
    assert left[str(voice.pk)]["status"] == "inactive"


def test_a_duty_that_was_ended_does_not_leave(people, larch, duty):
    grant = to(people.police, Category.POLICE)
    other = taken_up(larch.family, "section_47_enquiry", grant, by=people.social_worker.viewer)
    assert str(other.pk) in consents(larch.family, people.social_worker.viewer)
    authorities.end(authority=other, why="over", by=people.social_worker.viewer)
    assert str(other.pk) not in consents(larch.family, people.social_worker.viewer)


def test_an_order_of_a_court_leaves_without_a_grantor(people, larch, duty):
    today = larch.family.team.today()
    order = Order(court="Family Court, 12/26", made_on=today, seen_on=today)
    said = spoken(larch.child, speaks_as=SpeaksAs.COURT, order=order)
    by = people.social_worker.viewer
    voice = voices.refuse(spoken=said, denied=[against("school", Category.HEALTH)], by=by)
    left = consents(larch.family, by)[str(voice.pk)]
    assert "grantor" not in left
    assert "12/26" not in json.dumps(left)


def test_what_a_parent_said_for_a_child_who_decides_leaves_without_that_matter(people, larch, duty):
    young = child_of(people, larch, 15).kin
    by = people.health_visitor.viewer
    given = voices.agree(
        spoken=spoken(larch.mother, young),
        grants=[to("school", Category.HEALTH, Category.EDUCATION)],
        by=larch.mother.viewer,
    )
    voices.refuse(
        spoken=as_child(young, people.health_visitor.practitioner),
        denied=[against("school", Category.HEALTH)],
        by=by,
    )
    authority = given.authorities.get()
    left = json.dumps(consents(larch.family, people.social_worker.viewer)[str(authority.pk)]["provision"])
    assert '"education"' in left
    assert '"health"' not in left


def test_the_day_on_which_a_child_comes_of_age_never_leaves(people, larch, duty):
    young = child_of(people, larch, 15)
    voices.agree(
        spoken=spoken(larch.mother, young.kin),
        grants=[to("school", Category.HEALTH)],
        by=larch.mother.viewer,
    )
    left = json.dumps(list(consents(larch.family, people.social_worker.viewer).values()))
    assert str(young.born.year + 18) not in left
