"""What the content security policy would refuse in the browser is refused in the template first."""

import pytest

from tools.template_rules import faults


@pytest.mark.parametrize(
    "template",
    [
        "<script>go()</script>",
        '<script type="module">go()</script>',
        "<style>p { color: red }</style>",
        '<p style="color: red">',
        "<p STYLE = 'color: red'>",
        '<button onclick="go()">',
        '<form\n  onsubmit="go()">',
        '<p title="a > b" {% if a > b %}onclick="go()"{% endif %}>',
        '<button hx-on:click="go()">',
        '<button data-hx-on="go()">',
        '<div hx-trigger="click[event.ctrlKey]">',
        '<a href="javascript:go()">',
        "{{ words|safe }}",
        "{% autoescape off %}",
    ],
)
def test_it_is_refused(template: str) -> None:
    assert [advice for _, advice in faults(template)]


@pytest.mark.parametrize(
    "template",
    [
        '<script src="{% static \'live/room.js\' %}" type="module"></script>',
        '<script id="hello" type="application/json">{}</script>',
        '<link rel="stylesheet" href="shell.css">',
        '<div hx-trigger="change delay:300ms">',
        '<p class="on-time">The decision once = taken stands.</p>',
        "{# <script>an example</script> #}",
        "{% comment %}<p style='x'>{% endcomment %}",
        "<!-- onclick= -->",
    ],
)
def test_it_is_let_through(template: str) -> None:
    assert [*faults(template)] == []


def test_the_advice_names_the_line() -> None:
    assert [line for line, _ in faults('{# a\n comment #}\n<p>\n<b style="">')] == [4]
