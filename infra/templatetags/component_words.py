"""The words that components say on their own, in the language of the page: theirs are English only."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# By component and key. A dict completes a part that the caller gave, and never makes one.
WORDS: dict[str, dict[str, Any]] = {
    "accordion": {
        "hideAllSectionsText": _("Hide all sections"),
        "hideSectionText": pgettext_lazy("section", "Hide"),
        "hideSectionAriaLabelText": _("Hide this section"),
        "showAllSectionsText": _("Show all sections"),
        "showSectionText": pgettext_lazy("section", "Show"),
        "showSectionAriaLabelText": _("Show this section"),
    },
    "back-link": {"text": _("Back")},
    "breadcrumbs": {"labelText": _("Where you are")},
    "error-message": {"visuallyHiddenText": _("Error")},
    "notification-banner": {"titleText": _("Important")},
    "pagination": {
        "landmarkLabel": _("Pages"),
        "next": {"text": _("Next page")},
        "previous": {"text": _("Previous page")},
    },
    "service-navigation": {"menuButtonText": _("Menu"), "ariaLabel": _("About this service")},
    "tabs": {"title": _("Contents")},
    "warning-text": {"iconFallbackText": _("Warning")},
}


def completed(component: str, params: dict[str, Any]) -> dict[str, Any]:
    """Return the parameters with the component's own words wherever the caller gave none."""
    words = dict(WORDS.get(component, {}))
    if component == "notification-banner" and params.get("type") == "success":
        words["titleText"] = _("Done")
    whole = {key: word for key, word in words.items() if not isinstance(word, dict)}
    parts = {
        key: word | params[key] for key, word in words.items() if isinstance(word, dict) and params.get(key)
    }
    return whole | params | parts
