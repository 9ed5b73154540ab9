"""Who is responsible for which child: written, proved and ended on the family's page."""

from datetime import timedelta

import pytest

from audit.trail import Refused
from conference.directory.actions import families, persons
from consent.categories import Sensitivity
from people.actions import responsibilities, teams
from people.models import HowHeld, Jurisdiction, ParentalResponsibility, Proof, Standing, WhyEnded
from people.records import Particulars
from tests import cast
from tests.conference.directory.pages import address, read, send


@pytest.fixture
def aunt(people, larch):
    return cast.kin(
        larch.family, "aunt", by=people.social_worker.viewer, given_name="Una", family_name="Larch"
    )


def section(browser, family):
    page = read(browser, "family", family)
    return page[page.index('id="responsibility"') : page.index('id="homes"')]


def told(larch, aunt, **more):
    """Return what is filled in: that the aunt said she is the child’s special guardian."""
    usual = {
        "holder": aunt.member.id,
        "child": larch.child.member.id,
        "how": "special_guardian",
        "proof": "not_seen",
        "starts_on": larch.family.team.today(),
    }
    return usual | more


def test_it_is_shown_child_by_child_with_how_and_what_was_seen(larch, holder):
    page = section(holder, larch.family)
    child, baby = page.index("Cass Larch</h3>"), page.index("Baby Larch</h3>")
    of_child, of_baby = (page[child:baby], page[baby:]) if child < baby else (page[child:], page[baby:child])
    assert "Mira Larch" in of_child
    assert "Finn Larch" in of_child
    assert "Named on the birth certificate · Birth certificate, seen on" in of_child
    assert "Finn Larch" not in of_baby
    assert "she alone speaks for the child" in of_baby
    assert "Proof has been seen" not in page


def test_what_was_told_is_written_and_proved_later(larch, holder, aunt):
    send(holder, "add-responsibility", larch.family, **told(larch, aunt))
    page = section(holder, larch.family)
    assert "Una Larch" in page
    assert "Told, but not seen" in page
    assert "Until proof has been seen" in page
    held = ParentalResponsibility.objects.get(holder=aunt.person)
    today = larch.family.team.today()
    send(holder, "prove-responsibility", larch.family, held, proof="court_order", seen_on=today)
    page = section(holder, larch.family)
    assert "Court order, seen on" in page
    assert "Until proof has been seen" not in page
    assert page.count("Una Larch</strong>") == 1
    assert ParentalResponsibility.objects.get(replaces=held).recorded_by == held.recorded_by


def test_an_end_takes_it_from_the_page_with_its_reason_in_the_record(people, larch, holder):
    held = ParentalResponsibility.objects.get(holder=larch.father.person)
    today = larch.family.team.today()
    send(holder, "end-responsibility", larch.family, held, ended_on=today, why="court")
    assert "Finn Larch" not in section(holder, larch.family)
    held.refresh_from_db()
    assert (held.end.why, held.end.recorded_by) == ("court", people.social_worker.practitioner)
    again = holder.post(
        address("end-responsibility", larch.family, held), {"ended_on": today, "why": "court"}
    )
    assert "already" in again.content.decode()


def test_it_is_not_written_twice_nor_ended_tomorrow(people, larch):
    with pytest.raises(Refused, match="written down already"):
        cast.responsible(larch.father, larch.child, by=people.social_worker.viewer)
    held = ParentalResponsibility.objects.get(holder=larch.father.person)
    tomorrow = larch.family.team.today() + timedelta(days=1)
    with pytest.raises(Refused, match="future"):
        responsibilities.end(
            responsibility=held, ended_on=tomorrow, why=WhyEnded.COURT, by=people.social_worker.viewer
        )


def test_a_care_order_gives_it_to_the_statutory_body_beside_the_parents(people, larch, holder):
    today = larch.family.team.today()
    order = {"how": "care_order", "proof": "court_order", "seen_on": today}
    about = told(larch, larch.child, holder=people.social_care.id, **order)
    send(holder, "add-responsibility", larch.family, **about)
    page = section(holder, larch.family)
    assert people.social_care.name in page
    assert "Mira Larch" in page
    choices = dict(
        holder.get(address("add-responsibility", larch.family)).context["form"].fields["holder"].choices
    )
    assert str(people.charity.id) not in choices


def test_the_place_of_the_team_decides_which_ways_are_offered(people, larch, holder):
    page = read(holder, "add-responsibility", larch.family)
    assert "Special guardian" in page
    assert "Parent by filiation" not in page
    montreal = teams.create(
        name="Équipe de Hochelaga",
        jurisdiction=Jurisdiction.QUEBEC,
        time_zone="America/Montreal",
        by=people.administrator,
    )
    cast.join(people.social_worker, montreal, Standing.CORE, administrator=people.administrator)
    family = families.open(team=montreal, name="Saule", by=people.social_worker.viewer)
    page = read(holder, "add-responsibility", family)
    assert "Parent by filiation" in page
    assert "Special guardian" not in page
    assert "Parental authority" in read(holder, "family", family)


def test_whoever_may_not_see_both_learns_nothing_of_it(people, larch, holder):
    hidden = persons.add(
        family=larch.family,
        particulars=Particulars(given_name="Canary"),
        relation="aunt",
        sensitivity=Sensitivity.V,
        by=people.social_worker.viewer,
    )
    held = cast.responsible(
        cast.Kin(hidden),
        larch.child,
        by=people.social_worker.viewer,
        how=HowHeld.SPECIAL_GUARDIAN,
        proof=Proof.COURT_ORDER,
    )
    assert "Special guardian" not in section(holder, larch.family)
    for name in ("prove-responsibility", "end-responsibility"):
        assert holder.get(address(name, larch.family, held)).status_code == 404


def test_nobody_outside_the_team_writes_it_or_ends_it(people, larch, aunt):
    held = ParentalResponsibility.objects.get(holder=larch.father.person)
    for who in (people.stranger.viewer, people.chair.viewer, people.administrator, larch.mother.viewer):
        with pytest.raises(Refused, match="Only members of the team"):
            cast.responsible(aunt, larch.child, by=who)
        with pytest.raises(Refused, match="Only members of the team"):
            responsibilities.end(
                responsibility=held, ended_on=larch.family.team.today(), why=WhyEnded.COURT, by=who
            )


def test_it_is_held_by_and_for_those_of_one_family(people, larch):
    with pytest.raises(Refused, match="does not belong"):
        cast.responsible(people.alder.mother, larch.child, by=people.social_worker.viewer)
    with pytest.raises(Refused, match="child of this family"):
        cast.responsible(larch.mother, larch.father, by=people.social_worker.viewer)
