"""What stands refused in a family: who refused what to whom, and from what somebody chooses who asks to go past it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.text import capfirst

from conference.family.presenters import vocabulary
from conference.family.presenters.recipients import Recipients, named_in
from conference.meetings.forms.fields import persons_choices
from conference.meetings.presenters.names import Names, of_family
from conference.overrides import queries
from conference.overrides.queries import Standing
from consent import grounds, overriding
from consent.categories import CATEGORY_NAMES, Category
from consent.models import Provision, Voice
from consent.reliance import may_rely
from consent.terms import ActorKind, Role, Said
from people.models import Family
from people.viewers import Viewer

Choices = list[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRefusal:
    """One refusal or limit that stands; a statute's own bar cannot be overridden."""

    id: UUID
    who: str
    whom: str
    bars: list[tuple[str, str]]
    said_at: datetime
    is_limit: bool
    is_statutory: bool
    may_be_asked: bool


def refusals(viewer: Viewer, family: Family) -> list[StandingRefusal]:
    """Return what was refused in a family and stands."""
    standing, names = queries.refusals(family), of_family(viewer, family)
    recipients = named_in([bar for each in standing for bar in each.bars], viewer.language)
    return [_refusal(each, names, recipients) for each in standing]


def refusal(viewer: Viewer, voice: Voice) -> StandingRefusal | None:
    """Return one of them, if it stands."""
    return next((each for each in refusals(viewer, voice.family) if each.id == voice.pk), None)


def choices(viewer: Viewer, voice: Voice) -> dict[str, Choices]:
    """Return from what somebody chooses who asks to go past a refusal: nobody and nothing that it does not bar."""
    bars = [bar for bar in queries.barred_now(voice) if _names_a_service(bar)]
    barred = frozenset(one for bar in bars for one in bar.categories or Category)
    about = {each for bar in bars for each in bar.subjects_key.split(",") if each}
    called = of_family(viewer, voice.family).called.values()
    return {
        "recipient": _recipients(viewer, voice.family, bars),
        "persons": persons_choices(one for one in called if not about or str(one.person_id) in about),
        "categories": [(each.value, str(CATEGORY_NAMES[each])) for each in Category if each in barred],
        "ground": _grounds(viewer, voice.family, barred),
    }


def _recipients(viewer: Viewer, family: Family, bars: list[Provision]) -> Choices:
    """Return whom the bars name, and those near the family who work for them."""
    recipients = named_in(bars, viewer.language)
    named = {f"{bar.actor_kind}:{bar.actor}": capfirst(recipients.of(bar)) for bar in bars}
    agencies = {bar.actor for bar in bars}
    for each in queries.practitioners_near(viewer, family):
        if agencies & {str(each.agency_id), each.agency.kind}:
            agency = each.agency.name_in(viewer.language)
            named[f"{ActorKind.PRACTITIONER}:{each.pk}"] = (
                f"{each.name}, {each.job_title_in(viewer.language)} – {agency}"
            )
    return list(named.items())


def _names_a_service(bar: Provision) -> bool:
    """Say whether a bar names a service or its people, whom an override may let through, and nobody of the family."""
    return bar.actor_kind in overriding.RECIPIENTS and bar.actor != Role.FAMILY


def _grounds(viewer: Viewer, family: Family, barred: frozenset[Category]) -> Choices:
    """Return the duties on which the viewer's agency may rely here today, for some of what is barred."""
    place, today = family.team.jurisdiction, family.team.today()
    return [
        (each.code, each.name.in_language(viewer.language))
        for each in grounds.in_place(place, today)
        if not each.carried_by_consent
        and may_rely(each, viewer.agency_kind, place, (), today)
        and (not each.categories or each.categories & barred)
    ]


def _refusal(standing: Standing, names: Names, recipients: Recipients) -> StandingRefusal:
    voice, bars = standing.voice, standing.bars
    return StandingRefusal(
        id=voice.pk,
        who=names.of(voice.person_id),
        whom=names.joined(each.person_id for each in voice.subjects.all()),
        bars=[(capfirst(recipients.of(bar)), vocabulary.categories(bar.categories)) for bar in bars],
        said_at=voice.said_at,
        is_limit=voice.said == Said.LIMIT,
        is_statutory=any(bar.is_statutory for bar in bars),
        may_be_asked=not any(bar.is_statutory for bar in bars) and any(map(_names_a_service, bars)),
    )
