"""An invitation that is taken back opens nothing any more, on open pages too; whoever was here stays written down."""

import pytest
from django.urls import reverse

from audit.models import TrailEvent
from audit.trail import Refused
from conference.meetings import access
from conference.meetings.actions import attendance, conferences, entries, invitations
from consent.categories import Category
from consent.purposes import Purpose
from consent.scope import Scope, decide
from tests.conference.live.stage import Stage
from tests.conference.meetings.conftest import call, icpc, people, signed_in
from tests.isolation.world import sign_in_as

__all__ = ["call", "icpc", "people", "signed_in"]
pytestmark = [pytest.mark.django_db, pytest.mark.database]


def asked(meeting, who):
    mine = {"person": who.person} if hasattr(who, "person") else {"practitioner": who.practitioner}
    return meeting.invitations.get(**mine, taken_back_at=None)


def take_back(meeting, who, by):
    return invitations.take_back(invitation=asked(meeting, who), by=by.viewer)


def test_whatever_it_opened_closes_at_once(people, icpc):
    police = people.police_officer
    said = {"category": Category.POLICE, "persons": [people.larch.child.person], "words": "CANARY-LINE"}
    line = entries.contribute(conference=icpc, by=people.social_worker.viewer, **said)
    inside = Purpose.conference(icpc.pk)
    assert decide(Scope.load(police.viewer, inside), line).permitted
    take_back(icpc, police, people.chair)
    assert not decide(Scope.load(police.viewer, inside), line).permitted
    assert access.seat_or_none(police.viewer, icpc.pk) is None
    browser = sign_in_as(police.account)
    assert browser.get(reverse("meetings:conference", args=[icpc.pk])).status_code == 404
    assert str(icpc.pk) not in browser.get(reverse("meetings:list")).content.decode()


@pytest.mark.parametrize("who", ["mother", "teacher"])
def test_their_open_page_is_closed_and_the_others_see_them_gone(people, icpc, who):
    invited = people.larch.mother if who == "mother" else people.teacher
    stage = Stage(icpc)
    theirs, chairs = stage.enter(invited.viewer), stage.enter(people.chair.viewer)
    stage.turn()
    assert theirs.screen
    take_back(icpc, invited, people.chair)
    stage.turn()
    assert theirs.page in stage.expelled
    assert chairs.page not in stage.expelled
    assert chairs.screen == stage.fresh(people.chair.viewer).screen
    event = TrailEvent.objects.filter(name="conference.invitation_taken_back").latest("at")
    assert '"was_here":true' in event.body


def test_whoever_was_here_stays_in_the_record_and_is_not_let_in_again(people, icpc):
    place = asked(icpc, people.teacher)
    take_back(icpc, people.teacher, people.chair)
    assert not place.check_ins.filter(left_at=None).exists()
    with pytest.raises(Refused, match="no place"):
        attendance.check_in(invitation=refreshed(place), by=people.chair.viewer)
    shown = sign_in_as(people.chair.account).get(reverse("meetings:record", args=[icpc.pk]))
    assert "Tess Teacher" in shown.content.decode()


def refreshed(place):
    place.refresh_from_db()
    return place


def test_whoever_never_came_is_not_named_any_more_and_can_be_asked_again(people, call):
    meeting, chair = call("icpc"), people.chair
    page = reverse("meetings:conference", args=[meeting.pk])
    take_back(meeting, people.larch.mother, chair)
    assert "Mira" not in people_on(sign_in_as(chair.account).get(page))
    assert sign_in_as(people.larch.mother.account).get(page).status_code == 404
    invitations.invite(conference=meeting, invited=people.larch.mother.person, by=chair.viewer)
    assert "Mira" in people_on(sign_in_as(chair.account).get(page))
    assert sign_in_as(people.larch.mother.account).get(page).status_code == 200


def people_on(page):
    """Return the part of the room that says who was asked."""
    return page.content.decode().split('id="people"')[1].split("</section>")[0]


def test_it_is_refused_to_whoever_does_not_arrange_it_and_when_it_is_over(people, icpc):
    with pytest.raises(Refused, match="Your part"):
        take_back(icpc, people.teacher, people.health_visitor)
    with pytest.raises(Refused, match="They run this meeting"):
        take_back(icpc, people.minute_taker, people.chair)
    place = asked(icpc, people.teacher)
    take_back(icpc, people.teacher, people.social_worker)
    with pytest.raises(Refused, match="already been taken back"):
        invitations.take_back(invitation=place, by=people.chair.viewer)
    conferences.close(conference=icpc, by=people.chair.viewer)
    with pytest.raises(Refused):
        take_back(icpc, people.police_officer, people.chair)
    assert access.seat_or_none(people.police_officer.viewer, icpc.pk)


def test_the_chair_does_it_on_a_page_that_says_what_follows(people, icpc):
    browser, address = sign_in_as(people.chair.account), reverse("meetings:take-back", args=[icpc.pk])
    assert address in browser.get(reverse("meetings:conference", args=[icpc.pk])).content.decode()
    page = browser.get(address).content.decode()
    assert "closes at once" in page
    assert "Cher Chair" not in page.split("<form", 1)[1].split("</form>")[0]
    place = asked(icpc, people.larch.mother)
    sent = browser.post(address, {"key": "1", "invitation": str(place.pk)})
    assert sent.status_code == 303
    assert browser.post(address, {"key": "1", "invitation": str(place.pk)}).status_code in {303, 422}
    assert refreshed(place).taken_back_at
    assert sign_in_as(people.teacher.account).get(address).status_code == 404
