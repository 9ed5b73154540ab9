"""What a family refused, and what became of the requests to go past it; reasons through the gate."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Prefetch

from consent import biting, gate, overriding
from consent.gate import Opened
from consent.models import OverrideDecision, OverrideRequest, Provision, Voice
from consent.purposes import WORK_WITH_FAMILY
from consent.terms import Effect, Said
from people.models import Family, Practitioner
from people.queries import live, live_involvements
from people.viewers import Viewer


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody refused or limited, and what that bars now."""

    voice: Voice
    bars: list[Provision]


def refusals(family: Family) -> list[Standing]:
    """Return what was refused or limited and still stands, the latest first."""
    bars = biting.live(Provision.objects.filter(effect=Effect.BAR.value)).order_by("id")
    said = Voice.objects.filter(family=family, said__in=[Said.LIMIT, Said.REFUSE]).prefetch_related(
        Prefetch("provisions", bars), "subjects"
    )
    found = [Standing(each, list(each.provisions.all())) for each in said.order_by("-said_at", "-id")]
    return [each for each in found if each.bars]


def requests(family: Family) -> list[OverrideRequest]:
    """Return everything that was asked in a family, the latest first, with what was decided."""
    found = OverrideRequest.objects.filter(family=family).select_related(
        "family__team",
        "voice",
        "asked_by__practitioner__agency",
        "decision__authority__end",
        "decision__authority__telling",
        "decision__decided_by__practitioner__agency",
    )
    return list(found.prefetch_related("decision__authority__reviews").order_by("-asked_at", "-id"))


def waiting(viewer: Viewer) -> list[OverrideRequest]:
    """Return the requests that the viewer could decide, of every family of their teams."""
    return overriding.waiting_for(viewer)


def reasons(viewer: Viewer, asked: Iterable[OverrideRequest]) -> dict[UUID, dict[str, str]]:
    """Return the words of requests and of their decisions, by identifier, as far as the viewer may read them."""
    asked = list(asked)
    decided: list[OverrideDecision] = [each.decision for each in asked if hasattr(each, "decision")]
    records: list[Any] = [*asked, *decided]
    return {
        each.record.id: dict(each.words)
        for each in gate.open(viewer, records, WORK_WITH_FAMILY)
        if isinstance(each, Opened)
    }


def barred_now(voice: Voice) -> list[Provision]:
    """Return what a voice bars now."""
    return list(biting.bars_of(voice).order_by("id"))


def practitioners_near(viewer: Viewer, family: Family) -> list[Practitioner]:
    """Return the practitioners of the team, and those whom the viewer may know to work with the family, by name."""
    today = family.team.today()
    working = live_involvements(family, on=today).filter(practitioner__isnull=False)
    shown = gate.open(viewer, working, WORK_WITH_FAMILY)
    near = (one.record.practitioner_id for one in shown if isinstance(one, Opened))
    ids: set[UUID] = {each for each in near if each is not None}
    ids |= {*live(family.team.memberships.all(), on=today).values_list("practitioner_id", flat=True)}
    return list(Practitioner.objects.filter(pk__in=ids).select_related("agency").order_by("name", "id"))
