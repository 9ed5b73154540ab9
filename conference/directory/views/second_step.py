"""Set up an authenticator at the first sign-in, and hand out the ten codes, once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.directory import halfway, qr
from conference.directory.forms.signing_in import ProveForm
from conference.directory.homes import home_of
from conference.directory.views.asking import attempt
from conference.directory.views.signing_in import in_own_language
from people import one_time_codes, sign_in
from people.actions import second_steps
from people.viewers import viewer_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enrol(request: HttpRequest) -> HttpResponse:
    """Show the secret as a QR code and as text; a first code proves it, signs in and hands out ten codes."""
    here = halfway.current(request)
    device = one_time_codes.offered_device(here.account) if here else None
    if here is None or device is None or one_time_codes.has_second_step(here.account):
        return redirect("directory:sign-in")
    form = ProveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed, account = form.cleaned_data["code"], here.account
        codes = attempt(form, lambda: second_steps.enrol(account=account, code=typed, by=viewer_of(account)))
        if codes:
            halfway.forget(request)
            viewer = sign_in.begin(request, account, how="password_enrolled")
            request.viewer = viewer  # type: ignore[attr-defined]  # from here on the page is theirs
            shown = {"codes": codes, "onwards": here.going_to or home_of(viewer), "is_shown_once": True}
            return in_own_language(request, viewer, render(request, "directory/codes.html", shown))
    secret = one_time_codes.secret_of(device)
    groups = " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
    context = {"form": form, "picture": qr.picture_of(one_time_codes.address_of(device)), "secret": groups}
    return render(request, "directory/enrol.html", context)
