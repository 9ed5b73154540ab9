"""What is asked of the database about a viewer's reach: one prepared question for each kind of tie."""

from django.db.models import CharField, Q, Subquery, UUIDField

from consent.models import Exclusion
from consent.prepared import Among, Prepared, PreparedAmong, Slot
from people.models import (
    Account,
    Appointment,
    Family,
    FamilyMember,
    Involvement,
    Kinship,
    KinshipRelation,
    LeadTenure,
    Membership,
    SignIn,
)

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
        "id", "family_id", "since", "until", "has_parental_responsibility", "family__team__time_zone"
    )
)
CHILDREN = Prepared(
    lambda: Kinship.objects.filter(
        person_id=Slot("person", UUIDField()), relation=KinshipRelation.PARENT
    ).values_list("relative_id")
)
OFFICES = Prepared(
    lambda: Appointment.objects.filter(account_id=Slot("account", UUIDField())).values_list(
        "id", "role", "team_id", "starts_on", "ends_on", "team__time_zone"
    )
)
