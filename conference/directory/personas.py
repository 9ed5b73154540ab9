"""The people of the demonstration as whom a visitor may sign in; the loader writes them down in a file."""

import json
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from people.models import Account


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody of the demonstration: a code, a sign-in name, who they are and what one sees as them."""

    code: str
    sign_in_name: str
    title: str
    what: str


def listed(language: str) -> list[Persona]:
    """Return the personas in the language of the visitor, in the order of the file; none before it is written."""
    file = Path(settings.PERSONAS_FILE)
    if not settings.DEMONSTRATION or not file.exists():
        return []
    tongue = "fr" if language.startswith("fr") else "en"
    return [
        Persona(code, kept["sign_in_name"], kept[f"title_{tongue}"], kept[f"what_{tongue}"])
        for code, kept in json.loads(file.read_text(encoding="utf-8")).items()
    ]


def account_of(code: str) -> Account | None:
    """Return the account of a persona that is listed."""
    names = {persona.code: persona.sign_in_name for persona in listed("en")}
    accounts = Account.objects.select_related("practitioner__agency").filter(suspended_at__isnull=True)
    return accounts.filter(sign_in_name=names[code]).first() if code in names else None
