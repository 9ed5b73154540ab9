"""The page that signs in by a click exists in a demonstration and nowhere else."""

import json

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.urls import NoReverseMatch, reverse

from audit.models import TrailEvent
from conference.directory import urls
from conference.directory.views import personas
from people.models import SignIn


@pytest.fixture
def demonstration(settings, people, tmp_path):
    settings.DEMONSTRATION = True
    settings.PERSONAS_FILE = tmp_path / "personas.json"
    words = {"title_en": "Health visitor", "title_fr": "Infirmière", "what_en": "Sees", "what_fr": "Voit"}
    kept = {"health_visitor": {"sign_in_name": people.health_visitor.account.sign_in_name, **words}}
    settings.PERSONAS_FILE.write_text(json.dumps(kept))
    return people


def test_elsewhere_there_is_no_such_address():
    with pytest.raises(NoReverseMatch):
        reverse("directory:personas")
    assert "personas" not in {path.name for path in urls.addresses(demonstration=False)}
    assert "personas" in {path.name for path in urls.addresses(demonstration=True)}


def test_elsewhere_the_page_does_not_exist_even_if_it_is_reached(people):
    for method in ("get", "post"):
        with pytest.raises(Http404):
            personas.choose(getattr(RequestFactory(), method)("/personas/"))
    assert not SignIn.objects.exists()


@pytest.mark.urls("tests.conference.directory.demonstration_urls")
def test_in_a_demonstration_one_click_signs_in_and_is_recorded_as_such(demonstration, client):
    assert b"Health visitor" in client.get("/personas/").content
    assert client.post("/personas/", {"persona": "health_visitor"}).status_code == 302
    assert client.get("/account/").status_code == 200
    assert client.post("/personas/", {"persona": "nobody"}).status_code == 404
    assert '"how":"persona"' in TrailEvent.objects.get(name="people.signed_in").body


@pytest.mark.urls("tests.conference.directory.demonstration_urls")
def test_the_personas_are_told_in_the_visitors_language(demonstration, client):
    client.cookies["language"] = "fr"
    assert "Infirmière" in client.get("/personas/").content.decode()
