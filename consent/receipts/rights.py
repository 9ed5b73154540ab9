"""What everybody may do about what is recorded of them, in plain words; and to whom they can complain."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from consent.terms import Jurisdiction

RIGHTS: tuple[Promise, ...] = (
    _("To see what is recorded, and who looked at it"),
    _("To have a mistake put right"),
    _("To take back what was said, at any time"),
    _("To be told why, when the law makes services share all the same"),
    _("To complain to the authority that watches over personal information"),
)
AUTHORITIES: Mapping[Jurisdiction, Promise] = {
    Jurisdiction.ENGLAND: _("Information Commissioner’s Office"),
    Jurisdiction.QUEBEC: _("Commission d’accès à l’information du Québec"),
}
# ISO 3166-2.
PLACES: Mapping[Jurisdiction, str] = {Jurisdiction.ENGLAND: "GB-ENG", Jurisdiction.QUEBEC: "CA-QC"}
