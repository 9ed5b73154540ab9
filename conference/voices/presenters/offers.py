"""What may be chosen from when somebody writes down what was said; nothing in it that the reader may not know."""

from collections.abc import Iterable

from django.utils.text import capfirst

from conference.directory.presenters.names import called
from conference.family.forms import Choices
from conference.family.presenters.vocabulary import KINDS
from conference.voices.forms.about import Offered
from consent.categories import CATEGORY_NAMES
from consent.gate import Opened
from consent.terms import ActorKind
from people.models import Agency, Family, FamilyMember, Practitioner

Persons = Iterable[Opened[FamilyMember]]


def to_write_down(
    family: Family,
    persons: Persons,
    agencies: Iterable[Agency],
    people: Iterable[Practitioner],
    language: str,
) -> Offered:
    """Return the choices of an agreement, a refusal or an order. All services are offered: they tell of nobody."""
    return Offered(
        family=family,
        persons=named(persons),
        categories=[(each.value, capfirst(str(name))) for each, name in CATEGORY_NAMES.items()],
        services=[(f"{ActorKind.AGENCY}:{each.pk}", each.name_in(language)) for each in agencies],
        kinds=[(f"{ActorKind.AGENCY_KIND}:{kind}", capfirst(str(words))) for kind, words in KINDS.items()],
        practitioners=[(f"{ActorKind.PRACTITIONER}:{each.pk}", job(each, language)) for each in people],
    )


def named(persons: Persons) -> Choices:
    """Return persons of the family as choices."""
    return [
        (
            str(one.record.person_id),
            f"{called(one.words, is_unborn=one.record.person.is_unborn)} ({one.record.get_relation_display().lower()})",
        )
        for one in persons
    ]


def job(practitioner: Practitioner, language: str) -> str:
    """Return a practitioner with their job and agency."""
    agency = practitioner.agency.name_in(language)
    return f"{practitioner.name}, {practitioner.job_title_in(language)} – {agency}"
