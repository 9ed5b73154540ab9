"""Who reviews an emergency opening, and who is told of it: with a pointer and never a name."""

from uuid import UUID

from django.db.models import Q, QuerySet

from audit.trail import Refused
from consent import refusals
from consent.models import BreakGlass, BreakGlassReview, Exclusion
from consent.terms import Finding
from people import offices, queries, records
from people.models import Account, Appointment, AppointmentRole, NoticeKind
from people.viewers import Capacity, Viewer


def is_own(viewer: Viewer, opening: BreakGlass) -> bool:
    """Say whether this is who opened, in whatever capacity they act now."""
    return Account.objects.filter(id=viewer.account_id, practitioner_id=opening.practitioner_id).exists()


def may_review(viewer: Viewer, opening: BreakGlass) -> bool:
    """Say whether somebody is a privacy officer who watches over whoever opened, and is another person."""
    held = _officers(opening).filter(account_id=viewer.account_id)
    is_near = viewer.account_id not in _kept_away(opening.family_id)
    return viewer.capacity is Capacity.AUDITOR and held.exists() and is_near and not is_own(viewer, opening)


def watched_by(viewer: Viewer) -> QuerySet[BreakGlass]:
    """Return the openings that somebody may review: of whom they watch over, and never their own."""
    held = list(offices.held_by(viewer.account_id, AppointmentRole.PRIVACY_OFFICER))
    if viewer.capacity is not Capacity.AUDITOR or not held:
        return BreakGlass.objects.none()
    agencies = {each.agency_id for each in held if each.agency_id}
    teams = {each.team_id for each in held if each.team_id}
    theirs = Q(practitioner__agency_id__in=agencies) | Q(family__team_id__in=teams)
    everybody = any(offices.reach_of(each) == offices.EVERYWHERE for each in held)
    kept_away = Exclusion.objects.filter(practitioner__account__id=viewer.account_id, end__isnull=True)
    openings = BreakGlass.objects.exclude(practitioner__account__id=viewer.account_id).exclude(
        family_id__in=kept_away.values("family_id")
    )
    return openings if everybody else openings.filter(theirs)


def require(by: Viewer, opening: BreakGlass) -> None:
    """Refuse a review by anybody else."""
    if is_own(by, opening):
        raise Refused(refusals.OWN_EMERGENCY)
    if not may_review(by, opening):
        raise Refused(refusals.NOT_A_REVIEWER)


def tell_opened(opening: BreakGlass) -> None:
    """Tell whoever leads, and the privacy officers; where there are none, tell those who can appoint one."""
    family = opening.family
    watching = offices.watching(opening.practitioner, family.team, but=_kept_away(family.pk))
    told = (_lead(opening) | watching) - _opener(opening)
    records.tell(told, NoticeKind.EMERGENCY_OPENED, opening.pk)
    if not watching:
        records.tell(
            offices.administrators(family.team.today()), NoticeKind.EMERGENCY_WITHOUT_OFFICER, opening.pk
        )


def tell_found(review: BreakGlassReview) -> None:
    """Tell whoever opened and whoever leads; of what was not justified, also the line of whoever opened."""
    opening = review.opening
    reviewer = {review.reviewed_by_id}
    records.tell((_opener(opening) | _lead(opening)) - reviewer, NoticeKind.EMERGENCY_REVIEWED, opening.pk)
    if review.finding == Finding.UNJUSTIFIED:
        team = opening.family.team
        officers = offices.watching(opening.practitioner, team, but=_kept_away(opening.family_id))
        line = officers | offices.administrators(team.today())
        records.tell(line - _opener(opening), NoticeKind.EMERGENCY_UNJUSTIFIED, opening.pk)


def _officers(opening: BreakGlass) -> QuerySet[Appointment]:
    return offices.privacy_officers(opening.practitioner.agency_id, opening.family.team)


def _kept_away(family_id: UUID) -> set[UUID]:
    """Return the accounts of those who are excluded from a family."""
    kept_away = Exclusion.objects.filter(family_id=family_id, end__isnull=True)
    return set(kept_away.values_list("practitioner__account__id", flat=True)) - {None}


def _lead(opening: BreakGlass) -> set[UUID]:
    tenure = queries.lead_of(opening.family)
    leads = (
        Account.objects.filter(practitioner_id=tenure.practitioner_id) if tenure else Account.objects.none()
    )
    return set(leads.values_list("id", flat=True))


def _opener(opening: BreakGlass) -> set[UUID]:
    return set(Account.objects.filter(practitioner_id=opening.practitioner_id).values_list("id", flat=True))
