"""What the rightful viewer fills in at each address: enough for something to change."""

import base64
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django_otp.oath import TOTP

from conference.directory import proofs
from conference.family import speakers
from people import one_time_codes
from people.actions import leads
from people.models import TimeCodeDevice
from tests import cast
from tests.isolation.side import TODAY, Side

Values = Callable[[Side], dict[str, Any]]


def walk(start: Any, path: str) -> Any:
    """Follow a path such as `line.pk` from a side."""
    for step in path.split("."):
        start = getattr(start, step)
    return start


def today(name: str) -> Values:
    """Return a form that asks for one day."""
    return lambda side: {name: TODAY().isoformat()}


def keyed(**more: str) -> Values:
    """Return a form with its key; each further field is a path from the side, or a plain value after `=`."""

    def send(side: Side) -> dict[str, Any]:
        told = {name: path[1:] if path[0] == "=" else str(walk(side, path)) for name, path in more.items()}
        return {"key": "once"} | told

    return send


def adds_a_person(side: Side) -> dict[str, Any]:
    """Fill in somebody new, after a search for that surname."""
    proof = proofs.of_search(side.worker.viewer, family_name="Comer")
    place = {"relation": "aunt", "household": "first", "sensitivity": "0"}
    return {"proof": proof, "given_name": "New", "family_name": "Comer", **place}


def sites_a_home(side: Side) -> dict[str, Any]:
    """Fill in where the child lives."""
    where = {"household": "first", "words": "7 Newly Written Row", "since": TODAY().isoformat()}
    return {"residents": [str(side.child.member.pk)], "sensitivity": "0", **where}


def says_who_is_responsible(side: Side) -> dict[str, Any]:
    """Fill in that the grandmother told of an order about the child."""
    who = {"holder": str(side.gran.member.pk), "child": str(side.child.member.pk)}
    return {"how": "court_order", "proof": "not_seen", "starts_on": TODAY().isoformat(), **who}


def opens_a_family(side: Side) -> dict[str, Any]:
    """Fill in a new family, after a search."""
    proof = proofs.of_search(side.worker.viewer, family_name="Comer")
    return {"proof": proof, "name": "Comer", "team": str(side.team.pk)}


def offers_the_lead(side: Side) -> dict[str, Any]:
    """Offer the lead, once nobody's answer is awaited any more."""
    leads.decline(handover=side.handover, by=side.colleague.viewer)
    return {"practitioner": str(side.colleague.practitioner.pk)}


def begins_an_involvement(side: Side) -> dict[str, Any]:
    """Fill in that the chair's agency comes weekly, for the child."""
    when = {"frequency": "weekly", "since": TODAY().isoformat()}
    return {
        "agency": str(side.chair.agency.pk),
        "why": "To help",
        "subjects": [str(side.child.member.pk)],
        **when,
    }


def says_a_line(side: Side) -> dict[str, Any]:
    """Fill in one line about the child."""
    about = {
        "persons": [str(side.child.person.pk)],
        "category": "health",
        "sensitivity": "0",
        "how_known": "fact",
    }
    return {"key": "once", "words": "A new line.", "occurred_on": TODAY().isoformat(), **about}


def agrees_a_step(side: Side) -> dict[str, Any]:
    """Fill in one step for the child, owned by the mother."""
    words = {"what_must_change": "Sleep", "what": "A bed", "how_we_will_know": "She sleeps"}
    about = {"owner": f"person:{side.mother.person.pk}", "persons": [str(side.child.person.pk)]}
    return {"key": "once", "by_when": (TODAY() + timedelta(days=5)).isoformat(), **words, **about}


def calls_a_meeting(side: Side) -> dict[str, Any]:
    """Fill in a meeting of tomorrow."""
    when = {"day": (TODAY() + timedelta(days=1)).isoformat(), "time": "10:00", "minutes_planned": "60"}
    who = {"chair": str(side.chair.practitioner.pk), "persons": [str(side.mother.person.pk)]}
    return {"key": "once", "kind": "icpc", "reason": "To plan", **when, **who}


def gives_an_account(side: Side) -> dict[str, Any]:
    """Fill in a way to sign in."""
    return {"sign_in_name": f"new-{side.name}@example.org", "password": cast.PASSWORD, "language": "en"}


def gives_a_way_back(side: Side) -> dict[str, Any]:
    """Fill in a new first password."""
    return {"password": "seven geese on the lake", "second_step_too": "on"}


def looks_for_the_child(side: Side) -> dict[str, Any]:
    """Fill in a search that finds the child."""
    year = side.words["people.person.birth_datechild"][-4:]
    return {"family_name": side.words["people.person.family_name"], "year": year}


def begins_a_period(side: Side) -> dict[str, Any]:
    """Fill in what the law begins for the baby."""
    return {"member": str(side.baby.member.pk), "kind": "child_in_need", "starts_on": TODAY().isoformat()}


def states_kinship(side: Side) -> dict[str, Any]:
    """Fill in that the grandmother is the child's grandparent."""
    pair = {"person": str(side.gran.member.pk), "relative": str(side.child.member.pk)}
    return {"relation": "grandparent", **pair}


def joins_the_team(side: Side) -> dict[str, Any]:
    """Fill in a place in the team for somebody who has none."""
    who = {"practitioner": str(side.spare.pk), "standing": "core"}
    return {"starts_on": TODAY().isoformat(), **who}


def notice_for(side: Side) -> str:
    """Return the version of what the mother reads before she speaks."""
    return speakers.at(side.mother.member).notice.version


def agrees(side: Side) -> dict[str, Any]:
    """Fill in that the nurse's agency sees what is health, for the child."""
    chosen = {
        "persons": [str(side.child.person.pk)],
        "categories": ["health"],
        "kinds": ["agency_kind:health_trust"],
    }
    return {"key": "once", "notice": notice_for(side), **chosen}


refuses = agrees


def narrows(side: Side) -> dict[str, Any]:
    """Fill in that the worker's agency no longer sees what is education."""
    chosen = {"categories": ["education"], "services": [f"agency:{side.worker.agency.pk}"]}
    return {"key": "once", "notice": notice_for(side), **chosen}


def code_of(account: Any) -> str:
    """Return what an account's authenticator shows now."""
    device = TimeCodeDevice.objects.filter(user=account).latest("created_at")
    clock = TOTP(base64.b32decode(one_time_codes.secret_of(device)))
    clock.time = time.time()
    return f"{clock.token():06}"
