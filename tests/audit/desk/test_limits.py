"""What an auditor may not know of leaves nothing at the desk: no row, no gap, no name, no count."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from audit.trail import Refused
from conference.apart.actions import kept_apart
from conference.circles.actions import sources
from conference.meetings.actions import entries
from consent.actions import exclusions
from consent.categories import Category
from people.actions import accounts, appointments
from people.models import Account, AppointmentRole
from people.viewers import viewer_of
from tests import cast
from tests.isolation.asking import plain

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


@pytest.fixture
def line(people):
    return entries.record(
        family=people.larch.family,
        category=Category.HEALTH,
        words="Somebody telephoned.",
        persons=[people.larch.child.person],
        occurred_on=timezone.localdate(),
        by=people.health_visitor.viewer,
    )


def keep_a_name(people, line, signed_in):
    """Let the health visitor keep who told her, and look at it again; a second try is refused."""
    kept = {"contact": "By letter", "asked": "Not to be named", "by": people.health_visitor.viewer}
    holders = [people.health_visitor.practitioner]
    sources.keep(entry=line, name="A Neighbour", holders=holders, **kept)
    with pytest.raises(Refused, match="Write who it is"):
        sources.keep(entry=line, name=" ", holders=holders, **kept)
    browser = signed_in(people.health_visitor.account)
    page = browser.get(reverse("circles:referrer", args=[line.family_id, line.pk]))
    assert "A Neighbour" in page.content.decode()
    assert browser.get(reverse("circles:referrer", args=[line.family_id, line.pk])).status_code == 200


@pytest.fixture
def desk_of_the_team(people, at_desk):
    """The desk of an auditor of the family's own team, and of no other."""
    return at_desk(
        cast.officer(AppointmentRole.AUDITOR, administrator=people.administrator, team=people.team)
    )


def what_is_listed(desk, people):
    """Return what the desk lists of the family and of the health visitor; of what was shown, only what they saw."""
    subject, family = people.health_visitor.account.pseudonym, people.larch.family.pk
    kinds = [("family", family, "change"), ("family", family, "refusal")]
    kinds += [("actor", subject, kind) for kind in ("change", "refusal", "disclosure")]
    return [plain(desk.read(name, about, kind=kind)) for name, about, kind in kinds]


def test_that_somebody_told_in_confidence_leaves_no_trace_with_the_teams_own_auditor(
    people, line, desk_of_the_team, signed_in
):
    before = what_is_listed(desk_of_the_team, people)
    keep_a_name(people, line, signed_in)
    assert what_is_listed(desk_of_the_team, people) == before


@pytest.mark.parametrize("role", [AppointmentRole.AUDITOR, AppointmentRole.PRIVACY_OFFICER])
def test_whoever_audits_everybody_reads_that_and_not_who(people, line, at_desk, signed_in, role):
    keep_a_name(people, line, signed_in)
    officer = cast.officer(role, administrator=people.administrator)
    page = at_desk(officer).read("family", people.larch.family.pk)
    assert "Somebody’s protected identity was sealed" in page
    assert "A Neighbour" not in page


@pytest.fixture
def auditor_at_home(people):
    """An auditor of every team who is, at home, an uncle of the family."""
    by, boss = people.social_worker.viewer, people.administrator
    uncle = cast.kin(people.larch.family, "uncle", by=by, given_name="Una", family_name="Larch")
    account = accounts.create(
        sign_in_name="una@example.org", password=cast.PASSWORD, person=uncle.person, by=boss
    )
    since = timezone.localdate() - timedelta(days=1)
    appointments.make(account=account, role=AppointmentRole.AUDITOR, starts_on=since, by=boss)
    return uncle, account


def nothing_of_the_family(desk, people):
    larch = people.larch
    assert larch.family.reference not in desk.read("home") + desk.read("families")
    assert desk.ask("family", larch.family.pk).status_code == 404
    assert desk.ask("actor", larch.mother.account.pseudonym).status_code == 404


def test_who_is_kept_apart_at_home_reads_nothing_of_that_family_at_the_desk(
    people, line, auditor_at_home, at_desk
):
    uncle, account = auditor_at_home
    desk, larch = at_desk(viewer_of(account)), people.larch
    assert larch.family.reference in desk.read("home")
    assert desk.ask("actor", larch.mother.account.pseudonym).status_code == 200
    kept_apart.begin(
        family=larch.family,
        protected=larch.mother.person,
        kept_from=uncle.person,
        words="He found her.",
        by=people.social_worker.viewer,
    )
    nothing_of_the_family(desk, people)


def test_who_is_excluded_at_work_reads_nothing_of_that_family_at_the_desk(people, line, at_desk):
    larch, account = people.larch, people.gp.account
    since = timezone.localdate() - timedelta(days=1)
    appointments.make(account=account, role=AppointmentRole.AUDITOR, starts_on=since, by=people.administrator)
    desk = at_desk(viewer_of(Account.objects.get(pk=account.pk)))
    assert desk.ask("family", larch.family.pk).status_code == 200
    exclusions.declare(
        practitioner=people.gp.practitioner, family=larch.family, by=people.social_worker.viewer
    )
    nothing_of_the_family(desk, people)
