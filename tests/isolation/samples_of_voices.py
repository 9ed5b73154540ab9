"""How to come to what was said about sharing: who rightfully does, and what they see and send there."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.consent.files import PNG
from tests.isolation.forms import notice_for
from tests.isolation.sample import Sample, of
from tests.isolation.side import TODAY, Side

OF_FAMILY = {"family_id": "family.pk"}
of_family = of(**OF_FAMILY)
of_voice = of(**OF_FAMILY, voice_id="voice.pk")
NAME = ("people.person.given_namechild",)


def _how(side: Side) -> dict[str, Any]:
    return {
        "key": "once",
        "said_on": TODAY().isoformat(),
        "method": "phone",
        "notice": notice_for(side),
        "language": "en",
        "interpreter": "yes",
        "interpreter_language": "ar",
        "words": "Said on the phone.",
    }


def says(side: Side) -> dict[str, Any]:
    """Fill in that the mother spoke of her own health, to one kind of service."""
    mother = str(side.mother.person.pk)
    chosen = {"categories": ["health"], "kinds": ["agency_kind:health_trust"]}
    return _how(side) | {"speaker": mother, "persons": [mother], **chosen}


def says_with_a_limit(side: Side) -> dict[str, Any]:
    """Fill in the same, but not with one person of that service."""
    return says(side) | {"but_not": [f"practitioner:{side.nurse.practitioner.pk}"]}


def narrows(side: Side) -> dict[str, Any]:
    """Fill in that the worker's agency no longer sees what is education."""
    return _how(side) | {"categories": ["education"], "services": [f"agency:{side.worker.agency.pk}"]}


def did_not_ask(side: Side) -> dict[str, Any]:
    """Fill in that the mother was not asked."""
    mother = str(side.mother.person.pk)
    return {
        "key": "once",
        "speaker": mother,
        "persons": [mother],
        "because": "unsafe",
        "reason": "He listens.",
    }


def orders(side: Side) -> dict[str, Any]:
    """Fill in what a court ordered about the child."""
    today = TODAY().isoformat()
    seen = {"court": "Family Court, 12/26", "made_on": today, "seen_on": today, "said": "agree"}
    chosen = {"categories": ["health"], "kinds": ["agency_kind:health_trust"]}
    return {"key": "once", "persons": [str(side.child.person.pk)], **seen, **chosen}


def seals(side: Side) -> dict[str, Any]:
    """Choose a file."""
    return {"key": "once", "file": SimpleUploadedFile("whatever it was called.exe", PNG)}


SAMPLES_OF_VOICES: dict[str, Sample] = {
    "family:evidence": Sample(
        who="mother",
        finds=of(voice_id="voice.pk", evidence_id="evidence.pk"),
        nothing="is a file: its bytes and no page",
    ),
    "voices:agree": Sample(who="worker", finds=of_family, shows=("alias", *NAME), sends=says_with_a_limit),
    "voices:doubt": Sample(
        who="worker",
        finds=of_voice,
        shows=("alias",),
        sends=lambda side: {"key": "once", "words": "He answered for her.", "relied_on": "no"},
    ),
    "voices:family": Sample(
        who="worker",
        finds=of_family,
        shows=(
            "alias",
            "consent.coercion.words",
            "consent.court_order.court",
            "consent.voice.assessment",
            "consent.voice.reasonunasked",
            "consent.voice.words",
            *NAME,
        ),
    ),
    "voices:file": Sample(
        who="worker",
        finds=of(**OF_FAMILY, voice_id="voice.pk", evidence_id="evidence.pk"),
        nothing="is a file: its bytes and no page",
    ),
    "voices:keep-file": Sample(who="worker", finds=of_voice, shows=("alias",), sends=seals),
    "voices:narrow": Sample(who="worker", finds=of_voice, shows=("alias",), sends=narrows),
    "voices:not-asked": Sample(who="worker", finds=of_family, shows=("alias", *NAME), sends=did_not_ask),
    "voices:order": Sample(who="worker", finds=of_family, shows=("alias", *NAME), sends=orders),
    "voices:refuse": Sample(who="worker", finds=of_family, shows=("alias", *NAME), sends=says),
    "voices:take-back": Sample(who="worker", finds=of_voice, shows=("alias",), sends=_how),
    "voices:to-ask": Sample(who="worker", shows=("alias",), is_list=True),
}
