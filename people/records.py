"""Plain writers, each called inside a gesture that somebody else has opened."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from people import epochs, tokens
from people.models import (
    Agency,
    EndedBecause,
    Family,
    FamilyMember,
    IndexKind,
    Involvement,
    Notice,
    NoticeKind,
    Person,
    PersonIndex,
    Practitioner,
    SignIn,
    StatutoryPeriod,
    Team,
)
from people.rules import aliases, names


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is known of a person, as typed; it is sealed when it is written. Dates are ISO text."""

    given_name: str = ""
    family_name: str = ""
    birth_date: str = ""
    official_number: str = ""
    due_on: str = ""

    def terms(self) -> tokens.Terms:
        """Return what this person is found by."""
        return tokens.Terms(
            given_name=self.given_name,
            family_name=self.family_name,
            year=(self.birth_date or self.due_on)[:4],
            official_number=self.official_number,
        )


def family(*, team: Team, name: str, reference: str = "") -> Family:
    """Write a family under this alias, or under one that no other family has."""
    while not reference or Family.objects.filter(reference=reference).exists():
        reference = aliases.propose()
    return Family.objects.create(team=team, name=name, reference=reference)


def put_on_shelf(record: Family | FamilyMember | Involvement, shelf_id: int) -> None:
    """Write on which of consent's shelves a record stands."""
    record.shelf_id = shelf_id
    record.save()


def person(particulars: Particulars, *, is_unborn: bool = False) -> Person:
    """Write a person and the tokens under which they are found."""
    written = Person.objects.create(is_unborn=is_unborn, **_sealed(particulars))
    _write_tokens(written, particulars)
    return written


def correct(person: Person, particulars: Particulars) -> None:
    """Write a person's words anew; whoever has a date of birth is born. A number that is not typed again stays."""
    for field, words in _sealed(particulars).items():
        if words is not None or field != "official_number":
            setattr(person, field, words)
    person.is_unborn = person.is_unborn and not particulars.birth_date
    person.version += 1
    person.save()
    outdated = PersonIndex.objects.filter(person=person)
    if not particulars.official_number:
        outdated = outdated.exclude(kind=IndexKind.OFFICIAL_NUMBER)
    outdated.delete()
    _write_tokens(person, particulars)


def member(*, family: Family, person: Person, relation: str, household: str, since: date) -> FamilyMember:
    """Write a person's place in a family."""
    epochs.bump(epochs.family_key(family.id))
    return FamilyMember.objects.create(
        family=family,
        person=person,
        relation=relation,
        household=household,
        since=since,
    )


def involvement(
    *,
    family: Family,
    agency: Agency,
    practitioner: Practitioner | None,
    why: str,
    frequency: str,
    programme: str,
    since: date,
    until: date | None = None,
) -> Involvement:
    """Write that an agency or a practitioner works with a family."""
    _bump_involvement(family.id, practitioner.id if practitioner else None)
    return Involvement.objects.create(
        family=family,
        agency=agency,
        practitioner=practitioner,
        why=why or None,
        frequency=frequency,
        programme=programme,
        since=since,
        until=until,
    )


def end_involvement(involvement: Involvement, *, on: date) -> None:
    """Write the last day of an involvement."""
    involvement.until = on
    involvement.version += 1
    involvement.save()
    _bump_involvement(involvement.family_id, involvement.practitioner_id)


def statutory_period(*, person_id: UUID, family: Family, kind: str, starts_on: date) -> StatutoryPeriod:
    """Write that a statutory period of a child begins; the rule was asked before."""
    epochs.bump(epochs.family_key(family.id))
    return StatutoryPeriod.objects.create(person_id=person_id, family=family, kind=kind, starts_on=starts_on)


def end_sign_ins(account_ids: Iterable[UUID], *, because: EndedBecause) -> int:
    """End every open session of these accounts, sockets too, and return how many there were."""
    ids = list(account_ids)
    ended = SignIn.objects.filter(account_id__in=ids, ended_at__isnull=True).update(
        ended_at=timezone.now(), ended_because=because.value
    )
    epochs.bump(*(epochs.account_key(account_id) for account_id in ids))
    return ended


def shorten_sign_ins(account_ids: Iterable[UUID], *, until: datetime) -> None:
    """Let no open session of these accounts outlast a moment."""
    ids = list(account_ids)
    SignIn.objects.filter(account_id__in=ids, ended_at__isnull=True, until__gt=until).update(until=until)
    epochs.bump(*(epochs.account_key(account_id) for account_id in ids))


def tell(accounts: Iterable[UUID], kind: NoticeKind, reference: UUID) -> None:
    """Write a notice for each of these accounts, once for the same thing."""
    told = Notice.objects.filter(kind=kind, reference=reference).values_list("recipient_id", flat=True)
    Notice.objects.bulk_create(
        Notice(recipient_id=account_id, kind=kind, reference=reference)
        for account_id in sorted(set(accounts).difference(told))
    )


def _bump_involvement(family_id: UUID, practitioner_id: UUID | None) -> None:
    epochs.bump(epochs.family_key(family_id))
    if practitioner_id:
        epochs.bump(epochs.practitioner_key(practitioner_id))


def _sealed(particulars: Particulars) -> dict[str, str | None]:
    return {
        "given_name": particulars.given_name or None,
        "family_name": particulars.family_name or None,
        "birth_date": particulars.birth_date or None,
        "official_number": names.official_number(particulars.official_number) or None,
        "due_on": particulars.due_on or None,
    }


def _write_tokens(person: Person, particulars: Particulars) -> None:
    surnames = {(IndexKind.SURNAME.value, token) for token in tokens.of_surname(particulars.family_name)}
    PersonIndex.objects.bulk_create(
        PersonIndex(person=person, kind=kind, token=token)
        for kind, token in sorted(tokens.of(particulars.terms()) | surnames)
    )
