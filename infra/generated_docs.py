"""The pages of docs/ that the code draws of itself: events, refusals, doors, sealed fields, states, FHIR."""

from collections.abc import Callable, Iterable

from django.utils import translation

from audit.events import registered
from audit.refusals import declared
from conference.disputes.rules import states as disputes
from conference.filters.rules import states as filters
from conference.meetings.rules import states
from consent import disclosures
from infra import fhir_page
from infra.access_table import ANYONE, TABLE

HEAD = "<!-- Drawn by `manage.py draw_docs`; change the code, not this page. -->\n\n"


def events() -> str:
    """List every event with its kind, its sentence and its facts."""
    rows = (
        (f"`{one.name}`", one.kind.value, str(one.doc), ", ".join(f"`{name}`" for name in one.fields))
        for one in sorted(registered().values(), key=lambda one: one.name)
        if not one.name.startswith("tests.")
    )
    return _page("Events of the trail", _table(("event", "kind", "what it is evidence of", "facts"), rows))


def refusals() -> str:
    """List every refusal by its code, and what it says."""
    rows = (
        (f"`{one.code}`", str(one.sentence))
        for one in sorted(declared().values(), key=lambda one: one.code)
        if not one.code.startswith("tests.")
    )
    return _page("Refusals", _table(("code in the trail", "in words"), rows))


def doors() -> str:
    """List every address and the capacities that may use it."""
    rows = (
        (f"`{name}`", ", ".join(sorted(who)) if who != ANYONE else "anyone")
        for name, who in sorted(TABLE.items())
    )
    return _page("Doors: who may come through which address", _table(("address", "who may knock"), rows))


def sealed_fields() -> str:
    """List every sealed field and how its words may leave."""
    rows = ((f"`{name}`", str(way)) for name, way in sorted(disclosures.TABLE.items()))
    return _page("Sealed fields and how their words may leave", _table(("field", "way out"), rows))


def fhir_consent() -> str:
    """List every element of a FHIR Consent: what is written into it, and what becomes of it when it is read."""
    return _page("Permissions as FHIR R5 Consent", fhir_page.draw(_table))


def meeting_states() -> str:
    """Draw the states of a conference from their table."""
    return _page("States of a conference", f"```mermaid\n{states.diagram()}\n```\n")


def situation_states() -> str:
    """Draw the stages of a situation, through the four filters, from their table."""
    return _page("Stages of a situation", f"```mermaid\n{filters.diagram()}\n```\n")


def dispute_states() -> str:
    """Draw where a dispute of a line stands, from its table."""
    return _page("States of a dispute", f"```mermaid\n{disputes.diagram()}\n```\n")


PAGES: dict[str, Callable[[], str]] = {
    "dispute-states.md": dispute_states,
    "events.md": events,
    "refusals.md": refusals,
    "doors.md": doors,
    "fhir-consent.md": fhir_consent,
    "sealed-fields.md": sealed_fields,
    "situation-states.md": situation_states,
    "states.md": meeting_states,
}


def drawn() -> dict[str, str]:
    """Return every page by its file name, in English whatever the environment speaks."""
    with translation.override("en"):
        return {name: draw() for name, draw in PAGES.items()}


def _page(title: str, body: str) -> str:
    return f"{HEAD}# {title}\n\n{body}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
