"""All settings of a deployment, each read once from the environment."""

from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF

from infra.settings import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = env.path("ENTOUR_VAR_DIR", default=BASE_DIR / "var")

# What kind of place this is. The demonstration is the only one that signs people in by a click.
DEMONSTRATION = env.boolean("ENTOUR_DEMONSTRATION", default=False)
DEBUG = env.boolean("DEBUG", default=False)
# Everybody’s there, and nobody’s anywhere else.
DEMONSTRATION_PASSWORD = env.word("DEMONSTRATION_PASSWORD", default="four geese on the lake")
PERSONAS_FILE = VAR_DIR / "personas.json"
SECRET_KEY = env.secret("SECRET_KEY", file=VAR_DIR / "secret_key")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "audit",
    "people",
    "consent",
    "conference",
    "infra",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "infra.frontend.apps.CollectedStaticFiles",
    "django.forms",
    "django_htmx",
    "django_otp",
    "simple_history",
    "channels",
    "csp",
]
AUTH_USER_MODEL = "people.Account"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "infra.urls"
ASGI_APPLICATION = "infra.asgi.application"
WSGI_APPLICATION = None

MIDDLEWARE = [
    "infra.middleware.log_request",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "infra.middleware.know_the_viewer",
    "infra.middleware.record_what_is_shown",
]

DATABASES = {"default": env.database("DATABASE_URL", default=f"sqlite:///{VAR_DIR}/entour.sqlite3")}
CHANNEL_LAYERS = {"default": env.channel_layer("REDIS_URL")}

# Keys that open the vault, and the head of the trail, live outside the database.
KEY_FILE = env.path("ENTOUR_KEY_FILE", default=VAR_DIR / "keys.json")
TRAIL_HEADS_FILE = env.path("ENTOUR_TRAIL_HEADS_FILE", default=VAR_DIR / "trail-heads.jsonl")

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SIGN_IN_IDLE = timedelta(minutes=15)
SIGN_IN_AT_MOST = timedelta(hours=10)
LOGIN_URL = "directory:sign-in"

# Notices are mailed where there is a mail server; a demonstration lays them in a folder instead. The worker has
# other duties each second, so a slow server is not waited for.
_MAIL_SERVER = env.mail_server("MAIL_URL")
MAILS = bool(_MAIL_SERVER.host) or DEMONSTRATION
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if _MAIL_SERVER.host else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
EMAIL_HOST, EMAIL_PORT = _MAIL_SERVER.host, _MAIL_SERVER.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _MAIL_SERVER.user, _MAIL_SERVER.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _MAIL_SERVER.starts_tls, _MAIL_SERVER.is_tls
EMAIL_TIMEOUT = 3
DEFAULT_FROM_EMAIL = env.word("MAIL_FROM", default="entour@localhost")
# The address under which people open this deployment: mails lead there.
PUBLIC_ADDRESS = env.word("PUBLIC_ADDRESS", default="http://localhost:8000")

# Where "Exit this page" leads: a busy public page that says nothing about whoever opens it.
EXIT_TO = env.word("EXIT_TO", default="https://www.bbc.co.uk/weather")

SESSION_COOKIE_NAME = "entour"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = int(SIGN_IN_AT_MOST.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = env.boolean("HTTPS_ONLY", default=not (DEBUG or DEMONSTRATION))
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "infra.views.csrf_failure"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if env.boolean("BEHIND_PROXY", default=False) else None
)
SECURE_HSTS_SECONDS = 31_536_000 if SESSION_COOKIE_SECURE else 0
# Whether sibling hosts speak HTTPS, and whether browsers preload it, is for the owner of the domain to decide.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
        "manifest-src": [SELF],
    }
}

# What is uploaded stays in memory until it is sealed; forms refuse what is larger.
FILE_UPLOAD_HANDLERS = ["infra.uploading.InMemory"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
LOCALE_PATHS = sorted((BASE_DIR / "conference").glob("*/locale"))
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = SESSION_COOKIE_SECURE
TIME_ZONE = env.word("TIME_ZONE", default="Europe/London")
USE_TZ = True
FORMAT_MODULE_PATH = ["infra.formats"]

FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "infra.shell.shell",
                "infra.shell.waiting",
            ],
            "builtins": ["infra.templatetags.components"],
        },
    }
]

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "build" / "static"
STATICFILES_DIRS = [BASE_DIR / "build" / "installed"]
STORAGES = {"staticfiles": {"BACKEND": "infra.frontend.storage.CollectedFiles"}}

LOGGING_CONFIG = "infra.logs.configure"
LOGGING = {"level": env.word("LOG_LEVEL", default="INFO")}
