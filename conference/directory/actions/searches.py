"""Search for people before anybody is added: recorded whatever comes of it."""

import json

from audit import trail
from consent.gate import Opened
from consent.gate import open as open_words
from consent.purposes import DIRECTORY_SEARCH
from consent.scope import Scope
from people import events, queries
from people.models import FamilyMember
from people.queries import Found
from people.tokens import Terms
from people.viewers import Viewer

Hit = tuple[Found, Opened[FamilyMember]]


def before_create(*, terms: Terms, by: Viewer) -> list[Hit]:
    """Return whom the terms lead to, of those whom the viewer may see. Who must stay unknown leaves no trace here."""
    # Asked for also where nobody is found: a search for who must stay unknown takes as long as one in vain.
    scope = Scope.load(by, DIRECTORY_SEARCH)
    found = queries.found_by(terms)
    by_id = {each.member.id: each for each in found}
    opened = open_words(by, [each.member for each in found], DIRECTORY_SEARCH, scope=scope)
    hits = [(by_id[each.record.id], each) for each in opened if isinstance(each, Opened)]
    with trail.gesture(
        events.SEARCH_MADE,
        actor=by.actor(),
        about=[place for _, hit in hits for place in (hit.record, hit.record.family)],
        found=len(found),
        shown=len(hits),
    ) as gesture:
        gesture.beside(json.dumps([terms.given_name, terms.family_name, terms.year, terms.official_number]))
    return hits
