"""Practitioners, their accounts and offices, for the administrator; and a way in for a person of a family."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from audit.denials import NotForYou
from audit.trail import Refused
from conference.directory import access, queries
from conference.directory.forms.administering import AccountForm, AppointmentForm, PractitionerForm
from conference.directory.forms.work import LastDayForm
from conference.directory.presenters.people import account_lines, practitioner_lines
from conference.directory.views.asking import ask, attempt, note, viewer_of
from people.actions import accounts, appointments, practitioners
from people.models import Account
from people.queries import account_of

# What an administrator does to an account with one button, and what is said after.
BUTTONS = {
    "suspend": accounts.suspend,
    "restore": accounts.restore,
    "forget-second-step": accounts.forget_second_step,
}


@require_safe
def show_people(request: HttpRequest) -> HttpResponse:
    """List practitioners and officers."""
    words = request.GET.get("words", "")
    lines = practitioner_lines(queries.practitioners_with_places(words=words), viewer_of(request).language)
    context = {"lines": lines, "words": words, "officers": account_lines(queries.officers())}
    return render(request, "directory/people.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def create_practitioner(request: HttpRequest) -> HttpResponse:
    """Add somebody who works for an agency."""
    form = PractitionerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: practitioners.create(**form.cleaned_data, by=viewer_of(request)))
        if made:
            messages.success(request, _("Added. Now give them a way to sign in."))
            return redirect("directory:create-account", made.id)
    back = reverse("directory:people")
    return ask(request, form, heading=_("Add a practitioner"), button=_("Add the practitioner"), back=back)


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def create_account(request: HttpRequest, practitioner_id: UUID) -> HttpResponse:
    """Give a practitioner a way to sign in."""
    viewer = viewer_of(request)
    practitioner = access.practitioner(viewer, practitioner_id)
    form = AccountForm(request.POST or None, initial={"sign_in_name": practitioner.email})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        made = attempt(form, lambda: accounts.create(practitioner=practitioner, by=viewer, **told))
        if made:
            messages.success(request, _("They can sign in now."))
            return redirect("directory:person", made.id)
    heading = _("A way to sign in for %(name)s") % {"name": practitioner.name}
    back = reverse("directory:people")
    title = _("A way to sign in")
    return ask(request, form, heading=heading, title=title, button=_("Create the account"), back=back)


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def create_officer(request: HttpRequest) -> HttpResponse:
    """Give a way to sign in to somebody who will hold an office and is no practitioner."""
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: accounts.create(by=viewer_of(request), **form.cleaned_data))
        if made:
            messages.success(request, _("Now give them their office."))
            return redirect("directory:make-appointment", made.id)
    back = reverse("directory:people")
    return ask(
        request, form, heading=_("A way to sign in for an officer"), button=_("Create the account"), back=back
    )


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest, family_id: UUID, member_id: UUID) -> HttpResponse:
    """Give a person of a family a way to sign in; their team does this, not the administrator."""
    viewer = viewer_of(request)
    member = access.member(viewer, family_id, member_id)
    if account_of(member.person):
        return redirect("directory:give-member-way-back", family_id, member_id)
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        if attempt(form, lambda: accounts.create(person=member.person, by=viewer, **told)):
            messages.success(request, _("They can sign in now."))
            return redirect("directory:family", family_id)
    return ask(
        request,
        form,
        heading=_("A way to sign in for a person of %(family)s") % {"family": member.family.reference},
        before=_(
            "They see what is their own: who works with them, their meetings, what they said about sharing."
        ),
        button=_("Create the account"),
        back=reverse("directory:family", args=[family_id]),
    )


@require_safe
def show_person(request: HttpRequest, account_id: UUID) -> HttpResponse:
    """Show one account and its offices."""
    account = access.account(viewer_of(request), account_id)
    context = {"account": account, "appointments": account.appointments.select_related("team", "agency")}
    return render(request, "directory/person.html", context | {"is_own": _is_own(request, account)})


@require_POST
def press(request: HttpRequest, account_id: UUID) -> HttpResponse:
    """Suspend or restore an account, or take back its second step."""
    viewer = viewer_of(request)
    account = access.account(viewer, account_id)
    act = BUTTONS.get(request.POST.get("do", ""))
    if act is None:
        raise NotForYou
    try:
        act(account=account, by=viewer)
        messages.success(request, _("Done."))
    except Refused as refusal:
        messages.error(request, note(refusal))
    return redirect("directory:person", account.id)


@require_http_methods(["GET", "HEAD", "POST"])
def make_appointment(request: HttpRequest, account_id: UUID) -> HttpResponse:
    """Give an account an office."""
    viewer = viewer_of(request)
    account = access.account(viewer, account_id)
    form = AppointmentForm(request.POST or None, initial={"starts_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: appointments.make(account=account, by=viewer, **form.cleaned_data))
        if made:
            messages.success(request, _("They hold the office."))
            return redirect("directory:person", account.id)
    back = reverse("directory:person", args=[account.id])
    heading = _("Give %(name)s an office") % {"name": account.sign_in_name}
    title = _("Give an office")
    return ask(request, form, heading=heading, title=title, button=_("Give the office"), back=back)


@require_http_methods(["GET", "HEAD", "POST"])
def end_appointment(request: HttpRequest, appointment_id: UUID) -> HttpResponse:
    """Give an office its last day."""
    viewer = viewer_of(request)
    held = access.appointment(viewer, appointment_id)
    form = LastDayForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        ends_on = form.cleaned_data["last_day"]
        if attempt(form, lambda: appointments.end(appointment=held, ends_on=ends_on, by=viewer)):
            messages.success(request, _("The last day is noted."))
            return redirect("directory:person", held.account_id)
    back = reverse("directory:person", args=[held.account_id])
    return ask(request, form, heading=_("Last day of this office"), button=_("Note the last day"), back=back)


def _is_own(request: HttpRequest, account: Account) -> bool:
    return viewer_of(request).account_id == account.id
