"""Every page that a persona can walk to: no barrier, no sideways scroll, one heading, in both languages and colours."""

import re
from collections import deque
from urllib.parse import urlsplit

import pytest

from tests.journeys.barriers import PIECES, faults_of, keyboard_faults_of, misfits_of

IDENTIFIER = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
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
EXAMINED = {look: set() for look in LOOKS}  # the pieces of pages that were looked at closely so far
MOST_PAGES = 120  # kinds of page for each walker; more means that the walk went round in circles


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[2]}")
@pytest.mark.parametrize("persona", WALKERS, ids=lambda persona: persona or "anonymous")
def test_every_page_can_be_used_by_everybody(window, persona, look):
    language, dark, width = look
    page = window(persona, language=language, dark=dark, width=width)
    faults = []
    for address in walk(page, WALKERS[persona]):
        pieces = set(page.evaluate(PIECES))
        # A page of pieces that all stood on pages before, in the same places, has no barrier of its own.
        is_new = not pieces <= EXAMINED[look]
        EXAMINED[look] |= pieces
        found = (*faults_of(page), *keyboard_faults_of(page)) if is_new else misfits_of(page)
        faults += [f"{address}: {fault}" for fault in found]
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
        for link in page.eval_on_selector_all(
            "a[href]:not([download])", "links => links.map(link => link.href)"
        ):
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


def kind_of(path):
    """Return an address without what tells one thing from another of its kind."""
    return IDENTIFIER.sub("…", path)
