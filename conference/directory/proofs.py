"""The proof that somebody searched before they create: signed, for them alone, for these names, for half an hour."""

from datetime import timedelta

from django.core import signing

from audit.trail import Refused
from audit.vault import blind
from people import refusals
from people.rules import names
from people.viewers import Viewer

SALT = "directory.searched"
GOOD_FOR = timedelta(minutes=30)


def of_search(viewer: Viewer, *, family_name: str) -> str:
    """Return the proof of a search; it tells nothing of what was typed."""
    return signing.dumps([str(viewer.account_id), _token(family_name)], salt=SALT)


def require(viewer: Viewer, proof: str, *, family_name: str | None = None) -> None:
    """Refuse to create somebody of a surname that was not searched for; without a surname, any search will do."""
    try:
        account_id, token = signing.loads(proof, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature:
        account_id, token = "", ""
    if account_id != str(viewer.account_id) or (family_name is not None and token != _token(family_name)):
        raise Refused(refusals.SEARCH_FIRST)


def _token(family_name: str) -> str:
    return blind.index("searched", names.normalised(family_name))
