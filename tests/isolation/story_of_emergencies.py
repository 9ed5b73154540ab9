"""What happened in danger on each side of the world: two openings, two requests to go past a refusal, what was told."""

from datetime import timedelta

from django.utils import timezone

from consent.actions import emergencies, overrides
from consent.categories import Category
from consent.overruling import TakenUp
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD
from consent.terms import ActorKind, EmergencyReason, Finding
from people.models import Notice, NoticeKind
from people.viewers import Capacity, viewer_of
from tests.isolation.side import Side


def weighed() -> TakenUp:
    """Return what a second person says who takes up the ground and tells the person."""
    answers = {test.value: "It is." for test in SharingTest}
    return TakenUp(tests=SevenTests(**answers), telling=TOLD, told="We told you why.")


def tell(side: Side) -> None:
    """Tell all of it; the privacy officer of the team is in office."""
    open_in_emergencies(side)
    ask_to_override(side)


def open_in_emergencies(side: Side) -> None:
    """Let the nurse open twice in an emergency; the second was reviewed by the privacy officer of the team."""
    asked = {
        "categories": [Category.HOUSING],
        "reason": EmergencyReason.DANGER_TO_LIFE,
        "by": side.nurse.viewer,
    }
    words = side.canary("consent.break_glass.words")
    for key in ("opening", "answered"):
        (opened,) = emergencies.open(families=[side.family], words=words, **asked)
        side.keep(**{key: opened})
    found = emergencies.review(
        opening=side.answered,
        finding=Finding.JUSTIFIED,
        words=side.canary("consent.break_glass_review.words"),
        by=viewer_of(side.colleague.account, capacity=Capacity.AUDITOR),
    )
    notices = Notice.objects.filter(recipient=side.worker.account).select_related("recipient")
    side.keep(reviewed=found, notice=notices.filter(kind=NoticeKind.EMERGENCY_OPENED).latest("made_at"))


def ask_to_override(side: Side) -> None:
    """Let the worker ask twice that a refusal be overridden; the colleague agreed to the second."""
    asked = {
        "voice": side.refusal,
        "ground": "section_47_enquiry",
        "categories": [Category.HOUSING],
        "ends_at": timezone.now() + timedelta(days=20),
        "reason": side.canary("consent.override_request.reason"),
        "by": side.worker.viewer,
    }
    of_all = {"actor_kind": ActorKind.AGENCY, "actor": str(side.worker.agency.pk)}
    of_one = {"actor_kind": ActorKind.PRACTITIONER, "actor": str(side.worker.practitioner.pk)}
    side.keep(asked=overrides.ask(**asked, **of_all), asked_for_one=overrides.ask(**asked, **of_one))
    side.keep(
        overridden=overrides.decide(
            request=side.asked_for_one,
            taken_up=weighed(),
            reason=side.canary("consent.override_decision.reason"),
            by=side.colleague.viewer,
        )
    )
