"""How each action succeeds, and how it is refused.

A new action fails the tests until it has its line here:

    "room.noun.verb": Deed(lambda w: {...}, by="worker"),

The function returns what the action takes besides `by`, from the world of `tests/isolation`; `by` is who may, a person
of the family's side or the administrator. A stranger is refused, unless `refused` says otherwise what to change.
Those of the people package stand in `deeds_of_people.py`, those of the four filters in `deeds_of_filters.py`, those
on lawful grounds in `deeds_of_grounds.py`, those by which permissions go out and come in in `deeds_of_exchange.py`,
those of emergencies, overrides and notices in `deeds_of_emergencies.py`.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.utils import timezone

from conference.meetings.sayings import Saying
from conference.meetings.vocabulary import Answer, Bearing, Harm, HowKnown, Stance
from consent.categories import Category, Sensitivity
from consent.models import Exclusion
from consent.terms import NotAskedBecause
from people.models import Household
from people.tokens import Terms
from tests.architecture import deeds_of_circles
from tests.architecture.deed import Deed, Taken, of_family
from tests.architecture.deeds_of_apart import DEEDS_OF_APART
from tests.architecture.deeds_of_disputes import DEEDS_OF_DISPUTES
from tests.architecture.deeds_of_emergencies import DEEDS_OF_EMERGENCIES
from tests.architecture.deeds_of_exchange import DEEDS_OF_EXCHANGE
from tests.architecture.deeds_of_filters import DEEDS_OF_FILTERS
from tests.architecture.deeds_of_grounds import DEEDS_OF_GROUNDS
from tests.architecture.deeds_of_people import DEEDS_OF_PEOPLE
from tests.architecture.deeds_of_relays import DEEDS_OF_RELAYS
from tests.architecture.deeds_of_sharing import DEEDS_OF_SHARING
from tests.architecture.deeds_of_voices import DEEDS_OF_VOICES
from tests.isolation.sayings import grant, particulars, spoken
from tests.isolation.side import TODAY
from tests.isolation.world import World


def in_the_room(**more: Callable[[Any], Any]) -> Taken:
    """Return the open meeting, with further values read from its side."""
    return lambda w: {"conference": w.here.open} | {name: read(w.here) for name, read in more.items()}


def a_home(world: World) -> dict[str, Any]:
    """Return where the child lives."""
    where = {"household": Household.FIRST, "words": "7 Newly Written Row"}
    return {"residents": [world.here.child.person], **where}


def a_line(world: World) -> dict[str, Any]:
    """Return what a line about the child is."""
    return {"category": Category.HEALTH, "words": "A new line.", "persons": [world.here.child.person]}


def a_saying() -> Saying:
    """Return what is typed about health, and not written yet."""
    return Saying(Category.HEALTH, Sensitivity.N, HowKnown.FACT, Bearing.NEITHER, TODAY(), "")


def a_meeting(world: World) -> dict[str, Any]:
    """Return what a meeting of tomorrow is."""
    when = {"kind": "icpc", "scheduled_at": timezone.now() + timedelta(days=1)}
    return {"family": world.here.family, "chair": world.here.chair.practitioner, "reason": "To plan", **when}


def a_step(world: World) -> dict[str, Any]:
    """Return what a step for the child is."""
    words = {"what_must_change": "Sleep", "what": "A bed", "how_we_will_know": "They sleep"}
    who = {"owner": world.here.nurse.practitioner, "persons": [world.here.child.person]}
    return {"conference": world.here.open, "by_when": TODAY() + timedelta(days=9), **words, **who}


DEEDS: Mapping[str, Deed] = {
    **DEEDS_OF_EMERGENCIES,
    **DEEDS_OF_APART,
    **DEEDS_OF_DISPUTES,
    **DEEDS_OF_EXCHANGE,
    **DEEDS_OF_FILTERS,
    **DEEDS_OF_GROUNDS,
    **DEEDS_OF_PEOPLE,
    **DEEDS_OF_VOICES,
    **DEEDS_OF_RELAYS,
    **DEEDS_OF_SHARING,
    "conference.directory.addresses.correct": Deed(
        lambda w: {"address": w.here.address, "since": TODAY(), "sensitivity": Sensitivity.N} | a_home(w)
    ),
    "conference.directory.addresses.end": Deed(lambda w: {"address": w.here.address, "until": TODAY()}),
    "conference.directory.addresses.record": Deed(lambda w: {"family": w.here.family} | a_home(w)),
    **{name: Deed(takes) for name, takes in deeds_of_circles.TAKES.items()},
    "conference.directory.families.open": Deed(lambda w: {"team": w.here.team, "name": "Newcomer"}),
    "conference.directory.involvements.begin": Deed(
        of_family(agency=lambda here: here.chair.agency, why=lambda here: "To help")
    ),
    "conference.directory.persons.add": Deed(
        of_family(particulars=lambda here: particulars(), relation=lambda here: "aunt")
    ),
    "conference.directory.persons.place": Deed(
        of_family(person=lambda here: here.cousin.person, relation=lambda here: "child")
    ),
    # Anybody may search; what they may not see is left out.
    "conference.directory.searches.before_create": Deed(
        lambda w: {"terms": Terms(family_name="Nobody", year="1999")}, refused=None, records="search"
    ),
    "conference.meetings.attendance.check_in": Deed(
        lambda w: {"invitation": w.here.invitation_of_mother}, by="chair"
    ),
    "conference.meetings.attendance.leave": Deed(
        lambda w: {"invitation": w.here.invitation_of_nurse}, by="chair"
    ),
    "conference.meetings.conferences.close": Deed(lambda w: {"conference": w.here.closing}, by="chair"),
    "conference.meetings.conferences.move_to": Deed(in_the_room(item=lambda here: here.item), by="chair"),
    "conference.meetings.conferences.open": Deed(lambda w: {"conference": w.here.planned}, by="chair"),
    "conference.meetings.conferences.schedule": Deed(a_meeting),
    "conference.meetings.conferences.sign_off": Deed(lambda w: {"conference": w.here.closed}, by="chair"),
    "conference.meetings.decisions.take": Deed(
        in_the_room(child=lambda here: here.baby.person, quorum_waiver=lambda here: "It cannot wait."),
        by="chair",
    ),
    "conference.meetings.entries.amend": Deed(
        lambda w: {"entry": w.here.line, "words": "Amended.", "version": 1}, by="nurse"
    ),
    "conference.meetings.entries.contribute": Deed(
        lambda w: {"conference": w.here.open} | a_line(w), by="nurse"
    ),
    "conference.meetings.entries.record": Deed(
        lambda w: {"family": w.here.family, "occurred_on": TODAY()} | a_line(w)
    ),
    "conference.why.readers.ask": Deed(
        lambda w: {"family": w.here.family, "said": a_saying(), "persons": [w.here.child.person]},
        records="search",
    ),
    "conference.meetings.invitations.answer": Deed(
        lambda w: {
            "invitation": w.here.planned.invitations.get(practitioner=w.here.nurse.practitioner),
            "answer": Answer.COMING,
        },
        by="nurse",
    ),
    "conference.meetings.invitations.invite": Deed(
        in_the_room(invited=lambda here: here.gran.person), by="chair"
    ),
    "conference.meetings.invitations.invite_guest": Deed(
        in_the_room(name=lambda here: "A Friend"), by="chair"
    ),
    "conference.meetings.invitations.take_back": Deed(
        lambda w: {"invitation": w.here.invitation_of_mother}, by="chair"
    ),
    "conference.meetings.positions.take": Deed(
        in_the_room(child=lambda here: here.baby.person, stance=lambda here: Stance.AGREE), by="nurse"
    ),
    "conference.meetings.proposals.put": Deed(
        in_the_room(
            child=lambda here: here.baby.person,
            threshold_met=lambda here: True,
            harms=lambda here: [Harm.NEGLECT],
        ),
        by="chair",
    ),
    "conference.meetings.steps.agree": Deed(a_step, by="chair"),
    "consent.exclusions.declare": Deed(of_family(practitioner=lambda here: here.colleague.practitioner)),
    "consent.exclusions.end": Deed(
        lambda w: {"exclusion": Exclusion.objects.get(family=w.here.family), "why": "mistaken"}
    ),
    "consent.voices.agree": Deed(
        lambda w: {"spoken": spoken(w.here), "grants": [grant(w.here.nurse.agency)]}, by="mother"
    ),
    "consent.voices.answer": Deed(lambda w: {"voice": w.here.refusal, "words": "The law asks for it."}),
    "consent.voices.limit": Deed(
        lambda w: {"spoken": spoken(w.here), "denied": [grant(w.here.nurse.agency)]}, by="mother"
    ),
    "consent.voices.not_asked": Deed(lambda w: {"spoken": spoken(w.here), "because": NotAskedBecause.UNSAFE}),
    "consent.voices.refuse": Deed(
        lambda w: {"spoken": spoken(w.here), "denied": [grant(w.here.nurse.agency)]}, by="mother"
    ),
    "consent.voices.withdraw": Deed(lambda w: {"voice": w.here.voice, "spoken": spoken(w.here)}, by="mother"),
}
