"""Who asks for a page of a meeting."""

from django.http import HttpRequest

from people.viewers import Viewer


def viewer_of(request: HttpRequest) -> Viewer:
    """Return whom the door let in, in the language of the page."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    return viewer
