"""What a side lets out: a duty under which its social workers may read and take out what the family said."""

from datetime import timedelta
from typing import Any

from consent.actions import authorities
from consent.categories import Category, Sensitivity, Use
from consent.fhir import systems
from consent.records import Grant
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD
from consent.terms import ActorKind
from tests.consent.fhir.samples import consent, kind_of_agency, provision, reference
from tests.isolation.side import TODAY, Side


def let_out(side: Side) -> None:
    """Keep `lets_out`, the duty under which the worker's agency may read and take out the family's own words."""
    own_words = [Category.OWN_WORDS, Category.PLAN]
    uses = [Use.VIEW, Use.KNOW, Use.EXPORT]
    side.keep(
        lets_out=authorities.begin(
            family=side.family,
            ground="duty_to_share",
            grants=[
                Grant(ActorKind.AGENCY, str(side.worker.agency.pk), own_words, Sensitivity.N, uses),
            ],
            tests=SevenTests(**{test.value: "It is." for test in SharingTest}),
            telling=TOLD,
            review_on=TODAY() + timedelta(days=30),
            by=side.worker.viewer,
        )
    )


def said_elsewhere(side: Side) -> dict[str, Any]:
    """Return a Consent of FHIR in which the mother lets health services see what is health about the child."""
    child = [{"meaning": "dependents", "reference": reference(side.child.person.pk)}]
    return consent(
        provision(kind_of_agency("health_trust"), data=child),
        subject=reference(side.family.pk, "Group"),
        grantor=[reference(side.mother.person.pk)],
        policyText=[{"identifier": {"system": systems.NOTICE, "value": "elsewhere-1"}}],
    )
