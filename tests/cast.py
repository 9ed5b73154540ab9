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
    Family,
    FamilyMember,
    Jurisdiction,
    Membership,
    Practitioner,
    Standing,
    Team,
)
from people.records import Particulars
from people.viewers import SYSTEM_VIEWER, Capacity, Viewer, viewer_of

PASSWORD = "seven herons on the quay"
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
class Kin:
    """A person in one family, perhaps with a way to sign in."""

    member: FamilyMember
    account: Account | None = None

    @property
    def person(self) -> Any:
        return self.member.person

    @property
    def viewer(self) -> Viewer:
        assert self.account is not None, "This person cannot sign in: give them an account."
        return viewer_of(self.account, capacity=Capacity.PERSON)


@dataclass
class Household:
    """A family and its people by what they are in it."""

    family: Family
    mother: Kin
    father: Kin
    child: Kin
    baby: Kin


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


def officer(role: AppointmentRole, *, administrator: Viewer) -> Viewer:
    """Make an account with an office and nothing else."""
    account = accounts.create(sign_in_name=f"{role}-{next(_numbers)}", password=PASSWORD, by=administrator)
    appointments.make(account=account, role=role, starts_on=_today() - timedelta(days=30), by=administrator)
    return viewer_of(Account.objects.get(id=account.id))


def team(name: str = "Harbour team", *, administrator: Viewer) -> Team:
    """Form a team in England."""
    return teams.create(
        name=name, jurisdiction=Jurisdiction.ENGLAND, time_zone="Europe/London", by=administrator
    )


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
        agency=agency, name=name, job_title=job_title, is_social_worker=is_social_worker, by=administrator
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


def household(name: str, *, team: Team, by: Viewer, administrator: Viewer) -> Household:
    """Open a family: mother and father who can sign in, a child of eight, a baby expected."""
    from conference.directory.actions import families
    from people.actions import kinships
    from people.models import KinshipRelation

    family = families.open(team=team, name=name, by=by)
    mother = kin(family, "mother", by=by, given_name="Mira", family_name=name, birth_date="1990-02-03")
    father = kin(family, "father", by=by, given_name="Finn", family_name=name, birth_date="1988-11-30")
    born = _today().replace(day=1) - timedelta(days=8 * 366)
    child = kin(family, "child", by=by, given_name="Cass", family_name=name, birth_date=born.isoformat())
    due = _today() + timedelta(days=60)
    baby = kin(family, "child", by=by, family_name=name, due_on=due.isoformat(), is_unborn=True)
    for parent in (mother, father):
        give_account(parent, administrator=administrator)
        for younger in (child, baby):
            kinships.state(
                family=family,
                person=parent.person,
                relative=younger.person,
                relation=KinshipRelation.PARENT,
                by=by,
            )
    return Household(family, mother, father, child, baby)


def kin(family: Family, relation: str, *, by: Viewer, is_unborn: bool = False, **words: str) -> Kin:
    """Add a person to a family."""
    from conference.directory.actions import persons

    member = persons.add(
        family=family,
        particulars=Particulars(**words),
        relation=relation,
        has_parental_responsibility=relation in {"mother", "father"},
        is_unborn=is_unborn,
        by=by,
    )
    return Kin(member)


def give_account(kin: Kin, *, administrator: Viewer) -> Account:
    """Give a person of a family a way to sign in."""
    kin.account = accounts.create(
        sign_in_name=f"family-{next(_numbers)}", password=PASSWORD, person=kin.person, by=administrator
    )
    return kin.account


def _today() -> date:
    return timezone.localdate()
