"""Which part of the trail an auditor wants to read; the address is the state, so that a page can be kept or sent."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.desk.queries import Wanted
from audit.events import EventKind
from audit.opener import Limits

KINDS = [
    ("", _("Everything")),
    (EventKind.DISCLOSURE.value, _("What was shown")),
    (EventKind.CHANGE.value, _("What was changed")),
    (EventKind.REFUSAL.value, _("What was refused")),
    (EventKind.SEARCH.value, _("Searches")),
    (EventKind.SIGN_IN.value, _("Signing in and out")),
    (EventKind.SYSTEM.value, _("What the program did by itself")),
]


class Part(forms.Form):
    """A kind of event, and a last day; `back` keeps the page from which somebody came."""

    kind = forms.ChoiceField(label=_("Show"), choices=KINDS, required=False)
    until = forms.DateField(
        label=_("Up to this day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date", "class": "govuk-input--width-10"}, format="%Y-%m-%d"),
    )

    back = forms.CharField(required=False, widget=forms.HiddenInput)

    def wanted(self, limits: Limits) -> Wanted:
        """Return what was asked for; what cannot be read asks for nothing in particular."""
        asked: dict[str, Any] = self.cleaned_data if self.is_valid() else {}
        day = asked.get("until")
        midnight = timezone.make_aware(datetime.combine(day + timedelta(days=1), time())) if day else None
        return Wanted(asked.get("kind", ""), midnight, self.data.get("before", ""), limits)

    def address(self, **more: str) -> str:
        """Return the query of this state, with `more` of it."""
        query = QueryDict(mutable=True)
        asked = self.cleaned_data if self.is_valid() else {}
        query.update({name: str(value) for name, value in (asked | more).items() if value})
        return f"?{query.urlencode()}" if query else "?"
