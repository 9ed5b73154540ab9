"""What each notice says, on the page and in an e-mail: never a name, never what it is about."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from people.models import NoticeKind

SENTENCES: Mapping[str, Promise] = {
    NoticeKind.EMERGENCY_OPENED: _("Somebody opened a record in an emergency. Look at why."),
    NoticeKind.EMERGENCY_REVIEWED: _("An opening in an emergency was reviewed."),
    NoticeKind.EMERGENCY_UNJUSTIFIED: _("A review found an opening in an emergency not justified."),
    NoticeKind.EMERGENCY_WITHOUT_OFFICER: _(
        "Somebody opened a record in an emergency, and no privacy officer watches over them: appoint one."
    ),
    NoticeKind.OVERRIDE_ASKED: _("Somebody asked that a refusal be overridden. You can decide it."),
    NoticeKind.OVERRIDE_DECIDED: _("What you asked for about a refusal has been decided."),
}

SUBJECT = _("Something in Entour waits for you")
GREETING = _("There is something that you should look at soon. Sign in to see what it is:")
FOOTER = _("This message holds no names on purpose. Please do not answer it.")
