"""One shelf for one kind of thing, and what a process remembers of a family's shelves."""

import pytest
from django.db import IntegrityError

from audit import trail
from audit.actors import SYSTEM
from audit.refusals import refusal
from audit.trail import Refused
from consent import family_shelves, shelves
from consent.categories import Category, Sensitivity
from consent.models import Shelf, ShelfSubject
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from tests.consent.sharing import WRITTEN

NO = refusal("tests.no", "No.")
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def make(people, *about, **more):
    with trail.gesture(WRITTEN, actor=SYSTEM):
        return on(people, *about, **more)


def on(people, *about, **more):
    more = {"category": Category.HEALTH, "sensitivity": Sensitivity.N} | more
    return shelves.on(family=people.larch.family, subjects=[each.person for each in about], **more)


def test_the_same_kind_of_thing_stands_on_the_same_shelf(people):
    child, baby = people.larch.child, people.larch.baby
    first = make(people, child, baby, agency=people.health)
    assert make(people, baby, child, child, agency=people.health.pk) == first
    assert ShelfSubject.objects.filter(shelf=first).count() == 2


def test_each_difference_makes_another_shelf(people):
    child = people.larch.child
    made = {
        make(people, child).pk,
        make(people).pk,
        make(people, child, agency=people.health).pk,
        make(people, child, agency=people.school).pk,
        make(people, child, person=child.person).pk,
        make(people, child, sensitivity=Sensitivity.R).pk,
        make(people, child, category=Category.POLICE).pk,
    }
    assert len(made) == 7


def test_words_have_one_originator(people):
    with pytest.raises(IntegrityError):
        make(people, people.larch.child, agency=people.health, person=people.larch.mother.person)


def test_a_new_shelf_is_seen_by_the_next_scope_and_makes_an_older_one_too_old(people):
    viewer = people.health_visitor.viewer
    scope = Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[people.larch.family.pk])
    shelf = make(people, people.larch.child, agency=people.health)
    assert scope.has_changed()
    assert scope.place_of(shelf.pk) is None
    later = Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[people.larch.family.pk])
    assert later.place_of(shelf.pk).family_id == people.larch.family.pk


def test_a_scope_that_was_loaded_inside_a_gesture_leaves_nothing_behind_when_it_is_refused(people):
    viewer, family = people.health_visitor.viewer, people.larch.family
    with pytest.raises(Refused), trail.gesture(WRITTEN, actor=SYSTEM):
        shelf = on(people, people.larch.child, agency=people.health)
        assert Scope.load(viewer, WORK_WITH_FAMILY).place_of(shelf.pk)
        raise Refused(NO)
    assert not Shelf.objects.filter(pk=shelf.pk).exists()
    other = make(people, people.larch.baby, agency=people.school)
    found = Scope.load(viewer, WORK_WITH_FAMILY)
    assert found.place_of(other.pk).subjects != 0
    assert set(family_shelves.of({family.pk: -1})[family.pk].places) == set(
        Shelf.objects.filter(family=family).values_list("pk", flat=True)
    )


def test_a_process_remembers_no_more_families_than_it_may(people, monkeypatch):
    monkeypatch.setattr(family_shelves.LAID_OUT, "most", 1)
    family_shelves.LAID_OUT.forget_all()
    for household in (people.larch, people.alder):
        family_shelves.of({household.family.pk: 1})
    assert family_shelves.LAID_OUT.kept() == [people.alder.family.pk]
