"""The administrator's pages: every form sent once, in both languages, closed to everybody else."""

import pytest
from django.urls import reverse

from people.models import Account, Agency, Appointment, Membership, Practitioner, Team, TimeCodeDevice
from tests import cast

PAGES = (
    "agencies",
    "create-agency",
    "teams",
    "create-team",
    "people",
    "create-practitioner",
    "create-officer",
)


def address(name, *ids):
    return reverse(f"directory:{name}", args=[each.id for each in ids])


@pytest.fixture
def client(people, signed_in):
    return signed_in(Account.objects.get(id=people.administrator.account_id))


def send(client, *where, **words):
    answer = client.post(address(*where), words)
    form = answer.context and answer.context.get("form")
    assert answer.status_code == 302, form and form.errors
    return answer


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_in_both_languages(client, page, language):
    client.cookies["language"] = language
    answer = client.get(address(page))
    assert answer.status_code == 200
    assert f'lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize("who", ["social_worker", "teacher"])
def test_the_pages_do_not_exist_for_a_practitioner(people, signed_in, who):
    client = signed_in(people.workers[who].account)
    assert {client.get(address(page)).status_code for page in PAGES} == {404}


def test_an_agency_its_practitioner_an_account_and_an_office(people, client):
    send(client, "create-agency", name="Harbour Library", kind="leisure")
    agency = Agency.objects.get(name="Harbour Library")
    send(client, "create-practitioner", agency=agency.id, name="Lee Brarian", job_title="Librarian")
    practitioner = Practitioner.objects.get(name="Lee Brarian")
    words = {"sign_in_name": "lee@example.org", "password": cast.PASSWORD, "language": "fr"}
    send(client, "create-account", practitioner, **words)
    account = practitioner.account
    send(client, "make-appointment", account, role="auditor", starts_on=people.team.today())
    send(client, "end-appointment", Appointment.objects.get(account=account), last_day=people.team.today())
    assert "lee@example.org" in client.get(address("people"), {"words": "library lee"}).content.decode()
    assert "Librarian" not in client.get(address("people"), {"words": "teacher"}).content.decode()


def test_an_officer_who_is_no_practitioner(client):
    words = {"sign_in_name": "officer@example.org", "password": cast.PASSWORD, "language": "en"}
    answer = send(client, "create-officer", **words)
    made = Account.objects.get(sign_in_name="officer@example.org")
    assert answer.url == address("make-appointment", made)


def test_a_team_its_member_and_the_members_last_day(people, client):
    send(client, "create-team", name="Uplands", jurisdiction="quebec", time_zone="America/Montreal")
    team = Team.objects.get(name="Uplands")
    send(
        client,
        "begin-membership",
        team,
        practitioner=people.stranger.practitioner.id,
        standing="part_time",
        starts_on=team.today(),
        hours_per_week="3.5",
        represents="The libraries of the coast",
    )
    assert "The libraries of the coast" in client.get(address("team", team)).content.decode()
    place = Membership.objects.get(team=team)
    send(client, "end-membership", place, last_day=team.today())
    place.refresh_from_db()
    assert place.ends_on == team.today()


def test_an_account_is_suspended_and_restored_with_one_button(people, client, signed_in):
    account = people.teacher.account
    teacher = signed_in(account)
    send(client, "press", account, do="suspend")
    assert teacher.get(reverse("directory:account")).status_code == 302
    assert "Suspended since" in client.get(address("person", account)).content.decode()
    send(client, "press", account, do="restore")
    assert signed_in(Account.objects.get(id=account.id)).get(reverse("directory:account")).status_code == 200


def test_a_lost_authenticator_is_taken_back(people, client):
    from audit import guard
    from people import one_time_codes

    account = people.teacher.account
    with guard.lifted():
        one_time_codes.confirm(one_time_codes.write_device(account))
    send(client, "press", account, do="forget-second-step")
    assert not TimeCodeDevice.objects.filter(user=account).exists()


def test_an_unknown_button_and_an_unknown_account_do_not_exist(people, client):
    assert client.post(address("press", people.teacher.account), {"do": "promote"}).status_code == 404
    assert client.get(reverse("directory:person", args=[people.team.id])).status_code == 404


def test_ones_own_account_has_no_buttons(people, client):
    own = Account.objects.get(id=people.administrator.account_id)
    assert "Suspend and sign out" not in client.get(address("person", own)).content.decode()


def test_a_privacy_officer_is_appointed_for_one_agency_with_an_address_of_their_own(people, client):
    words = {"sign_in_name": "officer@example.org", "password": cast.PASSWORD, "language": "en"}
    send(client, "create-officer", **words)
    account = Account.objects.get(sign_in_name="officer@example.org")
    office = {"agency": people.charity.id, "starts_on": people.team.today(), "email": "privacy@example.org"}
    send(client, "make-appointment", account, role="privacy_officer", **office)
    held = Appointment.objects.get(account=account)
    assert (held.agency, held.email) == (people.charity, "privacy@example.org")
    assert "Open Door" in client.get(address("person", account)).content.decode()


def test_no_other_office_is_held_for_an_agency(people, client):
    account = people.teacher.account
    office = {"role": "auditor", "agency": people.charity.id, "starts_on": people.team.today()}
    answer = client.post(address("make-appointment", account), office)
    assert "Only a privacy officer is appointed for an agency" in answer.content.decode()
    assert not Appointment.objects.filter(account=account).exists()
