"""No write outside a gesture, by whatever door it comes."""

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from audit import guard
from people.models import Agency

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.parametrize(
    ("sql", "tables"),
    [
        ('INSERT INTO "people_agency" ("id") VALUES (%s)', {"people_agency"}),
        ("insert or replace into people_agency values (1)", {"people_agency"}),
        ('UPDATE "people_agency" SET "name" = %s', {"people_agency"}),
        ('DELETE FROM "public"."people_agency"', {"people_agency"}),
        ('TRUNCATE TABLE "people_agency"', {"people_agency"}),
        ("WITH gone AS (DELETE FROM people_agency RETURNING id) SELECT * FROM gone", {"people_agency"}),
        ("SELECT 1; DELETE FROM people_agency", {"people_agency"}),
        ("INSERT INTO a (x) VALUES (1) ON CONFLICT (x) DO UPDATE SET x = 2", {"a"}),
        ("SELECT * FROM people_agency FOR UPDATE OF people_agency", set()),
        ("SELECT * FROM people_agency FOR NO KEY UPDATE OF people_agency", set()),
        ("SELECT 'DELETE FROM people_agency'", set()),
    ],
)
def test_the_guard_reads_which_tables_a_statement_writes(sql, tables):
    assert guard.tables_written(sql) == tables


@pytest.mark.parametrize(
    "write",
    [
        lambda: Agency.objects.create(name="Heron", kind="school"),
        lambda: Agency.objects.bulk_create([Agency(name="Heron", kind="school")]),
        lambda: Agency._base_manager.update(name="Heron"),
        lambda: Agency.objects.all().delete(),
        lambda: connection.cursor().execute("UPDATE people_agency SET name = 'Heron'"),
    ],
    ids=["create", "bulk_create", "base manager", "delete", "raw"],
)
def test_a_write_outside_a_gesture_is_refused(write):
    with guard.lifted():
        Agency.objects.create(name="Tern", kind="school")
    with pytest.raises(guard.WriteOutsideGesture, match="people_agency"):
        write()


def test_listed_tables_are_written_without_a_gesture():
    Session.objects.create(session_key="k", session_data="", expire_date=timezone.now())
    assert Session.objects.exists()


def test_every_listed_table_has_its_reason():
    assert all(reason.strip() for reason in guard.allowed().values())
