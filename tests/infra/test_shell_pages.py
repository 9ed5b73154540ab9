"""The two bases and the error pages: in both languages, in each theme, with nothing inline and no database."""

import re
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.contrib.messages import constants
from django.http import HttpResponse
from django.template import engines
from django.test import RequestFactory, override_settings
from django.urls import include, path
from django.utils import translation

from infra import shell, views
from people.viewers import Capacity, Viewer

INLINE = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:|hx-on", re.IGNORECASE)
PAGE = (
    """{% extends base %}{% block title %}Agenda{% endblock %}{% block main %}<h1>Agenda</h1>{% endblock %}"""
)


def nothing(request):
    return HttpResponse()


meetings = ([path("", nothing, name="list")], "meetings")
directory = (
    [path("families", nothing, name="families"), path("sign-out", nothing, name="sign-out")],
    "directory",
)
urlpatterns = [
    path("meetings/", include(meetings)),
    path("directory/", include(directory)),
    path("", include("infra.shell_urls")),
]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture
def ask(rf: RequestFactory):
    """Return a way to ask for a page as somebody, with what their browser keeps."""

    def asked(address="/meetings/", *, capacity=None, theme=None):
        request = rf.get(address)
        request.viewer = viewer(capacity) if capacity else None
        if theme:
            request.COOKIES[shell.THEME_COOKIE] = theme
        return request

    return asked


def viewer(capacity):
    return Viewer(
        account_id=uuid4(), pseudonym="a", capacity=capacity, practitioner_id=None, person_id=None, agency_id=None,
        agency_kind="", language="en", signed_in_at=datetime.now(UTC), session="",
    )  # fmt: skip


def drawn(request, base="base.html", **context):
    return engines["django"].from_string(PAGE).render({"base": base, **context}, request)


@pytest.mark.parametrize("base", ["base.html", "family_base.html"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_written_inline(ask, base, language):
    with translation.override(language):
        html = drawn(ask(capacity=Capacity.PERSON), base)
    assert not INLINE.search(html)
    assert f'<html lang="{language}"' in html


def test_the_title_says_where_one_is_and_that_there_is_an_error(ask):
    assert "<title>Agenda – Entour</title>" in drawn(ask())
    assert "<title>Error: Agenda – Entour</title>" in drawn(ask(), form={"errors": {"what": ["?"]}})


def test_live_regions_are_empty_at_load(ask):
    for region in ("announce-polite", "announce-assertive"):
        assert re.search(rf'<div id="{region}"[^>]*></div>', drawn(ask()))


def test_a_family_page_ships_neither_moj_nor_htmx_and_can_be_left_in_a_hurry(ask):
    html = drawn(ask(capacity=Capacity.PERSON), "family_base.html")
    assert "moj" not in html
    assert "htmx" not in html
    assert re.search(r'<a href="/leave"[^>]*class="[^"]*govuk-js-exit-this-page-button', html)


@pytest.mark.django_db
def test_the_menu_holds_the_rooms_that_stand_and_marks_the_nearest(ask):
    html = drawn(ask("/meetings/", capacity=Capacity.PRACTITIONER))
    assert re.search(r'href="/meetings/" aria-current="true"', html)
    assert 'href="/directory/families"' in html
    assert "Search" not in html


def test_nobody_signed_in_gets_no_menu_and_no_way_out(ask):
    html = drawn(ask())
    assert "govuk-service-navigation" not in html
    assert "/directory/sign-out" not in html


def test_the_other_language_is_offered_in_its_own_words(ask):
    assert re.search(r'value="fr" lang="fr">Français</button>', drawn(ask()))
    with translation.override("fr"):
        assert re.search(r'value="en" lang="en">English</button>', drawn(ask()))


@pytest.mark.parametrize(
    ("theme", "media"),
    [
        (None, "screen and (prefers-color-scheme: dark)"),
        ("dark", "screen"),
        ("light", None),
        ("<b>", "screen and ("),
    ],
)
def test_the_chosen_colours_are_drawn_by_the_server(ask, theme, media):
    html = drawn(ask(theme=theme))
    assert f'data-theme="{theme if theme in ("dark", "light") else "device"}"' in html
    assert ("theme-dark.css" in html) == (media is not None)
    if media:
        assert f'media="{media}' in html


def test_messages_become_banners(ask):
    class Message:
        def __init__(self, level_tag):
            self.level_tag = level_tag

        def __str__(self):
            return "The step was <agreed>."

    html = drawn(ask(), messages=[Message(constants.DEFAULT_TAGS[level]) for level in (25, 20)])
    assert html.count("govuk-notification-banner--success") == 1
    assert html.count("The step was &lt;agreed&gt;.") == 2


@pytest.mark.parametrize(
    ("view", "status"),
    [
        (views.bad_request, 400),
        (views.forbidden, 403),
        (views.csrf_failure, 403),
        (views.not_found, 404),
        (views.server_error, 500),
        (views.unavailable, 503),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_error_page_stands_without_a_database(ask, view, status, language):
    with translation.override(language):
        response = view(ask(capacity=Capacity.PERSON))
    html = response.content.decode()
    assert response.status_code == status
    assert not INLINE.search(html)
    assert "<h1" in html
    assert "/leave" in html


def test_an_error_before_the_viewer_is_known_has_its_page_too(rf):
    assert views.server_error(rf.get("/")).status_code == 500


@override_settings(EXIT_TO="https://weather.example/")
def test_leaving_forgets_the_session_and_says_nothing_of_where_from(client):
    response = client.get("/leave")
    assert response.headers["Location"] == "https://weather.example/"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.cookies["entour"].value == ""
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "javascript:x"])
def test_choosing_colours_never_leads_elsewhere(rf, elsewhere):
    assert views.theme(rf.post("/theme", {"theme": "dark", "next": elsewhere})).headers["Location"] == "/"


def test_chosen_colours_stay_and_so_does_the_page(rf):
    response = views.theme(rf.post("/theme", {"theme": "dark", "next": "/meetings/?a=1"}))
    assert response.headers["Location"] == "/meetings/?a=1"
    assert response.cookies["theme"].value == "dark"
    assert response.cookies["theme"]["httponly"]


def test_unknown_colours_are_not_kept(rf):
    assert not views.theme(rf.post("/theme", {"theme": "<b>"})).cookies


def test_choices_are_made_by_post_alone(rf):
    assert views.theme(rf.get("/theme")).status_code == 405
    assert views.language(rf.get("/language")).status_code == 405
