"""Every page that a persona can walk to: no barrier, no sideways scroll, one heading, in both languages and colours."""

import re
from collections import deque
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

IDENTIFIER = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LOOKS = [("en", False, 1280), ("fr", True, 320)]
WALKERS = {
    "": "/personas/",
    "administrator": "/",
    "auditor": "/",
    "chair": "/",
    "mother": "/",
    "seconded_social_worker": "/",
    "teacher": "/",
    "young_person": "/",
}
STOPS_OF_A_DATE = 4  # day, month, year and the calendar are stops of one field
MOST_STOPS = 60  # by then a trap or a hidden focus has shown itself
WHERE_FOCUS_IS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const look = getComputedStyle(element);
  const label = element.type === "radio" || element.type === "checkbox" ? getComputedStyle(
    element.nextElementSibling ?? element, "::before") : look;
  const shows = [look, label].some((one) => (one.outlineStyle !== "none" && one.outlineWidth !== "0px")
    || one.boxShadow !== "none");
  const place = [...document.querySelectorAll("*")].indexOf(element);
  return {href: element.getAttribute("href"), shows, what: `${element.tagName.toLowerCase()} ${place}`};
}"""
MOST_PAGES = 30  # kinds of page for each walker; more means that the walk went round in circles


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[2]}")
@pytest.mark.parametrize("persona", WALKERS, ids=lambda persona: persona or "anonymous")
def test_every_page_can_be_used_by_everybody(window, persona, look):
    language, dark, width = look
    page = window(persona, language=language, dark=dark, width=width)
    faults = []
    for address in walk(page, WALKERS[persona]):
        faults += [f"{address}: {fault}" for fault in (*faults_of(page), *keyboard_faults_of(page))]
    assert not faults, "\n".join(faults)


def walk(page, first):
    """Yield the address of one page of each kind, open in the window."""
    waiting, known = deque([first]), {kind_of(first)}
    while waiting:
        address = waiting.popleft()
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, f"{address} answered {answer.status}"
        page.wait_for_timeout(200)  # what modules do on loading is part of the page
        yield address
        for link in page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)"):
            parts = urlsplit(link)
            kind = kind_of(parts.path)
            if (
                parts.netloc in page.url
                and kind not in known
                and not parts.path.startswith(("/leave", "/static"))
            ):
                known.add(kind)
                waiting.append(parts.path)
        assert len(known) <= MOST_PAGES, f"Too many kinds of page: {sorted(known)}"


def faults_of(page):
    """Return what stands in somebody's way on the open page."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": STANDARDS}}).response
    faults = [
        f"{rule['id']}: {node['html'][:120]}" for rule in found["violations"] for node in rule["nodes"][:2]
    ]
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        faults.append("scrolls sideways")
    if page.locator("h1").count() != 1:
        faults.append(f"{page.locator('h1').count()} first headings")
    return faults


def keyboard_faults_of(page):
    """Return what stands in the way of somebody who has no mouse: where focus begins, hides or is caught."""
    page.evaluate("window.scrollTo(0, 0); document.activeElement.blur()")
    faults, before, stays = [], None, 0
    for turn in range(MOST_STOPS):
        page.keyboard.press("Tab")
        here = page.evaluate(WHERE_FOCUS_IS)
        if here is None:
            break
        if turn == 0 and here["href"] != "#main-content":
            faults.append("the first stop is not the way to the content")
        if not here["shows"]:
            faults.append(f"nothing shows the focus on {here['what']}")
        stays = stays + 1 if here["what"] == before else 0
        if stays == STOPS_OF_A_DATE:
            faults.append(f"focus is caught on {here['what']}")
            break
        before = here["what"]
    return faults


def kind_of(path):
    """Return an address without what tells one thing from another of its kind."""
    return IDENTIFIER.sub("…", path)
