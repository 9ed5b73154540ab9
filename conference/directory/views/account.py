"""My account: my name here, my password, my codes, my way out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from conference.directory import access
from conference.directory.forms.signing_in import CodeForm, NewPasswordForm
from conference.directory.views.asking import ask, attempt, viewer_of
from people.actions import accounts, second_steps


@never_cache
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show who one is here."""
    account = access.own_account(viewer_of(request))
    agency = account.practitioner.agency.name_in(get_language() or "en") if account.practitioner else ""
    context = {"account": account, "agency_name": agency, "base": _base(request)}
    return render(request, "directory/account.html", context)


@never_cache
@sensitive_post_parameters("current", "new")
@require_http_methods(["GET", "HEAD", "POST"])
def change_password(request: HttpRequest) -> HttpResponse:
    """Change one's own password; afterwards one signs in with it."""
    viewer = viewer_of(request)
    account = access.own_account(viewer)
    form = NewPasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data
        if attempt(form, lambda: accounts.change_password(account=account, **words, by=viewer)):
            messages.success(request, _("Your password was changed. Sign in with it."))
            return redirect("directory:sign-in")
    return ask(
        request,
        form,
        heading=_("Change my password"),
        before=_("You are then signed out on every device and sign in with the new one."),
        button=_("Change my password"),
        back=reverse("directory:account"),
        base=_base(request),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def renew_codes(request: HttpRequest) -> HttpResponse:
    """Hand out ten new codes, once, against a code of the authenticator."""
    viewer = viewer_of(request)
    account = access.own_account(viewer)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data["code"]
        codes = attempt(form, lambda: second_steps.renew_codes(account=account, code=typed, by=viewer))
        if codes:
            shown = {"codes": codes, "base": _base(request), "is_shown_once": True}
            return render(request, "directory/codes.html", shown)
    return ask(
        request,
        form,
        heading=_("Get ten new codes"),
        before=_("The codes of your old sheet stop working."),
        button=_("Show ten new codes"),
        back=reverse("directory:account"),
        base=_base(request),
    )


def _base(request: HttpRequest) -> str:
    """Return the shell of the family for those of a family, which has no script."""
    return "family_base.html" if viewer_of(request).person_id else "base.html"
