"""What it costs to open a page of fifty sealed entries and commit its disclosure, and whether many at once succeed."""

import asyncio
import gc
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from benchmarks import _databases
from benchmarks.ports import free_port, wait_for
from benchmarks.report import Row

PAGES = 200
WARMING = 10
AT_ONCE = 800
READER = "callum.prestidge@childrens-services.wrenmouth.example"


def measure() -> Iterator[Row]:
    """Yield the cost of a page on PostgreSQL, then the outcome of many disclosing pages at once on SQLite."""
    with tempfile.TemporaryDirectory() as folder, _databases.scratch("entour_bench_disclosure") as address:
        told = {"ENTOUR_VAR_DIR": folder, "ENTOUR_DEMONSTRATION": "yes", "DATABASE_URL": address}
        _load(told)
        os.environ |= told | {"DJANGO_SETTINGS_MODULE": "infra.settings"}
        yield from _page_of_fifty()
    with tempfile.TemporaryDirectory() as folder:
        told = {"ENTOUR_VAR_DIR": folder, "ENTOUR_DEMONSTRATION": "yes"}
        told["DATABASE_URL"] = f"sqlite:///{folder}/entour.sqlite3"
        _load(told)
        yield from _many_at_once(told)


def _load(told: dict[str, str]) -> None:
    surroundings = {**os.environ, **told, "DJANGO_SETTINGS_MODULE": "infra.settings"}
    for command in (["migrate", "-v", "0"], ["load_demonstration"]):
        subprocess.run(
            [sys.executable, "manage.py", *command], env=surroundings, check=True, stdout=subprocess.DEVNULL
        )


def _page_of_fifty() -> Iterator[Row]:
    import django

    django.setup()
    from audit import disclosure
    from conference.chronology.queries import PAGE
    from conference.meetings.models import Entry
    from conference.meetings.queries import WITH_LINES
    from consent import gate
    from consent.purposes import WORK_WITH_FAMILY
    from consent.scope import Scope
    from people.models import Account, Family
    from people.viewers import viewer_of

    viewer = viewer_of(Account.objects.get(sign_in_name=READER))
    family = Family.objects.get(reference="Curlew-07")
    scope = Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[family.pk])

    def read() -> list[Entry]:
        known = gate.known(Entry.objects.filter(family=family), scope)
        return list(known.select_related(*WITH_LINES).order_by("-occurred_on", "-id")[:PAGE])

    def read_open_and_disclose() -> None:
        with disclosure.collecting(actor=viewer.actor(), purpose="bench", route_name="bench"):
            shown = gate.open(viewer, read(), WORK_WITH_FAMILY, scope=scope)
        assert len(shown) == PAGE

    # As a server does once it has started.
    gc.collect()
    gc.freeze()
    bare, whole = _medians(read, read_open_and_disclose)
    case = "a page of 50 on PostgreSQL"
    yield Row("disclosure", case, "rows alone", "time", bare, "ms")
    yield Row("disclosure", case, "entour", "time, opened and disclosed", whole, "ms")
    yield Row("disclosure", case, "entour", "added", whole - bare, "ms")


def _medians(*works) -> list[float]:  # type: ignore[no-untyped-def]
    taken: dict[int, list[float]] = {index: [] for index in range(len(works))}
    for turn in range(PAGES + WARMING):
        for index, work in enumerate(works):
            began = time.perf_counter()
            work()
            if turn >= WARMING:
                taken[index].append((time.perf_counter() - began) * 1000)
    return [statistics.median(each) for each in taken.values()]


def _many_at_once(told: dict[str, str]) -> Iterator[Row]:
    port = free_port()
    surroundings = {**os.environ, **told, "HTTPS_ONLY": "no", "LOG_LEVEL": "CRITICAL"}
    surroundings["DJANGO_SETTINGS_MODULE"] = "infra.settings"
    command = [sys.executable, "-m", "daphne", "-v", "0", "-p", str(port), "infra.asgi:application"]
    server = subprocess.Popen(command, env=surroundings)
    try:
        wait_for(port)
        began = time.perf_counter()
        good, failed = asyncio.run(_ask_all(port))
        seconds = time.perf_counter() - began
    finally:
        server.terminate()
        server.wait(15)
    case = f"{AT_ONCE} disclosing GETs at once on SQLite"
    yield Row("disclosure", case, "entour", "answered", good, "pages")
    yield Row("disclosure", case, "entour", "failed", failed, "pages")
    yield Row("disclosure", case, "entour", "speed", good / seconds, "/s")


async def _ask_all(port: int) -> tuple[int, int]:
    cookie = await _signed_in(port)
    families, _ = await _get(port, "/families/", cookie)
    path = re.search(r"/families/[0-9a-f-]{36}/", families)
    assert path is not None, "The reader reaches no family."
    answers = await asyncio.gather(
        *(_get(port, f"{path.group()}chronology/", cookie) for _ in range(AT_ONCE)), return_exceptions=True
    )
    good = sum(not isinstance(one, BaseException) and "entour-line" in one[0] for one in answers)
    return good, AT_ONCE - good


async def _signed_in(port: int) -> str:
    form, cookies = await _get(port, "/personas/", "")
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', form)
    assert token is not None
    body = f"csrfmiddlewaretoken={token.group(1)}&persona=seconded_social_worker"
    _, more = await _get(port, "/personas/", _joined(cookies), body)
    return _joined([*cookies, *more])


async def _get(port: int, path: str, cookie: str, body: str = "") -> tuple[str, list[str]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = [f"{'POST' if body else 'GET'} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", "Connection: close"]
    head += [f"Cookie: {cookie}"] if cookie else []
    if body:
        head += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
    writer.write(("\r\n".join(head) + "\r\n\r\n" + body).encode())
    answer = (await reader.read()).decode(errors="replace")
    writer.close()
    return answer, re.findall(r"(?im)^set-cookie: ([^;]+)", answer.split("\r\n\r\n")[0])


def _joined(cookies: list[str]) -> str:
    return "; ".join({one.split("=")[0]: one for one in cookies}.values())
