"""The door of a real house: a first password, a second step, codes that open once, a way out that closes everything.

Everything at the door is done at the width of a telephone, with a keyboard alone.
"""

import shutil

import pytest
from playwright.sync_api import expect

from tests.journeys.acts import PATIENCE, TEAM_AROUND_THE_FAMILY, meet, open_family
from tests.journeys.barriers import faults_of
from tests.journeys.conftest import Product, serving, windows
from tests.journeys.door import (
    Holder,
    come_in,
    give_code,
    give_first_code,
    give_password,
    is_at,
    is_told,
    press,
    says,
    set_up,
    try_password,
)
from tests.journeys.office import Office

ADMINISTRATOR = Holder("office", "quiet lapwings at noon")
WORKER = "Halcyon Reed"
PHONE = 390
MOST_TRIES = 6
WRONG_PASSWORD = "This sign-in name and password do not go together. Check both and try again."
TOO_SOON = "There were several tries with this name. Wait a little, then try again."
WRONG_CODE = "This code is not right, was used before, or came too soon after a wrong one."
WRONG_FIRST_CODE = f"{WRONG_CODE} Wait for the next code."
NO_LONGER = "You no longer have access to this meeting."


@pytest.fixture(scope="module")
def product(empty, tmp_path_factory):
    """Serve a house with nobody in it but the administrator whom the command line made."""
    folder = tmp_path_factory.mktemp("house") / "var"
    shutil.copytree(empty, folder)
    house, twice = Product("", folder, is_demonstration=False), f"{ADMINISTRATOR.password}\n" * 2
    done = house.manage("make_administrator", ADMINISTRATOR.sign_in_name, typed=twice)
    assert done.returncode == 0, done.stderr
    with serving(folder, is_demonstration=False) as served:
        yield served


@pytest.fixture(scope="module")
def office(browser, product):
    """Return the desk of the administrator, who comes in through the same door."""
    with windows(browser, product) as open_window:
        office = Office(open_window())
        come_in(office.page, ADMINISTRATOR)
        office.take_in_agency()
        yield office


@pytest.fixture(scope="module")
def worker(browser, product, office):
    """Return somebody of a team who has set up everything, and signs in with the codes of their sheet."""
    holder = office.give_a_way_in(WORKER)
    office.form_team_of(WORKER)
    with windows(browser, product) as open_window:
        come_in(open_window(), holder)
    return holder


@pytest.mark.parametrize(("language", "named"), [("en", "English"), ("fr", "Français")])
def test_a_first_password_opens_nothing_until_a_second_step_is_set_up(window, office, language, named):
    holder = office.give_a_way_in("Perrine Oduya", language=named)
    page = window(language=language, width=PHONE)
    give_password(page, holder)
    is_at(page, "Set up your authenticator")
    give_first_code(page, "no code")
    is_told(page, WRONG_FIRST_CODE)
    assert not faults_of(page)
    page.goto("/meetings/")
    is_at(page, "Sign in")

    give_password(page, holder)
    set_up(page, holder)
    is_at(page, "Keep these ten codes")
    assert len(holder.sheet) == 10
    assert not faults_of(page)
    press(page, "I have kept them")
    is_at(page, "Meetings")
    page.goto("/sign-in/authenticator/")
    is_at(page, "Meetings")
    assert not any(code in page.content() for code in holder.sheet)

    press(page, "Sign out")
    assert not faults_of(page)
    give_password(page, holder)
    is_at(page, "Enter a code")
    assert not faults_of(page)
    give_code(page, holder.phone.code())
    is_at(page, "Meetings")


def test_each_code_opens_once(window, office):
    holder = office.give_a_way_in("Ansel Brightwater")
    page = window(language="fr", width=PHONE)
    come_in(page, holder)
    press(page, "Sign out")
    give_password(page, holder)
    give_code(page, used := holder.phone.code())
    is_at(page, "Meetings")
    press(page, "Sign out")
    give_password(page, holder)
    give_code(page, used)
    is_told(page, WRONG_CODE)
    assert not faults_of(page)

    give_code(page, holder.sheet[0])
    is_at(page, "Meetings")
    press(page, "Sign out")
    give_password(page, holder)
    give_code(page, holder.sheet[0])
    is_told(page, WRONG_CODE)


def test_nothing_says_whether_a_name_exists_and_whoever_guesses_has_to_wait(window, office):
    page = window(language="fr", width=PHONE)
    known = office.give_a_way_in("Wilfred Osei")
    unknown = Holder(f"not.{known.sign_in_name}", known.password)
    assert guess(page, known) == guess(page, unknown)


def guess(page, holder):
    """Try wrong passwords until one has to wait; return both answers without the name that was typed."""
    give_password(page, holder, "not the password")
    is_told(page, WRONG_PASSWORD)
    answers = [page.locator("main").aria_snapshot()]
    for _try in range(MOST_TRIES):
        try_password(page, "nor this one")
        if page.get_by_text(says(page, TOO_SOON)).is_visible():
            break
    is_told(page, TOO_SOON)
    assert not faults_of(page)
    expect(page.get_by_label(says(page, "Sign-in name"))).to_have_value(holder.sign_in_name)
    expect(page.get_by_label(says(page, "Password"))).to_have_value("")
    answers.append(page.locator("main").aria_snapshot())
    return [answer.replace(holder.sign_in_name, "…") for answer in answers]


def test_whoever_presses_back_after_a_sign_out_finds_the_door(window, worker):
    page = window(width=PHONE)
    give_password(page, worker)
    give_code(page, worker.sheet.pop())
    beside = page.context.new_page()
    for each in (page, beside):
        each.goto("/families/")
        is_at(each, "Families")
    press(page, "Sign out")
    page.go_back(wait_until="commit")
    is_at(page, "Sign in")
    beside.get_by_role("link", name="Entour").click()
    is_at(beside, "Sign in")


def test_signing_out_on_every_device_closes_a_meeting_that_is_open_on_another(window, office, worker):
    why = "To get to know each other."
    here, there = window(width=PHONE), window()
    for page in (here, there):
        give_password(page, worker)
        give_code(page, worker.sheet.pop())
    open_family(there, "Quillfeather", born=2019)
    meet(there, TEAM_AROUND_THE_FAMILY, why=why, chair=f"{WORKER}, {office.JOB} – {office.AGENCY}")
    expect(there.get_by_text(why)).to_be_visible()

    here.goto("/account/")
    press(here, "Sign out on every device")
    is_at(here, "Sign in")
    expect(there.locator("#live-connection")).to_have_text(NO_LONGER, timeout=PATIENCE)
    expect(there.get_by_text(why)).to_have_count(0)
    there.get_by_role("link", name="Meetings").first.click()
    is_at(there, "Sign in")
