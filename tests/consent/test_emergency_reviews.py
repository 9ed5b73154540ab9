"""An opening is told at once without naming anybody, and reviewed by another person who watches over the reader."""

from datetime import timedelta

import pytest
from django.utils import timezone

from audit.trail import Refused
from consent import gate, reviewers
from consent.actions import emergencies, exclusions
from consent.categories import Category
from consent.gate import Opened
from consent.models import BreakGlassReview
from consent.purposes import AUDIT_REVIEW, OWN_RECORD, WORK_WITH_FAMILY
from consent.terms import Finding
from people.actions import appointments, leads
from people.models import Account, AppointmentRole, Notice
from people.viewers import Capacity, viewer_of
from tests.consent.emergency import broken, privacy_officer
from tests.consent.seeing import duty
from tests.consent.sharing import R, V, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


@pytest.fixture
def officer(people):
    """The privacy officer of the agency for which the stranger works."""
    return privacy_officer(people, agency=people.charity)


@pytest.fixture
def led(people):
    """The family, led by the social worker."""
    family = people.larch.family
    leads.appoint(
        family=family, practitioner=people.social_worker.practitioner, by=people.social_worker.viewer
    )
    return family


def told(kind="emergency_opened"):
    return set(Notice.objects.filter(kind=kind).values_list("recipient_id", flat=True))


def reads(viewer, opening, purpose=WORK_WITH_FAMILY):
    return any(isinstance(each, Opened) for each in gate.open(viewer, [opening], purpose))


def reviewed(opening, by, finding=Finding.JUSTIFIED, words="She was in danger."):
    return emergencies.review(opening=opening, finding=finding, words=words, by=by)


def test_the_lead_and_the_officer_of_the_readers_agency_are_told(people, officer, led):
    privacy_officer(people, agency=people.health)
    broken(people.stranger, led)
    assert told() == {people.social_worker.account.pk, officer.account_id}


def test_a_notice_holds_a_code_and_a_pointer_and_nothing_else(people, officer, led):
    opening = broken(people.stranger, led)
    fields = {each.name for each in Notice._meta.concrete_fields}
    assert fields == {"id", "recipient", "kind", "reference", "made_at"}
    assert set(Notice.objects.values_list("reference", flat=True)) == {opening.pk}


def test_where_the_agency_has_no_officer_those_of_the_team_and_of_everybody_are_told(people, led):
    of_team, of_all = privacy_officer(people, team=people.team), privacy_officer(people)
    broken(people.stranger, led)
    assert told() == {people.social_worker.account.pk, of_team.account_id, of_all.account_id}


def test_where_nobody_watches_those_who_appoint_are_told(people, led):
    opening = broken(people.stranger, led)
    assert told("emergency_without_officer") == {people.administrator.account_id}
    assert opening.pk


def test_nobody_is_told_of_what_they_did_themselves(people, led):
    # The officer of the charity is the one who opens; so those who watch over everybody are told.
    _appoint(people, people.stranger, agency=people.charity)
    of_all = privacy_officer(people)
    broken(people.stranger, led)
    assert told() == {people.social_worker.account.pk, of_all.account_id}


def test_the_reviewer_the_lead_and_nobody_else_read_why(people, officer, led, shown):
    duty(people, to(people.teacher.practitioner, *Category, ceiling=V))
    opening = broken(people.stranger, led)
    elsewhere = privacy_officer(people, agency=people.health)
    assert reads(officer, opening, AUDIT_REVIEW)
    assert reads(people.social_worker.viewer, opening)
    assert not reads(elsewhere, opening, AUDIT_REVIEW)
    assert not reads(people.auditor, opening, AUDIT_REVIEW)
    assert not reads(people.teacher.viewer, opening)
    assert not reads(people.health_visitor.viewer, opening)
    assert not reads(people.larch.mother.viewer, opening, OWN_RECORD)


def test_a_lead_who_comes_later_reads_why_and_one_who_is_excluded_does_not(people, officer, led, shown):
    opening = broken(people.stranger, led)
    people_now = people.minute_taker
    offered = leads.offer_handover(family=led, to=people_now.practitioner, by=people.social_worker.viewer)
    leads.accept(handover=offered, by=people_now.viewer)
    assert reads(people_now.viewer, opening)
    assert not reads(people.social_worker.viewer, opening)
    exclusions.declare(practitioner=people_now.practitioner, family=led, by=people.social_worker.viewer)
    assert not reads(people_now.viewer, opening)


def test_an_officer_appointed_after_reads_why_and_one_whose_office_is_over_does_not(people, led, shown):
    opening = broken(people.stranger, led)
    officer = privacy_officer(people, agency=people.charity)
    assert reads(officer, opening, AUDIT_REVIEW)
    account = Account.objects.get(id=officer.account_id)
    held = account.appointments.get(role=AppointmentRole.PRIVACY_OFFICER)
    yesterday = timezone.localdate() - timedelta(days=1)
    appointments.end(appointment=held, ends_on=yesterday, by=people.administrator)
    assert not reads(officer, opening, AUDIT_REVIEW)


def test_another_person_reviews_and_whoever_opened_and_leads_hears_of_it(people, officer, led, shown):
    opening = broken(people.stranger, led)
    found = reviewed(opening, officer)
    assert (found.finding, found.reviewed_by_id) == ("justified", officer.account_id)
    assert told("emergency_reviewed") == {people.stranger.account.pk, people.social_worker.account.pk}
    assert told("emergency_unjustified") == set()
    assert reads(officer, found, AUDIT_REVIEW)


def test_what_was_not_justified_is_told_to_the_readers_line_and_nothing_else_follows(people, officer, led):
    opening = broken(people.stranger, led)
    reviewed(opening, officer, Finding.UNJUSTIFIED)
    assert told("emergency_unjustified") == {officer.account_id, people.administrator.account_id}
    people.stranger.account.refresh_from_db()
    assert people.stranger.account.is_active
    opening.refresh_from_db()
    assert not hasattr(opening, "end")


def test_nobody_reviews_their_own_opening_in_whatever_capacity(people, led):
    opening = broken(people.stranger, led)
    _appoint(people, people.stranger)
    as_officer = viewer_of(people.stranger.account, capacity=Capacity.AUDITOR)
    with pytest.raises(Refused) as refused:
        reviewed(opening, as_officer)
    assert refused.value.reason == "consent.own_emergency"


@pytest.mark.parametrize("who", ["lead", "auditor", "officer of another agency", "administrator", "stranger"])
def test_nobody_else_reviews(people, officer, led, who):
    opening = broken(people.stranger, led)
    by = {
        "lead": lambda: people.social_worker.viewer,
        "auditor": lambda: people.auditor,
        "officer of another agency": lambda: privacy_officer(people, agency=people.health),
        "administrator": lambda: people.administrator,
        "stranger": lambda: people.housing_officer.viewer,
    }[who]()
    with pytest.raises(Refused) as refused:
        reviewed(opening, by)
    assert refused.value.reason == "consent.not_a_reviewer"
    assert not BreakGlassReview.objects.exists()


def test_an_officer_who_is_kept_away_from_the_family_neither_hears_nor_reads_nor_reviews(people, led, shown):
    _appoint(people, people.gp, agency=people.charity)
    of_all = privacy_officer(people)
    exclusions.declare(practitioner=people.gp.practitioner, family=led, by=people.social_worker.viewer)
    opening = broken(people.stranger, led)
    assert told() == {people.social_worker.account.pk, of_all.account_id}
    kept_away = viewer_of(people.gp.account, capacity=Capacity.AUDITOR)
    assert not reads(kept_away, opening, AUDIT_REVIEW)
    assert list(reviewers.watched_by(kept_away)) == []
    assert list(reviewers.watched_by(of_all)) == [opening]
    with pytest.raises(Refused):
        reviewed(opening, kept_away)


def test_a_review_says_something_and_is_made_once(people, officer, led):
    opening = broken(people.stranger, led)
    with pytest.raises(Refused) as silent:
        reviewed(opening, officer, words=" ")
    assert silent.value.reason == "consent.nothing_said"
    reviewed(opening, officer)
    with pytest.raises(Refused) as twice:
        reviewed(opening, officer)
    assert twice.value.reason == "consent.reviewed_before"


def test_who_opened_closes_and_so_may_their_officer_and_nobody_else(people, officer, led):
    first, second = broken(people.stranger, led), broken(people.stranger, led)
    for by in (people.social_worker.viewer, people.teacher.viewer, people.administrator):
        with pytest.raises(Refused) as refused:
            emergencies.close(opening=first, by=by)
        assert refused.value.reason == "consent.not_your_emergency"
    emergencies.close(opening=first, by=people.stranger.viewer)
    emergencies.close(opening=second, by=officer)
    with pytest.raises(Refused) as over:
        emergencies.close(opening=first, by=people.stranger.viewer)
    assert over.value.reason == "consent.ended_before"


def test_the_words_are_delicate_and_never_the_familys_to_find(people, officer, led, shown):
    opening = broken(people.stranger, led)
    assert opening.shelf.sensitivity == R
    assert gate.open(people.larch.mother.viewer, [opening], OWN_RECORD) == []


def _appoint(people, worker, **covers):
    appointments.make(
        account=worker.account,
        role=AppointmentRole.PRIVACY_OFFICER,
        starts_on=timezone.localdate() - timedelta(days=1),
        by=people.administrator,
        **covers,
    )
