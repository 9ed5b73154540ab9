"""Reads pages of the table and sends their forms, as a browser without JavaScript would."""

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse


def address(name: str, *about: Any) -> str:
    return reverse(f"filters:{name}", args=[each.pk for each in about])


def read(client: Client, *where: Any) -> str:
    """Return a page that must open, in words."""
    answer = client.get(address(*where))
    assert answer.status_code == 200, answer.status_code
    return unescape(answer.content.decode())


def fill(client: Client, *where: Any, **words: Any) -> HttpResponse:
    """Send a form with its key and what is typed."""
    page = client.get(address(*where)).content.decode()
    keys = re.findall(r'<input type="hidden" name="(key|team)" value="([^"]*)"', page)
    return client.post(address(*where), {**dict(keys), **words})


def send(client: Client, *where: Any, **words: Any) -> HttpResponse:
    """Send a form that must be accepted; say what the page answered when it was not."""
    answer = fill(client, *where, **words)
    form = answer.context and answer.context.get("form")
    assert answer.status_code == 302, form and (form.errors or form.data)
    return answer
