"""What people do in a meeting, as they do it: by the words that they see."""

from playwright.sync_api import Locator, Page, expect

TEAM_AROUND_THE_FAMILY = "Team around the family"
PROTECTION_CONFERENCE = "Initial child protection conference"
PATIENCE = 15_000  # milliseconds; a busy machine is no failure


def enter(page: Page, meeting: str) -> None:
    """Open today's meeting of this kind from the list of one's meetings."""
    page.goto("/meetings/")
    page.get_by_role("link", name=meeting).first.click()
    expect(page.get_by_role("heading", level=1, name=meeting)).to_be_visible()
    expect(page.locator('[data-state="ok"]').first).to_be_visible(timeout=PATIENCE)


def lines(page: Page) -> Locator:
    """Return the lines that this window shows."""
    return page.locator("#lines")


def say(page: Page, words: str, *, about: str, kind: str) -> None:
    """Add a line to the meeting."""
    if not page.get_by_label("What you want to say").is_visible():
        page.get_by_text("Add a line", exact=True).click()
    page.get_by_label("What you want to say").fill(words)
    page.get_by_label(about).check()
    page.get_by_label("What kind of information is it?").select_option(kind)
    page.get_by_role("button", name="Add the line").click()


def sees(page: Page, words: str) -> None:
    """Expect a line to be there."""
    expect(lines(page).get_by_text(words)).to_be_visible(timeout=PATIENCE)


def does_not_see(page: Page, words: str) -> None:
    """Expect a line not to be there, or to have gone."""
    expect(lines(page).get_by_text(words)).to_have_count(0, timeout=PATIENCE)
