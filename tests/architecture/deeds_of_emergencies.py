"""How the actions of emergencies, overrides and notices succeed, and how they are refused."""

from collections.abc import Mapping
from datetime import timedelta

from django.utils import timezone

from consent.categories import Category
from consent.emergencies import Wanted
from consent.terms import ActorKind, EmergencyReason, Finding
from tests.architecture.deed import Deed
from tests.isolation.story_of_emergencies import weighed

DEEDS_OF_EMERGENCIES: Mapping[str, Deed] = {
    "consent.emergencies.close": Deed(lambda w: {"opening": w.here.opening}, by="nurse"),
    "consent.emergencies.open": Deed(
        lambda w: {
            "families": [w.here.family],
            "categories": [Category.HEALTH],
            "reason": EmergencyReason.DANGER_TO_LIFE,
            "words": "She is not breathing well.",
        },
        by="nurse",
        refused=lambda w: {"by": w.here.excluded.viewer},
    ),
    "consent.emergencies.review": Deed(
        lambda w: {"opening": w.here.opening, "finding": Finding.JUSTIFIED, "words": "It was needed."},
        by="reviewer",
    ),
    # Anybody who works may seek; what is not for them is left out.
    "consent.emergencies.seek": Deed(
        lambda w: {"wanted": Wanted(reference="Nowhere-99")}, refused=None, records="search"
    ),
    "consent.overrides.ask": Deed(
        lambda w: {
            "voice": w.here.refusal,
            "ground": "section_47_enquiry",
            "actor_kind": ActorKind.AGENCY,
            "actor": str(w.here.worker.agency.pk),
            "categories": [Category.HOUSING],
            "ends_at": timezone.now() + timedelta(days=9),
            "reason": "They may lose their home.",
        }
    ),
    "consent.overrides.decide": Deed(
        lambda w: {"request": w.here.asked, "taken_up": weighed(), "reason": "It is needed."}, by="colleague"
    ),
    "people.notices.note_mail": Deed(lambda w: {"notice": w.here.notice, "is_sent": True}, by="system"),
    "people.notices.read": Deed(lambda w: {"notice": w.here.notice}, by="worker"),
}
