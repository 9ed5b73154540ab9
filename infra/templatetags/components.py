"""Draw GOV.UK components in any template: `{% gds "button" text=_("Save") %}`.

The name is the component's own ("summary-list"); the keys are those of its documentation (camelCase). A dict may
come first, keywords win over it: `{% gds "table" table caption=_("Who is here") %}`.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.template import Library
from django.utils.functional import Promise
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from jinja2 import Environment, PackageLoader, PrefixLoader, TemplateNotFound

from infra.templatetags.component_words import completed

register = Library()


class UnknownComponent(ValueError):
    """No component of govuk-frontend has this name."""


class BlockedByPolicy(ValueError):
    """The content security policy would ignore this attribute: use a class, or a listener in a module."""


@register.simple_tag
def gds(component: str, params: Mapping[str, Any] | None = None, /, **keywords: Any) -> SafeString:
    """Return the component's HTML. Plain text is escaped, also under keys that take HTML: only safe strings pass."""
    complete = completed(component, {**(params or {}), **keywords})
    drawn = _macro_of(component)({key: _guarded(key, value) for key, value in complete.items()})
    return format_html("{}", drawn.strip())


def _guarded(key: str, value: Any, *, as_html: bool = False) -> Any:
    """Return the value as a macro may take it, however deep it lies."""
    as_html = as_html or key.lower().endswith("html") or key == "slots"
    if isinstance(value, Promise):
        value = str(value)
    if key == "attributes":
        return _attributes(value)
    if isinstance(value, Mapping):
        return {inner: _guarded(inner, under, as_html=as_html) for inner, under in value.items()}
    if isinstance(value, list | tuple):
        return [_guarded(key, under, as_html=as_html) for under in value]
    return conditional_escape(value) if as_html and value else value


def _attributes(value: Mapping[str, Any]) -> dict[str, Any]:
    """Refuse attributes that the policy blocks; write the others' lazy words out."""
    for name in value:
        if name == "style" or name.startswith("on"):
            raise BlockedByPolicy(name)
    return {name: str(under) if isinstance(under, Promise) else under for name, under in value.items()}


@cache
def _macro_of(component: str) -> Any:
    try:
        template = _environment().get_template(f"govuk_frontend_jinja/components/{component}/macro.html")
    except TemplateNotFound as error:
        raise UnknownComponent(component) from error
    return getattr(template.module, "govuk" + "".join(part.capitalize() for part in component.split("-")))


@cache
def _environment() -> Environment:
    """Return the one environment: made on first use, its templates compiled once."""
    loader = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    return Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, auto_reload=False
    )
