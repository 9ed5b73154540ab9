"""Which of those who hold sealed words can no longer be phoned about them."""

from collections.abc import Collection
from uuid import UUID

from conference.meetings.rules.holders import Holder, is_gone
from people import queries
from people.models import Family, Involvement, Membership, Practitioner


def gone(family: Family, practitioner_ids: Collection[UUID]) -> set[UUID]:
    """Return those who have left the family's work, whose account was suspended, or who have no work phone."""
    if not practitioner_ids:
        return set()
    today = family.team.today()
    places = Membership.objects.filter(team_id=family.team_id, practitioner__in=practitioner_ids)
    work = Involvement.objects.filter(family=family, practitioner__in=practitioner_ids)
    had = {*places.values_list("practitioner_id", flat=True), *work.values_list("practitioner_id", flat=True)}
    has = {
        *queries.live(places, on=today).values_list("practitioner_id", flat=True),
        *queries.live(work, on=today, start="since", end="until").values_list("practitioner_id", flat=True),
    }
    rows = Practitioner.objects.filter(pk__in=practitioner_ids)
    return {
        key
        for key, phone, suspended_at in rows.values_list("pk", "phone", "account__suspended_at")
        if is_gone(Holder(phone, suspended_at is not None, key in had, key in has))
    }
