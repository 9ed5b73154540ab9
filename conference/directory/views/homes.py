"""Say where a home of the family is, correct it, and give it its last day."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.directory import access, households, queries
from conference.directory.actions import addresses
from conference.directory.forms.homes import AddressForm
from conference.directory.forms.work import LastDayForm
from conference.directory.presenters.families import choices
from conference.directory.views.asking import ask, attempt, viewer_of
from consent.gate import Opened
from people.models import Address, FamilyMember, Person


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Write down where a home is."""
    viewer = viewer_of(request)
    family = access.family(viewer, family_id)
    seen = queries.persons_to_choose(viewer, family)
    form = AddressForm(request.POST or None, persons=choices(seen), initial={"since": family.team.today()})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data | {"residents": _chosen(seen, form.cleaned_data["residents"])}
        if attempt(form, lambda: addresses.record(family=family, by=viewer, **told)):
            messages.success(request, _("The address is noted."))
            return redirect("directory:family", family.id)
    heading = _("Where is a home of %(family)s?") % {"family": family.reference}
    back = reverse("directory:family", args=[family.id])
    return ask(request, form, heading=heading, button=_("Note the address"), back=back)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, family_id: UUID, address_id: UUID) -> HttpResponse:
    """Correct an address, who lives there, or how guarded it is."""
    viewer = viewer_of(request)
    address = access.address(viewer, family_id, address_id)
    seen = queries.persons_to_choose(viewer, address.family)
    form = AddressForm(
        request.POST or None,
        persons=choices(seen),
        initial=_as_it_stands(households.one(viewer, address), seen),
    )
    if request.method == "POST" and form.is_valid():
        there = [*_chosen(seen, form.cleaned_data["residents"]), *_unseen(address, seen)]
        told = form.cleaned_data | {"residents": there}
        if attempt(form, lambda: addresses.correct(address=address, by=viewer, **told)):
            messages.success(request, _("Corrected."))
            return redirect("directory:family", family_id)
    return ask(
        request,
        form,
        heading=_("Correct an address"),
        before=_(
            "Earlier words stay in the history. If they have moved, give this address its last day instead."
        ),
        button=_("Save"),
        back=reverse("directory:family", args=[family_id]),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, family_id: UUID, address_id: UUID) -> HttpResponse:
    """Give an address its last day."""
    viewer = viewer_of(request)
    address = access.address(viewer, family_id, address_id)
    form = LastDayForm(request.POST or None, initial={"last_day": address.family.team.today()})
    if request.method == "POST" and form.is_valid():
        until = form.cleaned_data["last_day"]
        if attempt(form, lambda: addresses.end(address=address, until=until, by=viewer)):
            messages.success(request, _("The last day is noted."))
            return redirect("directory:family", family_id)
    heading = _("Last day at this address: %(home)s of %(family)s") % {
        "home": address.get_household_display(),
        "family": address.family.reference,
    }
    back = reverse("directory:family", args=[family_id])
    return ask(request, form, heading=heading, button=_("Note the last day"), back=back)


def _as_it_stands(sited: households.Sited, seen: Sequence[Opened[FamilyMember]]) -> dict[str, object]:
    address, there = sited.address, _residents(sited.address)
    return {
        "household": address.household,
        "words": sited.shown.words["words"] if isinstance(sited.shown, Opened) else "",
        "residents": [str(each.record.id) for each in seen if each.record.person_id in there],
        "since": address.since,
        "sensitivity": sited.sensitivity.value,
    }


def _chosen(seen: Sequence[Opened[FamilyMember]], chosen: Sequence[str]) -> list[Person]:
    return [each.record.person for each in seen if str(each.record.id) in chosen]


def _unseen(address: Address, seen: Sequence[Opened[FamilyMember]]) -> list[Person]:
    """Return who lives there without the viewer's knowing: a correction does not take them out."""
    known = {each.record.person_id for each in seen}
    return [each.person for each in address.residents.select_related("person") if each.person_id not in known]


def _residents(address: Address) -> set[UUID]:
    return {each.person_id for each in address.residents.all()}
