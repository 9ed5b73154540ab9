"""Who keeps persons of a family apart, what is refused, and what it does to what they may read."""

import pytest

from audit import disclosure
from audit.models import TrailEvent
from audit.trail import Refused
from conference.apart.actions import kept_apart, protected_work
from consent import gate
from consent.actions import voices
from consent.categories import Category, Use
from consent.permissions import is_excluded
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY
from consent.scope import Scope, decide
from people.actions import leads
from people.viewers import Capacity, viewer_of
from tests.consent.sharing import against, entry, spoken, to

pytestmark = pytest.mark.database


def may_read(viewer, record, purpose=WORK_WITH_FAMILY):
    return decide(Scope.load(viewer, purpose), record).permitted


def test_a_core_social_worker_the_lead_and_the_chair_keep_them_apart(people, apart, call):
    kept_apart.end(kept=apart(), why="mistaken", by=people.social_worker.viewer)
    teacher = people.teacher
    leads.appoint(
        family=people.larch.family, practitioner=teacher.practitioner, by=people.social_worker.viewer
    )
    kept_apart.end(kept=apart(by=teacher.viewer), why="mistaken", by=teacher.viewer)
    call("icpc")
    assert apart(by=people.chair.viewer).pk


@pytest.mark.parametrize("who", ["minute_taker", "health_visitor", "teacher", "stranger", "chair"])
def test_nobody_else_who_works_does(people, apart, who):
    with pytest.raises(Refused, match="Only the lead"):
        apart(by=getattr(people, who).viewer)


def test_nobody_of_the_family_does(people, apart):
    for parent in (people.larch.mother, people.larch.father):
        with pytest.raises(Refused):
            apart(by=parent.viewer)


def test_a_social_worker_who_is_one_of_the_family_at_home_does_not(people, apart, relative_who_works):
    with pytest.raises(Refused, match="Only the lead"):
        apart(by=relative_who_works.viewer)


def test_the_same_two_once_two_different_persons_of_the_family_and_a_reason(people, apart):
    home = people.larch
    for wrong in (
        {"kept_from": home.mother.person},
        {"kept_from": people.alder.father.person},
        {"words": "  "},
    ):
        with pytest.raises(Refused):
            apart(**wrong)
    apart()
    with pytest.raises(Refused, match="already"):
        apart()
    assert apart(protected=home.father.person, kept_from=home.mother.person), "Each way is another matter."


def test_it_hides_at_once_what_a_permission_had_opened(people, apart):
    home = people.larch
    line = entry(
        home.family,
        Category.HEALTH,
        home.mother,
        agency=people.health,
        author=people.health_visitor.practitioner,
    )
    both = entry(
        home.family,
        Category.HEALTH,
        home.mother,
        home.child,
        agency=people.health,
        author=people.health_visitor.practitioner,
    )
    voices.agree(
        spoken=spoken(home.mother),
        grants=[
            to(
                home.father.person,
                Category.HEALTH,
                purposes=[OWN_RECORD.code],
                subjects=[home.mother.person.pk],
            )
        ],
        by=home.mother.viewer,
    )
    father = home.father.viewer
    assert may_read(father, line, OWN_RECORD)
    scope = Scope.load(father, OWN_RECORD)
    kept = apart()
    assert scope.has_changed(), "Open pages look again."
    assert not may_read(father, line, OWN_RECORD)
    assert not decide(Scope.load(father, OWN_RECORD), both).may_know
    kept_apart.end(kept=kept, why="not_needed", by=people.social_worker.viewer)
    assert may_read(father, line, OWN_RECORD)


def test_why_is_never_theirs_to_read_not_even_when_it_is_over(people, apart):
    home = people.larch
    kept = apart()
    voices.agree(
        spoken=spoken(home.mother),
        grants=[
            to(
                home.father.person,
                Category.DOMESTIC_ABUSE,
                purposes=[OWN_RECORD.code],
                subjects=[home.mother.person.pk],
            )
        ],
        by=home.mother.viewer,
    )
    for over in (False, True):
        if over:
            kept_apart.end(kept=kept, why="not_needed", by=people.social_worker.viewer)
        decision = decide(Scope.load(home.father.viewer, OWN_RECORD), kept)
        assert (decision.permitted, decision.may_know) == (False, False)
    assert may_read(people.social_worker.viewer, kept)


def test_their_refusal_does_not_touch_what_the_protected_one_agreed_to(people, apart):
    home = people.larch
    line = entry(
        home.family,
        Category.HEALTH,
        home.child,
        agency=people.health,
        author=people.health_visitor.practitioner,
    )
    give = to(people.school, Category.HEALTH)
    voices.agree(spoken=spoken(home.mother, home.child), grants=[give], by=home.mother.viewer)
    deny = against(people.school, Category.HEALTH)
    voices.refuse(spoken=spoken(home.father, home.child), denied=[deny], by=home.father.viewer)
    teacher = people.teacher.viewer
    assert not may_read(teacher, line)
    kept = apart()
    assert may_read(teacher, line)
    voices.refuse(spoken=spoken(home.mother, home.child), denied=[deny], by=home.mother.viewer)
    assert not may_read(teacher, line), "Her own refusal bites as before."
    kept_apart.end(kept=kept, why="not_needed", by=people.social_worker.viewer)


def test_a_practitioner_who_is_kept_apart_at_home_is_shut_out_at_work(people, apart, relative_who_works):
    home, both = people.larch, relative_who_works
    line = entry(home.family, Category.PLAN, home.child, agency=people.social_care, author=both.practitioner)
    assert may_read(both.viewer, line)
    kept = apart(kept_from=both.account.person)
    assert not may_read(both.viewer, line), "Not even the words of their own agency."
    assert is_excluded(both.viewer, home.family)
    at_home = viewer_of(both.account, capacity=Capacity.PERSON)
    assert Scope.load(at_home, OWN_RECORD).families[home.family.pk].apart == {home.mother.person.pk}
    kept_apart.end(kept=kept, why="mistaken", by=people.social_worker.viewer)
    assert may_read(both.viewer, line)


def test_what_the_trail_keeps_names_nobody(people, apart):
    kept = apart()
    kept_apart.end(kept=kept, why="not_needed", by=people.social_worker.viewer)
    bodies = [one.body for one in TrailEvent.objects.filter(name__startswith="consent.kept_apart")]
    assert len(bodies) == 2
    for body in bodies:
        assert str(people.larch.father.person.pk) not in body
        assert "CANARY" not in body


def test_work_is_protected_by_those_who_decide_and_those_who_do_it(people, advocate):
    father = people.larch.father.person
    for who in (people.social_worker, people.stranger):
        marked = protected_work.protect(involvement=advocate, kept_from=father, by=who.viewer)
        with pytest.raises(Refused, match="already"):
            protected_work.protect(involvement=advocate, kept_from=father, by=who.viewer)
        protected_work.end(marked=marked, why="not_needed", by=who.viewer)
    with pytest.raises(Refused, match="Only those"):
        protected_work.protect(involvement=advocate, kept_from=father, by=people.teacher.viewer)


def test_the_gate_gives_the_reason_to_those_who_may_read_it(people, apart):
    kept, viewer = apart(), people.social_worker.viewer
    with disclosure.collecting(actor=viewer.actor(), purpose="test"):
        (shown,) = gate.open(viewer, [kept], WORK_WITH_FAMILY, use=Use.VIEW)
    assert shown.words["words"].startswith("CANARY-WHY")
