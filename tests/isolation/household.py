"""The family of a side: who belongs to it, who is responsible for whom, and where they live."""

from datetime import timedelta
from typing import Any

from conference.directory.actions import addresses, families
from people.actions import kinships
from people.models import Household, HowHeld, KinshipRelation, Proof
from people.viewers import Viewer
from tests import cast
from tests.isolation.side import TODAY, Side


def open_family(side: Side, boss: Viewer) -> None:
    """Open the family: a mother who can sign in, a grandmother, a child, a baby; and a cousin known elsewhere."""
    by = side.worker.viewer
    side.keep(
        family=families.open(
            team=side.team, name=side.canary("people.family.name"), reference=f"{side.name}-7041", by=by
        )
    )
    surname: dict[str, Any] = {"family_name": side.canary("people.person.family_name")}
    years = {"mother": 37, "gran": 61, "child": 9}
    relations = {"mother": "mother", "gran": "grandmother", "child": "child"}
    for key, relation in relations.items():
        told: dict[str, Any] = surname | {
            "given_name": side.canary("people.person.given_name", key),
            "official_number": side.canary("people.person.official_number", key),
            "birth_date": side.day(
                "people.person.birth_date", key, TODAY() - timedelta(days=366 * years[key])
            ),
        }
        side.keep(**{key: cast.kin(side.family, relation, by=by, **told)})
    due = side.day("people.person.due_on", "", TODAY() + timedelta(days=60))
    cousin: dict[str, Any] = {
        "given_name": f"Cousin{side.name}",
        "family_name": "Known",
        "birth_date": "2015-05-05",
    }
    side.keep(
        baby=cast.kin(side.family, "child", by=by, due_on=due, is_unborn=True, **surname),
        cousins=families.open(team=side.team, name=f"Cousins of {side.name}", by=by),
    )
    side.keep(cousin=cast.kin(side.cousins, "child", by=by, **cousin))
    cast.give_account(side.made["mother"], administrator=boss)
    for younger in (side.child, side.baby):
        kinships.state(
            family=side.family,
            person=side.mother.person,
            relative=younger.person,
            relation=KinshipRelation.PARENT,
            by=by,
        )
    _claim(side, by)


def _claim(side: Side, by: Viewer) -> None:
    claim: dict[str, Any] = {"how": HowHeld.MOTHER, "proof": Proof.NOT_SEEN, "by": by}
    cast.responsible(side.mother, side.baby, **claim)
    side.keep(responsibility=cast.responsible(side.mother, side.child, **claim))


def move_in(side: Side) -> None:
    """Write down where mother and child live."""
    side.keep(
        address=addresses.record(
            family=side.family,
            household=Household.FIRST,
            words=side.canary("people.address.words"),
            residents=[side.mother.person, side.child.person],
            by=side.worker.viewer,
        )
    )
