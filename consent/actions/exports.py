"""Take one family's permissions out for another system: identifiers and codes, all of what was said or nothing."""

import hashlib
import json
from dataclasses import dataclass

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from consent import beside, events, permissions, refusals
from consent.fhir import leaving, record, writing
from consent.models import PermissionsExport
from people.models import Family
from people.viewers import Viewer


@dataclass(frozen=True, slots=True)
class Exported:
    """What left: the record of it, and the document itself."""

    record: PermissionsExport
    document: str


def make(*, family: Family, by: Viewer, key: str = "") -> Exported:
    """Write a FHIR R5 Bundle of everything that was said, and of the duties that the viewer may take out."""
    with trail.gesture(
        events.PERMISSIONS_EXPORTED, actor=by.actor(), about=[family], key=key, statements=0
    ) as gesture:
        permissions.require_full_member(by, family)
        scope, now = leaving.scope_of(by, family), timezone.now()
        heard = record.voices_of(family)
        voices = leaving.let_out(scope, by, heard)
        if not leaving.may_leave(scope, family) or len(voices.records) < len(heard):
            raise Refused(refusals.NOT_FOR_EXPORT)
        duties = leaving.let_out(scope, by, record.duties_of(family, now))
        known = record.childhoods_of(family, voices.records, now)
        statements = [each for voice in voices.records for each in record.of_voice(voice, family, now, known)]
        statements += [record.of_duty(each, now) for each in duties.records]
        bundle = writing.bundle(statements, family_id=family.pk, team_id=family.team_id, at=now)
        document = json.dumps(bundle, indent=2)
        made = PermissionsExport.objects.create(
            family=family,
            statements=len(statements),
            digest=hashlib.sha256(document.encode()).hexdigest(),
            exported_at=now,
            exported_by_id=by.account_id,
        )
        gesture.set(statements=len(statements))
        gesture.basis(*voices.basis, *duties.basis)
        gesture.touch(made)
        beside.write(gesture, made, by)
        gesture.result = str(made.pk)
    return Exported(made, document)
