"""Every event is named by the grammar, documented in both languages, shaped, and emitted when it happens."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import Promise

from audit import disclosure
from audit.actors import ANONYMOUS
from audit.events import Event, registered
from audit.models import TrailEvent
from audit.trail import Refused
from consent import lapsing
from people.proving import prove_again
from tests.architecture.deeds import DEEDS
from tests.architecture.registers import actions
from tests.cast import PASSWORD
from tests.isolation.fixtures import undone
from tests.isolation.world import World, sign_in_as

OURS = [event for event in registered().values() if not event.name.startswith("tests.")]
NAME = re.compile(r"(audit|people|consent|conference|infra)\.[a-z]+(_[a-z]+)+\Z")
every_event = pytest.mark.parametrize("event", OURS, ids=lambda event: event.name)


@every_event
def test_an_event_has_a_name_a_sentence_and_a_shape(event: Event) -> None:
    assert NAME.match(event.name), "Name it package.thing_happened."
    assert isinstance(event.doc, Promise), "Give it a translated sentence: gettext_lazy."
    assert str(event.doc).endswith("."), "Say it in a sentence."
    assert all(kind in (str, int, bool, list) for kind in event.fields.values())


@every_event
def test_an_event_is_said_in_french_too(event: Event) -> None:
    with translation.override("en"):
        english = str(event.doc)
    with translation.override("fr"):
        assert str(event.doc) != english, "Add its sentence to the French catalogue of its package."


def refuse_somebody(world: World) -> None:
    """Let a stranger try what only a member of the team may."""
    deed = DEEDS["people.leads.end"]
    with pytest.raises(Refused):
        actions()["people.leads.end"](by=world.stranger.viewer, **deed.takes(world))


def fail_to_sign_in(world: World) -> None:
    """Type a wrong password."""
    typed = {"sign_in_name": world.here.nurse.account.sign_in_name, "password": "not this one"}
    world.asker("anonymous").post(reverse("directory:sign-in"), typed)


def come_of_age(world: World) -> None:
    """Let the worker look on a day on which the child has come of age."""
    lapsing.sweep(timezone.now() + timedelta(days=20 * 366))


# What happens beside the actions: each event, and the scene in which it does.
SCENES: Mapping[str, Callable[[World], object]] = {
    "audit.access_denied": lambda w: w.asker("other_agency").get(
        reverse("directory:family", args=[w.here.family.pk])
    ),
    "audit.gesture_refused": refuse_somebody,
    "audit.keys_rewrapped": lambda w: call_command("rewrap_keys", stdout=StringIO()),
    "audit.records_shown": lambda w: w.browser(w.here, "worker").get(reverse("directory:families")),
    "audit.trail_read": lambda w: w.asker("auditor").get(reverse("desk:home")),
    "people.proof_failed": lambda w: prove_again(w.here.nurse.viewer, "not this one, not now"),
    "people.proved_again": lambda w: prove_again(w.here.nurse.viewer, PASSWORD),
    "consent.voice_lapsed": come_of_age,
    "people.sign_in_failed": fail_to_sign_in,
    "people.signed_in": lambda w: sign_in_as(w.here.nurse.account),
    "people.signed_out": lambda w: w.asker("auditor").post(reverse("directory:sign-out")),
}


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_emits_its_event(name: str, world: World) -> None:
    assert name in emitted(lambda: SCENES[name](world))


def test_every_event_is_emitted_by_an_action_or_in_a_scene(world: World) -> None:
    seen = set(SCENES)
    every = actions()
    for name, deed in DEEDS.items():
        with undone():
            takes = {"by": deed.actor(world)} | deed.takes(world)
            seen |= emitted(lambda: every[name](**takes))  # noqa: B023 - called at once
    silent = sorted(event.name for event in OURS if event.name not in seen)
    assert silent == [], "Emit it in an action that has its deed, or add its scene to SCENES."


def emitted(act: Callable[[], object]) -> set[str]:
    """Return the names of the events that an act left in the trail."""
    before = set(TrailEvent.objects.values_list("pk", flat=True))
    with disclosure.collecting(actor=ANONYMOUS, purpose="test"):
        act()
    return set(TrailEvent.objects.exclude(pk__in=before).values_list("name", flat=True))
