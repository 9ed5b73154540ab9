"""Other ways to serve the same pages: Django's own ASGI handler, and WSGI."""

import django

django.setup()

from django.core.handlers.asgi import ASGIHandler  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402

stock = ASGIHandler()
wsgi = WSGIHandler()
