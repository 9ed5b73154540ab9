"""The tables of the trail and of the vault."""

from audit.models.data_key import DataKey
from audit.models.event import GestureKey, InboxRow, TrailAbout, TrailEvent
from audit.models.leaf import Frontier, Leaf

__all__ = ["DataKey", "Frontier", "GestureKey", "InboxRow", "Leaf", "TrailAbout", "TrailEvent"]
