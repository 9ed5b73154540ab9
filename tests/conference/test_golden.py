"""Who may do what by default: every standing, category, sensitivity and use, as a table that a change must mean.

When the table changes on purpose, write it anew with `ENTOUR_GOLDEN=write` and read the difference before you commit.
"""

import os
from pathlib import Path

import pytest

from conference.directory.actions import involvements
from consent.categories import Category, Sensitivity, Use
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY, Purpose
from consent.scope import Scope
from consent.verdicts import OTHERS, OWN, Standpoint
from people.actions import leads
from tests import cast
from tests.conference.meetings.conftest import call  # noqa: F401 - a fixture

pytestmark = [pytest.mark.django_db, pytest.mark.database]
FOLDER = Path(__file__).parent / "golden"
LETTERS = {Use.VIEW: "v", Use.KNOW: "k", Use.ADD: "a", Use.RELAY: "r", Use.EXPORT: "e"}
WORKERS = {
    "core": "social_worker",
    "seconded": "health_visitor",
    "part-time": "teacher",
    "chair": "chair",
    "involved": "housing_officer",
    "stranger": "stranger",
}


@pytest.fixture
def viewers(people):
    """Return a viewer of each standing; the lead is the core member who also leads."""
    family, by = people.larch.family, people.social_worker.viewer
    involvements.begin(
        family=family,
        agency=people.housing,
        practitioner=people.housing_officer.practitioner,
        subjects=[people.larch.mother.person],
        why="Rent.",
        since=family.opened_at.date(),
        category=Category.HOUSING,
        by=by,
    )
    leads.appoint(family=family, practitioner=people.social_worker.practitioner, by=by)
    found = {standing: getattr(people, worker).viewer for standing, worker in WORKERS.items()}
    return {**found, "mother": people.larch.mother.viewer, "father": people.larch.father.viewer}


def test_in_daily_work_and_on_their_own_pages(people, viewers):
    held("daily_work", people, viewers, WORK_WITH_FAMILY, own=OWN_RECORD)


@pytest.mark.parametrize("kind", ["icpc", "team_around_family"])
def test_inside_a_meeting(people, viewers, request, kind):
    schedule = request.getfixturevalue("call")
    conference = schedule(kind, persons=[people.larch.mother.person])
    held(f"inside_{kind}", people, viewers, Purpose.conference(conference.pk))


def held(name: str, people: cast.Cast, viewers, purpose, own=None) -> None:
    drawn = table(people, viewers, purpose, own or purpose)
    kept = FOLDER / f"{name}.txt"
    if os.environ.get("ENTOUR_GOLDEN") == "write":
        kept.write_text(drawn)
    assert drawn == kept.read_text(), f"{kept.name} says otherwise: read the head of this file."


def table(people, viewers, purpose, own) -> str:
    scopes = {
        name: Scope.load(viewer, own if viewer.person_id and not viewer.practitioner_id else purpose)
        for name, viewer in viewers.items()
    }
    rows = [["about the child", *scopes]]
    for category in Category:
        for sensitivity in Sensitivity:
            cells = [cell(people, scope, category, sensitivity) for scope in scopes.values()]
            rows.append([f"{category} {sensitivity.name}", *cells])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "".join(
        "  ".join(each.ljust(width) for each, width in zip(row, widths, strict=True)).rstrip() + "\n"
        for row in rows
    )


def cell(people, scope, category, sensitivity) -> str:
    """Return the uses of others' words, and after a stroke those of one's own where they differ."""
    about = scope._nearby.subjects(people.larch.family.pk).of([people.larch.child.person.pk])
    others, own = (
        uses(scope, people.larch.family.pk, Standpoint(category, sensitivity, about, stance))
        for stance in (OTHERS, OWN)
    )
    return others if others == own else f"{others}/{own}"


def uses(scope, family_id, where) -> str:
    if family_id not in scope.families:
        return "".join(LETTERS[use] for use in Use if scope.otherwise.permitted) or "-"
    bench = scope._bench(family_id)
    may = [use for use in LETTERS if bench.verdict(where, use).on(None).permitted]
    return "".join(LETTERS[use] for use in may) or "-"
