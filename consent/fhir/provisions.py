"""Reads one provision: every element of it becomes a side of a node, or a problem by its name."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from consent.categories import Category, Sensitivity, Use
from consent.fhir import systems
from consent.fhir.boxes import Actor
from consent.fhir.elements import OF_A_PROVISION, Reading
from consent.fhir.nested import Node
from consent.fhir.problems import Why
from consent.fhir.reader import Json, Reader, code_of, codings, concepts, name_in
from consent.purposes import PurposeCode
from consent.terms import ActorKind, Effect, Role

Code = TypeVar("Code", bound=StrEnum)

DEEPEST = 6
# What FHIR’s types of whoever is referred to mean here.
KINDS = {
    "Organization": ActorKind.AGENCY,
    "Patient": ActorKind.PERSON,
    "Practitioner": ActorKind.PRACTITIONER,
    "RelatedPerson": ActorKind.PERSON,
}
RECIPIENT = (systems.PARTICIPATION, systems.INFORMATION_RECIPIENT)


def provision(found: Json, path: str, effect: Effect, reader: Reader, depth: int = 1) -> Node:
    """Return one provision with its exceptions, each of which does the opposite."""
    for name in found:
        if name in OF_A_PROVISION and OF_A_PROVISION[name].reading is Reading.REFUSED:
            reader.add(f"{path}.{name}", Why.MODIFIER if name == "modifierExtension" else Why.ELEMENT, name)
    inside = found.get("provision", ())
    if inside and depth == DEEPEST:
        reader.add(path, Why.TOO_MANY, DEEPEST)
        inside = ()
    opposite = Effect.PERMIT if effect is Effect.BAR else Effect.BAR
    return Node(
        path=path,
        actors=tuple(_actors(found, path, reader)),
        categories=_codes(Category, systems.CATEGORY, concepts(found, "code"), f"{path}.code", reader),
        uses=_uses(found, path, effect, reader),
        purposes=_codes(PurposeCode, systems.PURPOSE, codings(found, "purpose"), f"{path}.purpose", reader),
        subjects=_about(found, path, reader),
        ceiling=_ceiling(found, path, reader),
        time=reader.period(found.get("period"), f"{path}.period"),
        days=reader.days(found.get("dataPeriod"), f"{path}.dataPeriod"),
        exceptions=tuple(
            provision(each, f"{path}.provision[{at}]", opposite, reader, depth + 1)
            for at, each in enumerate(inside)
        ),
    )


def _actors(found: Json, path: str, reader: Reader) -> Iterator[Actor]:
    for at, each in enumerate(found.get("actor", ())):
        actor = _actor(each, reader)
        if actor is None:
            named = name_in(each.get("reference", {})) or code_of(each.get("role", {}))[1]
            reader.add(f"{path}.actor[{at}]", Why.UNKNOWN_ACTOR, named)
        else:
            yield actor


def _actor(found: Json, reader: Reader) -> Actor | None:
    role = code_of(found["role"]) if "role" in found else None
    reference = found.get("reference")
    if reference is None:
        return _by_what_they_are(role, reader)
    identifier = reader.reference(reference)
    kind = _kind_of(identifier, reader)
    if kind is None or role not in (None, RECIPIENT, (systems.ACTOR_KIND, kind.value)):
        return None
    is_of_type = "type" not in reference or KINDS.get(reference["type"]) is kind
    return Actor(kind, str(identifier)) if is_of_type else None


def _by_what_they_are(role: tuple[str, str] | None, reader: Reader) -> Actor | None:
    system, code = role or ("", "")
    if system == systems.AGENCY_KIND and code in reader.known.agency_kinds:
        return Actor(ActorKind.AGENCY_KIND, code)
    if system == systems.ROLE and code in set(Role):
        return Actor(ActorKind.ROLE, code)
    return None


def _kind_of(identifier: UUID | None, reader: Reader) -> ActorKind | None:
    if identifier is None:
        return None
    return ActorKind.PERSON if identifier in reader.known.persons else reader.known.actors.get(identifier)


def _about(found: Json, path: str, reader: Reader) -> frozenset[UUID] | None:
    if "data" not in found:
        return None
    about = set()
    for at, each in enumerate(found["data"]):
        person = reader.reference(each["reference"])
        if each.get("meaning") != "dependents":
            reader.add(f"{path}.data[{at}].meaning", Why.UNKNOWN_CODE, each.get("meaning", ""))
        elif person is None or person not in reader.known.persons:
            reader.add(f"{path}.data[{at}].reference", Why.UNKNOWN_SUBJECT, name_in(each["reference"]))
        else:
            about.add(person)
    return frozenset(about)


def _ceiling(found: Json, path: str, reader: Reader) -> Sensitivity | None:
    labels = codings(found, "securityLabel")
    unknown = [
        (at, code)
        for at, (system, code) in enumerate(labels)
        if system != systems.CONFIDENTIALITY or code not in Sensitivity.__members__
    ]
    for at, code in unknown:
        reader.add(f"{path}.securityLabel[{at}]", Why.UNKNOWN_CODE, code)
    return None if unknown else max((Sensitivity[code] for _, code in labels), default=None)


def _uses(found: Json, path: str, effect: Effect, reader: Reader) -> frozenset[Use] | None:
    uses = _codes(Use, systems.USE, concepts(found, "action"), f"{path}.action", reader)
    # Who may not know of a thing may not see it either.
    return uses | {Use.VIEW} if uses and effect is Effect.BAR and Use.KNOW in uses else uses


def _codes(
    vocabulary: type[Code], system: str, found: list[tuple[str, str]], path: str, reader: Reader
) -> frozenset[Code] | None:
    known = {code for its_system, code in found if its_system == system and code in set(vocabulary)}
    for at, (its_system, code) in enumerate(found):
        if its_system != system or code not in known:
            reader.add(f"{path}[{at}]", Why.UNKNOWN_CODE, code)
    return frozenset(map(vocabulary, known)) if found else None
