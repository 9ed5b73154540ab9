"""Where a family's homes are: who sees it, how it is corrected and ended, and how the same place is found again."""

from datetime import timedelta

import pytest

from audit.models import TrailEvent
from audit.trail import Refused
from conference.directory.actions import addresses, families, persons
from consent.categories import Category, Sensitivity
from consent.purposes import OWN_RECORD
from consent.scope import Scope, decide
from people import queries, tokens
from people.models import Address, Household
from people.records import Particulars
from tests import cast
from tests.conference.directory.pages import address, read, send
from tests.consent.sharing import READ, taken_up, to
from tests.isolation.asking import plain

N, R, V = Sensitivity
QUAY = "14 Canary Quay\nWrenmouth WM1 0XX"


@pytest.fixture
def visitor(people, larch, signed_in):
    """The browser of the health visitor, of the same team and another agency."""
    return signed_in(people.health_visitor.account)


def note(people, larch, **more):
    """Write down the first home, as the social worker knows it."""
    usual = {
        "family": larch.family,
        "household": Household.FIRST,
        "words": QUAY,
        "residents": [larch.mother.person, larch.child.person],
        "by": people.social_worker.viewer,
    }
    return addresses.record(**(usual | more))


def typed(larch, **more):
    """Return what is filled in on the form."""
    usual = {
        "household": "first",
        "words": QUAY,
        "residents": [larch.mother.member.id, larch.child.member.id],
        "since": larch.family.team.today(),
        "sensitivity": "0",
    }
    return usual | more


def test_an_address_is_noted_on_the_page_and_read_by_the_team(larch, holder, visitor):
    send(holder, "add-address", larch.family, **typed(larch))
    for browser in (holder, visitor):
        page = read(browser, "family", larch.family)
        assert "14 Canary Quay" in page
        assert "Guarded" not in page


def test_how_guarded_it_must_be_is_asked_and_never_assumed(larch, holder):
    words = typed(larch)
    del words["sensitivity"]
    answer = holder.post(address("add-address", larch.family), words)
    assert answer.context["form"].errors["sensitivity"]
    assert "14 Canary Quay" in answer.content.decode(), "Nothing typed is lost."
    assert not Address.objects.exists()


@pytest.mark.parametrize("sensitivity", [R, V])
def test_a_guarded_address_is_not_there_for_the_rest_of_the_team(people, larch, holder, visitor, sensitivity):
    before = plain(read(visitor, "family", larch.family))
    note(people, larch, sensitivity=sensitivity)
    assert "Canary" in read(holder, "family", larch.family), "Its own agency reads it."
    assert plain(read(visitor, "family", larch.family)) == before, (
        "Not a word, a gap or a number tells of it."
    )


def test_a_second_agency_may_note_its_own_and_learns_of_no_other(people, larch, visitor):
    note(people, larch, sensitivity=V)
    send(visitor, "add-address", larch.family, **typed(larch, words="3 Other Row"))
    page = read(visitor, "family", larch.family)
    assert "3 Other Row" in page
    assert "Canary" not in page


def test_who_may_know_of_an_address_and_not_open_it_is_told_that_it_is_withheld(people, larch, visitor):
    note(people, larch, sensitivity=R)
    known = to("health_trust", Category.IDENTITY, uses=["know"])
    taken_up(larch.family, "section_17_child_in_need", known, by=people.social_worker.viewer)
    page = read(visitor, "family", larch.family)
    assert "Withheld." in page
    assert "Canary" not in page


def test_a_duty_opens_it_only_where_it_covers_everybody_who_lives_there(people, larch, visitor):
    note(people, larch, sensitivity=R)
    for whom in ([larch.mother], [larch.mother, larch.child]):
        grant = to("health_trust", Category.IDENTITY, uses=READ, subjects=[each.person.pk for each in whom])
        taken_up(larch.family, "section_17_child_in_need", grant, by=people.social_worker.viewer)
        covered = len(whom) == 2
        assert ("Canary" in read(visitor, "family", larch.family)) is covered


def test_a_look_at_an_address_is_recorded(people, larch, holder):
    noted = note(people, larch)
    read(holder, "family", larch.family)
    assert str(noted.id) in TrailEvent.objects.filter(name="audit.records_shown").latest("at").body


def test_a_correction_takes_the_place_of_what_was_written(people, larch, holder):
    noted = note(people, larch)
    asked = read(holder, "correct-address", larch.family, noted)
    assert "14 Canary Quay" in asked
    send(holder, "correct-address", larch.family, noted, **typed(larch, words="15 Heron Quay"))
    page = read(holder, "family", larch.family)
    assert "15 Heron Quay" in page
    assert "Canary" not in page
    assert Address.objects.filter(id=noted.id).exists(), "What was written stays in the record."
    stale = holder.post(address("correct-address", larch.family, noted), typed(larch, words="16 Tern Quay"))
    assert "already" in stale.content.decode()


def test_only_the_agency_that_wrote_an_address_guards_it_less(people, larch, holder):
    noted = note(people, larch, sensitivity=R)
    told = {"household": "first", "words": QUAY, "residents": [larch.mother.person], "since": noted.since}
    with pytest.raises(Refused, match="guard it less"):
        addresses.correct(address=noted, sensitivity=N, by=people.health_visitor.viewer, **told)
    send(holder, "correct-address", larch.family, noted, **typed(larch))
    assert "Guarded" not in read(holder, "family", larch.family)


def test_a_correction_leaves_in_place_whom_its_writer_may_not_know(people, larch, holder):
    hidden = persons.add(
        family=larch.family,
        particulars=Particulars(given_name="Una"),
        relation="aunt",
        sensitivity=V,
        by=people.social_worker.viewer,
    )
    noted = note(people, larch, residents=[larch.mother.person, hidden.person])
    assert "Una" not in read(holder, "correct-address", larch.family, noted)
    send(holder, "correct-address", larch.family, noted, **typed(larch))
    there = Address.objects.get(replaces=noted).residents.values_list("person_id", flat=True)
    assert hidden.person.id in there


def test_an_address_that_has_its_last_day_is_gone_the_day_after(people, larch, holder):
    today = larch.family.team.today()
    noted = note(people, larch, since=today - timedelta(days=90))
    send(holder, "end-address", larch.family, noted, last_day=today)
    assert "Canary" in read(holder, "family", larch.family)
    again = note(people, larch, words="2 Canary Steps", since=today - timedelta(days=90))
    early = holder.post(address("end-address", larch.family, again), {"last_day": today - timedelta(days=91)})
    assert "before the first" in early.content.decode()
    send(holder, "end-address", larch.family, again, last_day=today - timedelta(days=1))
    assert "Canary Steps" not in read(holder, "family", larch.family)


def test_a_move_to_come_is_shown_with_its_day_and_can_be_called_off(people, larch, holder):
    today = larch.family.team.today()
    coming = note(people, larch, since=today + timedelta(days=28))
    assert "14 Canary Quay" in read(holder, "family", larch.family)
    send(holder, "end-address", larch.family, coming, last_day=today)
    assert "Canary" not in read(holder, "family", larch.family)


def test_a_child_of_two_homes_is_shown_in_both(people, larch, holder):
    persons.add(
        family=larch.family,
        particulars=Particulars(given_name="Twice"),
        relation="child",
        household=Household.BOTH,
        by=people.social_worker.viewer,
    )
    page = read(holder, "family", larch.family)
    homes = page[page.index('id="homes"') : page.index('id="work"')]
    assert homes.count("Twice") == 2


def test_nobody_outside_the_team_notes_corrects_or_ends_an_address(people, larch):
    noted = note(people, larch)
    told = {"household": "first", "words": QUAY, "residents": [larch.mother.person]}
    for who in (people.stranger.viewer, people.chair.viewer, people.administrator, larch.mother.viewer):
        with pytest.raises(Refused, match="Only members of the team"):
            addresses.record(family=larch.family, by=who, **told)
        with pytest.raises(Refused, match="Only members of the team"):
            addresses.correct(address=noted, since=noted.since, sensitivity=N, by=who, **told)
        with pytest.raises(Refused, match="Only members of the team"):
            addresses.end(address=noted, until=larch.family.team.today(), by=who)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"words": " ,"}, "Enter the address"),
        ({"household": Household.BOTH}, "one home"),
        ({"residents": []}, "who lives there"),
    ],
)
def test_an_address_without_words_home_or_anybody_is_refused(people, larch, changes, sentence):
    with pytest.raises(Refused, match=sentence):
        note(people, larch, **changes)


def test_nobody_of_another_family_lives_there(people, larch):
    with pytest.raises(Refused, match="does not belong"):
        note(people, larch, residents=[people.alder.mother.person])


def test_the_same_place_is_found_again_without_opening_anything(people, larch):
    other = families.open(team=people.team, name="Rowan", by=people.social_worker.viewer)
    aunt = cast.kin(other, "aunt", by=people.social_worker.viewer, given_name="Una", family_name="Rowan")
    here = note(people, larch, sensitivity=V)
    there = note(
        people, larch, family=other, residents=[aunt.person], words="14, canary quay, wrenmouth wm10xx"
    )
    elsewhere = note(people, larch, words="15 Canary Quay, Wrenmouth WM1 0XX")
    found = queries.at_the_same_address(tokens.of_address(QUAY))
    assert {each.id for each in found} == {here.id, there.id}
    addresses.correct(
        address=there,
        household="first",
        words="9 Old Drove",
        residents=[aunt.person],
        since=there.since,
        sensitivity=N,
        by=people.social_worker.viewer,
    )
    assert [each.id for each in queries.at_the_same_address(here.token)] == [here.id]
    assert elsewhere.token != here.token
    assert "canary" not in f"{here.token}{here}".lower()


def test_a_person_of_the_family_sees_no_address_of_a_home_that_is_not_theirs(people, larch):
    noted = note(people, larch)
    assert decide(Scope.load(larch.mother.viewer, OWN_RECORD), noted).permitted
    assert not decide(Scope.load(larch.father.viewer, OWN_RECORD), noted).may_know
