"""Who may decide for whom a line is: first of all somebody who may read it themselves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Deed(StrEnum):
    """What is decided about a line."""

    KEEP_SOURCE = "keep_source"
    MARK_ADVICE = "mark_advice"
    NAME_HOLDER = "name_holder"
    RELEASE = "release"
    RESTRICT = "restrict"
    WRITE_TWIN = "write_twin"


@dataclass(frozen=True, slots=True)
class Stand:
    """How somebody stands to a line: they may read it, it is their agency's, they are a full member, they are a lawyer.

    A full member is a core or seconded member of the team that holds the family. A lawyer works for a legal clinic,
    or is the legal adviser of their agency.
    """

    may_read: bool
    of_originator: bool = False
    is_full_member: bool = False
    is_legal: bool = False


Rule = Callable[[Stand], bool]
_ITS_OWN_AGENCY: Rule = lambda stand: stand.of_originator  # noqa: E731
_ITS_AGENCY_OR_THE_TEAM: Rule = lambda stand: stand.of_originator or stand.is_full_member  # noqa: E731

WHO_MAY: Mapping[Deed, Rule] = {
    # Who told an agency something is for that agency to protect.
    Deed.KEEP_SOURCE: _ITS_OWN_AGENCY,
    # Privilege is the client's and is claimed by the adviser or for the client: R v Derby Magistrates' Court,
    # ex p B [1996] AC 487; Three Rivers DC v Bank of England (No 6) [2004] UKHL 48; in Quebec, professional secrecy
    # under the Charter of human rights and freedoms, s. 9. Being the author alone makes nothing legal advice.
    Deed.MARK_ADVICE: lambda stand: stand.is_legal or stand.is_full_member,
    Deed.NAME_HOLDER: _ITS_AGENCY_OR_THE_TEAM,
    # What an agency contributes goes further only with that agency's agreement.
    Deed.RELEASE: _ITS_OWN_AGENCY,
    # Whoever answers for the family may protect a line; so may the agency that wrote it.
    Deed.RESTRICT: _ITS_AGENCY_OR_THE_TEAM,
    Deed.WRITE_TWIN: _ITS_OWN_AGENCY,
}


def may(deed: Deed, stand: Stand) -> bool:
    """Say whether somebody who stands so to a line may decide this about it."""
    return stand.may_read and WHO_MAY[deed](stand)
