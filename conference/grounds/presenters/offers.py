"""What may be chosen from in the forms of this room; nothing in it that the reader may not know."""

from collections.abc import Collection, Iterable

from django.utils.text import capfirst

from conference.family.presenters.vocabulary import KINDS
from conference.grounds.forms.sharing import Choices, Offered
from conference.meetings.forms.fields import persons_choices
from conference.meetings.presenters.names import Names
from consent.categories import CATEGORY_NAMES, Category
from consent.law import Bar, Ground
from consent.terms import ActorKind
from people.models import Agency, Practitioner


def to_share(
    names: Names,
    services: Iterable[Agency],
    language: str,
    *,
    grounds: Iterable[Ground] = (),
    within: Collection[Category] = (),
) -> Offered:
    """Return what a duty may be about, and for whom; `within` limits the information where the law does."""
    return Offered(
        persons=persons_choices(names.called.values()),
        categories=_categories(within),
        services=_services(services, language),
        kinds=_kinds(KINDS),
        grounds=[(each.code, _ground(each, language)) for each in grounds],
    )


def to_bar(
    bar: Bar,
    names: Names,
    holders: Iterable[Agency],
    practitioners: Iterable[Practitioner],
    language: str,
) -> Offered:
    """Return whom a notice under a statute can name, from what, and which bodies it can reach."""
    bodies = list(holders)
    return Offered(
        persons=persons_choices(names.called.values()),
        categories=_categories(bar.categories),
        services=_services((each for each in bodies if each.kind in bar.kinds_of_providers), language),
        kinds=_kinds(bar.kinds_of_providers),
        holders=[(str(each.pk), each.name_in(language)) for each in bodies if each.kind in bar.kinds],
        practitioners=[
            (str(each.pk), f"{each.name}, {each.job_title_in(language)} – {each.agency.name_in(language)}")
            for each in practitioners
        ],
    )


def _services(agencies: Iterable[Agency], language: str) -> Choices:
    return [(f"{ActorKind.AGENCY}:{each.pk}", each.name_in(language)) for each in agencies]


def _kinds(wanted: Collection[str]) -> Choices:
    return [
        (f"{ActorKind.AGENCY_KIND}:{kind}", capfirst(str(name)))
        for kind, name in KINDS.items()
        if kind in wanted
    ]


def _categories(within: Collection[Category]) -> Choices:
    return [
        (each.value, capfirst(str(name)))
        for each, name in CATEGORY_NAMES.items()
        if each in (within or Category)
    ]


def _ground(ground: Ground, language: str) -> str:
    name, power = ground.name.in_language(language), ground.power.in_language(language)
    return f"{name} ({power})" if power else name
