"""`{% gds %}` draws every component, and lets no plain text become HTML."""

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from infra.templatetags.components import BlockedByPolicy, UnknownComponent, gds

HOSTILE = '"><img src=x>'
ITEMS = [{"text": HOSTILE, "html": HOSTILE, "value": HOSTILE, "href": HOSTILE, "hint": {"text": HOSTILE}}]
COMPONENTS = {
    "back-link": {"href": HOSTILE},
    "breadcrumbs": {"items": ITEMS},
    "button": {"name": HOSTILE, "href": HOSTILE},
    "checkboxes": {"name": "a", "items": ITEMS, "fieldset": {"legend": {"html": HOSTILE}}},
    "details": {"summaryHtml": HOSTILE},
    "error-summary": {"titleText": HOSTILE, "errorList": ITEMS},
    "inset-text": {},
    "notification-banner": {"titleHtml": HOSTILE},
    "pagination": {"previous": {"href": HOSTILE, "text": HOSTILE, "labelText": HOSTILE}},
    "panel": {"titleHtml": HOSTILE},
    "radios": {"name": "a", "items": ITEMS, "hint": {"html": HOSTILE}},
    "service-navigation": {"navigation": ITEMS, "slots": {"start": HOSTILE}, "serviceName": HOSTILE},
    "summary-list": {"rows": [{"key": {"html": HOSTILE}, "value": {"html": HOSTILE}}]},
    "table": {"rows": [[{"html": HOSTILE}, {"text": HOSTILE}]], "caption": HOSTILE},
    "tabs": {"items": [{"label": HOSTILE, "id": "a", "panel": {"html": HOSTILE}}]},
    "tag": {},
    "task-list": {"idPrefix": "a", "items": [{"title": {"html": HOSTILE}, "status": {"text": HOSTILE}}]},
    "warning-text": {"iconFallbackText": HOSTILE},
}


def drawn(source, **context):
    return Template(source).render(Context(context))


def test_a_component_is_drawn_from_keywords():
    assert 'class="govuk-button"' in drawn('{% gds "button" text="Save" %}')


def test_keywords_win_over_a_dict():
    html = drawn(
        '{% gds "tag" params text="Closed" %}', params={"text": "Open", "classes": "govuk-tag--green"}
    )
    assert "Closed" in html
    assert "govuk-tag--green" in html
    assert "Open" not in html


def test_lazy_words_are_written_out():
    assert "Menu" in gds("tag", text=gettext_lazy("Menu"))


@pytest.mark.parametrize("component", COMPONENTS)
def test_plain_text_never_becomes_html(component):
    params = {"text": HOSTILE, "html": HOSTILE, "classes": HOSTILE, "attributes": {"data-a": HOSTILE}}
    assert "<img" not in gds(component, params | COMPONENTS[component])


def test_safe_strings_pass_where_html_is_taken():
    assert "<b>Ana &amp; Theo</b>" in gds("inset-text", html=format_html("<b>{}</b>", "Ana & Theo"))


@pytest.mark.parametrize("attribute", ["style", "onclick"])
def test_what_the_policy_blocks_is_refused_here(attribute):
    with pytest.raises(BlockedByPolicy):
        gds("button", text="Save", attributes={attribute: "x"})


def test_an_unknown_name_says_so():
    with pytest.raises(UnknownComponent):
        gds("carousel")


def test_what_a_component_says_on_its_own_is_in_the_language_of_the_page():
    with translation.override("fr"):
        assert "Retour" in gds("back-link", href="/")
        assert "Page suivante" in gds("pagination", next={"href": "/2"})
        assert "Page précédente" not in gds("pagination", next={"href": "/2"})


def test_the_callers_words_win_over_the_components_own():
    assert "To the agenda" in gds("back-link", href="/", text="To the agenda")


def test_a_success_says_so():
    assert "Done" in gds("notification-banner", type="success", text="Saved")
