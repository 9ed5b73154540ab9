"""Two worlds that differ in what is hidden from somebody are one world to them: same bytes, same questions asked.

Everything that is hidden from somebody is made in a family that had nothing of the kind, by the product's own actions.
Before and after, they open every address that is theirs, and send every form. Status, headers and bytes
are the same, and the database is asked the same questions as often: an answer takes no longer, either. The clock
stands still, and what an asking does is taken back. Processes that keep what is laid out of a family's epoch ask less
often than this; a change of the epoch that is not theirs costs them those questions once (decision 7).
"""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from conference.apart.actions import kept_apart
from conference.directory.actions import families
from people.models import Jurisdiction, Standing
from people.viewers import Capacity
from tests import cast
from tests.conference.live.stage import Stage
from tests.isolation import story
from tests.isolation.fixtures import undone
from tests.isolation.hidden import HIDDEN
from tests.isolation.looking import Look, different, look, looks
from tests.isolation.side import SHIFTS, TODAY, Side
from tests.isolation.world import join_agencies, sign_in_as

pytestmark = pytest.mark.database
FROM_WHOM = sorted({who for hidden in HIDDEN.values() for who in hidden.of})
AT_THE_MEETING = {"mother", "worker", "nurse", "chair"}
# How many answers of somebody's are compared at the least.
ADDRESSES = 40
CAPACITIES = {"gran": Capacity.PERSON, "mother": Capacity.PERSON}


@pytest.fixture(scope="module")
def _bare(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[Side]:
    with django_db_blocker.unblock(), undone():
        yield make()


@pytest.fixture
def bare(_bare: Side, db: None) -> Iterator[Side]:
    """A family out of which nothing hidden has come yet, at one moment that does not pass."""
    with time_machine.travel(_bare.moment, tick=False):
        yield _bare


def make() -> Side:
    """Make a side without anything out of the ordinary, but that the grandmother is kept from the child."""
    boss = cast.administrator()
    joined = join_agencies(boss)
    side = story.begin("Birch", joined, boss)
    cast.give_account(side.made["gran"], administrator=boss)
    kept_apart.begin(
        family=side.family,
        protected=side.child.person,
        kept_from=side.gran.person,
        words="He found them.",
        by=side.worker.viewer,
    )
    away = cast.team("Away", administrator=boss, jurisdiction=Jurisdiction.ENGLAND)
    abroad, abroad_too = (
        cast.worker(f"Abroad {each}", joined[each], administrator=boss, is_social_worker=True)
        for each in ("social_care", "reviewing")
    )
    cast.join(abroad, away, Standing.CORE, administrator=boss)
    side.keep(away=away, abroad=abroad, abroad_too=abroad_too)
    side.keep(born=TODAY() - timedelta(days=9 * 366 - SHIFTS["Birch"]))
    side.keep(moment=timezone.now() + timedelta(seconds=1))
    return side


def seen(bare: Side, who: str) -> dict[str, Look]:
    """Return everything that somebody sees now."""
    browser = sign_in_as(getattr(bare, who).account)
    return looks(browser, bare, CAPACITIES.get(who, Capacity.PRACTITIONER))


def hide(bare: Side, who: str) -> Iterator[str]:
    """Make everything that is hidden from somebody, one thing after the other."""
    for thing, hidden in HIDDEN.items():
        if who in hidden.of:
            hidden.make(bare)
            yield thing


@pytest.mark.parametrize("who", FROM_WHOM)
def test_nobody_can_tell_whether_there_is_what_is_hidden_from_them(who: str, bare: Side) -> None:
    before = seen(bare, who)
    assert len(before) > ADDRESSES
    assert list(hide(bare, who)) != []
    assert different(before, seen(bare, who)) == []


@pytest.mark.parametrize("who", sorted(AT_THE_MEETING))
def test_an_open_page_is_sent_nothing_of_it(who: str, bare: Side) -> None:
    stage = Stage(bare.open)
    page = stage.enter(getattr(bare, who).viewer)
    stage.turn()
    sent = list(page.wire)
    assert sent
    for thing in hide(bare, who):
        stage.turn()
        assert page.wire == sent, thing


def test_a_search_for_somebody_who_must_stay_unknown_is_one_in_vain(bare: Side) -> None:
    browser = sign_in_as(bare.worker.account)
    somebody = {"given_name": "Somebody", "family_name": "Elsewhere"}
    before = look(browser, "POST", "directory:search", {}, somebody | {"year": "2015"})
    family = families.open(team=bare.away, name="Elsewhere", by=bare.abroad.viewer)
    cast.kin(family, "child", by=bare.abroad.viewer, birth_date="2015-05-05", **somebody)
    after = look(browser, "POST", "directory:search", {}, somebody | {"year": "2015"})
    assert different({"search": before}, {"search": after}) == []
