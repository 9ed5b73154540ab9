"""What `make assets` installed: nothing of another's brand, nothing missing, and light enough for an old telephone."""

import gzip
import re
from pathlib import Path

import django_htmx

from infra.frontend.__main__ import INSTALLED, ROOT

OURS = ROOT / "infra" / "static"
FAMILY_LIMIT = 60_000
FIRST_LOAD_LIMIT = 92_000
WORDS_OF_A_PAGE = 8_000

FAMILY = [
    "govuk/govuk-frontend.css", "govuk/govuk-frontend.js",
    "shell/theme.css", "shell/theme-dark.css", "shell/shell.css", "shell/family.js", "shell/mark.svg",
]  # fmt: skip
FONTS = [f"fonts/atkinson-hyperlegible-next-latin-{weight}-normal.woff2" for weight in (400, 700)]


def on_the_wire(name: str) -> int:
    """Return the bytes that a browser fetches: gzipped, but fonts as they are."""
    path = next(place / name for place in (INSTALLED, OURS) if (place / name).exists())
    return len(path.read_bytes()) if path.suffix == ".woff2" else len(gzip.compress(path.read_bytes(), 9))


def test_a_family_page_is_at_most_60_kb_without_fonts():
    assert sum(map(on_the_wire, FAMILY)) + WORDS_OF_A_PAGE <= FAMILY_LIMIT


def test_a_first_load_is_at_most_92_kb_with_fonts():
    htmx = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-4.min.js"
    more = ["moj/moj-frontend.css", "shell/shell.js", "shell/announce.js", *FONTS]
    total = (
        sum(map(on_the_wire, [*FAMILY, *more])) + len(gzip.compress(htmx.read_bytes(), 9)) + WORDS_OF_A_PAGE
    )
    assert total <= FIRST_LOAD_LIMIT


def test_nothing_of_another_brand_is_installed():
    names = [path.name for path in INSTALLED.rglob("*")]
    assert not [name for name in names if re.search(r"crest|crown|favicon|logotype|opengraph|\.map$", name)]
    for sheet in INSTALLED.rglob("*.css"):
        assert not re.search(r"GDS Transport|crest|sourceMappingURL", sheet.read_text(encoding="utf-8"))


def test_every_image_and_font_that_a_style_sheet_asks_for_is_there():
    for sheet in [*INSTALLED.rglob("*.css"), *OURS.rglob("*.css")]:
        for address in re.findall(r"""url\(["']?([^)"']+)["']?\)""", sheet.read_text(encoding="utf-8")):
            beside = sheet.parent / address
            installed = INSTALLED / "shell" / address
            assert beside.exists() or installed.resolve().exists(), f"{sheet.name} asks for {address}"


def test_rules_write_no_colour_that_a_theme_could_not_change():
    for sheet in INSTALLED.rglob("*.css"):
        rules = re.sub(r":root\{[^{}]*\}", "", sheet.read_text(encoding="utf-8"))
        assert not re.findall(r"[:,\s]#[0-9a-f]{3,8}\b", rules)
