"""How the tests alter a log, and how they name what must be found."""

import json
import uuid

from audit import canonical
from audit.models import InboxRow, TrailAbout, TrailEvent


def found(report):
    return {(str(finding.check), finding.where) for finding in report.findings.kept}


def checks(report):
    return {str(check) for check in report.findings.counts}


def at(log, index):
    return f"leaf {index}, event {log[index].hex}"


def event(log, index):
    return TrailEvent.objects.filter(pk=log[index])


def rewritten(log, index, **changes):
    """Return a body with changes, written as bodies are."""
    return canonical.body_text({**json.loads(event(log, index).get().body), **changes})


def raw_delete(queryset):
    queryset._raw_delete(queryset.db)


def added(log, *, waits, **changes):
    """Add an event by a new writer, well made in itself."""
    made = event(log, 4).get()
    made.pk, made.lane, made.lane_number = uuid.uuid4(), uuid.uuid4(), 1
    for name, value in changes.items():
        setattr(made, name, value)
    told = {
        "id": str(made.pk),
        "lane": [str(made.lane), made.lane_number],
        "at": canonical.moment_text(made.at),
    }
    made.body = canonical.body_text({**json.loads(made.body), **told})
    made.leaf_hash = canonical.leaf_hash(made.body)
    made.save(force_insert=True)
    TrailAbout.objects.create(event=made, type="people.family", target="f1", at=made.at)
    if waits:
        InboxRow.objects.create(event=made)
    return made
