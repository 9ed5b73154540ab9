"""Short words for asking to override a refusal, and deciding it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from audit.trail import Refused
from consent.actions import overrides
from consent.categories import Category
from consent.overruling import TakenUp
from consent.telling import TOLD
from consent.terms import ActorKind
from tests.consent.sharing import WEIGHED


def asked(people, voice, **more):
    usual = {
        "voice": voice,
        "ground": "section_47_enquiry",
        "actor_kind": ActorKind.AGENCY,
        "actor": str(people.school.pk),
        "categories": [Category.HEALTH],
        "ends_at": timezone.now() + timedelta(days=20),
        "reason": "The school gives the medicine.",
        "by": people.social_worker.viewer,
    }
    return overrides.ask(**(usual | more))


def decided(request, by, **more):
    """Let somebody agree, with everything that to agree asks for, but for what is said otherwise."""
    usual = {"tests": WEIGHED, "telling": TOLD, "told": "We told the school."}
    reason = "The child needs it at school."
    return overrides.decide(request=request, taken_up=TakenUp(**(usual | more)), reason=reason, by=by.viewer)


def refused_because(code):
    return pytest.raises(Refused, check=lambda refusal: refusal.reason == f"consent.{code}")
