"""Sign in with a password and then a code; sign out."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from conference.directory import halfway
from conference.directory.forms.signing_in import CodeForm, PasswordForm
from conference.directory.homes import home_of
from people import one_time_codes, passwords, sign_in
from people.actions import second_steps
from people.models import Account
from people.viewers import NoSuchCapacity, Viewer, viewer_of


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """Ask for a sign-in name and a password."""
    if request.viewer is not None:  # type: ignore[attr-defined]
        return redirect(home_of(request.viewer))  # type: ignore[attr-defined]
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = _right_account(form)
        if account is not None:
            halfway.begin(request, account, going_to=request.POST.get("next", ""))
            return _to_second_step(account)
    context = {"form": form, "next": request.POST.get("next", request.GET.get("next", ""))}
    return render(request, "directory/sign_in.html", context | {"demonstration": settings.DEMONSTRATION})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Ask for the second step, and sign in."""
    here = halfway.current(request)
    if here is None or not one_time_codes.has_second_step(here.account):
        return redirect("directory:sign-in")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        way = one_time_codes.check(here.account, form.cleaned_data["code"])
        if way is not None:
            return welcome(request, here.account, how=f"password_{way}", going_to=here.going_to)
        sign_in.failed(here.account, step="code", because="wrong")
        form.add_error(
            "code", _("This code is not right, was used before, or came too soon after a wrong one.")
        )
    return render(request, "directory/code.html", {"form": form})


@never_cache
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Sign out here, or everywhere at once."""
    if request.POST.get("everywhere"):
        sign_in.end_everywhere(request)
    else:
        sign_in.end(request)
    messages.success(request, _("You have signed out."))
    return redirect("directory:sign-in")


def welcome(request: HttpRequest, account: Account, *, how: str, going_to: str = "") -> HttpResponse:
    """Sign an account in whose second step was right, and send them on their way in their language."""
    halfway.forget(request)
    viewer = sign_in.begin(request, account, how=how)
    return in_own_language(request, viewer, redirect(going_to or home_of(viewer)))


def in_own_language(request: HttpRequest, viewer: Viewer, response: HttpResponse) -> HttpResponse:
    """Keep the language that was chosen in this browser, else choose the account's."""
    if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            viewer.language,
            secure=request.is_secure(),
            samesite="Lax",
        )
    return response


def _right_account(form: forms.Form) -> Account | None:
    """Return the account when name and password are right; else say the same whatever was wrong."""
    checked = passwords.check(form.cleaned_data["sign_in_name"], form.cleaned_data["password"])
    because = "too_early" if checked.must_wait else "wrong"
    if checked.is_right and checked.account is not None:
        try:
            viewer_of(checked.account)
        except NoSuchCapacity:
            because = "no_capacity"
        else:
            return checked.account
    sign_in.failed(checked.account, step="password", because=because)
    if checked.must_wait:
        form.add_error(None, _("There were several tries with this name. Wait a little, then try again."))
    else:
        form.add_error(
            None, _("This sign-in name and password do not go together. Check both and try again.")
        )
    return None


def _to_second_step(account: Account) -> HttpResponse:
    if one_time_codes.has_second_step(account):
        return redirect("directory:code")
    second_steps.offer(account=account, by=viewer_of(account))
    return redirect("directory:enrol")
