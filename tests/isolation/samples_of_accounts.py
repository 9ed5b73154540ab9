"""How to come to who works here, their ways to sign in and their offices; see `samples.py`."""

from tests.isolation.forms import gives_a_way_back, gives_an_account, today
from tests.isolation.sample import Sample, of
from tests.isolation.side import TODAY

FAMILY = {"family_id": "family.pk"}
of_account = of(account_id="mother.account.pk")
ADDS_ANEW = "asks for something new, and so shows nothing that there is"

SAMPLES_OF_ACCOUNTS: dict[str, Sample] = {
    "directory:create-account": Sample(
        who="administrator",
        finds=of(practitioner_id="spare.pk"),
        shows=("spare",),
        sends=gives_an_account,
    ),
    "directory:create-officer": Sample(who="administrator", nothing=ADDS_ANEW, sends=gives_an_account),
    "directory:create-practitioner": Sample(
        who="administrator",
        shows=("agency",),
        sends=lambda side: {"agency": str(side.chair.agency.pk), "name": "New One", "job_title": "Nurse"},
    ),
    "directory:end-appointment": Sample(
        who="administrator",
        finds=of(appointment_id="office.pk"),
        nothing="asks for a day alone",
        sends=today("last_day"),
    ),
    "directory:give-member-way-back": Sample(
        who="worker",
        finds=of(**FAMILY, member_id="mother.member.pk"),
        shows=("alias", "sign_in_name"),
        sends=gives_a_way_back,
    ),
    "directory:give-way-back": Sample(
        who="administrator", finds=of_account, shows=("sign_in_name",), sends=gives_a_way_back
    ),
    "directory:invite": Sample(
        who="worker",
        finds=of(**FAMILY, member_id="gran.member.pk"),
        shows=("alias",),
        sends=gives_an_account,
    ),
    "directory:make-appointment": Sample(
        who="administrator",
        finds=of_account,
        shows=("sign_in_name",),
        sends=lambda side: {"role": "auditor", "starts_on": TODAY().isoformat()},
    ),
    "directory:people": Sample(who="administrator", shows=("spare", "nurse")),
    "directory:person": Sample(who="administrator", finds=of_account, shows=("sign_in_name",)),
    "directory:press": Sample(who="administrator", finds=of_account, sends=lambda side: {"do": "suspend"}),
}
