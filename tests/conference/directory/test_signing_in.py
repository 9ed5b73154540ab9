"""The door: password, code, authenticator, codes on paper, and every way out."""

import time
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_otp.oath import TOTP

from audit.models import TrailEvent
from people import one_time_codes
from people.models import SignIn, StaticCodeDevice, TimeCodeDevice
from tests import cast

SIGN_IN, CODE, ENROL = (reverse(f"directory:{name}") for name in ("sign-in", "code", "enrol"))


@pytest.fixture
def worker(people):
    return people.health_visitor


def code_of(account, *, steps=0):
    """Return what the account's authenticator shows now, or some steps of thirty seconds later."""
    import base64

    device = TimeCodeDevice.objects.filter(user=account).latest("created_at")
    clock = TOTP(base64.b32decode(one_time_codes.secret_of(device)))
    clock.time = time.time() + 30 * steps
    return f"{clock.token():06}"


def type_password(client, account, password=cast.PASSWORD, **more):
    return client.post(SIGN_IN, {"sign_in_name": account.sign_in_name, "password": password, **more})


def enrol(client, account):
    type_password(client, account)
    return client.post(ENROL, {"code": code_of(account)})


def test_the_first_sign_in_sets_up_an_authenticator_and_hands_out_ten_codes_once(worker, client):
    assert type_password(client, worker.account).url == ENROL
    page = client.get(ENROL)
    assert b"data:image/svg+xml" in page.content
    shown = enrol(client, worker.account)
    assert len(shown.context["codes"]) == 10
    assert client.get(reverse("directory:account")).status_code == 200
    assert b"codes" not in client.get(ENROL, follow=True).content


def test_the_page_of_codes_is_that_of_somebody_signed_in_and_offers_nothing_that_would_replace_it(
    worker, client
):
    page = enrol(client, worker.account).content.decode()
    assert reverse("directory:sign-out") in page
    assert f'action="{reverse("language")}"' not in page
    assert f'action="{reverse("theme")}"' not in page
    renewed = client.post(reverse("directory:renew-codes"), {"code": code_of(worker.account, steps=1)})
    assert f'action="{reverse("language")}"' not in renewed.content.decode()
    assert f'action="{reverse("language")}"' in client.get(reverse("directory:account")).content.decode()


def test_afterwards_a_password_alone_opens_nothing(worker, client):
    enrol(client, worker.account)
    other = Client()
    assert type_password(other, worker.account).url == CODE
    assert other.get(reverse("directory:account")).status_code == 302
    assert not SignIn.objects.filter(ended_at=None).exclude(capacity="practitioner").exists()


def test_a_code_opens_once(worker, client):
    enrol(client, worker.account)
    for first in (True, False):
        other = Client()
        type_password(other, worker.account)
        answer = other.post(CODE, {"code": code_of(worker.account, steps=1)})
        assert (answer.status_code == 302) is first


def test_a_code_from_the_sheet_opens_once_and_leaves_nine(worker, client):
    codes = enrol(client, worker.account).context["codes"]
    for first in (True, False):
        other = Client()
        type_password(other, worker.account)
        assert (other.post(CODE, {"code": codes[0].upper()}).status_code == 302) is first
    assert StaticCodeDevice.objects.get(user=worker.account).codes.filter(used_at=None).count() == 9


def test_a_wrong_code_is_slowed_down_and_recorded(worker, client):
    codes = enrol(client, worker.account).context["codes"]
    other = Client()
    type_password(other, worker.account)
    assert other.post(CODE, {"code": "wrong-again"}).status_code == 200
    assert other.post(CODE, {"code": codes[0]}).status_code == 200
    failed = TrailEvent.objects.filter(name="people.sign_in_failed")
    assert failed.count() == 2
    assert all(str(worker.account.pseudonym) in event.body for event in failed)


@pytest.mark.parametrize("typed", ["²²²²²²", "①②③④⑤⑥", "12345", "1" * 20])
def test_what_is_no_number_is_a_wrong_code_and_no_fault_of_ours(worker, client, typed):
    type_password(client, worker.account)
    assert client.post(ENROL, {"code": typed}).status_code == 200
    enrol(Client(), worker.account)
    type_password(client, worker.account)
    assert client.post(CODE, {"code": typed}).status_code == 200


def test_an_unknown_name_and_a_wrong_password_get_the_same_answer(worker, client):
    unknown = client.post(SIGN_IN, {"sign_in_name": "nobody.at.all", "password": cast.PASSWORD})
    wrong = Client().post(SIGN_IN, {"sign_in_name": worker.account.sign_in_name, "password": "wrong"})
    assert unknown.status_code == wrong.status_code == 200
    assert unknown.context["form"].non_field_errors() == wrong.context["form"].non_field_errors()


def test_the_typed_name_is_not_kept(worker, client):
    client.post(SIGN_IN, {"sign_in_name": "my-password-by-mistake", "password": "x"})
    event = TrailEvent.objects.get(name="people.sign_in_failed")
    assert "mistake" not in event.body
    assert '"anonymous"' in event.body


@pytest.mark.parametrize("exists", [True, False])
def test_tries_are_slowed_down_whether_the_name_exists_or_not(worker, client, exists):
    name = worker.account.sign_in_name if exists else "nobody.at.all"
    for _ in range(2):
        answer = client.post(SIGN_IN, {"sign_in_name": name, "password": "wrong"})
    assert "several tries" in str(answer.context["form"].non_field_errors())


def test_after_the_wait_the_right_password_opens_again(worker, client):
    type_password(client, worker.account, "wrong")
    with time_machine.travel(timezone.now() + timedelta(seconds=3)):
        assert type_password(client, worker.account).status_code == 302


def test_a_new_session_key_is_made_at_every_step(worker, client):
    client.get(SIGN_IN)
    type_password(client, worker.account)
    halfway = client.cookies["entour"].value
    client.post(ENROL, {"code": code_of(worker.account)})
    assert client.cookies["entour"].value != halfway


def test_one_goes_where_one_wanted_to_go_but_never_to_another_site(worker, client):
    codes = enrol(client, worker.account).context["codes"]
    for wanted, gets in ((reverse("directory:account"), True), ("https://elsewhere.example/", False)):
        other = Client()
        type_password(other, worker.account, next=wanted)
        went = other.post(CODE, {"code": codes.pop()}).url
        assert (went == wanted) is gets


def test_signing_out_ends_the_session_and_says_so(worker, signed_in):
    client = signed_in(worker.account)
    assert client.post(reverse("directory:sign-out")).status_code == 302
    assert SignIn.objects.get().ended_because == "sign_out"
    assert client.get(reverse("directory:account")).status_code == 302


@pytest.mark.parametrize("page", ["home", "directory:families", "directory:account", "meetings:list"])
def test_no_browser_keeps_a_page_of_somebody_signed_in(worker, signed_in, page):
    assert "no-store" in signed_in(worker.account).get(reverse(page)).headers["Cache-Control"]


def test_signing_out_on_every_device_ends_the_other_sessions_too(worker, signed_in):
    client, other = signed_in(worker.account), signed_in(worker.account)
    client.post(reverse("directory:sign-out"), {"everywhere": "yes"})
    assert other.get(reverse("directory:account")).status_code == 302


def test_a_changed_password_signs_out_every_session(worker, signed_in):
    client, other = signed_in(worker.account), signed_in(worker.account)
    words = {"current": cast.PASSWORD, "new": "eleven quiet lapwings"}
    assert client.post(reverse("directory:change-password"), words).status_code == 302
    assert other.get(reverse("directory:account")).status_code == 302


def test_new_codes_need_a_code(worker, client):
    codes = enrol(client, worker.account).context["codes"]
    address = reverse("directory:renew-codes")
    assert "codes" not in client.post(address, {"code": "000000"}).context
    fresh = client.post(address, {"code": codes[3]}).context["codes"]
    assert len(fresh) == 10
    assert not set(fresh) & set(codes)
