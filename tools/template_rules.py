"""Check that no template holds what the content security policy refuses, or code hidden in an attribute."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.places import ROOT, templates

COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment\b.*?\bendcomment\s*%\}|<!--.*?-->", re.DOTALL)
TEMPLATE_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
IN_TAG = r"<[a-z](?:[^>\"']|\"[^\"]*\"|'[^']*')*?\s"
# What must not stand in the markup, and what to write instead.
IN_MARKUP = {
    r"<script\b(?![^>]*\ssrc=)(?![^>]*\stype=[\"']application/json[\"'])": "inline script: load a module with src",
    r"<style\b": "inline style sheet: put it in the room's static folder",
    IN_TAG + r"style\s*=": "style attribute: give the element a class",
    IN_TAG + r"on[a-z]+\s*=": "event attribute: listen for the event in a module",
    IN_TAG + r"(?:data-)?hx-on\b": "hx-on: listen for the event in a module",
    IN_TAG
    + r"(?:data-)?hx-trigger\s*=\s*(?:\"[^\"]*\[|'[^']*\[)": "hx-trigger with a filter: decide in a module",
    r"=\s*[\"']?\s*javascript:": "javascript: address: use a button and a module",
}
# What must not stand in the template's own tags.
IN_TEMPLATE_TAGS = {
    r"\|\s*safe\b|\{%\s*autoescape\s+off": "escaping is off: build the markup with format_html"
}


def faults(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the advice for each forbidden thing in this template."""
    spoken = COMMENT.sub(_blank, text)
    markup = TEMPLATE_TAG.sub(_blank, spoken)
    for rules, where in ((IN_MARKUP, markup), (IN_TEMPLATE_TAGS, spoken)):
        for pattern, advice in rules.items():
            for match in re.finditer(pattern, where, re.IGNORECASE):
                yield where.count("\n", 0, match.end()) + 1, advice


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def every_fault(root: Path = ROOT) -> Iterator[str]:
    """Look through every template of the product."""
    for path in templates(root):
        for line, advice in sorted(faults(path.read_text(encoding="utf-8"))):
            yield f"{path.relative_to(root)}:{line}: {advice}."


if __name__ == "__main__":
    found = list(every_fault())
    print("\n".join(found))
    sys.exit(bool(found))
