"""What a part-time member may choose from when they pass something on; nothing in it that they may not know."""

from django.utils.formats import date_format
from django.utils.text import Truncator, capfirst

from conference.grounds.queries import agencies_around
from conference.meetings.forms.fields import persons_choices
from conference.meetings.models import Entry
from conference.meetings.presenters import names as names_of
from conference.relays import access, queries
from conference.relays.access import Near
from conference.relays.forms import Offered
from conference.sharing.presenters.offers import lawful_for
from consent.categories import CATEGORY_NAMES, Category
from people.models import Practitioner
from people.viewers import Viewer

MOST = 30


def offered(near: Near, *, with_lines: bool) -> Offered:
    """Return what may be chosen from."""
    viewer, family, language = near.viewer, near.family, near.viewer.language
    place = near.grouping
    found = access.sources(viewer, place, near.scope, family)[:MOST] if place and with_lines else []
    read = queries.opened(viewer, found, near.scope)
    return Offered(
        persons=persons_choices(names_of.in_scope(near.scope, viewer, family).called.values()),
        readers=_grouping(viewer),
        lines={str(one.record.pk): one.record for one in read},
        line_labels=[(str(one.record.pk), _label(one.record, one.words["words"])) for one in read],
        grounds=[(each.code, each.name.in_language(language)) for each in lawful_for(viewer, family)],
        agencies=[
            (str(each.pk), each.name_in(language)) for each in agencies_around(viewer, family, near.scope)
        ],
    )


def _grouping(viewer: Viewer) -> list[tuple[str, str]]:
    """Return who can belong to the viewer's grouping: practitioners of agencies like theirs."""
    found = Practitioner.objects.select_related("agency").filter(agency__kind=viewer.agency_kind)
    others = found.exclude(pk__in=[viewer.practitioner_id]).order_by("agency__name", "name")
    language = viewer.language
    return [
        (str(one.pk), f"{one.name}, {one.job_title_in(language)} – {one.agency.name_in(language)}")
        for one in others
    ]


def _label(entry: Entry, words: str) -> str:
    kind = capfirst(str(CATEGORY_NAMES[Category(entry.category)]))
    return f"{date_format(entry.occurred_on, 'DATE_FORMAT')}, {kind}: {Truncator(words).chars(120)}"
