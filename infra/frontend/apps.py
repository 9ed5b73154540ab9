"""Say which static files of the installed packages are left uncollected, because no page asks for them."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class CollectedStaticFiles(StaticFilesConfig):
    """Django's own, less the parts of django-htmx other than htmx 4 itself."""

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        "django_htmx/django-htmx.js",
        "django_htmx/ext/*",
        "django_htmx/htmax-*",
        "django_htmx/htmx-2*",
        "django_htmx/htmx-4.js",
    ]
