"""Whether a refusal bites for a recipient: whether, without it, they would see what it bars."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from consent.categories import Category, Sensitivity, Use
from consent.family_provisions import Name
from consent.family_shelves import Subjects
from consent.models import Provision, Voice
from consent.purposes import PurposeCode
from consent.terms import ActorKind, Effect
from consent.weighing import EVERYBODY, Scale, Term, by_category
from people.models import Agency, Practitioner


def names_of(actor_kind: ActorKind, actor: str) -> set[Name]:
    """Return by which names a provision can mean a recipient: a practitioner also by their agency and its kind."""
    names = {(actor_kind.value, actor)}
    if actor_kind is ActorKind.PRACTITIONER:
        practitioner = Practitioner.objects.get(pk=actor)
        actor_kind, actor = ActorKind.AGENCY, str(practitioner.agency_id)
        names.add((actor_kind.value, actor))
    if actor_kind is ActorKind.AGENCY:
        names.add((ActorKind.AGENCY_KIND.value, Agency.objects.get(pk=actor).kind))
    return names


def bars_of(voice: Voice) -> QuerySet[Provision]:
    """Return what a voice bars now."""
    return live(Provision.objects.filter(voice=voice, effect=Effect.BAR.value))


def barred(
    voice: Voice, names: Collection[Name], categories: Collection[Category], about: Collection[UUID] = ()
) -> dict[Category, frozenset[UUID]]:
    """Return about whom a refusal keeps a recipient from each of these categories; nobody named: about everybody.

    Of those in `about`, if it names anybody. Empty where it does not keep them from all of that.
    """
    if not bites(voice, names, categories):
        return {}
    bars = [bar for bar in bars_of(voice) if (bar.actor_kind, bar.actor) in names]
    found = {}
    for category in categories:
        keys = [bar.subjects_key for bar in bars if not bar.categories or category in bar.categories]
        named = {UUID(each) for key in keys for each in key.split(",") if each}
        if about and all(keys) and not named.issuperset(about):
            return {}
        found[category] = frozenset(about or (named if all(keys) else ()))
    return found


def bites(voice: Voice, names: Collection[Name], categories: Collection[Category]) -> bool:
    """Say whether a refusal keeps a recipient from each of these categories about somebody whom it names.

    Where a duty carries the flow it does not, nor where it was overridden for them: it is weighed as the gate weighs.
    """
    rows = [row for row in _in_force(voice) if (row.actor_kind, row.actor) in names]
    subjects = Subjects()
    terms = by_category((_term(row, subjects) for row in rows), Use.VIEW)
    return all(_refuses(terms.get(each, []), subjects) for each in categories)


def _refuses(terms: list[Term], subjects: Subjects) -> bool:
    scale = Scale(terms, Sensitivity.N, None)
    return any(scale.weigh(bit).refused for bit in [*subjects.numbered().values(), 0])


def _in_force(voice: Voice) -> QuerySet[Provision]:
    outside_meetings = Q(effect=Effect.PERMIT.value, authority__conference_id="")
    meant = Q(voice=voice, effect=Effect.BAR.value) | outside_meetings
    rows = live(Provision.objects.filter(meant, family_id=voice.family_id))
    return rows.select_related("authority")


def live(rows: QuerySet[Provision]) -> QuerySet[Provision]:
    """Return those of these provisions that hold now, with the authority under which they stand."""
    now = timezone.now()
    over = Q(ends_at__lte=now) | Q(authority__ends_at__lte=now)
    ahead = Q(starts_at__gt=now) | Q(authority__starts_at__gt=now)
    return rows.filter(end__isnull=True, authority__end__isnull=True).exclude(over).exclude(ahead)


def _term(row: Provision, subjects: Subjects) -> Term:
    permits = row.effect == Effect.PERMIT
    for_work = PurposeCode.WORK_WITH_FAMILY in row.purposes or not (permits or row.purposes)
    overridden = str(row.authority.overrides_id or "") if row.authority else ""
    return Term(
        permits=permits,
        subjects=subjects.of(row.subjects_key.split(",")) if row.subjects_key else EVERYBODY,
        is_general=not row.subjects_key,
        categories=row.categories,
        uses=row.uses if for_work else frozenset(),
        ceiling=row.ceiling,
        basis=(),
        by_consent=bool(row.authority and row.authority.carried_by_consent),
        is_statutory=row.is_statutory,
        voice=overridden if permits else str(row.voice_id),
    )
