"""Every pair of ink and ground that the themes set can be read: WCAG 2.2 AA, and 7:1 on a wall."""

import re

import pytest

from infra.frontend.__main__ import ROOT
from infra.frontend.palette import EDGE, FILL, INK

THEMES = ROOT / "infra" / "static" / "shell"
TEXT, LARGE, WALL = 4.5, 3.0, 7.0

PAPERS = [
    "--govuk-body-background-colour",
    "--govuk-surface-background-colour",
    "--entour-raised",
    "--entour-soft",
]
INKS = [
    "--govuk-text-colour", "--govuk-secondary-text-colour", "--govuk-link-colour", "--govuk-link-visited-colour",
    "--govuk-link-hover-colour", "--govuk-error-colour", "--govuk-success-colour",
]  # fmt: skip
PAIRS = [
    *((ink, paper) for ink in INKS for paper in PAPERS),
    *((f"--entour-{hue}-ink", f"--entour-{hue}-fill") for hue in ("blue", "green", "teal", "purple", "magenta")),
    *((f"--entour-{hue}-ink", f"--entour-{hue}-fill") for hue in ("red", "orange")),
    *((f"--entour-{hue}-ink", "--govuk-body-background-colour") for hue in ("blue", "green", "purple", "orange")),
    ("--entour-orange-ink", "--entour-yellow-fill"),
    ("--entour-header-ink", "--entour-header"),
    ("--govuk-focus-text-colour", "--govuk-focus-colour"),
    ("--govuk-text-colour", "--entour-soft-strong"),
    ("--govuk-secondary-text-colour", "--govuk-template-background-colour"),
    *(("--entour-on-solid", f"--entour-{ground}") for ground in ("solid", "leaf", "go", "go-hover")),
    *(("--entour-on-solid", f"--entour-{ground}") for ground in ("stop", "stop-hover")),
]  # fmt: skip
EDGES = [("--govuk-input-border-colour", paper) for paper in PAPERS] + [("--entour-edge", PAPERS[0])]


def variables(*sheets: str) -> dict[str, str]:
    """Return the colours that the sheets set together, later ones over earlier ones."""
    text = "".join((THEMES / sheet).read_text(encoding="utf-8") for sheet in sheets)
    return dict(re.findall(r"(--[\w-]+):\s*(#[0-9a-f]{6});", text))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


DAYLIGHT = variables("theme.css")
EVENING = variables("theme.css", "theme-dark.css")


@pytest.mark.parametrize("theme", [DAYLIGHT, EVENING], ids=["light", "dark"])
def test_every_ink_can_be_read_on_its_ground(theme):
    faint = {pair: contrast(theme[pair[0]], theme[pair[1]]) for pair in PAIRS}
    assert not {pair: round(ratio, 2) for pair, ratio in faint.items() if ratio < TEXT}


@pytest.mark.parametrize("theme", [DAYLIGHT, EVENING], ids=["light", "dark"])
def test_the_edges_of_what_one_can_use_are_seen(theme):
    assert not [pair for pair in EDGES if contrast(theme[pair[0]], theme[pair[1]]) < LARGE]


def test_a_wall_is_read_from_three_metres():
    sheet = (THEMES / "theme-projector.css").read_text(encoding="utf-8")
    light, dark = sheet.split(".entour-room--dark")
    for part in (light, dark):
        wall = dict(re.findall(r"(--govuk-[\w-]+):\s*(#[0-9a-f]{6});", part))
        ground = wall.pop("--govuk-body-background-colour")
        assert not {name: colour for name, colour in wall.items() if contrast(colour, ground) < WALL}


def test_the_evening_names_every_colour_of_the_day():
    paper_only = {"--govuk-print-text-colour"}
    assert variables("theme.css").keys() - variables("theme-dark.css").keys() == paper_only


def test_every_variable_of_the_palette_is_set():
    assert not {*INK.values(), *FILL.values(), *EDGE.values()} - DAYLIGHT.keys()
