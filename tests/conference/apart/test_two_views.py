"""What mother and father each see: the one kept away cannot tell, by one byte or one frame, that it is so."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from audit import disclosure
from conference.apart.actions import kept_apart, protected_work
from conference.directory.actions import addresses, involvements
from conference.family import around
from conference.family import queries as family_queries
from conference.meetings.actions import entries, invitations, steps
from conference.meetings.actions.conferences import open as open_meeting
from consent.actions import voices
from consent.categories import Category
from infra.access_table import TABLE
from people.actions import leads
from people.models import Household
from people.viewers import Capacity
from tests.conference.live.stage import Stage
from tests.consent.sharing import spoken, to
from tests.isolation.asking import plain
from tests.isolation.world import sign_in_as

pytestmark = pytest.mark.database
ALL_DAY = (
    "family:home",
    "family:permissions",
    "family:agree",
    "family:refuse",
    "meetings:list",
    "directory:account",
)
IN_A_MEETING = ("meetings:conference", "meetings:record", "meetings:check-in", "meetings:leave")


@pytest.fixture
def fathers_meeting(people, call):
    """A meeting to which the father was asked, and nobody who must not meet him; it is open."""
    called = call("icpc", persons=[people.larch.father.person])
    open_meeting(conference=called, by=people.chair.viewer)
    called.refresh_from_db()
    return called


def pages_of(browser: Client, conference=None) -> dict[str, str]:
    """Return every page that a parent has, without what differs by itself."""
    found = {name: browser.get(reverse(name)) for name in ALL_DAY}
    for name in IN_A_MEETING if conference else ():
        found[name] = browser.get(reverse(name, args=[conference.pk]))
    polled = browser.get(reverse("live:poll", args=[conference.pk])) if conference else None
    pages = {name: plain(one.content.decode()) for name, one in found.items()}
    assert {one.status_code for one in found.values()} == {200}
    if polled is not None:
        pages["live:poll"] = re.sub(r'"(cursor|epoch)": ?"[^"]*"', "", polled.content.decode())
    return pages


def test_every_door_of_a_parent_is_walked_here():
    """A new page of a parent is added here, or says why it shows nothing of anybody else."""
    forms_alone = {
        "directory:change-password": "one's own password",
        "directory:renew-codes": "one's own codes",
        "live:presence": "answers nothing",
        "meetings:answer": "redraws the meeting's page",
        "meetings:amend": "one's own line",
        "meetings:contribute": "redraws the meeting's page",
        "meetings:draft": "what one typed oneself",
        "family:copy": "one's own words, given to oneself",
        "family:copy-file": "one's own words, given to oneself",
        "disputes:answer": "what was written to oneself, about a line that one reads on the meeting's page",
        "disputes:correct": "one's own line",
        "disputes:dispute": "a line that one reads on the meeting's page",
        "family:evidence": "a file beside one's own words",
        "family:narrow": "one's own words, and the services of family:permissions",
        "family:withdraw": "one's own words",
        "why:entry": "a line that one reads on the meeting's page",
    }
    anybodys = {name for name, who in TABLE.items() if not who}
    doors = {name for name, who in TABLE.items() if Capacity.PERSON in who}
    assert doors - anybodys == {*ALL_DAY, *IN_A_MEETING, "live:poll", *forms_alone}


def test_his_pages_are_the_same_bytes_with_and_without_it(people, apart, advocate, fathers_meeting):
    home, browser = people.larch, sign_in_as(people.larch.father.account)
    worry = {"category": Category.HEALTH, "persons": [home.mother.person], "words": "CANARY-MOTHER"}
    entries.contribute(conference=fathers_meeting, by=people.health_visitor.viewer, **worry)
    addresses.record(
        family=home.family,
        household=Household.SECOND,
        words="CANARY-REFUGE 1 Safe Street",
        residents=[home.mother.person],
        by=people.social_worker.viewer,
    )
    before = pages_of(browser, fathers_meeting)
    apart()
    after = pages_of(browser, fathers_meeting)
    for name in before:
        assert before[name] == after[name], name
    assert "CANARY-" not in "".join(after.values()).replace("CANARY-REASON", "")


def test_his_open_page_gets_no_frame_when_it_begins_or_ends(people, apart, advocate, fathers_meeting):
    stage = Stage(fathers_meeting)
    page = stage.enter(people.larch.father.viewer)
    stage.turn()
    sent = list(page.wire)
    kept = apart()
    stage.turn()
    kept_apart.end(kept=kept, why="mistaken", by=people.social_worker.viewer)
    stage.turn()
    assert page.wire == sent


def test_a_line_that_he_could_read_leaves_his_open_page_at_once(people, apart, fathers_meeting):
    home, stage = people.larch, Stage(fathers_meeting)
    give = to(home.father.person, Category.HEALTH, purposes=["conference"], subjects=[home.mother.person.pk])
    voices.agree(spoken=spoken(home.mother), grants=[give], by=home.mother.viewer)
    entries.contribute(
        conference=fathers_meeting,
        by=people.health_visitor.viewer,
        category=Category.HEALTH,
        persons=[home.mother.person],
        words="Kanarienvogel",
    )
    father, chair = stage.enter(home.father.viewer), stage.enter(people.chair.viewer)
    stage.turn()
    assert father.shows("Kanarienvogel")
    apart()
    stage.turn()
    assert not father.shows("Kanarienvogel")
    assert chair.shows("Kanarienvogel")
    assert father.screen == stage.fresh(father.viewer).screen


def test_whoever_works_only_with_her_is_not_there_for_him(people, apart, advocate, fathers_meeting):
    home = people.larch
    invitations.invite(
        conference=fathers_meeting, invited=people.stranger.practitioner, by=people.chair.viewer
    )
    said = {"category": Category.PLAN, "persons": [home.child.person], "words": "CANARY-SAID"}
    line = entries.contribute(conference=fathers_meeting, by=people.stranger.viewer, **said)
    browser, why = sign_in_as(home.father.account), reverse("why:entry", args=[line.pk])
    assert browser.get(why).status_code == 200
    apart()
    assert browser.get(why).status_code == 404
    shown = "".join(pages_of(browser, fathers_meeting).values())
    for hidden in ("Strange Outsider", "Open Door", "CANARY-SAID"):
        assert hidden not in shown, hidden
    assert people.charity not in agencies_for(home.father)
    assert (
        "CANARY-SAID"
        in sign_in_as(people.chair.account)
        .get(reverse("meetings:conference", args=[fathers_meeting.pk]))
        .content.decode()
    )


def test_her_pages_stay_hers(people, apart, call):
    home = people.larch
    meeting = call("icpc", persons=[home.mother.person])
    before = pages_of(sign_in_as(home.mother.account), meeting)
    apart()
    assert pages_of(sign_in_as(home.mother.account), meeting) == before, (
        "Nothing tells her either: he may look on."
    )


def test_marked_work_is_not_there_for_him_and_comes_back_when_it_is_not_marked(people, fathers_meeting):
    home, nurse = people.larch, people.health_visitor
    work = involvements.begin(
        family=home.family,
        agency=people.health,
        practitioner=nurse.practitioner,
        why="Weighing",
        by=people.social_worker.viewer,
    )
    steps.agree(
        conference=fathers_meeting,
        what_must_change="Sleep",
        what="CANARY-STEP",
        how_we_will_know="They sleep",
        owner=nurse.practitioner,
        by_when=home.family.team.today(),
        persons=[home.child.person],
        by=people.chair.viewer,
    )
    browser, stage = sign_in_as(home.father.account), Stage(fathers_meeting)
    page = stage.enter(home.father.viewer)
    stage.turn()
    assert "Hope Visitor" in "".join(pages_of(browser, fathers_meeting).values())
    marked = protected_work.protect(
        involvement=work, kept_from=home.father.person, by=people.social_worker.viewer
    )
    stage.turn()
    shown = "".join(pages_of(browser, fathers_meeting).values())
    assert "Hope Visitor" not in shown
    assert "CANARY-STEP" not in shown
    assert not page.shows("Hope Visitor")
    protected_work.end(marked=marked, why="not_needed", by=people.social_worker.viewer)
    stage.turn()
    assert page.shows("Hope Visitor")


def test_the_lead_who_is_protected_from_him_is_not_named_to_him(people, fathers_meeting):
    home, nurse = people.larch, people.health_visitor
    work = involvements.begin(
        family=home.family,
        agency=people.health,
        practitioner=nurse.practitioner,
        why="Weighing",
        by=people.social_worker.viewer,
    )
    leads.appoint(family=home.family, practitioner=nurse.practitioner, by=people.social_worker.viewer)
    assert around.lead(home.father.viewer, home.family) == nurse.practitioner
    protected_work.protect(involvement=work, kept_from=home.father.person, by=nurse.viewer)
    assert around.lead(home.father.viewer, home.family) is None


def test_that_she_is_at_the_page_is_not_told_to_him(people, apart, call):
    home = people.larch
    meeting = call("icpc", persons=[home.mother.person, home.father.person])
    open_meeting(conference=meeting, by=people.chair.viewer)
    apart()
    browser = sign_in_as(home.father.account)
    address = reverse("live:poll", args=[meeting.pk])
    browser.post(reverse("live:presence", args=[meeting.pk]))
    alone = plain(browser.get(address).content.decode())
    sign_in_as(home.mother.account).post(reverse("live:presence", args=[meeting.pk]))
    with_her = plain(browser.get(address).content.decode())
    drop = re.compile(r'"(cursor|epoch)": ?"[^"]*"')
    assert drop.sub("", alone) == drop.sub("", with_her)


def test_a_home_that_is_protected_is_nowhere_on_his_pages(people, apart, fathers_meeting):
    home = people.larch
    addresses.record(
        family=home.family,
        household=Household.FIRST,
        words="CANARY-HOME 7 Quay",
        residents=[home.mother.person, home.child.person],
        by=people.social_worker.viewer,
    )
    apart()
    assert "CANARY-HOME" not in "".join(pages_of(sign_in_as(home.father.account), fathers_meeting).values())


def agencies_for(kin):
    with disclosure.collecting(actor=kin.viewer.actor(), purpose="test"):
        return around.agencies(kin.viewer, kin.member.family, family_queries.scope(kin.viewer))


def test_a_child_who_is_protected_is_nowhere_on_his_pages(people, apart, fathers_meeting):
    home, browser = people.larch, sign_in_as(people.larch.father.account)
    assert "Cass" in "".join(pages_of(browser, fathers_meeting).values())
    apart(protected=home.child.person)
    assert "Cass" not in "".join(pages_of(browser, fathers_meeting).values())
