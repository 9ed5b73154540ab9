"""Whether a standing agreement carries a relay, so that nobody is asked again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """Where a template stands on a day."""

    ENDED = "ended"
    IN_FORCE = "in_force"
    OVER = "over"
    TO_COME = "to_come"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What was agreed: whose lines, of which kinds, from which day to which; by whom."""

    agency: str
    categories: Collection[str]
    starts_on: date
    ends_on: date
    agreed_as: Collection[str]
    is_ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What is to be passed on: of which kinds, drawn from whose lines; from nobody's, it is the writer's agency's."""

    categories: Collection[str]
    agencies: Collection[str]


def standing(template: Template, today: date) -> Standing:
    """Return where a template stands on a day; it needs the agreement of both."""
    if template.is_ended:
        return Standing.ENDED
    if len(set(template.agreed_as)) < 2:
        return Standing.WAITING
    if today < template.starts_on:
        return Standing.TO_COME
    return Standing.OVER if template.ends_on < today else Standing.IN_FORCE


def carries(template: Template, text: Text, today: date) -> bool:
    """Say whether a text goes by this template at once."""
    return (
        standing(template, today) is Standing.IN_FORCE
        and set(text.categories) <= set(template.categories)
        and set(text.agencies) <= {template.agency}
    )
