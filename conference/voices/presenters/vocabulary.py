"""Plain words for what was said, why somebody was not asked, why they are asked again, and what a difference means."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from consent.asking_again import Why
from consent.differing import Follows
from consent.terms import NotAskedBecause, Said

SAID: Mapping[Said, Promise] = {
    Said.AGREE: pgettext_lazy("somebody", "agreed"),
    Said.LIMIT: pgettext_lazy("somebody", "set a limit"),
    Said.REFUSE: pgettext_lazy("somebody", "said no"),
}
COLOURS: Mapping[Said, str] = {Said.AGREE: "green", Said.LIMIT: "yellow", Said.REFUSE: "red"}
NOT_ASKED: Mapping[NotAskedBecause, Promise] = {
    NotAskedBecause.UNREACHABLE: _("They could not be reached"),
    NotAskedBecause.UNSAFE: _("To ask would put somebody in danger"),
    NotAskedBecause.WOULD_PREJUDICE: _("To ask would spoil what the sharing is for"),
}
AGAIN: Mapping[Why, Promise] = {
    Why.PERIOD_ENDS: _("It ends on %(day)s."),
    Why.PURPOSE_ADDED: _("Since %(day)s the notice speaks of a use that it did not speak of before."),
    Why.REACHED_AN_AGE: _("%(name)s is %(age)s since %(day)s."),
    Why.TEAM_CHANGED: _("Since %(day)s another team holds this family."),
}
AGAIN_SOON: Mapping[Why, Promise] = {
    **AGAIN,
    Why.REACHED_AN_AGE: _("%(name)s will be %(age)s on %(day)s."),
}
OF_AGE = _("What others said for them carries nothing any more: ask them.")
SOON_OF_AGE = _("What others said for them then carries nothing more: ask them before.")
DECIDES_NOW = _("Perhaps they decide it themselves now: ask them.")
FOLLOWS: Mapping[Follows, Promise] = {
    Follows.BARRED_BY_STATUTE: _(
        "The law makes the no hold, whatever the other says: %(who)s may not see it."
    ),
    Follows.CARRIED_BY_DUTY: _(
        "A duty carries this: %(who)s sees it all the same. The no does not stop it, and must be answered in words."
    ),
    Follows.REFUSAL_HOLDS: _(
        "Only agreement carries this, so the no holds: %(who)s does not see it while the two differ."
    ),
}
