"""Why something about a situation is refused: codes for the trail, sentences for whoever is refused."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from audit.refusals import Refusal, refusal
from conference.filters.rules.states import State

# Who may.
NO_PLACE_AT_THE_TABLE = refusal(
    "conference.no_place_at_the_table", _("You have no place at the table for this situation.")
)
NOT_OF_THE_TABLE = refusal(
    "conference.not_of_the_table",
    _("Only somebody who belongs to the team can bring something to its table."),
)
NOT_YOUR_PART_AT_THE_TABLE = refusal(
    "conference.not_your_part_at_the_table", _("Your part at the table doesn’t include this.")
)

# When it may be: where the situation stands instead.
NOT_AT_THIS_STAGE: Mapping[State, Refusal] = {
    State.SCREENED: refusal(
        "conference.situation_only_screened", _("It has not been described to the table.")
    ),
    State.NOT_BROUGHT: refusal(
        "conference.situation_not_brought", _("Its agency decided not to bring it to the table.")
    ),
    State.TOO_FEW: refusal(
        "conference.situation_fits_too_few",
        _("Too few people fit the description: the chair must first say whether the table may hear it."),
    ),
    State.AT_THE_TABLE: refusal(
        "conference.situation_at_the_table", _("The table has not decided yet whether the risk is acute.")
    ),
    State.NOT_ACUTE: refusal(
        "conference.situation_not_acute", _("The table found that the risk is not acute: it is over.")
    ),
    State.ACUTE: refusal(
        "conference.situation_not_named", _("The table has decided; nobody has been named to it yet.")
    ),
    State.IDENTIFIED: refusal(
        "conference.situation_named", _("The agencies at the table know the name already.")
    ),
    State.WITH_ROLES: refusal("conference.situation_with_roles", _("The agencies have their part already.")),
    State.CLOSED: refusal("conference.situation_over", _("This situation is closed.")),
}

# Screening and describing.
NAMES_SOMEBODY = refusal(
    "conference.names_somebody", _("Confirm that nobody can be recognised by these words.")
)
NO_FACTOR = refusal("conference.no_factor", _("Choose at least one thing that you see."))
NO_SUCH_AREA = refusal("conference.no_such_area", _("Choose an area of the team."))
NO_WIDER_BAND = refusal("conference.no_wider_band", _("There is no wider band of ages."))
NOTHING_WRITTEN = refusal("conference.nothing_written", _("Write a reason."))
TOO_FEW_PEOPLE = refusal(
    "conference.too_few_people",
    _("Fewer than 5 people fit this. Choose a wider band of ages, or ask the chair."),
)

# The table and its chair.
CANNOT_CHAIR = refusal(
    "conference.cannot_chair",
    _("The chair is a core or seconded member of the team, from another agency than the one that brings it."),
)
NOT_AT_THE_TABLE = refusal("conference.not_at_the_table", _("This agency does not sit at the table."))
NOBODY_NEEDED = refusal("conference.nobody_needed", _("Choose at least one agency that may have a part."))

# Names, and who goes on.
NO_NAME_GIVEN = refusal("conference.no_name_given", _("Write their name."))
NOT_NAMED_TO_THEM = refusal(
    "conference.not_named_to_them", _("This agency was never told the name: it can’t have a part.")
)
NOT_OF_THIS_TEAM = refusal(
    "conference.not_of_this_team", _("Choose an open family of the team at whose table this was.")
)
FOLLOWED_ALREADY = refusal(
    "conference.followed_already", _("The agencies already go on with a family’s record.")
)

# Counting.
AREA_WITHOUT_A_NAME = refusal("conference.area_without_a_name", _("Write the name of the area."))
COUNT_WITHOUT_A_SOURCE = refusal("conference.count_without_a_source", _("Write where the numbers come from."))
MORE_THAN_EVERYBODY = refusal(
    "conference.more_than_everybody", _("There cannot be more women or men than there are people.")
)
