"""The standing cast of the tests: an administrator, a team of many agencies, two families. Real actions made them all.

    people = cast.everybody()
    people.health_visitor.viewer        # who asks
    people.larch.mother.person          # Mira Larch; F for father Finn, C for child Cass, B for the baby expected

Nothing here writes by itself: a state that no action can reach is a state that no test should stand on.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import count
from typing import Any

from django.utils import timezone

from people.actions import accounts, agencies, appointments, memberships, practitioners, teams
from people.models import (
    Account,
    Agency,
    AgencyKind,
    AppointmentRole,
    Jurisdiction,
    Membership,
    Practitioner,
    Standing,
    Team,
)
from people.viewers import SYSTEM_VIEWER, Viewer, viewer_of
from tests.cast_of_families import PASSWORD, Household, Kin, give_account, household, kin, responsible

__all__ = ["PASSWORD", "Household", "Kin", "give_account", "household", "kin", "responsible"]

_numbers = count(1)

# Each agency of the cast: its name, its kind, whether the law charges it with child protection.
AGENCIES = {
    "social_care": ("Harbour Children’s Services", AgencyKind.SOCIAL_CARE, True),
    "reviewing": ("Harbour Reviewing Service", AgencyKind.SOCIAL_CARE, True),
    "health": ("Harbour Health Trust", AgencyKind.HEALTH_TRUST, False),
    "surgery": ("Quay Surgery", AgencyKind.GP_PRACTICE, False),
    "school": ("Tide Lane School", AgencyKind.SCHOOL, False),
    "police": ("Harbour Police", AgencyKind.POLICE, False),
    "housing": ("Harbour Homes", AgencyKind.HOUSING, False),
    "charity": ("Open Door", AgencyKind.VOLUNTARY_BODY, False),
}
# Each practitioner: name, agency, job, whether a social worker, standing in the team (None: no member).
PRACTITIONERS = {
    "social_worker": ("Sol Worker", "social_care", "Social worker", True, Standing.CORE),
    "minute_taker": ("Min Taker", "social_care", "Minute-taker", False, Standing.CORE),
    "chair": ("Cher Chair", "reviewing", "Independent chair", True, None),
    "health_visitor": ("Hope Visitor", "health", "Health visitor", False, Standing.SECONDED),
    "police_officer": ("Perry Constable", "police", "Detective constable", False, Standing.SECONDED),
    "teacher": ("Tess Teacher", "school", "Deputy head", False, Standing.PART_TIME),
    "gp": ("Gale Doctor", "surgery", "General practitioner", False, Standing.PART_TIME),
    "housing_officer": ("Hollis Homes", "housing", "Housing officer", False, None),
    "stranger": ("Strange Outsider", "charity", "Volunteer co-ordinator", False, None),
}


@dataclass
class Worker:
    """A practitioner with a way to sign in, and perhaps a place in a team."""

    practitioner: Practitioner
    account: Account
    membership: Membership | None = None

    @property
    def agency(self) -> Agency:
        return self.practitioner.agency

    @property
    def viewer(self) -> Viewer:
        return viewer_of(self.account)


@dataclass
class Cast:
    """Everybody; agencies and practitioners are attributes by their key."""

    administrator: Viewer
    auditor: Viewer
    team: Team
    agencies: dict[str, Agency] = field(default_factory=dict)
    workers: dict[str, Worker] = field(default_factory=dict)

    def __getattr__(self, key: str) -> Any:
        for group in (self.__dict__.get("workers", {}), self.__dict__.get("agencies", {})):
            if key in group:
                return group[key]
        raise AttributeError(key)

    @cached_property
    def larch(self) -> Household:
        """The family of most tests, held by the team."""
        return household(
            "Larch", team=self.team, by=self.social_worker.viewer, administrator=self.administrator
        )

    @cached_property
    def alder(self) -> Household:
        """A second family, held by another team that none of the cast belongs to but its own worker."""
        other = teams.create(
            name="Inland team",
            jurisdiction=Jurisdiction.ENGLAND,
            time_zone="Europe/London",
            by=self.administrator,
        )
        inland = worker(
            "Ines Inland", self.social_care, administrator=self.administrator, is_social_worker=True
        )
        join(inland, other, Standing.CORE, administrator=self.administrator)
        self.workers["inland_worker"] = inland
        return household("Alder", team=other, by=inland.viewer, administrator=self.administrator)

    @cached_property
    def maple(self) -> Household:
        """A family under the law of Quebec, held by a team there that three of the cast belong to as well."""
        there = team("Rive-Sud", administrator=self.administrator, jurisdiction=Jurisdiction.QUEBEC)
        for key, standing in (
            ("social_worker", Standing.CORE),
            ("health_visitor", Standing.SECONDED),
            ("teacher", Standing.PART_TIME),
        ):
            join(self.workers[key], there, standing, administrator=self.administrator)
        return household("Maple", team=there, by=self.social_worker.viewer, administrator=self.administrator)


def everybody() -> Cast:
    """Make the officers, the team, every agency and practitioner; families follow when first asked for."""
    boss = administrator()
    people = Cast(boss, officer(AppointmentRole.AUDITOR, administrator=boss), team(administrator=boss))
    for key, (name, kind, statutory) in AGENCIES.items():
        people.agencies[key] = agencies.create(name=name, kind=kind, is_statutory_body=statutory, by=boss)
    for key, (name, agency, job, social, standing) in PRACTITIONERS.items():
        made = worker(
            name, people.agencies[agency], job_title=job, is_social_worker=social, administrator=boss
        )
        people.workers[key] = made
        if standing is not None:
            join(made, people.team, standing, administrator=boss)
    return people


def administrator() -> Viewer:
    """Make the first administrator, whom the program itself appoints."""
    return officer(AppointmentRole.ADMINISTRATOR, administrator=SYSTEM_VIEWER)


def officer(role: AppointmentRole, *, administrator: Viewer, team: Team | None = None) -> Viewer:
    """Make an account with an office, of one team or of everybody, and nothing else."""
    account = accounts.create(sign_in_name=f"{role}-{next(_numbers)}", password=PASSWORD, by=administrator)
    since = _today() - timedelta(days=30)
    appointments.make(account=account, role=role, team=team, starts_on=since, by=administrator)
    return viewer_of(Account.objects.get(id=account.id))


TIME_ZONES = {Jurisdiction.ENGLAND: "Europe/London", Jurisdiction.QUEBEC: "America/Toronto"}


def team(
    name: str = "Harbour team",
    *,
    administrator: Viewer,
    jurisdiction: Jurisdiction = Jurisdiction.ENGLAND,
) -> Team:
    """Form a team, in England unless it is said otherwise."""
    zone = TIME_ZONES[jurisdiction]
    return teams.create(name=name, jurisdiction=jurisdiction, time_zone=zone, by=administrator)


def worker(
    name: str,
    agency: Agency,
    *,
    administrator: Viewer,
    job_title: str = "Practitioner",
    is_social_worker: bool = False,
) -> Worker:
    """Make a practitioner who can sign in."""
    practitioner = practitioners.create(
        agency=agency,
        name=name,
        job_title=job_title,
        phone=f"01632 {960000 + next(_numbers)}",
        is_social_worker=is_social_worker,
        by=administrator,
    )
    account = accounts.create(
        sign_in_name=f"{name.replace(' ', '.').lower()}.{next(_numbers)}@example.org",
        password=PASSWORD,
        practitioner=practitioner,
        by=administrator,
    )
    return Worker(practitioner, account)


def join(
    worker: Worker, team: Team, standing: Standing, *, administrator: Viewer, **dates: Any
) -> Membership:
    """Give a worker a place in a team, for a month already unless dates say otherwise."""
    dates.setdefault("starts_on", _today() - timedelta(days=30))
    worker.membership = memberships.begin(
        practitioner=worker.practitioner, team=team, standing=standing, by=administrator, **dates
    )
    return worker.membership


def leave(worker: Worker, *, administrator: Viewer) -> Membership:
    """End a worker's place in the team: yesterday was the last day."""
    assert worker.membership is not None
    return memberships.end(
        membership=worker.membership, ends_on=_today() - timedelta(days=1), by=administrator
    )


def _today() -> date:
    return timezone.localdate()
