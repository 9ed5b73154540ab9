"""What is asked of the database about a viewer's reach: one prepared question for each kind of tie."""

from typing import Any

from django.db.models import CharField, DateTimeField, Exists, OuterRef, Q, QuerySet, Subquery, UUIDField

from consent.models import BreakGlass, Exclusion, KeptApart
from consent.prepared import Among, Prepared, PreparedAmong, Slot
from people import responsibilities
from people.models import (
    Account,
    Appointment,
    Family,
    FamilyMember,
    Involvement,
    LeadTenure,
    Membership,
    SignIn,
)


def families_of(agency: Any) -> QuerySet[Family]:
    """Return the families that an agency's officer audits.

    The agency works or worked with them, somebody of it belongs or belonged to their team, or broke glass there.
    """
    theirs = Q(
        Exists(Involvement.objects.filter(family=OuterRef("pk"), agency_id=agency))
        | Exists(Membership.objects.filter(team=OuterRef("team"), practitioner__agency_id=agency))
        | Exists(BreakGlass.objects.filter(family=OuterRef("pk"), practitioner__agency_id=agency))
    )
    return Family.objects.filter(theirs)


ACCOUNT = Prepared(
    lambda: Account.objects.filter(id=Slot("account", UUIDField())).values_list(
        "suspended_at",
        "practitioner_id",
        "practitioner__agency_id",
        "person_id",
        Subquery(
            SignIn.objects.filter(session_hash=Slot("session", CharField()), ended_at__isnull=True).values(
                "until"
            )[:1]
        ),
    )
)
MEMBERSHIPS = Prepared(
    lambda: Membership.objects.filter(practitioner_id=Slot("practitioner", UUIDField())).values_list(
        "id", "standing", "starts_on", "ends_on", "team_id", "team__time_zone"
    )
)
FAMILIES = PreparedAmong(
    lambda: Family.objects.filter(Among("team_id", "teams", of="uuid")).values_list("id", "team_id"),
    family="id",
)
FAMILIES_OF_AGENCY = PreparedAmong(
    lambda: families_of(Slot("agency", UUIDField())).values_list("id", "team_id"), family="id"
)
EVERY_FAMILY = PreparedAmong(lambda: Family.objects.values_list("id", "team_id"), family="id")
INVOLVEMENTS = PreparedAmong(
    lambda: Involvement.objects.filter(
        Q(practitioner_id=Slot("practitioner", UUIDField()))
        | Q(practitioner__isnull=True, agency_id=Slot("agency", UUIDField()))
    ).values_list("id", "family_id", "since", "until", "family__team__time_zone")
)
LEADS = Prepared(
    lambda: LeadTenure.objects.filter(
        practitioner_id=Slot("practitioner", UUIDField()), ended_at__isnull=True
    ).values_list("family_id", "starts_at")
)
EXCLUSIONS = Prepared(
    lambda: Exclusion.objects.filter(
        practitioner_id=Slot("practitioner", UUIDField()), end__isnull=True
    ).values_list("family_id", "declared_at")
)
PLACES = PreparedAmong(
    lambda: FamilyMember.objects.filter(person_id=Slot("person", UUIDField())).values_list(
        "id", "family_id", "since", "until", "family__team__time_zone"
    )
)
RESPONSIBILITIES = PreparedAmong(
    lambda: (
        responsibilities.counting()
        .filter(holder_id=Slot("person", UUIDField()))
        .values_list(
            "family_id", "child_id", "starts_on", "family__team__time_zone", "family__team__jurisdiction"
        )
    )
)
BROKEN_GLASS = PreparedAmong(
    lambda: BreakGlass.objects.filter(
        practitioner_id=Slot("practitioner", UUIDField()), until__gt=Slot("now", DateTimeField()), end=None
    ).values_list("id", "family_id", "categories", "subjects_key", "opened_at", "until")
)
KEPT_APART = PreparedAmong(
    lambda: KeptApart.objects.filter(kept_from_id=Slot("person", UUIDField())).values_list(
        "family_id", "protected_id", "shelf_id", "end__at"
    )
)
OFFICES = Prepared(
    lambda: Appointment.objects.filter(account_id=Slot("account", UUIDField())).values_list(
        "id", "role", "team_id", "agency_id", "starts_on", "ends_on", "team__time_zone"
    )
)
