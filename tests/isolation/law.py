"""The law of a side: a family under the law of Quebec, a duty that it was not told of, a notice that bars somebody."""

from datetime import timedelta
from typing import Any

from conference.directory.actions import families
from consent.actions import authorities, notices
from consent.categories import Category, Sensitivity, Use
from consent.records import Grant
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import Telling
from consent.terms import ActorKind, Method, NotToldBecause, Reviewed, SpeaksAs
from consent.voices import Spoken
from people.models import HowHeld, Jurisdiction, Proof, Standing
from people.viewers import Viewer
from tests import cast
from tests.isolation.sayings import grant
from tests.isolation.side import TODAY, Side


def lay_down(side: Side, boss: Viewer) -> None:
    """Keep `far`, the family in Quebec, `authority`, the duty taken up for it, and `notice`."""
    there = cast.team(f"{side.name} Rive-Sud", administrator=boss, jurisdiction=Jurisdiction.QUEBEC)
    cast.join(side.worker, there, Standing.CORE, administrator=boss)
    by = side.worker.viewer
    side.keep(far=families.open(team=there, name=f"Family of {side.name} over there", by=by))
    side.words["alias_of_far"] = side.far.reference
    given = side.canary("people.person.given_name", "far")
    side.keep(
        far_mother=cast.kin(side.far, "mother", by=by, given_name=given, family_name="Over"),
        far_child=cast.kin(side.far, "child", by=by, given_name="Younger", family_name="Over"),
    )
    cast.responsible(side.far_mother, side.far_child, how=HowHeld.MOTHER, proof=Proof.NOT_SEEN, by=by)
    _take_up_a_duty(side)
    side.keep(notice=notices.receive(by=by, **what_the_notice_says(side)))


def what_the_notice_says(side: Side) -> dict[str, Any]:
    """Return a notice of the far mother: the nurse's agency is kept from what the worker's keeps of her health."""
    spoken = Spoken(
        family=side.far,
        person=side.far_mother.person,
        subjects=[side.far_mother.person],
        speaks_as=SpeaksAs.OWN,
        notice_version="1",
        language="en",
        method=Method.LETTER,
    )
    kept_out = Grant(
        ActorKind.AGENCY, str(side.nurse.agency.pk), [Category.HEALTH], Sensitivity.V, [Use.VIEW]
    )
    return {
        "spoken": spoken,
        "statute": "r_22_1_s_7",
        "holder": side.worker.agency,
        "denied": [kept_out],
        "received_on": side.far.team.today(),
        "reference": side.canary("consent.bar_notice.reference"),
    }


def _take_up_a_duty(side: Side) -> None:
    """Take up a duty with a canary in every word, and look at it again once."""
    by = side.worker.viewer
    answers = {test.value: side.canary(f"consent.authority.{test}") for test in SharingTest}
    why_not = side.canary("consent.authority.why_not_told")
    side.keep(
        authority=authorities.begin(
            family=side.far,
            ground="quebec_youth_protection",
            grants=[grant(side.chair.agency)],
            subjects=[side.far_child.person],
            tests=SevenTests(**answers),
            telling=Telling(because=NotToldBecause.UNREACHABLE, words=why_not),
            review_on=TODAY() + timedelta(days=30),
            by=by,
        )
    )
    side.keep(
        review=authorities.review(
            authority=side.authority,
            outcome=Reviewed.KEPT,
            why=side.canary("consent.authority_review.why"),
            next_on=TODAY() + timedelta(days=60),
            by=by,
        )
    )
