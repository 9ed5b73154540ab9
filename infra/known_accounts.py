"""How the auditor's desk calls an account: a practitioner by name, an officer by office, one of a family by place."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from audit.opener import Known, Limits
from people.models import Account, FamilyMember

Places = Mapping[UUID, str]


def of_agency(agency: str, *, after: str, most: int) -> Sequence[Known]:
    """Return accounts of an agency's practitioners by name, from the one after a pseudonym on."""
    rows = _accounts().filter(practitioner__agency_id=agency)
    last = rows.filter(pseudonym=after).first() if after else None
    if last and last.practitioner:
        name = last.practitioner.name
        rows = rows.filter(
            Q(practitioner__name__gt=name) | Q(practitioner__name=name, pseudonym__gt=last.pseudonym)
        )
    return [_job(account) for account in rows.order_by("practitioner__name", "pseudonym")[:most]]


def officers() -> Sequence[Known]:
    """Return the accounts that hold or have held an office and belong to no practitioner and no family."""
    rows = _accounts().filter(practitioner=None, person=None, appointments__isnull=False).distinct()
    return [_office(account) for account in rows.prefetch_related("appointments").order_by("sign_in_name")]


def in_family(family: str) -> Sequence[Known]:
    """Return the accounts of a family's own people, in the order in which they came to it."""
    rows = FamilyMember.objects.filter(family_id=family, person__account__isnull=False)
    return [
        Known(str(row.person.account.pseudonym), row.get_relation_display())
        for row in rows.select_related("person__account").order_by("since", "id")
    ]


def called(pseudonyms: Iterable[str], *, limits: Limits) -> Mapping[str, Known]:
    """Return who these accounts are; of families' own people, those of a family within an auditor's limits."""
    wanted = {each for each in pseudonyms if _is_identifier(each)}
    rows = _accounts().filter(pseudonym__in=wanted).prefetch_related("appointments")
    accounts = {str(account.pseudonym): account for account in rows}
    places, hidden = _places([each.person_id for each in accounts.values() if each.person_id], limits)
    return {
        pseudonym: _known(account, places)
        for pseudonym, account in accounts.items()
        if account.practitioner_id or not account.person_id or account.person_id not in hidden
    }


def _accounts() -> QuerySet[Account]:
    return Account.objects.select_related("practitioner__agency")


def _places(persons: Collection[UUID], limits: Limits) -> tuple[Places, set[UUID]]:
    """Return what each person is in the families that are within the limits, and who is hidden by them."""
    rows = list(FamilyMember.objects.filter(person_id__in=persons).select_related("family"))
    away = {row.person_id for row in rows if str(row.family_id) in limits.without}
    if limits.within is not None:
        rows = [row for row in rows if str(row.family_id) in limits.within]
    places = {row.person_id: f"{row.family.reference} · {row.get_relation_display()}" for row in rows}
    return places, away if limits.within is None else away | (set(persons) - places.keys())


def _known(account: Any, places: Places) -> Known:
    if account.practitioner:
        agency = account.practitioner.agency
        return Known(
            str(account.pseudonym), account.practitioner.name, agency.name_in(get_language() or "en")
        )
    if account.person_id:
        return Known(str(account.pseudonym), places.get(account.person_id, _("Somebody of a family")))
    return _office(account)


def _job(account: Any) -> Known:
    worker = account.practitioner
    return Known(str(account.pseudonym), worker.name, worker.job_title_in(get_language() or "en"))


def _office(account: Any) -> Known:
    offices = sorted({appointment.get_role_display() for appointment in account.appointments.all()})
    return Known(str(account.pseudonym), account.sign_in_name, ", ".join(offices))


def _is_identifier(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False
