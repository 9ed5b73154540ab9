"""Reads pages of the directory and sends their forms, as a browser without JavaScript would."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse


def address(name: str, *ids: Any) -> str:
    return reverse(f"directory:{name}", args=[each.id for each in ids])


def read(client: Client, *where: Any) -> str:
    """Return a page that must open."""
    answer = client.get(address(*where))
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def send(client: Client, *where: Any, **words: Any) -> HttpResponse:
    """Send a form that must be accepted; say what the page answered when it was not."""
    answer = client.post(address(*where), words)
    form = answer.context and answer.context.get("form")
    assert answer.status_code == 302, form and (form.errors or form.data)
    return answer
