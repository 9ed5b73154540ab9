"""The stage of the journeys: the product itself, loaded with the demonstration, and windows of Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tools.browser import find

ROOT = Path(__file__).resolve().parents[2]
START = 60  # seconds for the demonstration to be served


@dataclass
class Product:
    """A running deployment of its own: its address and its folder."""

    url: str
    folder: Path
    is_demonstration: bool = True

    @property
    def environment(self) -> dict[str, str]:
        """Return what its processes read."""
        return {
            **{name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"},
            "ENTOUR_VAR_DIR": str(self.folder),
            "ENTOUR_DEMONSTRATION": "yes" if self.is_demonstration else "no",
            "HTTPS_ONLY": "no",
            "DATABASE_URL": f"sqlite:///{self.folder}/entour.sqlite3",
            "REDIS_URL": "",
            "LOG_LEVEL": "WARNING",
            "DJANGO_SETTINGS_MODULE": "infra.settings",
        }

    def manage(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run one of its commands, away from any terminal: where it asks, it reads what is typed here."""
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            input=typed,
            start_new_session=True,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay the tables and make the keys once, and keep the house as it is, with nobody in it."""
    folder = tmp_path_factory.mktemp("empty")
    with ThreadPoolExecutor() as side_by_side:
        for done in side_by_side.map(Product("", folder).manage, ("migrate", "make_keys")):
            assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def loaded(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Load the demonstration once, as `make demo` does, and keep it as it was."""
    folder = tmp_path_factory.mktemp("loaded") / "var"
    shutil.copytree(empty, folder)
    done = Product("", folder).manage("load_demonstration")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def product(loaded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """Serve a copy of the loaded demonstration, so that each journey starts from the same morning."""
    folder = tmp_path_factory.mktemp("product") / "var"
    shutil.copytree(loaded, folder)
    with serving(folder) as served:
        yield served


@contextmanager
def serving(folder: Path, *, is_demonstration: bool = True) -> Iterator[Product]:
    """Serve what is in a folder, until the block ends."""
    port = _free_port()
    made = Product(f"http://127.0.0.1:{port}", folder, is_demonstration)
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve", "--port", str(port)], cwd=ROOT, env=made.environment
    )
    try:
        _wait_for(f"{made.url}/health/ready")
        yield made
    finally:
        process.terminate()
        process.wait(30)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=find(),
            args=["--no-sandbox", "--disable-quic", "--disable-background-networking"],
            # Like everybody's browser, it may keep a page that was left, for whoever presses Back.
            ignore_default_args=["--disable-back-forward-cache"],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def window(browser: Browser, product: Product) -> Iterator[Callable[..., Page]]:
    """Open a window, signed in as a persona if one is named; a CSP violation or script error fails the test."""
    with windows(browser, product) as open_window:
        yield open_window


@contextmanager
def windows(browser: Browser, product: Product) -> Iterator[Callable[..., Page]]:
    """Open windows on the product, and close them all; what the browser complained of meanwhile is an error."""
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def open_window(
        persona: str = "", *, language: str = "en", dark: bool = False, width: int = 1280
    ) -> Page:
        context = browser.new_context(
            base_url=product.url,
            locale=language,
            color_scheme="dark" if dark else "light",
            viewport={"width": width, "height": 900},
        )
        contexts.append(context)
        context.add_cookies([{"name": "language", "value": language, "url": product.url}])
        page = context.new_page()
        page.on(
            "console", lambda message: complaints.append(message.text) if _is_complaint(message) else None
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if persona:
            sign_in(page, persona)
        return page

    try:
        yield open_window
    finally:
        for context in contexts:
            context.close()
    assert not complaints, complaints


def sign_in(page: Page, persona: str) -> None:
    """Sign in by the demonstration's page of personas."""
    page.goto("/personas/")
    page.locator(f'button[value="{persona}"]').click()
    page.wait_for_load_state()


def _is_complaint(message: object) -> bool:
    words = message.text  # type: ignore[attr-defined]
    if "net::ERR_INTERNET_DISCONNECTED" in words:
        return False  # a journey cut the line
    return "Content Security Policy" in words or (message.type == "error" and "status of" not in words)  # type: ignore[attr-defined]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + START
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise TimeoutError(url)
