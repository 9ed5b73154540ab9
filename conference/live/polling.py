"""The same frames by long poll, for networks that let no socket through."""

import asyncio
import json

from conference.live import hub
from conference.live.connections import Connection
from conference.live.hub import Hub

PATIENCE = 8.0  # seconds that a poll waits: shorter than a page waits before it hides what it shows


async def wait(fresh: Connection, name: str) -> bytes:
    """Wait until there are frames for a page, or for as long as is polite, and return them as JSON."""
    here = hub.of_this_process()
    page = _find(here, fresh, name)
    try:
        async with asyncio.timeout(PATIENCE):
            while not (texts := page.take()) and page.close_with is None:
                await page.stirred.wait()
                page.stirred.clear()
    except TimeoutError:
        texts = []
    finally:
        page.outbox.expect_answer()
    return answer(texts, close=page.close_with)


def answer(texts: list[str], *, close: int | None = None) -> bytes:
    """Write frames, each of them JSON already, as one body; `close` is what a socket would have closed with."""
    return f'{{"frames":[{",".join(texts)}],"close":{json.dumps(close)}}}'.encode("ascii")


def _find(here: Hub, fresh: Connection, name: str) -> Connection:
    """Return the page that polled before and has exactly what it says, else take the fresh one in.

    A page that polls stays in its room between two polls, for as long as a silent socket would: so when a poll is
    answered depends on nothing that this viewer may not see.
    """
    key = (fresh.viewer.session, fresh.conference_id, name)
    waiting = here.parked.get(key)
    number = fresh.cursor.number if fresh.cursor else 0
    if waiting is not None and waiting.outbox.number == number and waiting.close_with is None:
        waiting.outbox.seen(number)
        return waiting
    if waiting is not None:
        here.leave(waiting)
    here.park(key, fresh)
    return fresh
