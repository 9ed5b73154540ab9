"""The families of the cast: their people, who is responsible for whom, and who of them can sign in."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from conference.directory.actions import families, persons
from people.actions import accounts, kinships, responsibilities
from people.models import (
    Account,
    Family,
    FamilyMember,
    HowHeld,
    Jurisdiction,
    KinshipRelation,
    ParentalResponsibility,
    Proof,
    Team,
)
from people.records import Particulars
from people.viewers import Capacity, Viewer, viewer_of

PASSWORD = "seven herons on the quay"
_numbers = count(1)


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


# How the father holds parental responsibility under the law of each place.
FATHERS = {Jurisdiction.ENGLAND: HowHeld.BIRTH_CERTIFICATE, Jurisdiction.QUEBEC: HowHeld.FILIATION}


def household(name: str, *, team: Team, by: Viewer, administrator: Viewer) -> Household:
    """Open a family: mother and father who can sign in, a child of eight, a baby expected."""
    family = families.open(team=team, name=name, by=by)
    mother = kin(family, "mother", by=by, given_name="Mira", family_name=name, birth_date="1990-02-03")
    father = kin(family, "father", by=by, given_name="Finn", family_name=name, birth_date="1988-11-30")
    born = timezone.localdate().replace(day=1) - timedelta(days=8 * 366)
    child = kin(family, "child", by=by, given_name="Cass", family_name=name, birth_date=born.isoformat())
    due = timezone.localdate() + timedelta(days=60)
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
    responsible(mother, child, by=by, how=HowHeld.MOTHER)
    responsible(mother, baby, by=by, how=HowHeld.MOTHER, proof=Proof.NOT_SEEN)
    responsible(father, child, by=by, how=FATHERS[Jurisdiction(team.jurisdiction)])
    return Household(family, mother, father, child, baby)


def responsible(
    holder: Kin,
    child: Kin,
    *,
    by: Viewer,
    how: HowHeld = HowHeld.BIRTH_CERTIFICATE,
    proof: Proof = Proof.BIRTH_CERTIFICATE,
    **dates: Any,
) -> ParentalResponsibility:
    """Give somebody parental responsibility for a child, with proof that was seen today unless told otherwise."""
    dates.setdefault("seen_on", None if proof == Proof.NOT_SEEN else child.member.family.team.today())
    return responsibilities.record(
        family=child.member.family,
        holder=holder.person,
        child=child.person,
        how=how,
        proof=proof,
        by=by,
        **dates,
    )


def kin(family: Family, relation: str, *, by: Viewer, is_unborn: bool = False, **words: str) -> Kin:
    """Add a person to a family."""
    member = persons.add(
        family=family,
        particulars=Particulars(**words),
        relation=relation,
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
