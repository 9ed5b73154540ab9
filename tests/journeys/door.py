"""What somebody does at the door, with a keyboard alone: type, Tab, Enter; and the telephone in their hand."""

import base64
import re
import time
from dataclasses import dataclass, field

from django.utils.translation import gettext, override
from django_otp.oath import hotp
from playwright.sync_api import Locator, Page, expect

from tests.journeys.acts import PATIENCE

A_CODE_LASTS = 30  # seconds (RFC 6238)
MOST_STOPS = 80  # of the Tab key; by then one has been round the page
KEY = re.compile(r"\b(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}\b")


class Phone:
    """An authenticator into which a key was typed. It never shows a code twice: rather the next one, a little early."""

    def __init__(self, typed: str) -> None:
        self._key = base64.b32decode(typed.replace(" ", ""))
        self._step = 0

    def code(self) -> str:
        """Return six digits that nobody has seen yet."""
        self._step = max(self._step + 1, int(time.time()) // A_CODE_LASTS)
        return f"{hotp(self._key, self._step):06}"


@dataclass
class Holder:
    """Somebody who was given a way in, and what they hold: a password, then a phone and a sheet of codes."""

    sign_in_name: str
    password: str
    phone: Phone | None = None
    sheet: list[str] = field(default_factory=list)


def says(page: Page, sentence: str) -> str:
    """Return one of the product's sentences in the language of the page."""
    with override(page.evaluate("document.documentElement.lang")):
        return gettext(sentence)


def press(page: Page, name: str) -> None:
    """Walk to a button and press it with Enter."""
    _walk(page, page.get_by_role("button", name=says(page, name), exact=True))
    _enter(page)


def give_password(page: Page, holder: Holder, password: str = "") -> None:
    """Take the first step: sign-in name and password."""
    page.goto("/sign-in/")
    _write(page, "Sign-in name", holder.sign_in_name)
    try_password(page, password or holder.password)


def try_password(page: Page, password: str) -> None:
    """Type a password under the name that stands there."""
    _write(page, "Password", password)
    _enter(page)


def give_code(page: Page, code: str) -> None:
    """Take the second step."""
    _write(page, "Code", code)
    _enter(page)


def give_first_code(page: Page, code: str) -> None:
    """Prove the authenticator that is being set up."""
    _write(page, "The six digits that it shows", code)
    _enter(page)


def set_up(page: Page, holder: Holder) -> None:
    """Set up the second step without a camera: type the key from the page, then the digits, and keep the ten codes."""
    found = KEY.search(page.locator("main").inner_text())
    assert found, "no key to type"
    holder.phone = Phone(found.group())
    give_first_code(page, holder.phone.code())
    holder.sheet = page.get_by_role("listitem").locator("code").all_inner_texts()


def come_in(page: Page, holder: Holder) -> None:
    """Sign in for the first time, from the password to the page where one's work begins."""
    give_password(page, holder)
    set_up(page, holder)
    press(page, "I have kept them")


def is_told(page: Page, sentence: str) -> None:
    """Expect a page to say what is wrong, where focus goes and where it is read out."""
    expect(page.get_by_role("alert").filter(has_text=says(page, sentence))).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    expect(page).to_have_title(re.compile(re.escape(says(page, "Error:"))))


def is_at(page: Page, heading: str) -> None:
    """Expect a page by its one heading."""
    expect(page.get_by_role("heading", level=1)).to_have_text(says(page, heading), timeout=PATIENCE)


def _write(page: Page, label: str, words: str) -> None:
    """Walk to a field and type; what stood there is selected on arriving, and replaced."""
    _walk(page, page.get_by_label(says(page, label), exact=True))
    page.keyboard.type(words)


def _walk(page: Page, place: Locator) -> None:
    wanted = place.element_handle()
    for _stop in range(MOST_STOPS):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {place}")


def _enter(page: Page) -> None:
    """Press Enter where one is, and read the page that comes."""
    with page.expect_navigation():
        page.keyboard.press("Enter")
