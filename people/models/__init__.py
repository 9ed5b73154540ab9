"""Who there is: accounts, agencies, teams, families and how they belong together. One file for each idea."""

from people.models.accounts import Account, Appointment, AppointmentRole, Language
from people.models.addresses import HOMES, Address, AddressEnd, AddressResident
from people.models.agencies import Agency, AgencyKind, Practitioner
from people.models.devices import StaticCode, StaticCodeDevice, TimeCodeDevice
from people.models.epochs import ScopeEpoch
from people.models.families import Family, FamilyMember, Household, Relation
from people.models.involvements import Frequency, Involvement
from people.models.leads import LeadHandover, LeadTenure
from people.models.notices import Notice, NoticeKind, NoticeMail, NoticeRead
from people.models.persons import IndexKind, Kinship, KinshipRelation, Person, PersonIndex, SamePersonAs
from people.models.practitioner_homes import PractitionerHome
from people.models.responsibilities import (
    HowHeld,
    ParentalResponsibility,
    Proof,
    ResponsibilityEnd,
    WhyEnded,
)
from people.models.sign_ins import EndedBecause, PasswordTries, SignIn, SignInActivity
from people.models.statutory_periods import StatutoryKind, StatutoryPeriod
from people.models.teams import Jurisdiction, Membership, Standing, Team

__all__ = [
    "HOMES",
    "Account",
    "Address",
    "AddressEnd",
    "AddressResident",
    "Agency",
    "AgencyKind",
    "Appointment",
    "AppointmentRole",
    "EndedBecause",
    "Family",
    "FamilyMember",
    "Frequency",
    "Household",
    "HowHeld",
    "IndexKind",
    "Involvement",
    "Jurisdiction",
    "Kinship",
    "KinshipRelation",
    "Language",
    "LeadHandover",
    "LeadTenure",
    "Membership",
    "Notice",
    "NoticeKind",
    "NoticeMail",
    "NoticeRead",
    "ParentalResponsibility",
    "PasswordTries",
    "Person",
    "PersonIndex",
    "Practitioner",
    "PractitionerHome",
    "Proof",
    "Relation",
    "ResponsibilityEnd",
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
    "WhyEnded",
]
