"""Who comes near a family, for how long, and what a scope is worth later."""

import pytest

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def test_smoke(people):
    from consent.scope import Scope, decide
    from consent.purposes import WORK_WITH_FAMILY, OWN_RECORD

    family = people.larch.family
    for who in ("social_worker", "teacher", "gp", "stranger", "housing_officer"):
        scope = Scope.load(getattr(people, who).viewer, WORK_WITH_FAMILY)
        print(who, scope.tables, scope.valid_until, scope.epoch)
    scope = Scope.load(people.larch.mother.viewer, OWN_RECORD)
    print(scope.tables)
    assert 0
