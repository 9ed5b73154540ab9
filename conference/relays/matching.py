"""Finds the standing agreement by which a relay goes at once."""

from conference.relays import access
from conference.relays.models import RelayTemplate
from conference.relays.rules import templates
from conference.relays.texts import Text
from people.models import Membership
from people.viewers import Viewer


def template(place: Membership, text: Text, by: Viewer) -> RelayTemplate | None:
    """Return a template in force that carries this text to these readers, or None."""
    # What is drawn from nobody's lines is what the writer's own agency says.
    agencies = {str(each.agency_id) for each in text.sources} or {str(by.agency_id)}
    asked = templates.Text(categories={str(each) for each in text.kinds()}, agencies=agencies)
    wanted, today = {each.pk for each in text.readers}, place.team.today()
    for each in access.TEMPLATES.filter(membership=place):
        named = {one.practitioner_id for one in each.readers.all()}
        if wanted <= named and templates.carries(each.terms(), asked, today):
            return each
    return None
