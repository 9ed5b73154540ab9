"""Looks for practitioners who may be related to a family where they have a seat, and suggests them to a person.

It starts from the few of whom anything is known: those with a record of their own, and those who said where they live.
Only tokens and identifiers are compared; nothing is opened.
"""

from collections.abc import Iterable
from time import monotonic
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from consent.actions import suggestions
from consent.models import Exclusion, ExclusionSuggestion, Provision
from consent.relations import Because, Household, Worker, because, is_news
from consent.terms import ActorKind
from people import queries, tokens
from people.models import (
    Account,
    Address,
    Family,
    FamilyMember,
    IndexKind,
    Kinship,
    PersonIndex,
    Practitioner,
    PractitionerHome,
)
from people.viewers import SYSTEM_VIEWER

EACH = 60.0  # seconds: it is decided within hours, and nothing is looked for while somebody waits for a page


class OnceAMinute:
    """A duty of the worker, which asks each second: it looks at most once a minute."""

    def __init__(self) -> None:
        self._last: float | None = None

    def __call__(self, now: float | None = None) -> int:
        """Look if it is time; return how many were suggested."""
        now = monotonic() if now is None else now
        if self._last is not None and now - self._last < EACH:
            return 0
        self._last = now
        return notice()


def notice() -> int:
    """Suggest whoever may be related to a family and was not suggested for that before; return how many there were."""
    suggested = 0
    for practitioner in _known():
        worker = _worker(practitioner)
        for family in _seats(practitioner):
            reasons = because(worker, _household(family))
            if reasons and is_news(reasons, _settled(practitioner.pk, family.pk)):
                suggestions.suggest(
                    practitioner=practitioner, family=family, because=sorted(reasons), by=SYSTEM_VIEWER
                )
                suggested += 1
    return suggested


def _known() -> Iterable[Practitioner]:
    own = Account.objects.filter(person__isnull=False, practitioner__isnull=False).values("practitioner_id")
    said = PractitionerHome.objects.exclude(token="").values("practitioner_id")
    return list(Practitioner.objects.filter(Q(pk__in=own) | Q(pk__in=said)).order_by("pk"))


def _worker(practitioner: Practitioner) -> Worker:
    own = Account.objects.filter(practitioner=practitioner, person__isnull=False)
    persons = {same for one in own if one.person_id for same in queries.same_persons(one.person_id)}
    home = PractitionerHome.objects.filter(practitioner=practitioner).order_by("-recorded_at", "-id").first()
    lives_at = Address.objects.filter(residents__person__in=persons, replaced_by=None, end=None)
    surnames = PersonIndex.objects.filter(person__in=persons, kind=IndexKind.SURNAME)
    # A title or a given name meets no surname but by chance, and then a person looks at it.
    own_name = practitioner.name.split()[1:] or [practitioner.name]
    return Worker(
        persons=frozenset(persons),
        surnames=frozenset(tokens.of_surname(" ".join(own_name)))
        | set(surnames.values_list("token", flat=True)),
        homes=frozenset(
            each for each in (home.token if home else "", *lives_at.values_list("token", flat=True)) if each
        ),
    )


def _seats(practitioner: Practitioner) -> Iterable[Family]:
    """Return the open families where somebody has a seat and from which they are not excluded already."""
    today = timezone.localdate()
    near = queries.families_near(practitioner.pk, practitioner.agency_id, on=today)
    admitted = Provision.objects.filter(
        actor_kind=ActorKind.PRACTITIONER, actor=str(practitioner.pk), end=None, authority__end=None
    )
    excluded = Exclusion.objects.filter(practitioner=practitioner, end=None).values("family_id")
    seated = Q(pk__in=near.values("pk")) | Q(pk__in=admitted.values("family_id"), closed_at=None)
    return Family.objects.filter(seated).exclude(pk__in=excluded).order_by("pk")


def _household(family: Family) -> Household:
    persons = set(FamilyMember.objects.filter(family=family).values_list("person_id", flat=True))
    kin = Kinship.objects.filter(Q(person__in=persons) | Q(relative__in=persons))
    related: set[UUID] = {each for pair in kin.values_list("person_id", "relative_id") for each in pair}
    today = family.team.today()
    return Household(
        persons=frozenset(persons),
        relatives=frozenset(related - persons),
        surnames=frozenset(
            PersonIndex.objects.filter(person__in=persons, kind=IndexKind.SURNAME).values_list(
                "token", flat=True
            )
        ),
        homes=frozenset(queries.addresses_of(family, on=today).values_list("token", flat=True)),
    )


def _settled(practitioner_id: UUID, family_id: UUID) -> frozenset[Because]:
    """Return the reasons that wait for an answer, or about which somebody has decided."""
    asked = ExclusionSuggestion.objects.filter(practitioner_id=practitioner_id, family_id=family_id)
    codes = ",".join(asked.values_list("because", flat=True))
    return frozenset(Because(each) for each in codes.split(",") if each)
