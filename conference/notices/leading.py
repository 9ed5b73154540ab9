"""Where a notice leads its recipient: to the page of the thing, as they may see it."""

from django.urls import reverse

from consent.models import BreakGlass, OverrideRequest
from people import offices, queries
from people.models import Account, Notice, NoticeKind

NOWHERE = "notices:list"


def address_of(notice: Notice) -> str:
    """Return the address to which a notice leads; what is behind it asks again who may come."""
    if notice.kind in {NoticeKind.OVERRIDE_ASKED, NoticeKind.OVERRIDE_DECIDED}:
        return _of_override(notice)
    opening = BreakGlass.objects.select_related("practitioner", "family__team").filter(pk=notice.reference)
    found = opening.first()
    return _of_opening(notice, found) if found else reverse(NOWHERE)


def _of_opening(notice: Notice, opening: BreakGlass) -> str:
    if notice.kind == NoticeKind.EMERGENCY_WITHOUT_OFFICER:
        return reverse("directory:people")
    account = notice.recipient
    watches = offices.privacy_officers(opening.practitioner.agency_id, opening.family.team)
    if watches.filter(account=account).exists() and account.practitioner_id != opening.practitioner_id:
        return reverse("emergency:review", args=[opening.pk])
    if account.practitioner_id and account.practitioner_id in _answering(opening):
        return reverse("emergency:opening", args=[opening.pk])
    opener = Account.objects.filter(practitioner_id=opening.practitioner_id).first()
    is_told_of_the_opener = notice.kind == NoticeKind.EMERGENCY_UNJUSTIFIED and opener
    return (
        reverse("directory:person", args=[opener.pk])
        if is_told_of_the_opener and opener
        else reverse(NOWHERE)
    )


def _answering(opening: BreakGlass) -> set[object]:
    tenure = queries.lead_of(opening.family)
    return {opening.practitioner_id, tenure.practitioner_id if tenure else None}


def _of_override(notice: Notice) -> str:
    request = OverrideRequest.objects.filter(pk=notice.reference).first()
    if request is None:
        return reverse(NOWHERE)
    if notice.kind == NoticeKind.OVERRIDE_ASKED:
        return reverse("overrides:decide", args=[request.pk])
    return reverse("overrides:family", args=[request.family_id])
