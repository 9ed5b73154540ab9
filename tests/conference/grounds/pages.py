"""Reads pages of a family's grounds and sends their forms, as a browser without JavaScript would."""

import html
import re
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from consent.seven_tests import SharingTest
from tests.cast import Household


def address(name: str, family: Any, *ids: Any) -> str:
    return reverse(f"grounds:{name}", args=[family.pk, *(each.pk for each in ids)])


def read(client: Client, name: str, family: Any, *ids: Any) -> str:
    """Return the words of a page that must open, without its markup."""
    answer = client.get(address(name, family, *ids))
    assert answer.status_code == 200, answer.status_code
    return words_of(answer)


def words_of(answer: HttpResponse) -> str:
    """Return the words of an answer, with single spaces between them."""
    body = re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)
    assert body is not None
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body[0])).split())


def send(client: Client, name: str, family: Any, *ids: Any, **typed: Any) -> HttpResponse:
    """Send a form that must be accepted; say what the page answered when it was not."""
    answer = client.post(address(name, family, *ids), {"key": "once", **typed})
    form = answer.context and answer.context.get("form")
    assert answer.status_code == 302, form and form.errors
    return answer


def faults(client: Client, name: str, family: Any, *ids: Any, **typed: Any) -> Any:
    """Return the errors of a form that must not be accepted."""
    answer = client.post(address(name, family, *ids), {"key": "once", **typed})
    assert answer.status_code == 200, answer.status_code
    return answer.context["form"].errors


def begun(household: Household, **more: Any) -> dict[str, Any]:
    """Return what is filled in to take up a ground: the police see health and police of the child."""
    usual = {
        "ground": "section_47_enquiry",
        "persons": [str(household.child.person.pk)],
        "categories": ["health", "police"],
        "kinds": ["agency_kind:police"],
        "telling": "told",
        "review_on": (household.family.team.today() + timedelta(days=30)).isoformat(),
    }
    return usual | {test.value: f"Said of {test}." for test in SharingTest} | more
