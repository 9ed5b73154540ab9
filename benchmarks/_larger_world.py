"""Makes the measured world ten times as large inside PostgreSQL: more teams with as many families each, as happens."""

from django.db import connection
from django.db.models import Field, ForeignKey, Model, UUIDField

from audit import guard
from conference.meetings.models import Entry
from consent.models import (
    Authority,
    BreakGlass,
    Circle,
    CircleReader,
    Exclusion,
    KeptApart,
    Provision,
    Shelf,
    Voice,
)
from people.models import Account, Family, FamilyMember, Membership, Person, Practitioner, Team

COPIED: tuple[type[Model], ...] = (
    Team,
    Practitioner,
    Person,
    Account,
    Membership,
    Family,
    FamilyMember,
    Circle,
    Shelf,
    Voice,
    Authority,
    Provision,
    CircleReader,
    BreakGlass,
    KeptApart,
    Exclusion,
    Entry,
)
NUMBERED = 100_000_000  # numbers of the copies begin this far apart
VERSION = 15  # where an identifier's text has the digit of its version, 4 in every one there was
DIGITS = "012356789abcdef"
NAMES = {"name", "reference", "sign_in_name"}


def multiply(times: int) -> None:
    """Copy everything but the agencies until there is `times` as much."""
    with guard.writing(), connection.cursor() as cursor:
        for copy in range(1, times):
            for model in COPIED:
                cursor.execute(_copying(model, copy))
        cursor.execute("ANALYZE")


def _copying(model: type[Model], copy: int) -> str:
    table, fields = model._meta.db_table, model._meta.concrete_fields
    columns = ", ".join(f'"{field.column}"' for field in fields)
    values = ", ".join(_value(field, copy) for field in fields)
    return f'INSERT INTO "{table}" ({columns}) SELECT {values} FROM "{table}" WHERE {_first(model)}'


def _first(model: type[Model]) -> str:
    """Return what is true of the rows that were there at the beginning: no copy is copied again."""
    is_lettered = isinstance(model._meta.pk, UUIDField)
    return f"substr(id::text, {VERSION}, 1) = '4'" if is_lettered else f"id < {NUMBERED}"


def _value(field: "Field[object, object]", copy: int) -> str:
    column = f'"{field.column}"'
    target = field.target_field if isinstance(field, ForeignKey) else field
    is_own_name = isinstance(field, UUIDField) and field.unique
    if field.primary_key or is_own_name or (isinstance(field, ForeignKey) and field.related_model in COPIED):
        return _other(column, copy) if isinstance(target, UUIDField) else f"{column} + {copy * NUMBERED}"
    if field.name == "subjects_key":
        return f"regexp_replace({column}, '(^|,)(.{{{VERSION - 1}}}).', '\\1\\2{DIGITS[copy]}', 'g')"
    if field.name in {"circle_key", "conference_id"}:
        return f"CASE WHEN {column} = '' THEN '' ELSE {_other(column, copy, 'text')} END"
    if field.name in NAMES and field.get_internal_type() == "CharField":
        return f"{column} || '-{copy}'"
    return column


def _other(column: str, copy: int, kind: str = "uuid") -> str:
    """Return another identifier: its digit of the version says which copy it is of."""
    return f"overlay({column}::text placing '{DIGITS[copy]}' from {VERSION} for 1)::{kind}"
