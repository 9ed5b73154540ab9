"""The pages of the table: a situation taken through all four filters by its forms, warned where words give away."""

from html import unescape

import pytest
from django.urls import reverse
from django.utils import timezone

from conference.filters.models import Situation
from conference.filters.rules.bands import COUNTED
from conference.filters.rules.states import State
from consent.seven_tests import SharingTest
from people.models import Family
from tests.conference.filters.pages import address, fill, read, send
from tests.conference.filters.table import AREA, CANARIES


@pytest.fixture
def browser(table, signed_in):
    """Return a way to open the browser of somebody at the table."""

    def open_browser(worker, language="en"):
        client = signed_in(worker.account)
        client.cookies["language"] = language
        return client

    return open_browser


def described(**changed):
    usual = {
        "about": "person",
        "area": AREA,
        "band": "12_17",
        "factors": ["self_harm"],
        "words": "Nobody has seen them for days.",
        "names_nobody": "on",
    }
    return usual | changed


def shared():
    tests = {test.value: f"About {test.value}." for test in SharingTest}
    born = {"birth_date_day": "6", "birth_date_month": "5", "birth_date_year": "2011"}
    who = {"name": CANARIES["name"], "address": CANARIES["address"]}
    return {"ground": "duty_to_share", "told": "yes", **tests, **born, **who}


def test_a_situation_goes_through_all_four_filters_by_its_forms(table, browser, people):
    school, health, police = map(browser, (table.bringer, table.chair, table.police))
    send(school, "screen", factors=["self_harm"], tried="Letters", remit="Too much for us", brought="yes")
    situation = Situation.objects.get()
    chair, seats = table.chair.practitioner, [table.police.agency.pk, table.social_care.agency.pk]
    send(school, "bring", situation, **described(chair=chair.pk, agencies=seats))
    assert "240 people" in read(police, "situation", situation)
    send(health, "weigh", situation, acute="yes", words="Grave and soon.", needed=[table.police.agency.pk])
    send(school, "share", situation, agencies=seats, **shared())
    page = read(police, "situation", situation)
    for words in (CANARIES["name"], "6 May 2011", CANARIES["address"], "About necessity.", "Grave and soon."):
        assert words in page
    assert "Too much for us" not in page
    send(police, "recognise", situation, knows="involved")
    assert "We work with them" in read(health, "situation", situation)
    send(health, "roles", situation, leads=table.social_care.agency.pk, assists=[table.police.agency.pk])
    assert CANARIES["name"] not in read(health, "situation", situation)
    worker = browser(table.social_care)
    send(worker, "follow", situation, family=people.larch.family.pk)
    assert reverse("meetings:schedule", args=[people.larch.family.pk]) in read(worker, "situation", situation)


def test_the_list_tells_no_name_and_only_what_one_may_hear(table, browser):
    table.named()
    table.screened()
    heard = read(browser(table.police), "table")
    assert "12 to 17" in heard
    assert "Self-harm" in heard
    assert heard.count('entour-card"') == 1
    assert not any(words in heard for words in CANARIES.values())
    assert read(browser(table.bringer), "table").count('entour-card"') == 2


def test_words_that_give_away_are_warned_of_and_go_on_only_when_read_again(table, browser):
    school, situation = browser(table.bringer), table.screened()
    about = described(chair=table.chair.practitioner.pk, words="Mrs Larch of 12 Tide Lane")
    warned = unescape(fill(school, "bring", situation, **about).content.decode())
    assert "This looks as if it held: an address, a name." in warned
    assert "Mrs Larch of 12 Tide Lane" in warned, "Nothing typed is lost."
    send(school, "bring", situation, **about, read_again="on")
    assert table.state(situation) is State.AT_THE_TABLE


def test_too_few_people_are_warned_of_and_the_nearest_wider_band_is_proposed(table, browser):
    school, situation = browser(table.bringer), table.screened()
    about = described(chair=table.chair.practitioner.pk, band="60_up")
    warned = unescape(fill(school, "bring", situation, **about).content.decode())
    assert "Only 3 of the people" in warned
    assert "Say “40 or older” instead: 243 people fit" in warned
    send(school, "bring", situation, **about, few="widen")
    assert situation.description.bands.get().band == "40_up"


def test_the_chair_is_asked_and_lets_the_table_hear_it(table, browser):
    school, situation = browser(table.bringer), table.screened()
    about = described(chair=table.chair.practitioner.pk, band="60_up", few="ask_chair")
    send(school, "bring", situation, **about, agencies=[table.police.agency.pk])
    police, health = browser(table.police), browser(table.chair)
    assert police.get(address("situation", situation)).status_code == 404
    assert "Fewer than 5 people" in read(health, "situation", situation)
    assert "243 people" in read(health, "widen", situation)
    send(health, "accept-few", situation, words="It must be heard.")
    assert "It must be heard." in read(police, "situation", situation)


def test_no_page_of_a_family_knows_the_nameless_record(table, browser):
    family = table.named().family
    for worker in (table.bringer, table.chair, table.police, table.social_care):
        client = browser(worker)
        for name in ("directory:family", "chronology:family", "meetings:schedule", "directory:add-address"):
            assert client.get(reverse(name, args=[family.pk])).status_code == 404
        assert family.reference not in client.get(reverse("directory:families")).content.decode()


def test_who_is_related_steps_back(table, browser):
    situation, client = table.named(), browser(table.police)
    assert address("step-back", situation) in read(client, "situation", situation)
    send(client, "step-back", situation)
    assert client.get(address("situation", situation)).status_code == 404
    assert situation.family.reference not in read(client, "table")


def test_the_pages_are_said_in_french(table, browser):
    situation = table.named()
    client = browser(table.police, "fr")
    page = read(client, "situation", situation)
    for words in ("de 12 à 17 ans", "Obligation de communiquer pour protéger un enfant"):
        assert words in page
    assert "Situations" in read(client, "table")


def test_the_administrator_counts_an_area(table, people, signed_in):
    from people.models import Account

    client = signed_in(Account.objects.get(pk=people.administrator.account_id))
    client.cookies["language"] = "en"
    numbers = {f"{column}_{band.value}": "7" for band in COUNTED for column in ("everybody", "female")}
    about = {"area": "Old Town", "source": "Census", "counted_on": timezone.localdate().isoformat()}
    wrong = fill(client, "count-area", people.team, **about, **numbers | {"female_60_up": "8"})
    assert "more women or men" in unescape(wrong.content.decode())
    send(client, "count-area", people.team, **about, **numbers)
    page = read(client, "areas")
    assert "Old Town" in page
    assert "56 people" in page
    again = client.get(f"{address('count-area', people.team)}?area=Old Town").content.decode()
    assert 'value="7"' in again
    assert not Family.objects.exists()
