"""django-guardian on the same answers, in a process and a small project of its own; it prints its figures as JSON."""

import json
import statistics
import sys
import time
from typing import Any
from urllib.parse import urlsplit

import django
from django.conf import settings

PERSONS = """INSERT INTO auth_user (id, username, password, first_name, last_name, email, is_superuser, is_staff,
 is_active, date_joined) SELECT n, 'p' || n, '', '', '', '', false, false, true, now() FROM generate_series(1, %s) n"""
ENTRIES = "INSERT INTO guarded_entry (id, occurred_on) SELECT id, occurred_on FROM public.conference_entry"
SCHEMA = "guarded"  # its tables stand apart: Entour has its own of some names, and says that they were laid
ALLOWED = """INSERT INTO guarded_entryuserobjectpermission (permission_id, user_id, content_object_id)
 SELECT %s, person, entry FROM public.bench_allowed"""


def configure(address: str) -> None:
    """Set up a project that holds django-guardian and nothing of Entour."""
    settings.configure(
        DATABASES={"default": _database(address)},
        INSTALLED_APPS=[
            "django.contrib.contenttypes",
            "django.contrib.auth",
            "guardian",
            "benchmarks.guarded",
        ],
        AUTHENTICATION_BACKENDS=["guardian.backends.ObjectPermissionBackend"],
        ANONYMOUS_USER_NAME=None,
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
    )
    django.setup()


def _database(address: str) -> dict[str, Any]:
    at = urlsplit(address)
    names = {"NAME": at.path.lstrip("/"), "USER": at.username, "HOST": at.hostname, "PORT": at.port}
    apart = {"OPTIONS": {"options": f"-c search_path={SCHEMA}"}}
    return {"ENGINE": "django.db.backends.postgresql", **names, **apart}


def fill(persons: int) -> int:
    """Lay the tables once and copy what everybody may see into rows; return how many rows it took."""
    from django.contrib.auth.models import Permission
    from django.core.management import call_command
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
    call_command("migrate", verbosity=0)
    call_command("migrate", run_syncdb=True, verbosity=0)  # the entries' own tables have no migration
    view = Permission.objects.get(codename="view_entry").pk
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE guarded_entryuserobjectpermission, guarded_entry, auth_user CASCADE")
        cursor.execute(PERSONS, [persons])
        cursor.execute(ENTRIES)
        cursor.execute(ALLOWED, [view])
        rows = int(cursor.rowcount)
        cursor.execute("ANALYZE")
    return rows


def decide(asked: list[tuple[int, str, bool]]) -> float:
    """Return decisions a second, each asked anew; raise if an answer is not ours."""
    from django.contrib.auth.models import User
    from guardian.core import ObjectPermissionChecker

    from benchmarks.guarded.models import Entry

    users, entries = User.objects.in_bulk(), Entry.objects.in_bulk([entry for _, entry, _ in asked])
    known = {str(key): entry for key, entry in entries.items()}
    started = time.thread_time()
    answers = [
        ObjectPermissionChecker(users[person]).has_perm("view_entry", known[entry])
        for person, entry, _ in asked
    ]
    taken = time.thread_time() - started
    assert answers == [is_seen for _, _, is_seen in asked], "The peer decides otherwise."
    return len(asked) / taken


def newest(persons: list[int]) -> float:
    """Return the median time of the newest fifty, in milliseconds."""
    from django.contrib.auth.models import User
    from guardian.shortcuts import get_objects_for_user

    from benchmarks.guarded.models import Entry

    def ask(user: Any) -> float:
        started = time.perf_counter()
        seen = get_objects_for_user(
            user,
            "guarded.view_entry",
            Entry,
            use_groups=False,
            with_superuser=False,
            accept_global_perms=False,
        )
        assert len(seen.order_by("-occurred_on", "id")[:50]) == 50
        return (time.perf_counter() - started) * 1000

    users = [User.objects.get(pk=person) for person in persons]
    for user in users[:5]:
        ask(user)
    return statistics.median(ask(user) for user in users * 3)


if __name__ == "__main__":
    told = json.load(sys.stdin)
    configure(told["address"])
    rows = fill(told["everybody"])
    print(json.dumps({"rows": rows, "newest": newest(told["persons"]), "decisions": decide(told["asked"])}))
