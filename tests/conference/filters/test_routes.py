"""Every route × every stage × everybody: a page is there only for who may act or read now, and tells no more."""

from collections.abc import Mapping
from html import unescape

import pytest
from django.urls import get_resolver, reverse

from audit.models import TrailEvent
from conference.filters.rules.states import State
from people.models import Account
from tests.conference.filters.table import CANARIES
from tests.conference.filters.test_reading import GOLDEN, WHO, worker

# Besides the situation's own page, which is there for whoever reads anything of it: what each may do next.
DOORS: Mapping[State, Mapping[str, set[str]]] = {
    State.SCREENED: {"bringer": {"bring", "close"}},
    State.NOT_BROUGHT: {},
    State.TOO_FEW: {
        "bringer": {"widen", "chair", "close"},
        "chair": {"widen", "accept-few", "chair", "close"},
    },
    State.AT_THE_TABLE: {"bringer": {"chair", "close"}, "chair": {"weigh", "chair", "close"}},
    State.NOT_ACUTE: {},
    State.ACUTE: {"bringer": {"share", "chair", "close"}, "chair": {"chair", "close"}},
    State.IDENTIFIED: {
        "bringer": {"chair", "close"},
        "chair": {"roles", "recognise", "step-back", "chair", "close"},
        "police": {"recognise", "step-back"},
        "social_care": {"recognise", "step-back"},
    },
    State.WITH_ROLES: {
        "bringer": {"close"},
        "chair": {"close", "step-back"},
        "police": {"follow", "step-back"},
        "social_care": {"follow", "close", "step-back"},
    },
    State.CLOSED: {},
}
# The words that stand for each filter: see GOLDEN.
WORDS = {"tried": "S", "remit": "S", "words": "D", "reason": "W", "name": "N", "address": "N"}
ROUTES = sorted(
    pattern.name
    for pattern in get_resolver().namespace_dict["filters"][1].url_patterns
    if "situation_id" in pattern.pattern.converters
)


@pytest.mark.parametrize("state", State)
def test_a_page_is_there_only_for_who_may_come_now_and_tells_what_they_may_read(table, signed_in, state):
    situation = table.at(state)
    for who in WHO:
        client = signed_in(worker(table, who).account)
        may_read = GOLDEN[state].get(who)
        open_now = {"situation", *DOORS[state].get(who, ())} if may_read else set()
        found, told = ask(client, situation)
        assert found == open_now, who
        assert {letter for words, letter in WORDS.items() if CANARIES[words] in told} <= set(may_read or "")


@pytest.mark.parametrize("officer", ["administrator", "auditor"])
def test_no_officer_comes_to_a_table(table, signed_in, people, officer):
    account = Account.objects.get(pk=getattr(people, officer).account_id)
    for state in (State.SCREENED, State.AT_THE_TABLE, State.IDENTIFIED, State.WITH_ROLES):
        found, told = ask(signed_in(account), table.at(state))
        assert found == set()
        assert not any(words in told for words in CANARIES.values())


def test_a_parent_and_somebody_who_has_not_signed_in_find_nothing(table, signed_in, people, client):
    situation = table.with_roles()
    found, told = ask(signed_in(people.larch.mother.account), situation)
    assert (found, any(words in told for words in CANARIES.values())) == (set(), False)
    assert client.get(reverse("filters:situation", args=[situation.pk])).status_code == 302


def test_what_somebody_reached_for_in_vain_is_recorded(table, signed_in):
    situation = table.screened()
    before = TrailEvent.objects.filter(name="audit.access_denied").count()
    signed_in(table.police.account).get(reverse("filters:situation", args=[situation.pk]))
    denied = TrailEvent.objects.filter(name="audit.access_denied").order_by("at")
    assert denied.count() == before + 1
    assert str(situation.pk) in denied.last().body


def ask(client, situation):
    """Return the pages of a situation that open for somebody, and everything that stands on any of them."""
    answers = {name: client.get(reverse(f"filters:{name}", args=[situation.pk])) for name in ROUTES}
    found = {name for name, answer in answers.items() if answer.status_code == 200}
    assert {answer.status_code for answer in answers.values()} <= {200, 404}
    return found, unescape("".join(answer.content.decode() for answer in answers.values()))
