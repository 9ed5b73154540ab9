"""What may be done with information, and as whom somebody speaks of it, in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from consent.categories import Use
from consent.terms import SpeaksAs

USES: Mapping[Use, Promise] = {
    Use.VIEW: pgettext_lazy("what may be done", "see it"),
    Use.KNOW: pgettext_lazy("what may be done", "know that it is there"),
    Use.ADD: pgettext_lazy("what may be done", "add to it"),
    Use.RELAY: pgettext_lazy("what may be done", "pass it on"),
    Use.EXPORT: pgettext_lazy("what may be done", "take it out"),
}
CAPACITIES: Mapping[SpeaksAs, Promise] = {
    SpeaksAs.COMPETENT_CHILD: pgettext_lazy("spoke", "as a child who understands and decides this"),
    SpeaksAs.COURT: pgettext_lazy("spoke", "by the order of a court"),
    SpeaksAs.GUARDIAN: pgettext_lazy("spoke", "as special guardian or tutor"),
    SpeaksAs.OWN: pgettext_lazy("spoke", "as an adult, for themselves"),
    SpeaksAs.PARENTAL_RESPONSIBILITY: pgettext_lazy("spoke", "as a parent who is responsible for the child"),
    SpeaksAs.YOUNG_PERSON: pgettext_lazy("spoke", "as a young person whom the law lets decide"),
}
