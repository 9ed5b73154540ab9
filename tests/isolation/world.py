"""A world in which one family's every word is a canary: two families alike, and everybody who should see neither.

    world.here          a family, what the record holds of it, and those who rightfully work with it
    world.elsewhere     the same again, with another team and other people of the same agencies
    world.asker(who)    the browser of somebody who should get nothing of what is here: see `ASKERS`

Real actions made everything, in `story.py`; each side's canaries are in `side.words`, by the name of the sealed field.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.test import Client, RequestFactory

from consent.actions import exclusions
from people import sign_in
from people.actions import agencies, appointments
from people.models import (
    Account,
    Agency,
    AppointmentRole,
    Team,
)
from people.viewers import Viewer
from tests import cast
from tests.cast import Worker
from tests.isolation.side import TODAY, Side
from tests.isolation.story import tell

# Who asks for what is here, and why they are not to get it.
ASKERS = {
    "same_agency": "works for the agency of the family's social worker, with another family",
    "other_agency": "works for an agency that this family has nothing to do with",
    "former": "was seconded to the team and wrote about the family; the secondment is over",
    "excluded": "belongs to the team and was invited; excluded from this family",
    "other_mother": "belongs to another family",
    "other_auditor": "audits the other team alone",
    "auditor": "audits every team, on the desk",
    "administrator": "keeps agencies, teams and accounts",
    "anonymous": "has not signed in",
}


@dataclass
class World:
    """Both sides, the officers, and everybody who asks in vain."""

    here: Side
    elsewhere: Side
    accounts: dict[str, Account]
    agencies: dict[str, Agency]
    officer: Viewer
    stranger: Worker
    signed_in: dict[str, dict[str, str]]

    def browser(self, side: Side, who: str) -> Client:
        """Return the browser of somebody: an officer, or one of a side's people."""
        return self.asker(who) if who in self.signed_in else sign_in_as(getattr(side, who).account)

    def asker(self, who: str) -> Client:
        """Return the browser of one of `ASKERS`, as it was when the world was made."""
        browser = Client()
        browser.cookies.load(self.signed_in.get(who, {"language": "en"}))
        return browser


def join_agencies(boss: Viewer) -> dict[str, Agency]:
    """Make every agency of the cast."""
    return {
        key: agencies.create(name=name, kind=kind, is_statutory_body=statutory, by=boss)
        for key, (name, kind, statutory) in cast.AGENCIES.items()
    }


def make() -> World:
    """Make the world by the product's own actions."""
    boss = cast.administrator()
    joined = join_agencies(boss)
    here, elsewhere = (tell(name, joined, boss) for name in ("Larch", "Alder"))
    stranger = cast.worker("Strange Outsider", joined["charity"], administrator=boss)
    former, excluded = here.former, here.excluded
    cast.leave(former, administrator=boss)
    exclusions.declare(practitioner=excluded.practitioner, family=here.family, by=here.worker.viewer)
    accounts = {
        "same_agency": elsewhere.worker.account,
        "other_agency": stranger.account,
        "former": former.account,
        "excluded": excluded.account,
        "other_mother": elsewhere.mother.account,
        "other_auditor": _auditor(boss, elsewhere.team),
        "auditor": _auditor(boss, None),
        "administrator": Account.objects.get(id=boss.account_id),
    }
    signed_in = {
        key: {name: cookie.value for name, cookie in sign_in_as(account).cookies.items()}
        for key, account in accounts.items()
    }
    return World(here, elsewhere, accounts, joined, boss, stranger, signed_in)


def sign_in_as(account: Account) -> Client:
    """Return a browser in which an account is signed in, in English."""
    client = Client()
    request = RequestFactory().post("/")
    request.session = client.session
    sign_in.begin(request, account, how="test")
    request.session.save()
    client.cookies["entour"] = request.session.session_key
    client.cookies["language"] = "en"
    return client


def _auditor(boss: Viewer, team: Team | None) -> Account:
    account = Account.objects.get(
        id=cast.officer(AppointmentRole.ADMINISTRATOR, administrator=boss).account_id
    )
    held = account.appointments.get()
    appointments.end(appointment=held, ends_on=TODAY() - timedelta(days=1), by=boss)
    appointments.make(
        account=account,
        role=AppointmentRole.AUDITOR,
        starts_on=TODAY() - timedelta(days=9),
        team=team,
        by=boss,
    )
    return account
