"""Verdicts that those who stand alike share, and that nobody else is given."""

import pytest

from consent.actions import voices
from consent.categories import Category, Use
from consent.decisions import Decision
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from consent.tables import MOST, Table, Tables
from tests.consent.seeing import health_line
from tests.consent.sharing import spoken, to

YES, NO = Decision(True, True, "permitted", "permit"), Decision(False, False, "not_agreed", "deny")


def test_the_shelves_of_one_verdict_stand_together():
    table = Table({1: YES, 2: NO, 3: YES})
    assert [(verdict, shelves) for verdict, shelves in table.alike] == [(YES, [1, 3]), (NO, [2])]


def test_a_key_is_worked_out_once_and_another_key_apart():
    tables, asked = Tables(), []

    def work_out() -> dict[int, Decision]:
        asked.append(1)
        return {1: YES}

    assert tables.get("a", work_out) is tables.get("a", work_out)
    assert tables.get("b", work_out) is not tables.get("a", work_out)
    assert len(asked) == 2


def test_the_tables_of_a_family_are_only_so_many():
    tables = Tables()
    first = tables.get(0, dict)
    for key in range(1, MOST + 1):
        tables.get(key, dict)
    assert tables.get(0, dict) is not first


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
class TestOfOneFamily:
    def scope_of(self, person):
        return Scope.load(person.viewer, WORK_WITH_FAMILY)

    def test_a_parent_and_a_practitioner_never_share_though_the_same_rows_name_both(self, people):
        line, mother = health_line(people), people.larch.mother
        voices.agree(
            spoken=spoken(mother, people.larch.child),
            grants=[to("school", Category.HEALTH)],
            by=mother.viewer,
        )
        assert decide(self.scope_of(people.teacher), line).permitted
        assert not decide(self.scope_of(people.gp), line).permitted
        assert not decide(self.scope_of(people.larch.father), line).permitted

    def test_what_was_worked_out_before_a_withdrawal_is_not_used_after_it(self, people):
        line, mother = health_line(people), people.larch.mother
        said = spoken(mother, people.larch.child)
        agreed = voices.agree(spoken=said, grants=[to("school", Category.HEALTH)], by=mother.viewer)
        before = self.scope_of(people.teacher).compile(Use.VIEW)[line.shelf_id]
        assert self.scope_of(people.teacher).compile(Use.VIEW)[line.shelf_id] is before
        voices.withdraw(voice=agreed, spoken=said, by=mother.viewer)
        assert not decide(self.scope_of(people.teacher), line).permitted
