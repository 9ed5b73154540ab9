"""Propose a standing template for relays, agree to it, revoke it."""

from collections.abc import Collection, Sequence
from datetime import date

from audit import trail
from audit.trail import Refused
from conference.meetings.access import require_practitioner
from conference.relays import access, events, refusals
from conference.relays.models import (
    RelayTemplate,
    RelayTemplateAgreement,
    RelayTemplateEnd,
    RelayTemplateReader,
)
from conference.relays.vocabulary import AgreesAs
from consent import taking_up
from consent.categories import Category
from people.models import Agency, Family, Practitioner
from people.viewers import Viewer


def propose(
    *,
    family: Family,
    agency: Agency,
    categories: Collection[Category],
    readers: Sequence[Practitioner],
    ground: str,
    starts_on: date,
    ends_on: date,
    by: Viewer,
    key: str = "",
) -> RelayTemplate:
    """Propose whose lines of which kinds one passes to whom; for one's own agency one agrees by proposing."""
    with trail.gesture(
        events.TEMPLATE_PROPOSED,
        actor=by.actor(),
        about=[family],
        key=key,
        readers=len(readers),
        ground=ground,
    ) as gesture:
        me, own = require_practitioner(by)
        place = access.require_grouping(family, by)
        today = family.team.today()
        if ends_on < starts_on or ends_on < today:
            raise Refused(refusals.TEMPLATE_DAYS)
        access.refuse_readers(readers, by)
        law = taking_up.duty(ground, family)
        taking_up.require_reliance(law, family, by, categories, on=today)
        made = RelayTemplate.objects.create(
            family=family,
            membership=place,
            agency=agency,
            categories=categories,
            ground=law.code,
            ground_dated=law.dated,
            starts_on=starts_on,
            ends_on=ends_on,
            proposed_by_id=me,
        )
        RelayTemplateReader.objects.bulk_create(
            RelayTemplateReader(template=made, practitioner=each) for each in readers
        )
        if agency.pk == own:
            RelayTemplateAgreement.objects.create(
                template=made, agreed_as=AgreesAs.ORIGINATOR, agreed_by_id=me
            )
        gesture.touch(made)
        gesture.result = str(made.pk)
    return made


def agree(*, template: RelayTemplate, agreed_as: AgreesAs, by: Viewer, key: str = "") -> RelayTemplate:
    """Agree to a template, for the agency whose lines they are or for the family's team."""
    with trail.gesture(
        events.TEMPLATE_AGREED,
        actor=by.actor(),
        about=[template.family],
        key=key,
        agreed_as=agreed_as.value,
    ) as gesture:
        me, _agency = require_practitioner(by)
        now = access.TEMPLATES.get(pk=template.pk)
        if hasattr(now, "end") or agreed_as not in access.agrees_as(now, by):
            raise Refused(refusals.TEMPLATE_AGREED_ALREADY)
        RelayTemplateAgreement.objects.create(template=now, agreed_as=agreed_as, agreed_by_id=me)
        gesture.touch(now)
    return now


def end(*, template: RelayTemplate, by: Viewer, key: str = "") -> RelayTemplate:
    """Revoke a template: the agency whose lines they are, the team, or whoever uses it. What went by it has gone."""
    with trail.gesture(events.TEMPLATE_ENDED, actor=by.actor(), about=[template.family], key=key) as gesture:
        me, _agency = require_practitioner(by)
        now = access.TEMPLATES.get(pk=template.pk)
        is_ones_own = by.practitioner_id == now.membership.practitioner_id
        may = is_ones_own or now.agency_id == by.agency_id or access.speaks_for_team(by, now.family)
        if hasattr(now, "end") or not may:
            raise Refused(refusals.TEMPLATE_ENDED_ALREADY)
        RelayTemplateEnd.objects.create(template=now, ended_by_id=me)
        gesture.touch(now)
    return now
