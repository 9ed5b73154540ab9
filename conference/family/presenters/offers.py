"""What somebody may choose from when they speak: persons, kinds of information, services."""

import unicodedata
from collections.abc import Iterable

from django.utils.text import capfirst

from conference.family.forms import Choices, Offered
from conference.family.presenters.persons import Names
from conference.family.presenters.recipients import named_in
from conference.family.presenters.vocabulary import KINDS
from conference.family.queries import Told
from conference.family.speakers import Speaking
from consent.categories import CATEGORY_NAMES, Category
from consent.gate import Opened
from consent.terms import ActorKind
from people.models import Agency, FamilyMember, Practitioner


def to_speak(
    speaking: Speaking,
    shown: Iterable[Opened[FamilyMember]],
    names: Names,
    services: Iterable[Agency],
    *,
    people: Iterable[Practitioner] = (),
    language: str,
) -> Offered:
    """Return the choices of a new agreement or refusal. The kinds are always all of them: they tell of nobody."""
    about = [
        one.record.person_id
        for one in shown
        if one.record.family_id == speaking.family.pk and one.record.person_id in speaking.about
    ]
    persons = [(str(each), capfirst(names.of([each]))) for each in about]
    return Offered(
        family=speaking.family,
        notice_version=speaking.notice.version,
        persons=persons if len(persons) > 1 else [],
        categories=_categories(speaking.matters),
        services=_in_order((f"{ActorKind.AGENCY}:{each.pk}", each.name_in(language)) for each in services),
        kinds=_in_order((f"{ActorKind.AGENCY_KIND}:{kind}", str(words)) for kind, words in KINDS.items()),
        practitioners=_by_name(people, language),
    )


def to_narrow(
    agreed: Told, notice_version: str, language: str, people: Iterable[Practitioner] = ()
) -> Offered:
    """Return what can be taken out of an agreement: what it permits, to those whom it names.

    Of an agreed service, one person alone can be taken out: those of `people` who work there.
    """
    recipients = named_in(agreed.permits, language)
    named = {f"{each.actor_kind}:{each.actor}": recipients.of(each) for each in agreed.permits}
    granted = {category for each in agreed.permits for category in each.categories}
    return Offered(
        family=agreed.voice.family,
        notice_version=notice_version,
        categories=_categories(granted),
        services=_in_order(named.items()),
        practitioners=_by_name((each for each in people if _works_for(each, named)), language),
    )


def _works_for(practitioner: Practitioner, named: Iterable[str]) -> bool:
    agency = practitioner.agency
    mine = {f"{ActorKind.AGENCY}:{agency.pk}", f"{ActorKind.AGENCY_KIND}:{agency.kind}"}
    return f"{ActorKind.PRACTITIONER}:{practitioner.pk}" not in set(named) and bool(mine & set(named))


def _by_name(people: Iterable[Practitioner], language: str) -> Choices:
    return _in_order(
        (
            f"{ActorKind.PRACTITIONER}:{each.pk}",
            f"{each.name}, {each.job_title_in(language)} – {each.agency.name_in(language)}",
        )
        for each in people
    )


def _categories(wanted: Iterable[Category]) -> Choices:
    chosen = set(wanted)
    return [(each.value, capfirst(str(name))) for each, name in CATEGORY_NAMES.items() if each in chosen]


def _in_order(choices: Iterable[tuple[str, str]]) -> Choices:
    """Sort by the words as a reader does, for whom an accent changes nothing."""
    return sorted(
        ((value, capfirst(words)) for value, words in choices),
        key=lambda choice: unicodedata.normalize("NFKD", choice[1]).encode("ascii", "ignore").lower(),
    )
