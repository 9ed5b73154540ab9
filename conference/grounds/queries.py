"""The grounds that a viewer may know of: duties, what a meeting or an agreement carries, and notices that bar."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from conference.meetings import access as meetings
from conference.meetings.models import Conference
from consent import gate
from consent.gate import Opened, Withheld, decide
from consent.in_force import names_of
from consent.models import Authority, AuthorityReview, BarNotice, Provision, Voice
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from consent.terms import ActorKind, Said
from people import queries as people
from people.models import Agency, Family
from people.viewers import Viewer


@dataclass(slots=True)
class Duty:
    """A duty that was taken up, with its words and those of its reviews, the latest review first."""

    authority: Authority
    words: dict[str, str]
    reviews: list[Opened[AuthorityReview]] = field(default_factory=list)

    @property
    def is_live(self) -> bool:
        """Say whether it lets anything flow today."""
        ends_at = self.authority.ends_at
        return not hasattr(self.authority, "end") and (ends_at is None or ends_at > timezone.now())


@dataclass(frozen=True, slots=True)
class Called:
    """The ground of a meeting at which the viewer has a place."""

    authority: Authority
    conference: Conference


@dataclass(frozen=True, slots=True)
class Notice:
    """A written notice that one body received, and when the person took it back."""

    notice: BarNotice
    reference: str
    taken_back: Voice | None


def duties(
    viewer: Viewer, family: Family, scope: Scope, *, sees_all: bool
) -> tuple[list[Duty], list[Withheld]]:
    """Return the duties of a family, the latest first, and what is said of those that are withheld.

    Who may change a duty sees everybody whom it lets in (`sees_all`); others see what it lets them do themselves.
    """
    every = Authority.objects.filter(family=family, carried_by_consent=False)
    taken_up = _with_permits(every, None if sees_all else viewer)
    taken_up = (
        taken_up.filter(conference_id="", shelf__isnull=False)
        .select_related("telling", "shelf__originator_agency")
        .prefetch_related("reviews")
    )
    shown = gate.open(viewer, taken_up.order_by("-starts_at", "-id"), WORK_WITH_FAMILY, scope=scope)
    found = {one.record.pk: Duty(one.record, dict(one.words)) for one in shown if isinstance(one, Opened)}
    reviews = AuthorityReview.objects.filter(authority__in=found).select_related("reviewed_by__agency")
    for one in gate.open(viewer, reviews.order_by("-at", "-id"), WORK_WITH_FAMILY, scope=scope):
        if isinstance(one, Opened):
            found[one.record.authority_id].reviews.append(one)
    return list(found.values()), [one for one in shown if isinstance(one, Withheld)]


def at_opening(family: Family, scope: Scope) -> list[Authority]:
    """Return the ground on which the family was taken in, for whoever may see whose record it is."""
    if not decide(scope, family).permitted:
        return []
    bare = Authority.objects.filter(family=family, conference_id="", shelf=None, voice=None, end=None)
    return list(_with_permits(bare).order_by("starts_at", "id"))


def called(viewer: Viewer, family: Family) -> list[Called]:
    """Return the live grounds of the family's meetings at which the viewer has a place."""
    near = Conference.objects.filter(meetings.mine(viewer), family=family).distinct()
    mine = {str(one.pk): one for one in near if meetings.seat_or_none(viewer, one.pk)}
    grounds = Authority.objects.filter(family=family, conference_id__in=mine, end__isnull=True)
    return [Called(one, mine[one.conference_id]) for one in grounds.order_by("starts_at", "id")]


def agreed(viewer: Viewer, family: Family, scope: Scope) -> list[Authority]:
    """Return the agreements that let the viewer in, of those whose words they may see; whom else they let in is not."""
    carried = Authority.objects.filter(family=family, carried_by_consent=True, voice__isnull=False, end=None)
    held = _with_permits(carried, viewer).select_related("voice").order_by("starts_at", "id")
    return [one for one in held if one.voice and decide(scope, one.voice).permitted and one.provisions.all()]


def notices(viewer: Viewer, family: Family, scope: Scope) -> list[Notice]:
    """Return the written notices that the viewer may read, the latest first."""
    withdrawn = Prefetch("voice__later", Voice.objects.filter(said=Said.WITHDRAW))
    barred = Prefetch("voice__provisions", Provision.objects.order_by("id"))
    given = BarNotice.objects.filter(family=family).select_related("holder", "voice")
    ready = given.prefetch_related(withdrawn, barred).order_by("-received_on", "-id")
    shown = gate.open(viewer, ready, WORK_WITH_FAMILY, scope=scope)
    return [
        Notice(one.record, one.words["reference"], next(iter(one.record.voice.later.all()), None))
        for one in shown
        if isinstance(one, Opened)
    ]


def agencies_around(viewer: Viewer, family: Family, scope: Scope) -> list[Agency]:
    """Return the agencies of the family's team and those that the viewer may know to work with it, by name."""
    today = family.team.today()
    team = people.live(family.team.memberships.all(), on=today)
    ids: set[UUID] = set(team.values_list("practitioner__agency_id", flat=True))
    working = people.live_involvements(family, on=today)
    shown = gate.open(viewer, working, WORK_WITH_FAMILY, scope=scope)
    ids |= {one.record.agency_id for one in shown if isinstance(one, Opened)}
    return list(Agency.objects.filter(pk__in=ids).order_by("name"))


def agencies_of(kinds: Iterable[str]) -> QuerySet[Agency]:
    """Return every agency of these kinds by name; agencies are no secret."""
    return Agency.objects.filter(kind__in=list(kinds)).order_by("name")


def _with_permits(authorities: QuerySet[Authority], naming: Viewer | None = None) -> QuerySet[Authority]:
    now = timezone.now()
    holding = Provision.objects.filter(Q(ends_at=None) | Q(ends_at__gt=now), end=None)
    if naming is not None:
        whom = Q(actor_kind=ActorKind.ROLE)
        for kind, actor in names_of(naming).items():
            whom |= Q(actor_kind=kind, actor=actor)
        holding = holding.filter(whom)
    return authorities.select_related("end").prefetch_related(Prefetch("provisions", holding.order_by("id")))
