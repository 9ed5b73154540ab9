"""Fill build/installed/ from node_modules/: `npm ci`, then `python -m infra.frontend`, then collectstatic."""

import json
import shutil
import sys
from pathlib import Path

from infra.frontend import scripts, styles

ROOT = Path(__file__).resolve().parent.parent.parent
MODULES = ROOT / "node_modules"
INSTALLED = ROOT / "build" / "installed"

GOVUK = "govuk-frontend/dist/govuk"
MOJ = "@ministryofjustice/frontend/moj"
FONT = "@fontsource/atkinson-hyperlegible-next"

# Components that no page uses; the browser need not fetch their rules. Take one out to use it.
UNWANTED = (
    ".govuk-character-count", ".govuk-cookie-banner", ".govuk-file-upload", ".govuk-generic-header", ".govuk-header",
    ".govuk-logo", ".moj-action-bar", ".moj-add-another", ".moj-banner", ".moj-cookie-banner", ".moj-currency",
    ".moj-datepicker", ".moj-header", ".moj-label__currency", ".moj-message", ".moj-multi-file-upload",
    ".moj-organisation-switcher", ".moj-password-reveal", ".moj-primary-navigation", ".moj-progress-bar",
    ".moj-rich-text-editor", ".moj-scrollable-pane", ".moj-tag", ".probation-",
)  # fmt: skip
MOJ_SCRIPTS = ("button-menu", "sortable-table")
FONT_FILES = tuple(f"{subset}-{weight}" for subset in ("latin", "latin-ext") for weight in (400, 700))


def install() -> None:
    """Make build/installed/ anew: style sheets, modules, fonts, nothing else."""
    if not MODULES.exists():
        sys.exit("node_modules/ is missing. Run `npm ci` first (make assets does both).")
    shutil.rmtree(INSTALLED, ignore_errors=True)
    _style_sheet(
        f"{GOVUK}/govuk-frontend.min.css", "govuk/govuk-frontend.css", images=f"{GOVUK}/assets/images"
    )
    _style_sheet(f"{MOJ}/moj-frontend.min.css", "moj/moj-frontend.css", images=f"{MOJ}/assets/images")
    _script(f"{GOVUK}/govuk-frontend.min.js", "govuk/govuk-frontend.js")
    for name in MOJ_SCRIPTS:
        _script(f"{MOJ}/components/{name}/{name}.mjs", f"moj/{name}.js")
    _script("idiomorph/dist/idiomorph.min.js", "idiomorph/idiomorph.js", ending=";export{Idiomorph};\n")
    for name in FONT_FILES:
        file = f"atkinson-hyperlegible-next-{name}-normal.woff2"
        _copy(f"{FONT}/files/{file}", f"fonts/{file}")
    _copy(f"{FONT}/LICENSE", "fonts/LICENSE.txt")


def _style_sheet(source: str, target: str, *, images: str) -> None:
    css = styles.prepare(_read(source), unwanted=UNWANTED)
    _write(target, _notice(source) + css)
    for image in sorted(styles.images_of(css)):
        _copy(f"{images}/{image}", f"{Path(target).parent}/images/{image}")


def _script(source: str, target: str, *, ending: str = "") -> None:
    _write(target, _notice(source) + scripts.prepare(_read(source)) + ending)


def _notice(source: str) -> str:
    """Say whose work this is, in one comment, from the package that holds `source`."""
    package = next(folder for folder in (MODULES / source).parents if (folder / "package.json").exists())
    about = json.loads((package / "package.json").read_text(encoding="utf-8"))
    return f"/*! {about['name']} {about['version']}, licence {about['license']}, prepared for Entour */\n"


def _read(source: str) -> str:
    return (MODULES / source).read_text(encoding="utf-8")


def _write(target: str, text: str) -> None:
    path = INSTALLED / target
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _copy(source: str, target: str) -> None:
    path = INSTALLED / target
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(MODULES / source, path)


if __name__ == "__main__":
    install()
