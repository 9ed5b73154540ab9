"""What people do in a meeting, as they do it: by the words that they see."""

from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

TEAM_AROUND_THE_FAMILY = "Team around the family"
PROTECTION_CONFERENCE = "Initial child protection conference"
PATIENCE = 15_000  # milliseconds; a busy machine is no failure


def open_family(page: Page, name: str, *, born: int) -> None:
    """Open a family for which nobody was found."""
    page.goto("/search/")
    page.get_by_label("Family name").fill(name)
    page.get_by_label("Year of birth").fill(str(born))
    page.get_by_role("button", name="Search").click()
    page.get_by_role("button", name="None of these: open a family").click()
    page.get_by_label("Name of the family").fill(name)
    page.get_by_role("button", name="Open the family").click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible(timeout=PATIENCE)


def meet(page: Page, meeting: str, *, why: str, chair: str) -> None:
    """Call a meeting of today about the family whose page is open, and open it."""
    page.goto(f"/meetings/call/{page.url.rstrip('/').split('/')[-1]}/")
    page.get_by_label("What kind of meeting?").select_option(label=meeting)
    page.get_by_label("Why are we meeting?").fill(why)
    page.get_by_label("Day").fill(timezone.localdate().isoformat())
    page.get_by_label("Time").fill("23:59")
    page.get_by_label("Who chairs?").select_option(label=chair)
    page.get_by_role("button", name="Call the meeting").click()
    page.get_by_role("button", name="Open the meeting").click()
    expect(page.locator('[data-state="ok"]').first).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("button", name="Close the meeting")).to_be_visible(timeout=PATIENCE)


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
