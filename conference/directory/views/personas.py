"""Sign in as somebody of the demonstration; its address does not exist anywhere else."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.directory import personas
from conference.directory.views.signing_in import welcome
from people import sign_in


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """List the personas, and sign in as one."""
    if not settings.DEMONSTRATION:
        raise Http404
    if request.method == "POST":
        account = personas.account_of(request.POST.get("persona", ""))
        if account is None:
            raise Http404
        sign_in.end(request)
        return welcome(request, account, how="persona")
    listed = personas.listed(get_language() or "en")
    return render(request, "directory/personas.html", {"personas": listed})
