"""What the trail keeps of situations and of the areas' counts: codes and numbers, nothing that describes anybody."""

from django.utils.translation import gettext_lazy as _

from audit.events import EventKind, event

AREA_COUNTED = event(
    "conference.area_counted",
    EventKind.CHANGE,
    _("An administrator wrote how many people live in an area."),
    fields={"bands": int},
)
CHAIR_NAMED = event(
    "conference.chair_named", EventKind.CHANGE, _("Somebody else was named to chair a situation.")
)
FEW_ACCEPTED = event(
    "conference.few_accepted",
    EventKind.CHANGE,
    _("The chair let the table hear a situation that few people fit, and wrote why."),
)
IDENTIFIERS_SHARED = event(
    "conference.identifiers_shared",
    EventKind.CHANGE,
    _("An agency named somebody to agencies at the table, after the table had found the risk acute."),
    fields={"ground": str, "recipients": int, "left_out": int, "telling": str},
)
PERSON_RECOGNISED = event(
    "conference.person_recognised",
    EventKind.CHANGE,
    _("An agency said whether it works with somebody who was named at the table."),
    fields={"knows": str},
)
ROLES_GIVEN = event(
    "conference.roles_given",
    EventKind.CHANGE,
    _("The table gave agencies their part; for all others the name was gone again."),
    fields={"agencies": int, "ended": int},
)
SITUATION_BROUGHT = event(
    "conference.situation_brought",
    EventKind.CHANGE,
    _("An agency described a situation to the table without a name."),
    fields={"agencies": int, "enough": bool, "confirmed": list},
)
SITUATION_CLOSED = event(
    "conference.situation_closed",
    EventKind.CHANGE,
    _("A situation was closed, and everything ended that it had given."),
    fields={"because": str},
)
SITUATION_CONTINUED = event(
    "conference.situation_continued",
    EventKind.CHANGE,
    _("The agencies that have a part went on with a family’s record."),
)
SITUATION_SCREENED = event(
    "conference.situation_screened",
    EventKind.CHANGE,
    _("An agency screened a situation and decided whether to bring it to the table."),
    fields={"brought": bool},
)
SITUATION_WEIGHED = event(
    "conference.situation_weighed",
    EventKind.CHANGE,
    _("The table decided whether the risk was acute, and which agencies might have a part."),
    fields={"acute": bool, "agencies": int},
)
SITUATION_WIDENED = event(
    "conference.situation_widened",
    EventKind.CHANGE,
    _("A situation was described in a wider band of ages, so that more people fit."),
    fields={"enough": bool},
)
