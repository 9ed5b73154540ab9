"""Where a practitioner lives: said by themselves, compared, and never kept in words."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from audit.denials import NotForYou
from conference.apart.forms import HomeForm
from conference.apart.views.asking import done, viewer_of
from people.actions import practitioner_homes
from people.models import Practitioner, PractitionerHome


@never_cache
@sensitive_post_parameters("words")
@require_http_methods(["GET", "HEAD", "POST"])
def home(request: HttpRequest) -> HttpResponse:
    """Ask where one lives, or take it back."""
    viewer = viewer_of(request)
    me = Practitioner.objects.filter(pk__in=[viewer.practitioner_id]).first()
    if me is None:
        raise NotForYou
    is_forgetting = request.method == "POST" and "forget" in request.POST
    form = HomeForm(None if is_forgetting else request.POST or None)
    if is_forgetting:
        practitioner_homes.forget(practitioner=me, by=viewer)
        messages.success(request, _("Forgotten. Nothing is compared with it any more."))
        return redirect("directory:account")
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        if done(form, lambda: practitioner_homes.note(practitioner=me, words=words, by=viewer)):
            messages.success(request, _("Noted. The address itself was not kept."))
            return redirect("directory:account")
    latest = PractitionerHome.objects.filter(practitioner=me).order_by("-recorded_at", "-id").first()
    context = {"form": form, "is_noted": bool(latest and latest.token)}
    return render(request, "apart/own_home.html", context)
