"""What only a demonstration has: nowhere else can it be reached, loaded or guessed."""

import pytest
from django.core.management import CommandError, call_command

from people.models import Account, Family
from tests.isolation.routes import every_route
from tests.isolation.world import ASKERS, World


def test_no_address_signs_in_by_a_click(world: World) -> None:
    assert "directory:personas" not in set(every_route())
    for browser in map(world.asker, ASKERS):
        for method in (browser.get, browser.post):
            assert method("/personas/", {"persona": "chair"}).status_code == 404


def test_a_fictional_family_is_never_loaded_beside_real_ones(world: World) -> None:
    before = Family.objects.count(), Account.objects.count()
    with pytest.raises(CommandError):
        call_command("load_demonstration")
    assert (Family.objects.count(), Account.objects.count()) == before
