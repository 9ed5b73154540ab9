"""What is asked before permissions go out or come in, on a file or on paper."""

from datetime import datetime

from django.db.models import Q

from conference.directory import queries as directory
from conference.family import queries as told
from conference.family.queries import Told
from consent.fhir import asking, leaving
from consent.fhir.documents import Understanding
from consent.gate import Opened
from consent.models import Voice
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from consent.terms import Said
from people.models import Family, FamilyMember
from people.viewers import Viewer


def may_leave(viewer: Viewer, family: Family) -> bool:
    """Say whether the viewer may take out what everybody of a family said."""
    return leaving.may_leave(leaving.scope_of(viewer, family), family)


def understood(viewer: Viewer, family: Family, document: bytes, now: datetime) -> Understanding:
    """Return what a file says about a family, or every problem with it."""
    return asking.read(document, family=family, by=viewer, now=now)


def recorded(viewer: Viewer, family: Family) -> list[Told]:
    """Return what the viewer wrote down for persons of a family and may read, the latest first."""
    mine = Q(recorded_by_id=viewer.account_id)
    # What was taken back since, whoever wrote that down.
    since = Q(of__recorded_by_id=viewer.account_id, said=Said.WITHDRAW)
    written = Voice.objects.filter(mine | since, family=family)
    scope = Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[family.pk])
    return told.tell(viewer, scope, written, WORK_WITH_FAMILY)


def persons(viewer: Viewer, family: Family) -> list[Opened[FamilyMember]]:
    """Return the persons of a family whom the viewer may see."""
    return list(directory.persons_to_choose(viewer, family))
