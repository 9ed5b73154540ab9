"""The settings of the tests: those of the product, with every place and server of their own."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

# One folder for each process, so that two workers never share a key, a head of the trail or a database.
PLACE = Path(tempfile.mkdtemp(prefix="entour-tests-"))
atexit.register(shutil.rmtree, PLACE, ignore_errors=True)

for name in (
    "ALLOWED_HOSTS",
    "BEHIND_PROXY",
    "CSRF_TRUSTED_ORIGINS",
    "ENTOUR_KEY_FILE",
    "ENTOUR_TRAIL_HEADS_FILE",
):
    os.environ.pop(name, None)
os.environ |= {
    "DATABASE_URL": os.environ.get("TEST_DATABASE_URL") or f"sqlite:///{PLACE}/entour.sqlite3",
    "DEBUG": "no",
    "ENTOUR_DEMONSTRATION": "no",
    "ENTOUR_VAR_DIR": str(PLACE),
    "HTTPS_ONLY": "no",
    "LOG_LEVEL": "ERROR",
    "REDIS_URL": os.environ.get("TEST_REDIS_URL", ""),
    "TIME_ZONE": "Europe/London",
}

from infra.settings import *  # noqa: E402, F403 - the environment above must be told first
from infra.settings import CHANNEL_LAYERS, DATABASES, INSTALLED_APPS, MIDDLEWARE  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, since several threads must meet in it; nobody needs it after a power cut.
    DATABASES["default"]["TEST"] = {"NAME": str(PLACE / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"] |= {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"}
else:
    # A connection that outlives its thread would keep the test database from being dropped.
    DATABASES["default"]["CONN_MAX_AGE"] = 0

if "CONFIG" in CHANNEL_LAYERS["default"]:
    CHANNEL_LAYERS["default"]["CONFIG"]["prefix"] = PLACE.name

# A page that asks the database once for each row fails its test.
INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]
MIDDLEWARE = ["zeal.middleware.zeal_middleware", *MIDDLEWARE]
ZEAL_RAISE = True

APPEND_ONLY_MAY_BE_LIFTED = True
KEYS_MAY_BE_MADE = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT = PLACE / "static"
STATIC_ROOT.mkdir()
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
