"""Who is asking: the one small object that every query, decision and action takes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

from django.utils import timezone

from audit.actors import SYSTEM, Actor
from people.models import Account, AppointmentRole
from people.rules.dates import is_live


class Capacity(StrEnum):
    """As what somebody acts. One account may have several; each page asks for one."""

    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    PERSON = "person"
    PRACTITIONER = "practitioner"
    SYSTEM = "system"


# Without being asked, an account acts as the first of these that it has.
USUAL_ORDER = (Capacity.PRACTITIONER, Capacity.PERSON, Capacity.AUDITOR, Capacity.ADMINISTRATOR)
CAPACITY_OF_ROLE = {
    AppointmentRole.ADMINISTRATOR: Capacity.ADMINISTRATOR,
    AppointmentRole.AUDITOR: Capacity.AUDITOR,
    AppointmentRole.PRIVACY_OFFICER: Capacity.AUDITOR,
}


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who asks, in one capacity. `session` is the hash of the session, never its key."""

    account_id: UUID
    pseudonym: str
    capacity: Capacity
    practitioner_id: UUID | None
    person_id: UUID | None
    agency_id: UUID | None
    agency_kind: str
    language: str
    signed_in_at: datetime
    session: str

    def actor(self) -> Actor:
        """Return what the trail keeps of this viewer."""
        return Actor(
            pseudonym=self.pseudonym,
            agency=str(self.agency_id or ""),
            standing=self.capacity.value,
            session=self.session,
        )


SYSTEM_VIEWER = Viewer(
    account_id=UUID(int=0),
    pseudonym=SYSTEM.pseudonym,
    capacity=Capacity.SYSTEM,
    practitioner_id=None,
    person_id=None,
    agency_id=None,
    agency_kind="",
    language="en",
    signed_in_at=datetime(1970, 1, 1, tzinfo=UTC),
    session="",
)


class NoSuchCapacity(ValueError):
    """The account does not have the capacity that was asked for."""


def capacities_of(account: Account) -> list[Capacity]:
    """Return every capacity that an account has today, the usual one first."""
    has = {Capacity.PRACTITIONER} if account.practitioner_id else set()
    if account.person_id:
        has.add(Capacity.PERSON)
    today = timezone.localdate()
    for appointment in account.appointments.all():
        if is_live(appointment.starts_on, appointment.ends_on, on=today):
            has.add(CAPACITY_OF_ROLE[AppointmentRole(appointment.role)])
    return [capacity for capacity in USUAL_ORDER if capacity in has]


def viewer_of(
    account: Account,
    *,
    capacity: Capacity | None = None,
    signed_in_at: datetime | None = None,
    session: str = "",
) -> Viewer:
    """Return the account as somebody who asks, in its usual capacity or in the one asked for.

    Raises NoSuchCapacity when the account does not have it. As a person, nothing of the work is carried along,
    and as a practitioner nothing of the family: one who is both never sees both at once.
    """
    has = capacities_of(account)
    if not has or (capacity and capacity not in has):
        raise NoSuchCapacity(capacity or "none")
    acting = capacity or has[0]
    works = acting is not Capacity.PERSON and account.practitioner is not None
    practitioner = account.practitioner if works else None
    return Viewer(
        account_id=account.id,
        pseudonym=str(account.pseudonym),
        capacity=acting,
        practitioner_id=practitioner.id if practitioner else None,
        person_id=account.person_id if acting is Capacity.PERSON else None,
        agency_id=practitioner.agency_id if practitioner else None,
        agency_kind=practitioner.agency.kind if practitioner else "",
        language=account.language,
        signed_in_at=signed_in_at or timezone.now(),
        session=session,
    )


def in_capacity(viewer: Viewer, allowed: Iterable[Capacity]) -> Viewer | None:
    """Return the viewer in a capacity that a door allows, or None when the account has none of them."""
    wanted = frozenset(allowed)
    if viewer.capacity in wanted:
        return viewer
    account = Account.objects.select_related("practitioner__agency").get(id=viewer.account_id)
    for capacity in capacities_of(account):
        if capacity in wanted:
            same = viewer_of(
                account, capacity=capacity, signed_in_at=viewer.signed_in_at, session=viewer.session
            )
            return replace(same, language=viewer.language)
    return None
