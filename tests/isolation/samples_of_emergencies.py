"""How to come to each address of emergencies, overrides and notices: see `samples.py`."""

from tests.isolation.forms import keyed
from tests.isolation.forms_of_emergencies import asks_for_an_override, opens_in_an_emergency, seeks_the_family
from tests.isolation.sample import Open, Sample, of

FAMILY = {"family_id": "family.pk"}
of_family = of(**FAMILY)
of_opening = of(opening_id="opening.pk")

SAMPLES_OF_EMERGENCIES: dict[str, Sample | Open] = {
    "emergency:close": Sample(who="nurse", finds=of_opening, sends=lambda side: {}),
    "emergency:left": Sample(
        who="nurse", finds=of_opening, nothing="tells for how long something is open still, and no word of it"
    ),
    "emergency:open-here": Sample(
        who="nurse",
        finds=of_family,
        shows=("alias", "people.person.given_namechild"),
        sends=opens_in_an_emergency,
    ),
    "emergency:opening": Sample(
        who="worker",
        finds=of(opening_id="answered.pk"),
        shows=("alias", "nurse", "consent.break_glass.words", "consent.break_glass_review.words"),
    ),
    "emergency:review": Sample(
        who="colleague",
        finds=of_opening,
        shows=("alias", "nurse", "consent.break_glass.words"),
        sends=keyed(finding="=justified", words="=It was needed."),
    ),
    "emergency:seek": Sample(
        who="nurse", is_list=True, nothing="asks for whom before it opens anything", sends=seeks_the_family
    ),
    "emergency:stop": Sample(who="colleague", finds=of_opening, sends=lambda side: {}),
    "emergency:waiting": Sample(who="colleague", shows=("alias", "nurse"), is_list=True),
    "notices:list": Sample(who="worker", nothing="names nobody, and says not what it is about", is_list=True),
    "notices:look": Sample(who="worker", finds=of(notice_id="notice.pk"), sends=lambda side: {}),
    "overrides:ask": Sample(
        who="worker",
        finds=of(**FAMILY, voice_id="refusal.pk"),
        shows=("alias", "people.person.given_namemother"),
        sends=asks_for_an_override,
    ),
    "overrides:decide": Sample(
        who="colleague",
        finds=of(request_id="asked.pk"),
        shows=("alias", "consent.override_request.reason"),
        sends=keyed(agrees="=no", reason="=It is not needed."),
    ),
    "overrides:family": Sample(
        who="worker",
        finds=of_family,
        shows=(
            "alias",
            "consent.override_decision.reason",
            "consent.override_request.reason",
            "people.person.given_namemother",
        ),
    ),
    "overrides:waiting": Sample(who="colleague", shows=("alias",), is_list=True),
}
