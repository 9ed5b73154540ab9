"""Reads one Consent: who said it, about whom, on which ground, and whether it is one that can be taken in at all."""

from datetime import date
from uuid import UUID

from consent import grounds
from consent.fhir import provisions, systems, times
from consent.fhir.elements import OF_A_CONSENT, Reading
from consent.fhir.nested import Node, Tree
from consent.fhir.problems import Why
from consent.fhir.reader import Json, Reader, concepts, name_in
from consent.fhir.statements import Statement, digest
from consent.terms import ActorKind, Effect, Said

SHARING = (systems.ACT_CODE, systems.INFORMATION_DISCLOSURE)
# What the outermost provisions do under each decision: every level turns it round.
DECISIONS = {"deny": Effect.PERMIT, "permit": Effect.BAR}
REFUSED = {"contained": Why.CONTAINED, "modifierExtension": Why.MODIFIER}


def consent(found: Json, path: str, reader: Reader) -> Statement:
    """Return what a Consent says; what stands in its way is added to the problems of the reader."""
    for name in found:
        if name in OF_A_CONSENT and OF_A_CONSENT[name].reading is Reading.REFUSED:
            reader.add(f"{path}.{name}", REFUSED.get(name, Why.ELEMENT), name)
    _whether_it_holds(found, path, reader)
    _what_it_is_about(found, path, reader)
    _on_which_ground(found, path, reader)
    speaker = _speaker(found, path, reader)
    tree = _tree(found, path, reader)
    return Statement(
        origin=_origin(found, path, reader),
        said=Said.AGREE if tree.effect is Effect.PERMIT else Said.REFUSE,
        tree=tree,
        speaker=speaker,
        said_on=_said_on(found, path, reader),
        notice=_notice(found),
        assessed_by=_assessed_by(found, path, reader, speaker),
    )


def _whether_it_holds(found: Json, path: str, reader: Reader) -> None:
    rules, decision = found.get("implicitRules", ""), found.get("decision")
    if rules not in ("", systems.OUR_RULES):
        reader.add(f"{path}.implicitRules", Why.UNKNOWN_RULES, rules)
    if (policy := found.get("policyBasis")) not in (None, {"url": systems.OUR_POLICY}):
        reader.add(f"{path}.policyBasis", Why.UNKNOWN_RULES, policy.get("url", "policyBasis"))
    if found["status"] != "active":
        reader.add(f"{path}.status", Why.NOT_ACTIVE, found["status"])
    if decision not in DECISIONS:
        reader.add(f"{path}.decision", Why.NO_DECISION)
    elif decision == "permit" and rules != systems.OUR_RULES:
        reader.add(f"{path}.decision", Why.BASE_PERMITS)


def _what_it_is_about(found: Json, path: str, reader: Reader) -> None:
    codes = concepts(found, "category")
    if SHARING not in codes:
        reader.add(f"{path}.category", Why.CATEGORY, ", ".join(code for _, code in codes) or "Consent")
        return
    for at, (system, code) in enumerate(codes):
        where = f"{path}.category[{at}]"
        if (system, code) == (systems.STRENGTH, systems.STATUTORY):
            reader.add(where, Why.STATUTORY)
        elif (system, code) == (systems.SAID, systems.DUTY):
            reader.add(where, Why.DUTY, code)
        elif system != systems.SAID and (system, code) != SHARING:
            reader.add(where, Why.CATEGORY, code)


def _on_which_ground(found: Json, path: str, reader: Reader) -> None:
    for at, (system, code) in enumerate(concepts(found, "regulatoryBasis")):
        where = f"{path}.regulatoryBasis[{at}]"
        carried = {each.code: each.carried_by_consent for each in grounds.every()}
        if system == systems.STATUTE:
            reader.add(where, Why.STATUTORY)
        elif system != systems.GROUND or code not in carried:
            reader.add(where, Why.UNKNOWN_CODE, code)
        elif not carried[code]:
            reader.add(where, Why.DUTY, code)


def _speaker(found: Json, path: str, reader: Reader) -> UUID | None:
    named = [reader.reference(each) for each in found.get("grantor", ())]
    if len(named) == 1 and named[0] in reader.known.persons:
        return named[0]
    reader.add(f"{path}.grantor", Why.NO_SPEAKER)
    return None


def _tree(found: Json, path: str, reader: Reader) -> Tree:
    effect = DECISIONS.get(found.get("decision", ""), Effect.PERMIT)
    nodes = tuple(
        provisions.provision(each, f"{path}.provision[{at}]", effect, reader)
        for at, each in enumerate(found.get("provision", ()))
    )
    if not nodes:
        reader.add(f"{path}.provision", Why.SAYS_NOTHING)
    return Tree(
        path=path,
        effect=effect,
        subjects=_subjects(found, path, reader, nodes),
        time=reader.period(found.get("period"), f"{path}.period"),
        provisions=nodes,
    )


def _subjects(found: Json, path: str, reader: Reader, nodes: tuple[Node, ...]) -> frozenset[UUID]:
    about = frozenset(person for node in nodes for person in node.subjects or ())
    subject = reader.reference(found.get("subject"))
    if subject is not None and subject in reader.known.persons:
        if about - {subject}:
            reader.add(f"{path}.subject", Why.OTHERS_THAN_ITS_SUBJECT)
        return frozenset({subject})
    if "subject" in found and subject != reader.known.family_id:
        reader.add(f"{path}.subject", Why.UNKNOWN_SUBJECT, name_in(found["subject"]))
    for node in nodes:
        if node.subjects is None:
            reader.add(node.path, Why.SAYS_NO_SUBJECT)
    return about


def _origin(found: Json, path: str, reader: Reader) -> str:
    for each in found.get("identifier", ()):
        if value := each.get("value"):
            origin = f"{each.get('system', '')}|{value}"
            if digest(origin) in reader.known.taken:
                reader.add(f"{path}.identifier", Why.ALREADY_HERE)
            return origin
    reader.add(f"{path}.identifier", Why.NO_IDENTIFIER)
    return ""


def _said_on(found: Json, path: str, reader: Reader) -> date | None:
    said_on = times.days(found["date"]).start if "date" in found else None
    if said_on and said_on > reader.now.astimezone(reader.zone).date():
        reader.add(f"{path}.date", Why.FUTURE)
    return said_on


def _notice(found: Json) -> str:
    read = (each.get("identifier", {}) for each in found.get("policyText", ()))
    return next((str(each.get("value", "")) for each in read if each.get("system") == systems.NOTICE), "")


def _assessed_by(found: Json, path: str, reader: Reader, speaker: UUID | None) -> UUID | None:
    """Return who found that a child understands: only with that does a child speak for themselves."""
    checks = found.get("verification", ())
    if any(not each.get("verified") for each in checks):
        reader.add(f"{path}.verification", Why.NOT_VERIFIED)
    if speaker not in reader.known.children:
        return None
    for each in checks:
        found_by = reader.reference(each.get("verifiedBy"))
        if found_by and reader.known.actors.get(found_by) is ActorKind.PRACTITIONER:
            return found_by
    reader.add(f"{path}.verification", Why.CHILD_NOT_ASSESSED)
    return None
