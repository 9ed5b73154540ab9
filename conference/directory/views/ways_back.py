"""A way back for somebody who forgot their password: from an administrator, or from the team of their family."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from audit.denials import NotForYou
from conference.directory import access
from conference.directory.forms.administering import WayBackForm
from conference.directory.views.asking import ask, attempt, viewer_of
from people.actions import accounts
from people.models import Account
from people.queries import account_of


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def give_to_account(request: HttpRequest, account_id: UUID) -> HttpResponse:
    """Give an account a new first password."""
    account = access.account(viewer_of(request), account_id)
    return _give(request, account, account.sign_in_name, reverse("directory:person", args=[account.id]))


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def give_to_member(request: HttpRequest, family_id: UUID, member_id: UUID) -> HttpResponse:
    """Give a person of a family a new first password; their team does this."""
    member = access.member(viewer_of(request), family_id, member_id)
    account = account_of(member.person)
    if account is None:
        raise NotForYou
    whose = _("a person of %(family)s") % {"family": member.family.reference}
    return _give(request, account, whose, reverse("directory:family", args=[family_id]))


def _give(request: HttpRequest, account: Account, whose: str, back: str) -> HttpResponse:
    form = WayBackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told, viewer = form.cleaned_data, viewer_of(request)
        if attempt(form, lambda: accounts.give_way_back(account=account, by=viewer, **told)):
            messages.success(
                request, _("They can sign in with the new password. They were signed out everywhere.")
            )
            return redirect(back)
    return ask(
        request,
        form,
        heading=_("A way back for %(whose)s") % {"whose": whose},
        title=_("A way back"),
        before=_("The sign-in name stays the same: %(name)s.") % {"name": account.sign_in_name},
        button=_("Give the new password"),
        back=back,
    )
