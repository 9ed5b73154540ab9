"""How to come to the addresses of where a family lives and of who is responsible for its children; see `samples.py`."""

from tests.isolation.forms import says_who_is_responsible, sites_a_home, today
from tests.isolation.sample import Sample, of
from tests.isolation.side import TODAY

FAMILY = {"family_id": "family.pk"}
of_family = of(**FAMILY)
of_address = of(**FAMILY, address_id="address.pk")
of_responsibility = of(**FAMILY, responsibility_id="responsibility.pk")
NAMES = ("people.person.given_namechild", "people.person.family_name")

SAMPLES_OF_HOMES: dict[str, Sample] = {
    "directory:add-address": Sample(
        who="worker", finds=of_family, shows=("alias", *NAMES), sends=sites_a_home
    ),
    "directory:add-responsibility": Sample(
        who="worker", finds=of_family, shows=("alias", *NAMES), sends=says_who_is_responsible
    ),
    "directory:correct-address": Sample(
        who="worker", finds=of_address, shows=("people.address.words", *NAMES), sends=sites_a_home
    ),
    "directory:end-address": Sample(
        who="worker", finds=of_address, shows=("alias",), sends=today("last_day")
    ),
    "directory:end-responsibility": Sample(
        who="worker",
        finds=of_responsibility,
        shows=NAMES,
        sends=lambda side: {"ended_on": TODAY().isoformat(), "why": "court"},
    ),
    "directory:prove-responsibility": Sample(
        who="worker",
        finds=of_responsibility,
        shows=NAMES,
        sends=lambda side: {"proof": "birth_certificate", "seen_on": TODAY().isoformat()},
    ),
}
