"""Add the people who work for an agency."""

from audit import trail
from people import events, permissions
from people.models import Agency, Practitioner
from people.viewers import Viewer


def create(
    *,
    agency: Agency,
    name: str,
    job_title: str,
    by: Viewer,
    job_title_fr: str = "",
    phone: str = "",
    email: str = "",
    is_social_worker: bool = False,
    is_legal_adviser: bool = False,
) -> Practitioner:
    """Add a practitioner to their home agency."""
    with trail.gesture(events.PRACTITIONER_CREATED, actor=by.actor(), about=[agency]) as gesture:
        permissions.require_administrator(by)
        practitioner = Practitioner.objects.create(
            agency=agency,
            name=name,
            job_title=job_title,
            job_title_fr=job_title_fr,
            phone=phone,
            email=email,
            is_social_worker=is_social_worker,
            is_legal_adviser=is_legal_adviser,
        )
        gesture.touch(practitioner)
        gesture.concern(practitioner)
    return practitioner
