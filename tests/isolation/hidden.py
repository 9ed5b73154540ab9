"""Everything that may be hidden from somebody: how it comes into a family, and who may learn nothing of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from conference.apart.actions import kept_apart, protected_work
from conference.circles import naming
from conference.circles.actions import restrictions, sources
from conference.directory.actions import addresses, families
from conference.disputes.actions import lines
from conference.meetings import access, drafts
from conference.meetings.actions import conferences, entries
from conference.meetings.models import Entry
from conference.meetings.vocabulary import Reach
from conference.sharing.actions import sharing_decisions
from conference.sharing.records import Why
from conference.sharing.vocabulary import Outcome
from consent.actions import coercion, emergencies, exclusions, suggestions, voices
from consent.categories import Category, Sensitivity
from consent.relations import Because
from consent.terms import EmergencyReason, Method, SpeaksAs
from people.models import Household
from people.viewers import SYSTEM_VIEWER
from tests import cast
from tests.isolation.sayings import grant, spoken
from tests.isolation.side import TODAY, Side
from tests.isolation.table import Host


@dataclass(frozen=True)
class Hidden:
    """One thing: what makes it, and those of the side who may not know of it."""

    make: Callable[[Side], Any]
    of: tuple[str, ...]


def _says(side: Side, who: str = "worker", **more: Any) -> Entry:
    said: dict[str, Any] = {
        "family": side.family,
        "category": Category.PLAN,
        "words": "CANARY-HIDDEN",
        "persons": [side.child.person],
        "occurred_on": TODAY() - timedelta(days=1),
        "by": getattr(side, who).viewer,
    }
    return entries.record(**(said | more))


def _in_the_room(side: Side) -> None:
    entries.contribute(
        conference=side.open,
        by=side.nurse.viewer,
        category=Category.SUBSTANCE_USE,
        sensitivity=Sensitivity.R,
        words="CANARY-HIDDEN",
        persons=[side.mother.person],
    )


def _for_few(side: Side) -> None:
    restrictions.draw(
        entry=_says(side),
        readers=naming.to_read([side.colleague.practitioner]),
        reason="CANARY-HIDDEN",
        review_on=TODAY() + timedelta(days=9),
        by=side.worker.viewer,
    )


def _referrer(side: Side) -> None:
    """Let the nurse keep who told what her line says; the line itself many read."""
    sources.keep(
        entry=side.line,
        name="CANARY-HIDDEN",
        contact="CANARY-HIDDEN",
        asked="CANARY-HIDDEN",
        holders=[side.nurse.practitioner],
        by=side.nurse.viewer,
    )


def _emergency(side: Side) -> None:
    emergencies.open(
        families=[side.family],
        words="CANARY-HIDDEN",
        categories=[Category.HOUSING],
        reason=EmergencyReason.DANGER_TO_LIFE,
        by=side.nurse.viewer,
    )


def _decided_not_to(side: Side) -> None:
    why = Why(trigger="CANARY-HIDDEN", reason="CANARY-HIDDEN")
    sharing_decisions.take(
        family=side.family, items=[_says(side)], outcome=Outcome.NO, why=why, by=side.worker.viewer
    )


def _childs_voice(side: Side) -> None:
    """Let the child, from whom the grandmother is kept, agree for herself to something."""
    own = spoken(
        side, person=side.child.person, subjects=[side.child.person], speaks_as=SpeaksAs.COMPETENT_CHILD
    )
    assessed = replace(
        own, method=Method.IN_PERSON, assessed_by=side.worker.practitioner, assessment="CANARY-HIDDEN"
    )
    again = [replace(grant(side.nurse.agency), categories=[Category.OWN_WORDS])]
    voices.agree(spoken=assessed, grants=again, by=side.worker.viewer)


def _refuge(side: Side) -> None:
    addresses.record(
        family=side.family,
        household=Household.SECOND,
        words="CANARY-HIDDEN",
        residents=[side.child.person],
        by=side.worker.viewer,
    )


def _second_pair(side: Side) -> None:
    kept_apart.begin(
        family=side.family,
        protected=side.child.person,
        kept_from=side.cousin.person,
        words="CANARY-HIDDEN",
        by=side.worker.viewer,
    )


def _another_family(side: Side) -> None:
    """Let another team open a family with people of the same names, and meet about it."""
    by = side.abroad.viewer
    family = families.open(team=side.away, name=side.words["people.family.name"], by=by)
    surname = side.words["people.person.family_name"]
    child = cast.kin(
        family,
        "child",
        by=by,
        given_name=side.words["people.person.given_namechild"],
        family_name=surname,
        birth_date=side.born.isoformat(),
    )
    conferences.schedule(
        family=family,
        kind="icpc",
        scheduled_at=side.planned.scheduled_at,
        chair=side.abroad_too.practitioner,
        reason="CANARY-HIDDEN",
        attendees=[side.abroad.practitioner],
        persons=[child.person],
        by=by,
    )


def _draft(side: Side) -> None:
    drafts.save(access.seat(side.worker.viewer, side.open.pk), slot="contribute", words="CANARY-HIDDEN")


FAMILY, OTHERS = ("mother", "gran"), ("chair", "nurse")
HIDDEN: dict[str, Hidden] = {
    "a line on a shelf that is not theirs": Hidden(_in_the_room, FAMILY),
    "a line that its agency keeps": Hidden(lambda side: _says(side, reach=Reach.AGENCY), (*FAMILY, *OTHERS)),
    "a sealed line": Hidden(lambda side: _says(side, sensitivity=Sensitivity.V), FAMILY),
    "a line for few": Hidden(_for_few, (*FAMILY, *OTHERS)),
    "a referrer who is protected": Hidden(_referrer, (*FAMILY, "chair", "worker", "colleague")),
    "the words of somebody excluded": Hidden(
        lambda side: _says(side, "excluded", reach=Reach.AGENCY), (*FAMILY, "worker", *OTHERS)
    ),
    "an exclusion": Hidden(
        lambda side: exclusions.declare(
            practitioner=side.colleague.practitioner, family=side.family, by=side.worker.viewer
        ),
        FAMILY,
    ),
    "a suspicion": Hidden(
        lambda side: suggestions.suggest(
            practitioner=side.nurse.practitioner,
            family=side.family,
            because=[Because.KINSHIP],
            by=SYSTEM_VIEWER,
        ),
        (*FAMILY, *OTHERS),
    ),
    "the voice of whom she is kept from": Hidden(_childs_voice, ("gran",)),
    "a line about whom she is kept from": Hidden(lambda side: _says(side, "nurse"), ("gran",)),
    "the home of whom she is kept from": Hidden(_refuge, ("gran",)),
    "work that is protected": Hidden(
        lambda side: protected_work.protect(
            involvement=side.involvement_of_excluded, kept_from=side.gran.person, by=side.worker.viewer
        ),
        ("gran", "mother"),
    ),
    "a doubt": Hidden(
        lambda side: coercion.record(
            voice=side.refusal, words="CANARY-HIDDEN", is_relied_on=False, by=side.worker.viewer
        ),
        FAMILY,
    ),
    "an emergency": Hidden(_emergency, (*FAMILY, "chair")),
    "a dispute": Hidden(
        lambda side: lines.dispute(entry=side.line, words="CANARY-HIDDEN", by=side.mother.viewer), ("gran",)
    ),
    "a decision not to share": Hidden(_decided_not_to, FAMILY),
    "a family": Hidden(_another_family, (*FAMILY, *OTHERS, "worker")),
    "what somebody has not sent": Hidden(_draft, (*FAMILY, *OTHERS, "colleague")),
    "a situation at a table": Hidden(lambda side: Host(side).screened(), (*FAMILY, "chair", "worker")),
}
