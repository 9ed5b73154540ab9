"""Add a person to a family, correct one, say that two are one, say how they are kin."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from audit.trail import Refused
from conference.directory import access, proofs, queries
from conference.directory.actions import persons
from conference.directory.forms.families import CorrectForm, PersonForm, PlaceForm
from conference.directory.forms.work import KinshipForm
from conference.directory.presenters.families import choices
from conference.directory.presenters.names import called
from conference.directory.views.asking import ask, attempt, note, viewer_of
from consent import gate
from consent.gate import Opened
from consent.purposes import DIRECTORY_SEARCH, WORK_WITH_FAMILY, Purpose
from people.actions import kinships
from people.actions import persons as known_persons
from people.models import Family, FamilyMember
from people.viewers import Viewer


@never_cache
@require_POST
def add(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Add somebody who was searched for and not found."""
    viewer = viewer_of(request)
    family = access.family(viewer, family_id)
    proof = request.POST.get("proof", "")
    if "relation" not in request.POST:
        typed = {
            name: request.POST.get(name, "") for name in ("given_name", "family_name", "official_number")
        }
        form = PersonForm(initial=typed)
    else:
        form = PersonForm(request.POST)
        added = attempt(form, lambda: _add(viewer, family, form, proof)) if form.is_valid() else None
        if added:
            messages.success(request, _("Added to the family."))
            return redirect("directory:family", family.id)
    back = reverse("directory:family", args=[family.id])
    heading = _("Add a person to %(family)s") % {"family": family.reference}
    return ask(request, form, heading=heading, button=_("Add the person"), back=back, proof=proof)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HttpRequest, family_id: UUID, member_id: UUID) -> HttpResponse:
    """Give somebody who is known in another family a place in this one too."""
    viewer = viewer_of(request)
    family, found = access.family(viewer, family_id), access.found_member(viewer, member_id)
    form = PlaceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form, lambda: persons.place(family=family, person=found.person, by=viewer, **form.cleaned_data)
        )
        if done:
            messages.success(request, _("Added to the family."))
            return redirect("directory:family", family.id)
    words = _words(viewer, found, DIRECTORY_SEARCH)
    name = called(words, is_unborn=found.person.is_unborn)
    heading = _("Add %(name)s to %(family)s too") % {"name": name, "family": family.reference}
    back = reverse("directory:family", args=[family.id])
    title = _("Add a person to a family")
    return ask(request, form, heading=heading, title=title, button=_("Add to the family"), back=back)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, family_id: UUID, member_id: UUID) -> HttpResponse:
    """Correct somebody's names and dates, or say that a baby has been born."""
    viewer = viewer_of(request)
    member = access.member(viewer, family_id, member_id)
    words = _words(viewer, member, WORK_WITH_FAMILY)
    form = CorrectForm(request.POST or None, initial=words)
    if request.method == "POST" and form.is_valid():
        told = form.particulars()
        if attempt(form, lambda: known_persons.correct(member=member, particulars=told, by=viewer)):
            messages.success(request, _("Corrected."))
            return redirect("directory:family", family_id)
    heading = _("Correct: %(name)s") % {"name": called(words, is_unborn=member.person.is_unborn)}
    return ask(
        request,
        form,
        heading=heading,
        title=_("Correct a person’s names and dates"),
        before=_(
            "Earlier words stay in the history. For a baby who has been born, enter the name and the date of birth."
        ),
        button=_("Save"),
        back=reverse("directory:family", args=[family_id]),
    )


@require_POST
def say_same(request: HttpRequest, family_id: UUID, member_id: UUID, other_id: UUID) -> HttpResponse:
    """Say that somebody of this family and somebody found by a search are one person."""
    viewer = viewer_of(request)
    member, other = access.member(viewer, family_id, member_id), access.found_member(viewer, other_id)
    try:
        known_persons.say_same(person=member.person, same_as=other.person, family=member.family, by=viewer)
        messages.success(request, _("Noted: the two records are one person. Both stay as they are."))
    except Refused as refusal:
        messages.error(request, note(refusal))
    return redirect("directory:family", family_id)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def state_kinship(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Say how two persons of the family are related."""
    viewer = viewer_of(request)
    family = access.family(viewer, family_id)
    seen = queries.persons_to_choose(viewer, family)
    form = KinshipForm(request.POST or None, persons=choices(seen))
    if request.method == "POST" and form.is_valid():
        by_place = {str(each.record.id): each.record.person for each in seen}
        person, relative = (by_place[form.cleaned_data[name]] for name in ("person", "relative"))
        relation = form.cleaned_data["relation"]
        if attempt(
            form,
            lambda: kinships.state(
                family=family, person=person, relative=relative, relation=relation, by=viewer
            ),
        ):
            messages.success(request, _("Noted."))
            return redirect("directory:family", family.id)
    back = reverse("directory:family", args=[family.id])
    return ask(request, form, heading=_("Who is related to whom?"), button=_("Note"), back=back)


def _add(viewer: Viewer, family: Family, form: PersonForm, proof: str) -> FamilyMember:
    proofs.require(viewer, proof, family_name=form.cleaned_data["family_name"])
    told = form.cleaned_data
    return persons.add(
        family=family,
        particulars=form.particulars(),
        relation=told["relation"],
        household=told["household"],
        is_unborn=told["is_unborn"],
        sensitivity=told["sensitivity"],
        by=viewer,
    )


def _words(viewer: Viewer, member: FamilyMember, purpose: Purpose) -> dict[str, str]:
    shown = gate.open(viewer, [member], purpose)
    return next((dict(each.words) for each in shown if isinstance(each, Opened)), {})
