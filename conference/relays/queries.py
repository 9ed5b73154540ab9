"""Relays and templates near a family, as far as the viewer may know of them."""

from typing import Any

from conference.relays import access
from conference.relays.access import Near
from conference.relays.models import Relay, RelayTemplate
from consent import gate
from consent.gate import Opened
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from people.models import LeadTenure
from people.viewers import Viewer

MOST = 100


def relays(near: Near) -> list[Opened[Relay]]:
    """Open the relays of a family, the latest first."""
    rows = access.RELAYS.filter(family=near.family).order_by("-written_at", "-id")
    return opened(near.viewer, access.readable(rows, near.scope)[:MOST], near.scope)


def templates(near: Near) -> list[RelayTemplate]:
    """Return the templates of a family of which the viewer may know."""
    rows = access.TEMPLATES.filter(family=near.family).order_by("-proposed_at", "-id")
    return [each for each in rows if access.knows(near, each)]


def waiting_for(viewer: Viewer) -> list[Relay]:
    """Return the relays that wait for the viewer, as the lead of their families or who chairs a meeting of theirs."""
    if viewer.practitioner_id is None:
        return []
    led = LeadTenure.objects.filter(practitioner=viewer.practitioner_id, ended_at=None).values("family_id")
    chaired = access.chaired(viewer).values("family_id")
    rows = access.RELAYS.filter(answer=None).exclude(written_by=viewer.practitioner_id)
    found = list((rows.filter(family__in=led) | rows.filter(family__in=chaired)).distinct())
    near = {each.family_id for each in found}
    return access.readable(found, Scope.load(viewer, WORK_WITH_FAMILY, family_ids=near)) if found else []


def opened(viewer: Viewer, records: Any, scope: Scope) -> list[Opened[Any]]:
    """Open what may be read, and leave out the rest."""
    shown = gate.open(viewer, records, scope.purpose, scope=scope)
    return [each for each in shown if isinstance(each, Opened)]
