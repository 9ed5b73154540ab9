"""The world, for every test of isolation."""

from tests.isolation.fixtures import _world_of_the_module, world

__all__ = ["_world_of_the_module", "world"]
