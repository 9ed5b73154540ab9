"""Who there is: accounts, agencies, teams, families and how they belong together. One file for each idea."""

from people.models.accounts import Account, Appointment, AppointmentRole, Language
from people.models.agencies import Agency, AgencyKind, Practitioner
from people.models.devices import StaticCode, StaticCodeDevice, TimeCodeDevice
from people.models.epochs import ScopeEpoch
from people.models.families import Family, FamilyMember, Household, Relation
from people.models.involvements import Frequency, Involvement
from people.models.leads import LeadHandover, LeadTenure
from people.models.persons import IndexKind, Kinship, KinshipRelation, Person, PersonIndex, SamePersonAs
from people.models.sign_ins import EndedBecause, PasswordTries, SignIn, SignInActivity
from people.models.statutory_periods import StatutoryKind, StatutoryPeriod
from people.models.teams import Jurisdiction, Membership, Standing, Team

__all__ = [
    "Account",
    "Agency",
    "AgencyKind",
    "Appointment",
    "AppointmentRole",
    "EndedBecause",
    "Family",
    "FamilyMember",
    "Frequency",
    "Household",
    "IndexKind",
    "Involvement",
    "Jurisdiction",
    "Kinship",
    "KinshipRelation",
    "Language",
    "LeadHandover",
    "LeadTenure",
    "Membership",
    "PasswordTries",
    "Person",
    "PersonIndex",
    "Practitioner",
    "Relation",
    "SamePersonAs",
    "ScopeEpoch",
    "SignIn",
    "SignInActivity",
    "Standing",
    "StaticCode",
    "StaticCodeDevice",
    "StatutoryKind",
    "StatutoryPeriod",
    "Team",
    "TimeCodeDevice",
]
