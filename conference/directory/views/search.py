"""Search before create: whom the team knows already, by name and year, by sound, or by number."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.directory import access, proofs
from conference.directory.actions import searches
from conference.directory.forms.families import SearchForm
from conference.directory.presenters.search import hits as drawn
from conference.directory.views.asking import viewer_of
from people.models import FamilyMember
from people.viewers import Viewer


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest) -> HttpResponse:
    """Ask whom to look for, and show whom the viewer may see of those found.

    A search belongs to a family (`family`), to a person who may be the same as somebody else (`family` and `member`),
    or to a family not opened yet.
    """
    viewer = viewer_of(request)
    asked = request.POST if request.method == "POST" else request.GET
    family = access.family(viewer, UUID(asked["family"])) if _is_id(asked.get("family")) else None
    member = _member(viewer, asked.get("family"), asked.get("member"))
    context: dict[str, Any] = {"family": family, "member": member}
    form = SearchForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        terms = form.terms()
        found = searches.before_create(terms=terms, by=viewer)
        context |= {
            "searched": True,
            "hits": drawn(found, leaving_out=member.person_id if member else None),
            "proof": proofs.of_search(viewer, family_name=terms.family_name),
            "terms": terms,
        }
    return render(request, "directory/search.html", context | {"form": form})


def _member(viewer: Viewer, family_id: str | None, member_id: str | None) -> FamilyMember | None:
    if not (_is_id(family_id) and _is_id(member_id)):
        return None
    return access.member(viewer, UUID(family_id), UUID(member_id))


def _is_id(text: str | None) -> bool:
    try:
        return bool(text) and bool(UUID(text))
    except ValueError:
        return False
