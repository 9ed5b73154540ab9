"""Plain words for the codes of this room: why a family was not told, why a ground ended."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from consent.terms import EndedBecause, NotToldBecause, Reviewed

TELLING: Mapping[NotToldBecause, Promise] = {
    NotToldBecause.NOT_YET: _("Not yet"),
    NotToldBecause.UNREACHABLE: _("No, they could not be reached"),
    NotToldBecause.UNSAFE: _("No, it would put somebody in danger"),
    NotToldBecause.WOULD_PREJUDICE: _("No, it would defeat what the sharing is for"),
}
NOT_TOLD: Mapping[NotToldBecause, Promise] = {
    NotToldBecause.NOT_YET: _("The family was not told yet; they will be by %(day)s."),
    NotToldBecause.UNREACHABLE: _("The family was not told: they could not be reached."),
    NotToldBecause.UNSAFE: _("The family was not told: it would put somebody in danger. Do not speak of it."),
    NotToldBecause.WOULD_PREJUDICE: _(
        "The family was not told: it would defeat what the sharing is for. Do not speak of it."
    ),
}
ENDING: Mapping[EndedBecause, Promise] = {
    EndedBecause.GOAL_REACHED: _("What it was for is done"),
    EndedBecause.NOT_NEEDED: _("It is not needed any more"),
    EndedBecause.REPLACED: _("Another ground takes its place"),
    EndedBecause.TAKEN_UP_WRONGLY: _("It was taken up by mistake"),
}
ENDED: Mapping[str, Promise] = {
    EndedBecause.GOAL_REACHED: pgettext_lazy("why a ground ended", "what it was for is done"),
    EndedBecause.NOT_NEEDED: pgettext_lazy("why a ground ended", "it is not needed any more"),
    EndedBecause.REPLACED: pgettext_lazy("why a ground ended", "another ground takes its place"),
    EndedBecause.TAKEN_UP_WRONGLY: pgettext_lazy("why a ground ended", "it was taken up by mistake"),
    "reviewed": pgettext_lazy("why a ground ended", "at its review"),
}
OUTCOMES: Mapping[Reviewed, Promise] = {
    Reviewed.KEPT: _("Keep it: it is still needed"),
    Reviewed.ENDED: _("End it now: everything that it permits stops"),
}
