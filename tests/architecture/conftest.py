"""The world that the samples of actions stand on."""

from tests.isolation.fixtures import _world_of_the_module, world

__all__ = ["_world_of_the_module", "world"]
