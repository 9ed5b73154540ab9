"""The program suspects, a person decides within hours; the practitioner sees nothing of it."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from audit.models import TrailEvent
from audit.trail import Refused
from conference.directory.actions import addresses, families, persons
from consent import related
from consent.actions import exclusions, suggestions
from consent.models import Exclusion, ExclusionSuggestion
from consent.purposes import WORK_WITH_FAMILY
from consent.relations import Because
from consent.scope import Scope
from infra.management.commands import worker
from people import queries
from people.actions import accounts, appointments, kinships, leads, practitioner_homes
from people.models import Account, AppointmentRole, Household, KinshipRelation, PersonIndex, PractitionerHome
from people.tokens import Terms
from people.viewers import SYSTEM_VIEWER, viewer_of
from tests import cast
from tests.isolation.asking import plain
from tests.isolation.world import sign_in_as

pytestmark = pytest.mark.database
HOME = "7 Quay Street, Harbour"


@pytest.fixture
def namesake(people):
    """A nurse of the team who has the family's surname and lives where they live, and has said so."""
    nurse = cast.worker("Nia Larch", people.health, administrator=people.administrator)
    cast.join(nurse, people.team, "seconded", administrator=people.administrator)
    addresses.record(
        family=people.larch.family,
        household=Household.FIRST,
        words=HOME,
        residents=[people.larch.mother.person],
        by=people.social_worker.viewer,
    )
    practitioner_homes.note(practitioner=nurse.practitioner, words="7, quay street HARBOUR", by=nurse.viewer)
    return nurse


@pytest.fixture
def suggested(people, namesake):
    assert related.notice() == 1
    return ExclusionSuggestion.objects.get()


def reaches(who, people):
    family = people.larch.family
    return (
        not Scope.load(who.viewer, WORK_WITH_FAMILY, family_ids=[family.pk]).families[family.pk].is_excluded
    )


def officer(people, team):
    """Make a privacy officer of one team, or of every team."""
    name = f"officer-{Account.objects.count()}"
    account = accounts.create(sign_in_name=name, password=cast.PASSWORD, by=people.administrator)
    since = timezone.localdate() - timedelta(days=9)
    role = AppointmentRole.PRIVACY_OFFICER
    appointments.make(account=account, role=role, team=team, starts_on=since, by=people.administrator)
    return account


def test_one_surname_in_one_house_is_suggested_once_with_its_clock(people, namesake, suggested):
    assert (suggested.practitioner, suggested.family) == (namesake.practitioner, people.larch.family)
    assert suggested.because == Because.SURNAME_AND_ADDRESS
    assert suggested.decide_by - suggested.suggested_at == timedelta(hours=4)
    assert related.notice() == 0
    (event,) = TrailEvent.objects.filter(name="consent.exclusion_suggested")
    assert '"system:relations"' in event.body
    assert event.actor == SYSTEM_VIEWER.pseudonym


def test_a_surname_alone_or_no_seat_is_not(people, namesake):
    practitioner_homes.note(
        practitioner=namesake.practitioner, words="8 Quay Street, Harbour", by=namesake.viewer
    )
    stranger = cast.worker("Lea Larch", people.charity, administrator=people.administrator)
    practitioner_homes.note(practitioner=stranger.practitioner, words=HOME, by=stranger.viewer)
    assert related.notice() == 0


def test_what_was_forgotten_is_compared_with_nothing(namesake):
    practitioner_homes.forget(practitioner=namesake.practitioner, by=namesake.viewer)
    assert related.notice() == 0


def test_whoever_is_one_of_the_family_is_suggested(people, relative_who_works):
    assert related.notice() == 1
    assert ExclusionSuggestion.objects.get().because == Because.OWN_RECORD


def test_kin_who_are_written_down_are_suggested_in_another_family_too(people, relative_who_works):
    by, uncle, mother = (
        people.social_worker.viewer,
        relative_who_works.account.person,
        people.larch.mother.person,
    )
    kinships.state(
        family=people.larch.family, person=uncle, relative=mother, relation=KinshipRelation.SIBLING, by=by
    )
    other = families.open(team=people.team, name="Elm", by=by)
    persons.place(family=other, person=mother, relation="aunt", by=by)
    assert related.notice() == 2
    found = dict(ExclusionSuggestion.objects.values_list("family__reference", "because"))
    assert found == {people.larch.family.reference: Because.OWN_RECORD, other.reference: Because.KINSHIP}


def test_until_somebody_decides_nothing_changes_and_the_practitioner_sees_the_same_bytes(people, namesake):
    browser = sign_in_as(namesake.account)
    names = ("apart:waiting", "directory:families", "directory:account")
    pages = [reverse(name) for name in names]
    pages += [reverse("apart:exclusions", args=[people.larch.family.pk])]
    before = [plain(browser.get(page).content.decode()) for page in pages]
    related.notice()
    assert ExclusionSuggestion.objects.count() == 1
    assert [plain(browser.get(page).content.decode()) for page in pages] == before
    assert reaches(namesake, people)


def test_confirmed_it_acts_at_once_and_is_not_suggested_again(people, namesake, suggested):
    suggestions.confirm(suggestion=suggested, reason="His sister.", by=people.social_worker.viewer)
    assert not reaches(namesake, people)
    assert related.notice() == 0
    declared = Exclusion.objects.get()
    exclusions.end(exclusion=declared, why="mistaken", by=people.social_worker.viewer)
    assert related.notice() == 0, "Somebody has looked at this reason."


def test_rejected_they_go_on_and_a_new_reason_is_asked_about(people, namesake, suggested):
    suggestions.reject(suggestion=suggested, reason="A lodger.", by=people.social_worker.viewer)
    assert reaches(namesake, people)
    assert related.notice() == 0
    with pytest.raises(Refused, match="has been decided"):
        suggestions.confirm(suggestion=suggested, reason="Again.", by=people.social_worker.viewer)


def test_who_decides(people, namesake, suggested):
    no = [people.teacher, people.minute_taker, people.health_visitor, people.stranger, people.chair]
    for who in [*(each.viewer for each in no), namesake.viewer, people.larch.mother.viewer, people.auditor]:
        with pytest.raises(Refused, match="Only the lead"):
            suggestions.reject(suggestion=suggested, reason="So.", by=who)
    here = viewer_of(officer(people, people.team))
    assert suggestions.reject(suggestion=suggested, reason="A lodger.", by=here).pk


def test_a_privacy_officer_of_another_team_does_not(people, suggested):
    elsewhere = viewer_of(officer(people, people.alder.family.team))
    with pytest.raises(Refused):
        suggestions.confirm(suggestion=suggested, reason="So.", by=elsewhere)


def test_the_lead_decides_unless_it_is_the_lead_who_is_suspected(people, namesake, suggested):
    leads.appoint(
        family=people.larch.family, practitioner=namesake.practitioner, by=people.social_worker.viewer
    )
    with pytest.raises(Refused):
        suggestions.reject(suggestion=suggested, reason="It is me.", by=namesake.viewer)


def test_a_reason_is_needed_and_only_the_program_suggests(people, namesake, suggested):
    with pytest.raises(Refused, match="Write something"):
        suggestions.confirm(suggestion=suggested, reason=" ", by=people.social_worker.viewer)
    with pytest.raises(Refused, match="Only the program"):
        suggestions.suggest(
            practitioner=namesake.practitioner,
            family=people.larch.family,
            because=[Because.KINSHIP],
            by=people.social_worker.viewer,
        )


def test_the_waiting_page_shows_the_clock_and_who_decides_from_there(people, namesake, suggested):
    browser = sign_in_as(people.social_worker.account)
    page = browser.get(reverse("apart:waiting")).content.decode()
    assert page.count("3 hours left") == 1
    assert "Nia Larch" in page
    address = reverse("apart:decide", args=[suggested.pk])
    empty = browser.post(address, {"key": "a", "reason": "CANARY-TYPED"}).content.decode()
    assert "Choose what you decide." in empty
    assert "CANARY-TYPED" in empty
    browser.post(address, {"key": "b", "outcome": "confirm", "reason": "CANARY-SISTER"})
    assert not reaches(namesake, people)
    assert browser.get(address).status_code == 404
    shown = browser.get(reverse("apart:exclusions", args=[people.larch.family.pk])).content.decode()
    assert "CANARY-SISTER" in shown
    assert "Nothing waits for you" in browser.get(reverse("apart:waiting")).content.decode()


def test_an_overdue_one_says_so(people, suggested):
    with time_machine.travel(timezone.now() + timedelta(hours=5)):
        page = sign_in_as(people.social_worker.account).get(reverse("apart:waiting")).content.decode()
    assert "Overdue" in page


def test_a_privacy_officer_finds_it_on_their_own_desk(people, suggested):
    page = sign_in_as(officer(people, None)).get(reverse("apart:waiting")).content.decode()
    assert people.larch.family.reference in page
    assert (
        people.larch.family.reference
        not in sign_in_as(Account.objects.get(pk=people.auditor.account_id))
        .get(reverse("apart:waiting"))
        .content.decode()
    )


def test_an_address_that_is_said_is_not_kept(people, namesake):
    assert PractitionerHome.objects.get().token
    assert "quay" not in str(PractitionerHome.objects.values_list()).lower()
    with pytest.raises(Refused):
        practitioner_homes.note(practitioner=namesake.practitioner, words=HOME, by=people.teacher.viewer)


def test_a_surname_alone_finds_nobody_in_a_search(people):
    assert people.larch.family
    assert PersonIndex.objects.filter(kind="surname").exists()
    assert queries.found_by(Terms(family_name="Larch")) == []


def test_the_worker_looks_once_a_minute(namesake):
    assert any(isinstance(duty, related.OnceAMinute) for duty in worker.DUTIES)
    look = related.OnceAMinute()
    assert [look(at) for at in (0.0, 1.0, 59.9, 60.1)] == [1, 0, 0, 0]
    assert ExclusionSuggestion.objects.count() == 1
