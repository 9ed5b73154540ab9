"""The pages that belong to no room: errors, language, colours, and the way out in a hurry."""

import structlog
from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST
from django.views.i18n import set_language

from audit.trail import NotRecorded
from conference.directory.homes import home_of
from infra.shell import THEME_COOKIE, THEMES, shell
from people import sign_in
from people.viewers import Viewer

log = structlog.get_logger("infra.views")

A_YEAR = 365 * 24 * 60 * 60

language = require_POST(set_language)


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Lead whoever comes to their first page, or to the way in."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    if viewer:
        return redirect(home_of(viewer))
    return redirect("directory:personas" if settings.DEMONSTRATION else "directory:sign-in")


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the colours that were chosen in this browser, and stay on the page."""
    response = HttpResponseRedirect(_way_back(request))
    if (chosen := request.POST.get("theme", "")) in THEMES:
        response.set_cookie(
            THEME_COOKIE,
            chosen,
            max_age=A_YEAR,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    return response


@require_GET
@never_cache
def leave(request: HttpRequest) -> HttpResponse:
    """Leave in a hurry for a page that says nothing; nothing that fails here may keep anybody from leaving."""
    try:
        sign_in.end(request)
    except (NotRecorded, DatabaseError):
        log.exception("sign-out failed")
    response = HttpResponseRedirect(settings.EXIT_TO)
    response.delete_cookie(settings.SESSION_COOKIE_NAME, samesite="Lax")
    response["Referrer-Policy"] = "no-referrer"
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that the request could not be read."""
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that this page is for others."""
    return render(request, "403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the form was open too long, and that nothing was saved."""
    return render(request, "403_csrf.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that there is no such page; a page that one may not see says the same."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours. Reads no session and no database: either may be what failed."""
    return HttpResponse(render_to_string("500.html", shell(request)), status=500)


def unavailable(request: HttpRequest) -> HttpResponse:
    """Say that we are away for a moment, and when to come back; reads neither session nor database."""
    response = HttpResponse(render_to_string("503.html", shell(request)), status=503)
    response["Retry-After"] = "60"
    return response


def _way_back(request: HttpRequest) -> str:
    address = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if safe else "/"
