"""Find the browser that the journeys drive, and install one where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class NoBrowser(Exception):
    """No Chromium can be found."""


def find() -> str:
    """Return the path of a Chromium: the one named by ENTOUR_BROWSER, one on PATH, or Playwright's own."""
    for name in (os.environ.get("ENTOUR_BROWSER", ""), *NAMES):
        if name and (path := shutil.which(name)):
            return path
    if (path := _playwrights_own()) and Path(path).exists():
        return path
    raise NoBrowser("No Chromium was found. Run `make browser`, or name one in ENTOUR_BROWSER.")


def install() -> None:
    """Install Chromium from the system's packages if we may, else through Playwright."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
        wanted = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        if subprocess.run(wanted, env=quiet, check=False).returncode == 0:
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def _playwrights_own() -> str:
    # Playwright's own event loop must not outlive this look: it runs in a process of its own.
    look = "from playwright.sync_api import sync_playwright as p\nwith p() as q: print(q.chromium.executable_path)"
    answer = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=False)
    return answer.stdout.strip()


if __name__ == "__main__":
    try:
        print(find())
    except NoBrowser:
        install()
        print(find())
