"""Whom the dice make responsible for a child of generated worlds, or not, or not now; and a child who grows up."""

from datetime import timedelta

from people.actions import responsibilities
from people.models import HowHeld, Proof, WhyEnded
from people.rules import ages
from tests import cast

STATES = ("never said", "told only", "to come", "ended", "held", "held anew")


def seat(world):
    """Seat an aunt, and return her with the children whom she reaches now."""
    people, home = world.people, world.home
    by, state = people.social_worker.viewer, world.chance.choice(STATES)
    aunt = cast.kin(home.family, "aunt", by=by, given_name="Una", family_name="World")
    cast.give_account(aunt, administrator=people.administrator)
    if state != "never said":
        _write(home, aunt, state, by)
    return aunt, [home.child] if state.startswith("held") else []


def _write(home, aunt, state, by):
    today = home.family.team.today()
    order = {"by": by, "how": HowHeld.SPECIAL_GUARDIAN}
    proof = Proof.NOT_SEEN if state in {"told only", "held anew"} else Proof.COURT_ORDER
    begins = today + timedelta(days=1) if state == "to come" else today
    held = cast.responsible(aunt, home.child, proof=proof, starts_on=begins, **order)
    if state == "ended":
        responsibilities.end(responsibility=held, ended_on=today, why=WhyEnded.RAN_OUT, by=by)
    if state == "held anew":
        cast.responsible(aunt, home.child, proof=Proof.COURT_ORDER, **order)


def grow(world):
    """Add a child of the mother's who comes of age today, or tomorrow; return them with whether they have."""
    home, is_of_age = world.home, world.chance.random() < 0.5
    by, today = world.people.social_worker.viewer, home.family.team.today()
    born = ages.reaches(today if is_of_age else today + timedelta(days=1), -18)
    world.grown = cast.kin(home.family, "child", by=by, given_name="Tam", birth_date=born.isoformat())
    cast.responsible(home.mother, world.grown, by=by, how=HowHeld.MOTHER)
    return frozenset({(world.grown.person.pk, is_of_age)})
