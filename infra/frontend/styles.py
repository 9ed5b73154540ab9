"""Rewrite installed style sheets so that they take our font, our colours and our paths (pure text in, text out)."""

import re
from collections.abc import Callable

from infra.frontend.palette import variable_for

FONT_STACK = '"Atkinson Hyperlegible Next",Arial,sans-serif'

_INNERMOST_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_LITERAL_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b")
_Change = Callable[[str, str], str | None]


def prepare(css: str, *, unwanted: tuple[str, ...]) -> str:
    """Do every step below, in the order in which they rely on each other."""
    css = without_comments(css)
    css = without_their_font(css)
    css = without_fallbacks(css)
    css = without_components(css, unwanted)
    css = with_our_colours(css)
    return with_our_paths(css)


def without_comments(css: str) -> str:
    """Drop comments, source map addresses among them (their files are not installed)."""
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


def without_their_font(css: str) -> str:
    """Drop the licensed GDS typeface and name ours instead; paper gets it too."""
    css = re.sub(r"@font-face\s*\{[^{}]*\}", "", css)
    css = re.sub(r"@media print\{[^{}]*\{font-family:sans-serif\}\}", "", css)
    css = css.replace("GDS Transport,arial,sans-serif", FONT_STACK)
    return re.sub(r"-webkit-font-smoothing:antialiased;?|-moz-osx-font-smoothing:grayscale;?", "", css)


def without_fallbacks(css: str) -> str:
    """Drop the second value of `var(--govuk-…, #0b0c0c)`: the first is always set."""
    return re.sub(r"var\((--govuk-[\w-]+),\s*[^()]*\)", r"var(\1)", css)


def without_components(css: str, unwanted: tuple[str, ...]) -> str:
    """Drop rules whose every selector belongs to a component that no page uses, and blocks left empty."""

    def keep(selector: str, body: str) -> str | None:
        parts = [re.sub(r"^\.js-enabled\s+", "", part.strip()) for part in selector.split(",")]
        return None if all(part.startswith(unwanted) for part in parts) else body

    css = _each_rule(css, keep) if unwanted else css
    return re.sub(r"@media[^{}]+\{\s*\}", "", css)


def with_our_colours(css: str) -> str:
    """Turn each colour written out in a rule into a variable that the themes set."""

    def repaint(selector: str, body: str) -> str:
        if selector.strip().endswith(":root"):
            return body
        focused = ":focus" in selector.replace(":not(:focus)", "")
        return ";".join(_repainted(declaration, focused=focused) for declaration in body.split(";"))

    return _each_rule(css, repaint)


def with_our_paths(css: str) -> str:
    """Point images beside the style sheet, and drop the crest."""
    css = re.sub(r"[\w-]+:[^;{}]*url\([^)]*crest[^)]*\)[^;{}]*;?", "", css)
    return css.replace("url(/assets/images/", "url(images/")


def images_of(css: str) -> set[str]:
    """Name the image files that a prepared style sheet asks for."""
    return set(re.findall(r"url\(images/([^)]+)\)", css))


def _repainted(declaration: str, *, focused: bool) -> str:
    name, colon, value = declaration.partition(":")
    if name.startswith("--"):
        return declaration
    painted = _LITERAL_COLOUR.sub(lambda found: variable_for(name, found.group(), focused=focused), value)
    return name + colon + painted


def _each_rule(css: str, change: _Change) -> str:
    def apply(found: re.Match[str]) -> str:
        body = change(found.group(1), found.group(2))
        return "" if body is None else f"{found.group(1)}{{{body}}}"

    return _INNERMOST_RULE.sub(apply, css)
