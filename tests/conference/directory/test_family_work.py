"""Who works with a family, what the law began, who leads: the forms of its page."""

from conference.directory.actions import involvements
from people import queries
from people.models import Involvement, Kinship, StatutoryPeriod
from tests.conference.directory.pages import address, read, send


def test_an_involvement_is_shown_only_to_whom_its_kind_of_information_is(people, larch, holder, signed_in):
    involvements.begin(
        family=larch.family,
        agency=people.health,
        practitioner=people.health_visitor.practitioner,
        why="Canary feeding clinic.",
        by=people.health_visitor.viewer,
    )
    own = signed_in(people.health_visitor.account)
    assert "Canary feeding clinic." in read(own, "family", larch.family)
    assert "Canary" not in read(holder, "family", larch.family)


def test_kinship_work_and_statutory_periods_are_noted(people, larch, holder):
    today = people.team.today()
    child, baby = larch.child.member, larch.baby.member
    send(holder, "kinship", larch.family, person=child.id, relation="sibling", relative=baby.id)
    assert Kinship.objects.filter(relation="sibling").exists()
    send(
        holder,
        "begin-involvement",
        larch.family,
        agency=people.housing.id,
        practitioner=people.housing_officer.practitioner.id,
        why="The damp.",
        subjects=[larch.mother.member.id],
        frequency="monthly",
        since=today,
    )
    involvement = Involvement.objects.get()
    assert involvement.shelf_id is not None
    send(holder, "begin-period", larch.family, member=child.id, kind="section_47", starts_on=today)
    assert "Section 47 enquiry" in read(holder, "family", larch.family)
    send(holder, "end-period", larch.family, StatutoryPeriod.objects.get(), last_day=today)


def test_whoever_may_not_see_an_involvement_cannot_end_it(people, larch, holder, signed_in):
    involvement = involvements.begin(
        family=larch.family, agency=people.health, why="Asthma.", by=people.health_visitor.viewer
    )
    where = address("end-involvement", larch.family, involvement)
    assert holder.post(where, {"last_day": people.team.today()}).status_code == 404
    own = signed_in(people.health_visitor.account)
    assert own.post(where, {"last_day": people.team.today()}).status_code == 302


def test_the_lead_is_appointed_offered_and_accepted_on_the_page(people, larch, holder, signed_in):
    send(holder, "lead", larch.family, practitioner=people.social_worker.practitioner.id)
    send(holder, "lead", larch.family, practitioner=people.health_visitor.practitioner.id)
    visitor = signed_in(people.health_visitor.account)
    assert "Accept the lead" in read(visitor, "family", larch.family)
    assert "Accept the lead" not in read(holder, "family", larch.family)
    send(visitor, "answer-handover", larch.family, queries.open_handover(larch.family), answer="accept")
    assert queries.lead_of(larch.family).practitioner == people.health_visitor.practitioner
    send(holder, "end-lead", larch.family)
    assert queries.lead_of(larch.family) is None


def test_a_refusal_is_said_on_the_form_and_keeps_what_was_typed(people, larch, holder):
    send(holder, "lead", larch.family, practitioner=people.health_visitor.practitioner.id)
    answer = holder.post(address("lead", larch.family), {"practitioner": people.teacher.practitioner.id})
    assert "Only the lead practitioner can offer a handover." in answer.content.decode()
    assert "selected" in answer.content.decode()
