"""Every address × everybody who has no business there × every way of asking: there is nothing to be seen.

Each cell counts only because the rightful viewer gets there what the others don't: the canary, or the change.
"""

import uuid

import pytest
from django.urls import reverse

from consent import disclosures
from infra.access_table import ANYONE, ASKED_BY_SCRIPTS, TABLE
from people.viewers import Capacity
from tests.isolation.asking import NOWHERE, UUID, WAYS, Answer, ask, changed, elsewhere_in, fingerprint, plain
from tests.isolation.routes import every_route
from tests.isolation.sample import Open, Sample
from tests.isolation.samples import SAMPLES
from tests.isolation.world import ASKERS, World

ROUTES = sorted(every_route())
FOUND = [name for name in ROUTES if isinstance(SAMPLES.get(name), Sample)]
OPEN = [name for name in ROUTES if isinstance(SAMPLES.get(name), Open)]
CELLS = [
    pytest.param(name, asker, id=f"{name}-{asker}")
    for name in FOUND
    for asker in ASKERS
    if asker != SAMPLES[name].who and not (name.startswith("desk:") and asker == "auditor")
]
# Words that are kept and that no page opens.
SHOWN_NOWHERE: set[str] = set()
# Whoever is not named here asks as a practitioner.
CAPACITIES = {
    "administrator": Capacity.ADMINISTRATOR,
    "anonymous": None,
    "auditor": Capacity.AUDITOR,
    "other_auditor": Capacity.AUDITOR,
    "other_mother": Capacity.PERSON,
}
MISSING = (
    "Add to tests/isolation/samples.py how to come to this address, and what its rightful viewer sees there."
)


@pytest.mark.parametrize("name", ROUTES)
def test_every_address_has_a_sample(name: str) -> None:
    assert name in SAMPLES, f"{name}: {MISSING}"


def test_no_sample_is_of_an_address_that_is_gone() -> None:
    assert set(SAMPLES) <= set(ROUTES)


@pytest.mark.parametrize("name", FOUND)
def test_the_rightful_viewer_sees_what_the_others_do_not(name: str, world: World) -> None:
    sample, here = SAMPLES[name], world.here
    answer = ask(world.browser(here, sample.who), "GET", name, sample.finds(here))
    if answer.status == 405:
        assert sample.sends, f"{name}: say in its sample what it `sends`."
        return
    assert sample.shows or sample.nothing, (
        f"{name}: say what its page `shows`, or in `nothing` why it shows none."
    )
    assert answer.status in ({200, 302} if sample.nothing else {200})
    assert [key for key in sample.shows if here.word(key) not in answer.text] == []


@pytest.mark.parametrize("name", [name for name in FOUND if SAMPLES[name].sends])
def test_the_rightful_viewer_changes_what_the_others_cannot(name: str, world: World) -> None:
    sample, here = SAMPLES[name], world.here
    browser, body = world.browser(here, sample.who), sample.sends(here)
    before = fingerprint()
    answer = ask(browser, "POST", name, sample.finds(here), body)
    assert answer.status < 400, answer.text
    if (sample.is_list or sample.is_question) and not changed(before, fingerprint()):
        assert here.word("people.person.given_namechild") in answer.text
    else:
        assert changed(before, fingerprint())


@pytest.mark.parametrize("name", FOUND)
def test_whoever_may_come_may_only_get_or_post(name: str, world: World) -> None:
    sample, here = SAMPLES[name], world.here
    browser = world.browser(here, sample.who)
    assert {way: ask(browser, way, name, sample.finds(here)).status for way in NOWHERE} == dict.fromkeys(
        NOWHERE, 405
    )
    takes_posts = ask(browser, "POST", name, sample.finds(here), {}).status != 405
    assert takes_posts is (sample.sends is not None), f"{name}: say in its sample what it `sends`."


@pytest.mark.parametrize(("name", "asker"), CELLS)
def test_for_anybody_else_it_is_not_there(name: str, asker: str, world: World) -> None:
    sample, here = SAMPLES[name], world.here
    browser, kwargs = world.asker(asker), sample.finds(here)
    body = sample.sends(here) if sample.sends else {}
    before = fingerprint() if sample.sends else {}
    # Behind a closed door nothing is asked for: how it is asked makes no difference there.
    for way in WAYS if is_open(name, asker) else ("GET", "POST"):
        answer = ask(browser, way, name, kwargs, body)
        assert [word for word in leaks(answer, sample, world) if word not in body.values()] == [], way
        if is_let_in(sample, name, asker):
            assert answer.refusals == 0
            continue
        nothing = ask(browser, way, name, elsewhere_in(kwargs), body)
        assert answer.seen == nothing.seen, way
        refused = 405 if answer.status == 405 else 404
        assert answer.status == (302 if is_asked_to_sign_in(name, asker) else refused), way
        expected = int(answer.status == 404)
        assert (answer.refusals, nothing.refusals) == (expected, expected), way
    assert changed(before, fingerprint() if before else {}) == []


def is_open(name: str, asker: str) -> bool:
    """Say whether somebody who asks may come through the door, whatever is behind it."""
    return CAPACITIES.get(asker, Capacity.PRACTITIONER) in TABLE[name]


def is_asked_to_sign_in(name: str, asker: str) -> bool:
    """Say whether somebody is led to the page where one signs in; a script that asks is refused instead."""
    return asker == "anonymous" and name not in ASKED_BY_SCRIPTS


def is_let_in(sample: Sample, name: str, asker: str) -> bool:
    """Say whether the door is theirs too, and shows everybody what is their own."""
    return sample.is_list and is_open(name, asker)


def leaks(answer: Answer, sample: Sample, world: World) -> list[str]:
    """Return what of this side's secrets stands in an answer."""
    shown = [] if sample.is_list else [world.here.word(key) for key in sample.shows]
    return [word for word in {*world.here.secrets, *shown} if word.lower() in answer.text.lower()]


@pytest.mark.parametrize("name", FOUND)
def test_a_foreign_thing_inside_ones_own_is_not_there(name: str, world: World) -> None:
    sample, here, own = SAMPLES[name], world.here, world.elsewhere
    mine, theirs = sample.finds(own), sample.finds(here)
    kwargs = {key: mine[key] if at == 0 else theirs[key] for at, key in enumerate(mine)}
    browser, body = world.browser(own, sample.who), sample.sends(own) if sample.sends else {}
    before = fingerprint()
    for way in WAYS if len(kwargs) > 1 else ():
        answer = ask(browser, way, name, kwargs, body)
        nothing = ask(browser, way, name, elsewhere_in(kwargs, keep=1), body)
        assert leaks(answer, sample, world) == [], way
        assert answer.seen == nothing.seen, way
        assert answer.status in {404, 405}
        assert answer.refusals == nothing.refusals == int(answer.status == 404), way
    assert changed(before, fingerprint()) == []


@pytest.mark.parametrize("name", [name for name in FOUND if SAMPLES[name].sends])
def test_a_foreign_thing_in_ones_own_form_changes_nothing(name: str, world: World) -> None:
    sample, here, own = SAMPLES[name], world.here, world.elsewhere
    theirs = {
        key: value
        for key, value in sample.sends(here).items()
        if here.identifiers & set(UUID.findall(str(value)))
    }
    browser, body = world.browser(own, sample.who), sample.sends(own)
    before = fingerprint()
    if theirs:
        answer = ask(browser, "POST", name, sample.finds(own), body | theirs)
        nothing = ask(
            browser, "POST", name, sample.finds(own), body | {key: unknown(theirs[key]) for key in theirs}
        )
        assert leaks(answer, sample, world) == []
        assert answer.seen == nothing.seen
    assert changed(before, fingerprint()) == []


def unknown(value: object) -> object:
    """Return a value of a form with identifiers of nothing that there is."""
    if isinstance(value, list):
        return [unknown(one) for one in value]
    return UUID.sub(lambda _: str(uuid.uuid4()), str(value))


@pytest.mark.parametrize("name", OPEN)
def test_an_address_for_everybody_shows_nothing_of_a_family(name: str, world: World) -> None:
    sample, here = SAMPLES[name], world.here
    doors = (ANYONE, TABLE["directory:account"], TABLE["apart:own-home"])
    assert TABLE[name] in doors, "Only a door for all, or to what is one's own, is Open."
    for asker in ASKERS:
        browser = world.asker(asker)
        for way in WAYS:
            answer = ask(browser, way, name, {}, sample.sends)
            assert [word for word in here.secrets if word in answer.text] == [], (asker, way)


def test_a_closed_door_looks_like_no_door_at_all(world: World) -> None:
    browser, addresses = world.asker("other_agency"), ["/nowhere-at-all/", reverse("directory:agencies")]
    told = [plain(browser.get(address).content.decode(), addresses) for address in addresses]
    assert told[0] == told[1]


def test_every_sealed_field_has_a_canary_that_somebody_sees(world: World) -> None:
    sealed = {name for name, way in disclosures.WAYS.items() if way is disclosures.Way.GATE}
    planted = {name for name in sealed if any(key.startswith(name) for key in world.here.words)}
    shown = {key for sample in SAMPLES.values() if isinstance(sample, Sample) for key in sample.shows}
    seen = {name for name in sealed if any(key.startswith(name) for key in shown)}
    assert sealed - planted == set(), "Plant a canary in it, in tests/isolation/world.py."
    assert sealed - seen == SHOWN_NOWHERE, "Say in its sample which page `shows` it."
