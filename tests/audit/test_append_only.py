"""Append-only tables refuse every way to change or remove a row, in SQL of the attacker's own."""

import uuid
from contextlib import contextmanager
from datetime import UTC, date, datetime

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction

from audit import append_only, guard
from audit.models import Leaf, TrailEvent

pytestmark = pytest.mark.database

VALUES = {
    "BigAutoField": 7,
    "BigIntegerField": 7,
    "BinaryField": b"\x01" + bytes(59),
    "BooleanField": True,
    "CharField": "x",
    "DateField": date(2025, 3, 1),
    "DateTimeField": datetime(2025, 3, 1, tzinfo=UTC),
    "IntegerField": 7,
    "JSONField": [],
    "PositiveBigIntegerField": 7,
    "PositiveIntegerField": 7,
    "PositiveSmallIntegerField": 7,
    "SmallIntegerField": 7,
    "TextField": "x",
    "UUIDField": uuid.UUID(int=7),
}


def value_for(field):
    """A value that the column takes; a key that points nowhere, since nothing is committed."""
    if field.remote_field:
        return value_for(field.target_field)
    plain = getattr(models, field.get_internal_type())()
    value = field.flatchoices[0][0] if field.choices else VALUES[field.get_internal_type()]
    return plain.get_db_prep_value(value, connection)


@contextmanager
def one_row(model):
    """Put one row into a table as an attacker could, and take it back by rolling back."""
    names = ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields)
    values = [value_for(field) for field in model._meta.concrete_fields]
    with guard.lifted(), transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL session_replication_role = replica")
            for constraint in model._meta.constraints:
                if isinstance(constraint, models.CheckConstraint):
                    cursor.execute(
                        f'ALTER TABLE "{model._meta.db_table}" DROP CONSTRAINT "{constraint.name}"'
                    )
        else:
            cursor.execute("PRAGMA ignore_check_constraints = ON")
        try:
            marks = ", ".join(["%s"] * len(values))
            insert = f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks})'
            cursor.execute(insert, values)
            yield insert, values
        finally:
            transaction.set_rollback(True)
            if connection.vendor == "sqlite":
                connection.connection.execute("PRAGMA ignore_check_constraints = OFF")


def attacks(model, insert):
    table, column = model._meta.db_table, model._meta.pk.column
    yield f'UPDATE "{table}" SET "{column}" = "{column}"', False
    yield f'DELETE FROM "{table}"', False
    if connection.vendor == "postgresql":
        yield f'TRUNCATE "{table}" CASCADE', False
        yield f'{insert} ON CONFLICT ("{column}") DO UPDATE SET "{column}" = EXCLUDED."{column}"', True
    else:
        yield f'UPDATE OR REPLACE "{table}" SET "{column}" = "{column}"', False
        yield insert.replace("INSERT", "INSERT OR REPLACE"), True
        yield insert.replace("INSERT", "REPLACE"), True
        yield f'{insert} ON CONFLICT DO UPDATE SET "{column}" = "{column}"', True


@pytest.mark.parametrize("model", append_only.registered(), ids=lambda model: model._meta.db_table)
def test_every_table_refuses_every_attack(model, db):
    with one_row(model) as (insert, values):
        for attack, takes_values in attacks(model, insert):
            with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
                connection.cursor().execute(attack, values if takes_values else None)


def test_the_log_itself_is_among_them():
    assert {"audit_event", "audit_about", "audit_leaf"} <= {
        one._meta.db_table for one in append_only.registered()
    }


def test_all_triggers_are_there_after_migrating(db):
    assert append_only.missing() == []


@pytest.mark.django_db(transaction=True)
def test_a_rebuilt_table_gets_its_triggers_back_with_the_next_migrate():
    before = Leaf._meta.get_field("leaf_hash")
    wider = models.BinaryField(max_length=32, null=True)
    wider.set_attributes_from_name("leaf_hash")
    wider.model = Leaf
    for old, new in ((before, wider), (wider, before)):
        with guard.writing(), connection.schema_editor() as editor:
            editor.alter_field(Leaf, old, new)
    expected = ["audit_leaf_no_delete", "audit_leaf_no_replace", "audit_leaf_no_update"]
    assert append_only.missing() == (expected if connection.vendor == "sqlite" else [])
    call_command("migrate", verbosity=0, run_syncdb=True)
    assert append_only.missing() == []


def test_a_trigger_that_was_dropped_or_switched_off_is_missed(db):
    if connection.vendor == "postgresql":
        connection.cursor().execute('ALTER TABLE audit_leaf DISABLE TRIGGER "audit_leaf_no_change"')
        assert append_only.missing() == ["audit_leaf_no_change"]
    else:
        connection.cursor().execute("DROP TRIGGER audit_leaf_no_update")
        assert append_only.missing() == ["audit_leaf_no_update"]
    append_only.install()
    assert append_only.missing() == []


def test_lifting_is_for_tests(settings, db):
    settings.APPEND_ONLY_MAY_BE_LIFTED = False
    with pytest.raises(append_only.NotLifted), append_only.lifted():
        pass
    del settings.APPEND_ONLY_MAY_BE_LIFTED
    with pytest.raises(append_only.NotLifted), append_only.lifted():
        pass
    assert append_only.missing() == []


def test_lifting_ends_with_the_block_even_when_it_fails(db):
    with pytest.raises(ZeroDivisionError), append_only.lifted():
        assert append_only.missing() != []
        raise ZeroDivisionError
    assert append_only.missing() == []


def test_a_row_may_be_added(db):
    with one_row(TrailEvent):
        assert TrailEvent.objects.count() == 1
