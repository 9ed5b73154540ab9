"""What a copy says around what somebody said: to a parent in one set of words, to a young person in another."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from conference.family.notices import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyWording:
    """The sentences of a copy that speak to its reader."""

    heading: Promise
    before: Promise
    read: Promise
    read_elsewhere: Promise
    rights: Promise
    take_back: Promise
    kept: Promise
    file: Promise
    safe: Promise


ADULT = CopyWording(
    heading=_("What you said about sharing"),
    before=_("This is your copy. It says what is recorded, on the day on which it was made."),
    read=_("What you had read before"),
    read_elsewhere=_("You had read a notice of this name before: %(notice)s. Its words are not kept here."),
    rights=_("What you may do"),
    take_back=_(
        "You can take it back at any time, on the page of permissions or by telling anybody who works with you."
        " It then stops at once. What was already decided stays in its record."
    ),
    kept=_("It is kept as long as the record of your family is kept."),
    file=_("The file is for other programs. It holds codes, and none of your own words."),
    safe=_("Keep this copy where nobody finds it who should not."),
)
TO_A_YOUNG_PERSON = CopyWording(
    heading=pgettext_lazy("to a young person", "What you said about sharing"),
    before=pgettext_lazy(
        "to a young person",
        "This is your copy. It says what is recorded, on the day on which it was made.",
    ),
    read=pgettext_lazy("to a young person", "What you had read before"),
    read_elsewhere=pgettext_lazy(
        "to a young person",
        "You had read a notice of this name before: %(notice)s. Its words are not kept here.",
    ),
    rights=pgettext_lazy("to a young person", "What you may do"),
    take_back=pgettext_lazy(
        "to a young person",
        "You can take it back whenever you want, on the page of permissions or by telling somebody who works with"
        " you. It then stops at once. What was already decided stays in its record.",
    ),
    kept=pgettext_lazy("to a young person", "It is kept as long as the record of your family is kept."),
    file=pgettext_lazy(
        "to a young person", "The file is for other programs. It holds codes, and none of your own words."
    ),
    safe=pgettext_lazy("to a young person", "Keep this copy where nobody finds it who should not."),
)
WORDINGS = {Audience.ADULT: ADULT, Audience.YOUNG_PERSON: TO_A_YOUNG_PERSON}
