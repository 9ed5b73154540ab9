"""An auditor at the desk, and what a disclosure of three lines leaves behind for them to read."""

import json
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from audit import disclosure
from audit.models import TrailEvent
from consent import gate
from consent.categories import Category, Use
from consent.purposes import WORK_WITH_FAMILY
from people.models import Account
from tests.consent.sharing import entry, taken_up, to


class Desk:
    """The browser of an auditor."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def ask(self, name: str, *ids: object, **query: str) -> HttpResponse:
        """Return the answer, whatever it is."""
        return self.client.get(reverse(f"desk:{name}", args=ids), query)

    def read(self, name: str, *ids: object, **query: str) -> str:
        """Return the words of a page that must open."""
        answer = self.ask(name, *ids, **query)
        assert answer.status_code == 200, answer.status_code
        return unescape(answer.content.decode())


@pytest.fixture
def at_desk(signed_in) -> Callable[..., Desk]:
    """Return a desk at which a viewer sits."""
    return lambda viewer: Desk(signed_in(Account.objects.get(id=viewer.account_id)))


@pytest.fixture
def desk(people, at_desk) -> Desk:
    """The desk of the auditor of every team."""
    return at_desk(people.auditor)


@pytest.fixture
def shown(people) -> TrailEvent:
    """The teacher was shown the school's own line; of the health visitor's they learnt only that it is there."""
    family, child = people.larch.family, people.larch.child
    lines = [
        entry(family, Category.HEALTH, child, agency=writer.agency, author=writer.practitioner)
        for writer in (people.health_visitor, people.teacher)
    ]
    known = to("school", uses={Use.KNOW}, subjects=[child.person.pk])
    taken_up(family, "section_17_child_in_need", known, by=people.social_worker.viewer)
    teacher = people.teacher.viewer
    with disclosure.collecting(actor=teacher.actor(), purpose="request", route_name="tests"):
        gate.open(teacher, lines, WORK_WITH_FAMILY)
    return TrailEvent.objects.filter(name="audit.records_shown").latest("at")


@pytest.fixture
def recorded() -> Iterator[Callable[[], list[tuple[str, str]]]]:
    """Return what was recorded since the last time that this was asked: name and what was read."""
    seen = set(TrailEvent.objects.values_list("pk", flat=True))

    def news() -> list[tuple[str, str]]:
        found = TrailEvent.objects.exclude(pk__in=seen).order_by("at")
        new = [(event.name, json.loads(event.body)["facts"].get("of", "")) for event in found]
        seen.update(event.pk for event in found)
        return new

    return news
