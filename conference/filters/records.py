"""Plain writers of a situation's rows and of what they open; each is called inside a gesture."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from conference.directory.taking_in import GROUND_OF_TAKING_IN, category_of
from conference.filters.models import Situation, SituationChair, SituationSeat
from consent import records as rights
from consent import shelves
from consent.categories import Category, Sensitivity, Use
from consent.models import Authority, Exclusion, Provision, Shelf
from consent.purposes import PurposeCode
from consent.records import Grant
from consent.terms import ActorKind
from people import epochs
from people import records as people_records
from people.models import Agency, Family, Practitioner, Team
from people.rules import aliases

SEES = frozenset({Use.VIEW, Use.KNOW})
INSIDE = frozenset({PurposeCode.CONFERENCE})


def nameless(team: Team) -> Family:
    """Write the record that a situation's words are sealed for: an alias for a name, and closed from the start.

    It stands on no shelf, so that nobody opens it or knows of it as of a family.
    """
    family = people_records.family(team=team, name=aliases.propose())
    family.name = family.reference
    family.closed_at = family.opened_at
    family.save()
    return family


def screening_shelf(family: Family, agency_id: UUID) -> Shelf:
    """Return where an agency's own screening stands: restricted, its own words, and permitted to nobody."""
    return _shelf(family, Category.SAFEGUARDING, Sensitivity.R, agency_id)


def telling_shelf(family: Family, agency_id: UUID) -> Shelf:
    """Return where an agency's description stands, which names nobody."""
    return _shelf(family, Category.SAFEGUARDING, Sensitivity.N, agency_id)


def table_shelf(family: Family) -> Shelf:
    """Return where the table's own words stand, without a name: they are no agency's alone."""
    return _shelf(family, Category.SAFEGUARDING, Sensitivity.N, None)


def roles_shelf(family: Family) -> Shelf:
    """Return where it stands which agencies have a part: for those who know the name, and no agency's own."""
    return _shelf(family, Category.IDENTITY, Sensitivity.N, None)


def names_shelf(family: Family, agency_id: UUID) -> Shelf:
    """Return where identifiers stand."""
    return _shelf(family, Category.IDENTITY, Sensitivity.N, agency_id)


def recognition_shelf(family: Family, agency: Agency) -> Shelf:
    """Return where an agency's answer stands: whoever learns that the police know somebody learns about police."""
    return _shelf(family, category_of(agency.kind), Sensitivity.N, agency.pk)


def seat(situation: Situation, agencies: Iterable[Agency]) -> None:
    """Write which agencies sit at the table for a situation."""
    SituationSeat.objects.bulk_create(
        SituationSeat(situation=situation, agency=agency)
        for agency in sorted(set(agencies), key=lambda one: str(one.pk))
    )


def name_chair(situation: Situation, practitioner: Practitioner, by: UUID) -> SituationChair:
    """Write who chairs from now on."""
    return SituationChair.objects.create(situation=situation, practitioner=practitioner, named_by_id=by)


def let_chair_hear(situation: Situation, chair: Practitioner) -> None:
    """Let one person alone hear the description: the chair, who says whether the table may."""
    rights.permits(_table(situation), [_hears(ActorKind.PRACTITIONER, chair.pk)])


def let_table_hear(situation: Situation) -> None:
    """Let every agency at the table hear the description, at the table only."""
    agencies = situation.seats.values_list("agency_id", flat=True)
    rights.permits(_table(situation), [_hears(ActorKind.AGENCY, each) for each in agencies])


def let_recipients_know(under: Authority, agencies: Iterable[Agency]) -> None:
    """Let agencies see the identifiers, and each other's answers, inside this one situation."""
    told = list(agencies)
    categories = frozenset({Category.IDENTITY, *(category_of(agency.kind) for agency in told)})
    rights.permits(
        under,
        [
            Grant(ActorKind.AGENCY, str(agency.pk), categories, Sensitivity.N, SEES, purposes=INSIDE)
            for agency in told
        ],
    )


def end_hearing(situation: Situation, practitioner_id: UUID, *, why: str) -> None:
    """End what one chair could hear as the chair."""
    rights.end_provisions(
        _given(situation).filter(actor_kind=ActorKind.PRACTITIONER.value, actor=str(practitioner_id)), why=why
    )


def end_names(situation: Situation, *, but_for: Iterable[UUID], why: str) -> int:
    """End what naming somebody had shown, for every agency but these; return how many provisions that were."""
    given = _given(situation).filter(authority__conference_id=str(situation.pk))
    return rights.end_provisions(given.exclude(actor__in=list(map(str, but_for))), why=why)


def end_for_the_table(situation: Situation, *, why: str) -> None:
    """End whatever a situation gave. What the table said of it stays readable to the agency that brought it."""
    told = _given(situation).filter(authority__conference_id=str(situation.team_id))
    rights.end_provisions(told.exclude(actor=str(situation.agency_id)), why=why)
    named = Authority.objects.filter(
        family_id=situation.family_id, conference_id=str(situation.pk), end__isnull=True
    )
    for authority in named:
        rights.end_authority(authority, why=why)


def keep_away(situation: Situation, family: Family) -> None:
    """Keep from a family's record, too, whoever stepped back from the situation that leads to it."""
    stepped_back = Exclusion.objects.filter(family=situation.family, end__isnull=True)
    already = Exclusion.objects.filter(family=family, end__isnull=True).values("practitioner_id")
    for one in stepped_back.exclude(practitioner_id__in=already):
        Exclusion.objects.create(
            practitioner_id=one.practitioner_id, family=family, declared_by_id=one.declared_by_id
        )
        epochs.bump(epochs.family_key(family.pk), epochs.practitioner_key(one.practitioner_id))


def _table(situation: Situation) -> Authority:
    """Return the ground of the talk at the table, taken up at its first use. It holds at that table alone."""
    at_the_table = str(situation.team_id)
    found = Authority.objects.filter(
        family_id=situation.family_id, conference_id=at_the_table, end__isnull=True
    ).first()
    ground = GROUND_OF_TAKING_IN[situation.team.jurisdiction]
    return found or rights.authority(situation.family, ground, conference_id=at_the_table)


def _hears(kind: ActorKind, actor: UUID) -> Grant:
    return Grant(kind, str(actor), {Category.SAFEGUARDING}, Sensitivity.N, SEES, purposes=INSIDE)


def _given(situation: Situation) -> QuerySet[Provision]:
    return Provision.objects.filter(
        family_id=situation.family_id, end__isnull=True, authority__end__isnull=True
    )


def _shelf(family: Family, category: Category, sensitivity: Sensitivity, agency_id: UUID | None) -> Shelf:
    return shelves.on(
        family=family, subjects=[], category=category, sensitivity=sensitivity, agency=agency_id
    )
