"""Who asks for a page of a meeting, in the language of the page."""

from dataclasses import replace

from django.http import HttpRequest
from django.utils.translation import get_language

from people.viewers import Viewer


def viewer_of(request: HttpRequest) -> Viewer:
    """Return whom the door let in; they read the meeting in the language in which they read the page."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    return replace(viewer, language=(get_language() or viewer.language)[:2])
