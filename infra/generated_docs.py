"""The pages of docs/ that the code draws of itself: events, doors, sealed fields, states."""

from collections.abc import Callable, Iterable

from django.utils import translation

from audit.events import registered
from conference.meetings.rules import states
from consent import disclosures
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


def meeting_states() -> str:
    """Draw the states of a conference from their table."""
    return _page("States of a conference", f"```mermaid\n{states.diagram()}\n```\n")


PAGES: dict[str, Callable[[], str]] = {
    "events.md": events,
    "doors.md": doors,
    "sealed-fields.md": sealed_fields,
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
