"""What the law lets agencies share, in the general words that each ground has for the family."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from consent import grounds
from consent.models import Authority


@dataclass(frozen=True, slots=True)
class Duty:
    """One ground: its name, its sentence, since when, and when it is looked at again if that was said."""

    name: str
    plain: str
    since: datetime
    review_on: date | None


def duties(authorities: Iterable[Authority], language: str) -> list[Duty]:
    """Return each ground once, since it was first taken up; who shares what is not told here."""
    found: dict[str, list[Authority]] = {}
    for each in authorities:
        found.setdefault(each.ground, []).append(each)
    return [_duty(rows, language) for rows in found.values()]


def _duty(rows: list[Authority], language: str) -> Duty:
    ground = grounds.ground(rows[0].ground, on=max(each.ground_dated for each in rows))
    return Duty(
        name=ground.name.in_language(language),
        plain=ground.plain.in_language(language),
        since=min(each.starts_at for each in rows),
        review_on=min((day for each in rows if (day := each.next_review_on)), default=None),
    )
