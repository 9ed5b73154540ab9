"""Reads the family's pages and sends their forms, as a browser without JavaScript would."""

import re
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse


def address(name: str, *ids: Any) -> str:
    return reverse(f"family:{name}", args=[each.pk for each in ids])


def read(client: Client, *where: Any) -> str:
    """Return a page that must open."""
    answer = client.get(address(*where))
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def fill(client: Client, *where: Any, **words: Any) -> HttpResponse:
    """Send a form with what stands in it hidden, and what is typed."""
    page = client.get(address(*where)).content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(key|notice)" value="([^"]*)"', page))
    assert hidden.keys() == {"key", "notice"}, page
    return client.post(address(*where), {**hidden, **words})


def send(client: Client, *where: Any, **words: Any) -> HttpResponse:
    """Send a form that must be accepted; say what the page answered when it was not."""
    answer = fill(client, *where, **words)
    form = answer.context and answer.context.get("form")
    assert answer.status_code == 302, form and form.errors
    return answer
