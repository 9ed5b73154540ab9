"""Rewrite installed modules so that the browser finds each by its place (pure text in, text out)."""

import re


def prepare(script: str) -> str:
    """Drop the source map address and turn bare imports of govuk-frontend into a path."""
    return with_our_paths(without_source_map(script))


def without_source_map(script: str) -> str:
    """Drop `//# sourceMappingURL=…`: that file is not installed."""
    return re.sub(r"\n?//# sourceMappingURL=\S+", "", script)


def with_our_paths(script: str) -> str:
    """Import govuk-frontend from where we serve it, once for every component."""
    return re.sub(r"""from\s*["']govuk-frontend["']""", 'from "../govuk/govuk-frontend.js"', script)
