"""Who told an agency something: kept for its holders, and betrayed to nobody else by anything at all."""

import pytest
from django.urls import reverse

from audit.models import TrailEvent
from audit.trail import Refused
from conference.circles import naming
from conference.circles.actions import restrictions, sources
from conference.circles.models import ProtectedSource
from consent.models import Circle
from infra.trail_words import RECORDS
from people.models import Account
from tests import cast
from tests.conference.circles.conftest import in_days
from tests.isolation.asking import plain

NAME = "CANARY-NEIGHBOUR"
PAGES = ("chronology:family", "circles:few", "directory:family")


@pytest.fixture
def colleague(people):
    """Another health visitor, of the team too, who holds nothing."""
    nurse = cast.worker("Nora Nurse", people.health, administrator=people.administrator)
    cast.join(nurse, people.team, "core", administrator=people.administrator)
    people.workers["colleague"] = nurse
    return nurse


@pytest.fixture
def keep(people):
    """Keep who told the health visitor."""

    def seal(entry, **changes):
        wanted = {
            "entry": entry,
            "name": NAME,
            "contact": "CANARY-CONTACT",
            "asked": "CANARY-ASKED not to be named",
            "holders": [people.health_visitor.practitioner],
            "by": people.health_visitor.viewer,
        }
        return sources.keep(**(wanted | changes))

    return seal


@pytest.fixture
def pages(people, signed_in):
    """Return all that somebody sees around a line."""

    def read(who, entry):
        browser, family = signed_in(who.account), people.larch.family
        around = [browser.get(reverse(name, args=[family.pk])) for name in PAGES]
        about = [reverse(f"circles:{name}", args=[family.pk, entry.pk]) for name in ("line", "referrer")]
        answers = [*around, *(browser.get(each) for each in about)]
        return [(each.status_code, plain(each.content.decode())) for each in answers]

    return read


def test_its_holders_read_it_and_each_opening_is_recorded(people, written, keep, pages):
    entry = written()
    keep(entry)
    before = TrailEvent.objects.filter(kind="disclosure").count()
    shown = pages(people.health_visitor, entry)
    assert all(word in shown[-1][1] for word in (NAME, "CANARY-CONTACT", "CANARY-ASKED"))
    assert not any(NAME in text for _, text in shown[:-1]), "On its own page alone."
    bodies = [event.body for event in TrailEvent.objects.filter(kind="disclosure")]
    assert len(bodies) > before
    opened = [body for body in bodies if "conference.protected_source" in body]
    assert len(opened) == 1
    assert not any("CANARY" in body for body in bodies)


@pytest.mark.usefixtures("colleague")
@pytest.mark.parametrize("who", ["colleague", "social_worker", "teacher", "police_officer"])
def test_to_anybody_else_a_line_with_a_source_is_a_line_without_one(people, written, keep, pages, who):
    entry = written()
    viewer = getattr(people, who)
    before = pages(viewer, entry)
    keep(entry)
    assert pages(viewer, entry) == before


def test_keeping_a_second_name_is_refused_to_nobody(people, written, keep, colleague, pages):
    entry = written()
    keep(entry)
    keep(entry, name="CANARY-SECOND", holders=[colleague.practitioner], by=colleague.viewer)
    assert NAME not in pages(colleague, entry)[-1][1]
    assert "CANARY-SECOND" in pages(colleague, entry)[-1][1]


def test_only_the_agency_that_took_the_referral_keeps_who_made_it(people, written, keep):
    entry = written()
    with pytest.raises(Refused, match="Only the agency that took the referral"):
        keep(entry, by=people.social_worker.viewer)
    with pytest.raises(Refused, match="Only people of the agency"):
        keep(entry, holders=[people.health_visitor.practitioner, people.social_worker.practitioner])


def test_whoever_keeps_a_name_holds_it(people, written, keep, colleague):
    with pytest.raises(Refused, match="choose yourself too"):
        keep(written(), holders=[colleague.practitioner])


def test_the_trail_neither_names_anybody_nor_says_behind_which_line(people, written, keep):
    entry = written()
    keep(entry)
    event = TrailEvent.objects.get(name="conference.source_kept")
    assert str(entry.pk) not in event.body
    assert "CANARY" not in event.body
    assert str(RECORDS["conference.protected_source"]) == "Somebody’s protected identity"


def test_an_auditor_reads_that_a_protected_identity_was_opened_and_not_whose(
    people, written, keep, pages, signed_in
):
    entry = written()
    keep(entry)
    pages(people.health_visitor, entry)
    opened = TrailEvent.objects.get(kind="disclosure", body__contains="conference.protected_source")
    auditor = signed_in(Account.objects.get(pk=people.auditor.account_id))
    page = auditor.get(reverse("desk:event", args=[opened.pk])).content.decode()
    assert "Somebody’s protected identity" in page
    assert "CANARY" not in page


def test_it_is_reviewed_like_any_restriction_and_never_opened_to_others(people, written, keep):
    keep(written())
    circle = Circle.objects.get(pk=ProtectedSource.objects.get().shelf.circle_id)
    by = people.health_visitor.viewer
    restrictions.keep(circle=circle, next_on=in_days(60), by=by)
    with pytest.raises(Refused, match="opened to nobody else"):
        restrictions.open_up(circle=circle, why="not_needed", by=by)
    with pytest.raises(Refused, match="not yours to decide"):
        restrictions.keep(circle=circle, next_on=in_days(60), by=people.social_worker.viewer)


def test_a_name_is_handed_on_within_the_agency_and_never_left_without_a_holder(
    people, written, keep, colleague, pages
):
    entry = written()
    keep(entry)
    circle, by = ProtectedSource.objects.get().shelf.circle, people.health_visitor.viewer
    with pytest.raises(Refused, match="Only people of the agency"):
        restrictions.let_in(circle=circle, readers=naming.to_read([people.teacher.practitioner]), by=by)
    own = circle.readers.get()
    with pytest.raises(Refused, match="Somebody must hold it"):
        restrictions.let_out(reader=own, by=by)
    restrictions.let_in(circle=circle, readers=naming.to_read([colleague.practitioner]), by=by)
    assert NAME in pages(colleague, entry)[-1][1]
    restrictions.let_out(reader=own, by=colleague.viewer)
    assert NAME not in pages(people.health_visitor, entry)[-1][1]


def test_what_is_missing_is_said_once_at_the_top_and_nothing_typed_is_lost(people, written, signed_in):
    entry = written()
    address = reverse("circles:referrer", args=[entry.family_id, entry.pk])
    typed = {"key": "once", "name": "", "contact": "CANARY-CONTACT", "asked": "CANARY-ASKED"}
    page = signed_in(people.health_visitor.account).post(address, typed).content.decode()
    assert page.count("govuk-error-summary__title") == 1
    assert "CANARY-CONTACT" in page
