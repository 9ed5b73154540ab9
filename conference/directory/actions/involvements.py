"""Begin an involvement: that somebody works with a family is itself told to few, so it stands on a shelf."""

from collections.abc import Iterable
from datetime import date

from audit import trail
from audit.trail import Refused
from conference.directory.taking_in import category_of
from consent import shelves
from consent.categories import Category, Sensitivity
from people import events, permissions, queries, records, refusals
from people.models import Agency, Family, Frequency, Involvement, Person, Practitioner
from people.viewers import Viewer


def begin(
    *,
    family: Family,
    agency: Agency,
    why: str,
    by: Viewer,
    practitioner: Practitioner | None = None,
    subjects: Iterable[Person] = (),
    frequency: str = Frequency.AS_NEEDED,
    programme: str = "",
    since: date | None = None,
    until: date | None = None,
    category: Category | None = None,
    sensitivity: Sensitivity = Sensitivity.N,
) -> Involvement:
    """Say that an agency, or one of its practitioners, works with these persons; without subjects, with all of them.

    The category is that of the agency's kind unless told otherwise.
    """
    about = [family, practitioner or agency]
    with trail.gesture(events.INVOLVEMENT_BEGUN, actor=by.actor(), about=about) as gesture:
        permissions.require_keeper(by, family)
        if practitioner is not None and practitioner.agency_id != agency.id:
            raise Refused(refusals.OF_ANOTHER_AGENCY)
        of_family = set(queries.members_of(family).values_list("person_id", flat=True))
        chosen = {person.id for person in subjects} or of_family
        if not chosen <= of_family:
            raise Refused(refusals.NOT_OF_THIS_FAMILY)
        involvement = records.involvement(
            family=family,
            agency=agency,
            practitioner=practitioner,
            why=why,
            frequency=Frequency(frequency),
            programme=programme,
            since=since or family.team.today(),
            until=until,
        )
        shelf = shelves.on(
            family=family,
            subjects=sorted(chosen, key=str),
            category=category or category_of(agency.kind),
            sensitivity=sensitivity,
            agency=agency,
        )
        records.put_on_shelf(involvement, shelf.id)
        gesture.touch(involvement)
    return involvement
