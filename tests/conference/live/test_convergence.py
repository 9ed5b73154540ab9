"""Whatever happens in whatever order: a screen that followed by frames shows what a fresh page shows."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit.trail import Refused
from conference.meetings.actions import attendance, conferences, entries
from conference.meetings.models import Entry
from consent.categories import Category, Sensitivity
from consent.models import Voice
from tests.cast import Cast
from tests.conference.live.stage import BY_CONSENT, BY_DUTY, Stage, agree, meeting, say, withdraw

pytest_plugins = ["tests.cast_fixtures"]

SPEAKERS = ("health_visitor", "teacher", "police_officer", "social_worker")
WATCHERS = ("social_worker", "health_visitor", "teacher", "police_officer", "mother")

said = st.tuples(
    st.just("say"),
    st.sampled_from(SPEAKERS),
    st.sampled_from([Category.HEALTH, Category.EDUCATION, Category.POLICE, Category.PLAN]),
    st.sampled_from(Sensitivity),
)
happenings = st.lists(
    st.one_of(
        said,
        st.tuples(st.just("amend"), st.integers(0, 5)),
        st.tuples(
            st.just("agree"),
            st.sampled_from(SPEAKERS),
            st.sampled_from([Category.HEALTH, Category.EDUCATION]),
        ),
        st.tuples(st.just("withdraw"), st.integers(0, 3)),
        st.tuples(st.just("move"), st.integers(0, 3)),
        st.tuples(st.just("check_in"), st.sampled_from(SPEAKERS)),
        st.tuples(st.just("come_back"), st.integers(0, 4)),
        st.tuples(st.just("turn")),
    ),
    min_size=3,
    max_size=9,
)


@dataclass
class Play:
    """One meeting in which things happen; what is refused does not happen."""

    people: Cast
    stage: Stage
    lines: list[Entry] = field(default_factory=list)
    voices: list[Voice] = field(default_factory=list)

    def happen(self, what: str, *how: object) -> None:
        act: Callable[..., None] = getattr(self, what)
        try:
            act(*how)
        except Refused:
            return

    def say(self, who: str, category: Category, sensitivity: Sensitivity) -> None:
        words = f"line {len(self.lines)} of {who}"
        speaker = getattr(self.people, who)
        self.lines.append(
            say(self.people, self.stage.meeting, speaker, words, category, sensitivity=sensitivity)
        )

    def amend(self, which: int) -> None:
        if which < len(self.lines):
            entry = Entry.objects.select_related("author_practitioner").get(pk=self.lines[which].pk)
            author = next(
                worker
                for worker in self.people.workers.values()
                if worker.practitioner == entry.author_practitioner
            )
            entries.amend(entry=entry, words="Corrected.", version=entry.version, by=author.viewer)

    def agree(self, who: str, category: Category) -> None:
        self.voices.append(agree(self.people, getattr(self.people, who), categories=[category]))

    def withdraw(self, which: int) -> None:
        if which < len(self.voices):
            withdraw(self.people, self.voices[which])

    def move(self, which: int) -> None:
        item = list(self.stage.meeting.agenda.all())[which]
        conferences.move_to(conference=self.stage.meeting, item=item, by=self.people.chair.viewer)

    def check_in(self, who: str) -> None:
        worker = getattr(self.people, who)
        invitation = self.stage.meeting.invitations.get(practitioner=worker.practitioner)
        attendance.check_in(invitation=invitation, by=worker.viewer)

    def come_back(self, which: int) -> None:
        gone = self.stage.browsers[which]
        self.stage.room.leave(gone.page)
        back = self.stage.enter(gone.viewer, gone.cursor)
        back.screen = dict(gone.screen)
        self.stage.browsers[which] = self.stage.browsers.pop()

    def turn(self) -> None:
        self.stage.turn()


@pytest.mark.parametrize("kind", [BY_DUTY, BY_CONSENT])
def test_following_by_frames_is_as_good_as_a_fresh_page(people: Cast, kind: str) -> None:
    called = meeting(people, kind=kind)

    @settings(max_examples=8, suppress_health_check=list(HealthCheck))
    @given(happenings)
    def follow(steps: list[tuple[object, ...]]) -> None:
        play = Play(people, Stage(called))
        play.lines += Entry.objects.filter(conference=called)
        for who in WATCHERS:
            viewer = people.larch.mother.viewer if who == "mother" else getattr(people, who).viewer
            play.stage.enter(viewer)
        play.turn()
        for what, *how in steps:
            play.happen(str(what), *how)
        play.turn()
        for browser in play.stage.browsers:
            assert browser.screen == play.stage.fresh(browser.viewer).screen
            first = browser.numbers[0]
            assert browser.numbers == list(range(first, first + len(browser.numbers)))

    follow()
