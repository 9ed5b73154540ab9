"""What surrounds every page: menu by capacity, languages, colours, and a notice for everybody."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise, SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from conference.emergency import presenters
from conference.notices import queries
from people.viewers import Capacity, Viewer

THEME_COOKIE = "theme"
THEMES = {"device": _("As your device"), "light": _("Light"), "dark": _("Dark")}

# The menu of each capacity: the route's name and its words. A room that is not built leaves no gap.
MENUS: dict[Capacity, list[tuple[str, Promise | str]]] = {
    Capacity.PRACTITIONER: [
        ("meetings:list", _("Meetings")),
        ("directory:families", _("Families")),
        ("filters:table", _("Situations")),
        ("sharing:mine", _("Sharing")),
        ("directory:search", _("Search")),
        ("notices:list", _("Notices")),
        ("directory:account", _("Your account")),
    ],
    Capacity.PERSON: [
        ("family:home", _("Start")),
        ("meetings:list", _("Meetings")),
        ("family:permissions", _("Permissions")),
        ("directory:account", _("Your account")),
    ],
    Capacity.AUDITOR: [
        ("desk:home", _("The record")),
        ("emergency:waiting", _("Emergencies")),
        ("notices:list", _("Notices")),
        ("apart:waiting", _("Suggested exclusions")),
        ("directory:account", _("Your account")),
    ],
    Capacity.ADMINISTRATOR: [
        ("directory:agencies", _("Agencies")),
        ("directory:teams", _("Teams")),
        ("directory:people", _("People")),
        ("filters:areas", _("Areas")),
        ("notices:list", _("Notices")),
        ("directory:account", _("Your account")),
    ],
}


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One entry of the menu; the one that leads to this page is current."""

    text: str
    href: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the languages or colours that a person may choose."""

    code: str
    name: str
    is_current: bool


def shell(request: HttpRequest) -> dict[str, Any]:
    """Give every template what the bases draw; reads no database, so that error pages may use it too."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    theme = theme_of(request)
    return {
        "shell": {
            "menu": menu_of(viewer, at=request.path) if viewer else [],
            "may_need_exit": viewer is not None and viewer.capacity is Capacity.PERSON,
            "sign_in": None if viewer else address_of("directory:sign-in"),
            "sign_out": address_of("directory:sign-out") if viewer else None,
            "languages": _choices(dict(settings.LANGUAGES), chosen=get_language() or settings.LANGUAGE_CODE),
            "themes": _choices(THEMES, chosen=theme),
            "theme": theme,
            "stay_at": request.get_full_path() if request.method == "GET" else request.path,
            "demonstration": settings.DEMONSTRATION,
        }
    }


def waiting(request: HttpRequest) -> dict[str, Any]:
    """Give the pages how many notices wait for whoever is signed in, and what they have open; asked when drawn."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    if viewer is None:
        return {}
    return {
        "notices_waiting": SimpleLazyObject(lambda: queries.waiting(viewer)),
        "opened_in_emergency": SimpleLazyObject(lambda: presenters.banners(viewer, request.path)),
    }


def theme_of(request: HttpRequest) -> str:
    """Return the colours that this browser chose, else those of its device."""
    chosen = request.COOKIES.get(THEME_COOKIE, "")
    return chosen if chosen in THEMES else "device"


def menu_of(viewer: Viewer, *, at: str) -> list[MenuItem]:
    """Return the menu of the viewer's capacity: the entry whose address begins this page's is current."""
    entries = [
        (str(text), href) for name, text in MENUS.get(viewer.capacity, []) if (href := address_of(name))
    ]
    here = max((href for _text, href in entries if at.startswith(href)), key=len, default=None)
    return [MenuItem(text=text, href=href, is_current=href == here) for text, href in entries]


def address_of(name: str) -> str | None:
    """Return the address of a named route, or None when this deployment has no such room."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return None


def _choices(names: dict[str, Any], *, chosen: str) -> list[Choice]:
    return [Choice(code=code, name=str(name), is_current=code == chosen) for code, name in names.items()]
