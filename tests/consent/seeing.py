"""What the tests of a scope look at: one line about health, what somebody sees of it, and a duty."""

from consent.categories import Category, Use
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from tests.consent.sharing import entry, taken_up


def health_line(people, *about, **more):
    more.setdefault("agency", people.health)
    more.setdefault("author", people.health_visitor.practitioner)
    return entry(people.larch.family, Category.HEALTH, *(about or (people.larch.child,)), **more)


def seen(viewer, record, purpose=WORK_WITH_FAMILY, use=Use.VIEW, **more):
    return decide(Scope.load(viewer, purpose, **more), record, use)


def duty(people, *grants, **more):
    by = people.social_worker.viewer
    return taken_up(people.larch.family, "section_17_child_in_need", *grants, by=by, **more)
