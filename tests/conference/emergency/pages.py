"""What is typed on the page of an emergency, and the page that answers."""

from django.urls import reverse

from tests.cast import PASSWORD
from tests.isolation.asking import plain

SEEK = reverse("emergency:seek")


def typed(**changes):
    """Return everything that the form asks for."""
    usual = {
        "key": "once",
        "categories": ["identity", "health"],
        "reason": "danger_to_life",
        "words": "She is not breathing well.",
        "minutes": "60",
        "whom": "everybody",
        "proof": PASSWORD,
    }
    return usual | changes


def said(answer, *asked_with):
    """Return what a page says, without what differs between two answers that say the same."""
    return plain(answer.content.decode(), asked_with)
