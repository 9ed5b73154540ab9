"""What is said and typed again and again: a voice, a grant, the particulars of somebody new."""

from typing import Any

from consent.categories import Category, Sensitivity, Use
from consent.records import Grant
from consent.terms import ActorKind, Method, SpeaksAs
from consent.voices import Spoken
from people.models import (
    Agency,
)
from people.records import Particulars
from tests.isolation.side import Side


def spoken(side: Side, **changes: Any) -> Spoken:
    """Return the mother's voice for herself and her child, on the page."""
    usual = {
        "family": side.family,
        "person": side.mother.person,
        "subjects": [side.mother.person, side.child.person],
        "speaks_as": SpeaksAs.PARENTAL_RESPONSIBILITY,
        "notice_version": "1",
        "language": "en",
        "method": Method.PAGE,
    }
    return Spoken(**(usual | changes))


def grant(agency: Agency) -> Grant:
    """Return what lets an agency see what the plan and school say."""
    categories = [Category.EDUCATION, Category.PLAN]
    return Grant(ActorKind.AGENCY, str(agency.pk), categories, Sensitivity.N, [Use.VIEW, Use.KNOW])


def particulars(**words: str) -> Particulars:
    """Return what is typed of somebody new."""
    return Particulars(**({"given_name": "New", "family_name": "Comer", "birth_date": "2001-02-03"} | words))
