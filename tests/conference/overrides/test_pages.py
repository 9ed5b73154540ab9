"""The pages of overrides: what was refused, asking, and the second person's decision."""

from datetime import timedelta

import pytest
from django.urls import reverse

from consent.actions import voices
from consent.categories import Category
from consent.models import OverrideDecision, OverrideRequest
from consent.seven_tests import SharingTest
from people.actions import leads
from tests import cast
from tests.consent.seeing import health_line, seen
from tests.consent.sharing import against, spoken, to

pytestmark = pytest.mark.django_db
WAITING = reverse("overrides:waiting")


@pytest.fixture
def refusal(people):
    """The child's health, agreed for the school, then refused to it."""
    mother = people.larch.mother
    said = spoken(mother, people.larch.child)
    voices.agree(spoken=said, grants=[to(people.school, Category.HEALTH)], by=mother.viewer)
    denied = [against(people.school, Category.HEALTH)]
    return voices.refuse(spoken=said, denied=denied, by=mother.viewer)


@pytest.fixture
def worker(people, signed_in):
    return signed_in(people.social_worker.account)


@pytest.fixture
def lead(people, signed_in):
    """The browser of the health visitor, who leads the work."""
    family = people.larch.family
    leads.appoint(
        family=family, practitioner=people.health_visitor.practitioner, by=people.social_worker.viewer
    )
    return signed_in(people.health_visitor.account)


@pytest.fixture
def browsers(worker, lead):
    """The browsers of who asks and of who decides."""
    return worker, lead


def page(people):
    return reverse("overrides:family", args=[people.larch.family.pk])


def ask_page(people, voice):
    return reverse("overrides:ask", args=[people.larch.family.pk, voice.pk])


def typed(people, **changes):
    usual = {
        "key": "once",
        "recipient": f"agency:{people.school.pk}",
        "persons": [str(people.larch.child.person.pk)],
        "categories": ["health"],
        "ground": "section_47_enquiry",
        "last_day": (people.team.today() + timedelta(days=9)).isoformat(),
        "reason": "The school gives the medicine.",
    }
    return usual | changes


def asked(people, worker, voice):
    assert worker.post(ask_page(people, voice), typed(people)).url == page(people)
    return OverrideRequest.objects.get()


def agreed(**changes):
    """Return what whoever agrees fills in."""
    tests = {test.value: "It is." for test in SharingTest}
    return {"key": "once", "agrees": "yes", "reason": "It is needed.", "telling": "told", **tests} | changes


def test_a_full_member_sees_who_refused_what_to_whom_and_never_their_words(people, refusal, worker):
    told = worker.get(page(people)).content.decode()
    for words in ("Mira Larch", "Tide Lane School", "health", "Cass Larch"):
        assert words in told


@pytest.mark.parametrize("who", ["teacher", "stranger", "inland_worker"])
def test_for_nobody_else_the_page_is_there(people, refusal, signed_in, who):
    assert people.alder
    client = signed_in(people.workers[who].account)
    assert client.get(page(people)).status_code == 404
    assert client.get(ask_page(people, refusal)).status_code == 404


def test_one_chooses_among_those_to_whom_it_was_refused(people, refusal, worker):
    told = worker.get(ask_page(people, refusal)).content.decode()
    assert "Tess Teacher" in told
    assert "Hope Visitor" not in told
    assert "police and justice" not in told
    assert "Agreement of the person" not in told


def test_asked_and_agreed_by_the_second_person_it_holds_and_the_family_reads_why(
    people, refusal, worker, lead, signed_in
):
    line = health_line(people)
    request = asked(people, worker, refusal)
    assert "The school gives the medicine." in worker.get(page(people)).content.decode()
    assert people.larch.family.reference in lead.get(WAITING).content.decode()
    decide = reverse("overrides:decide", args=[request.pk])
    assert "The school gives the medicine." in lead.get(decide).content.decode()
    assert lead.post(decide, agreed(told="We told the school.")).url == page(people)
    assert seen(people.teacher.viewer, line).reason == "overridden"
    told = worker.get(page(people)).content.decode()
    for words in ("In force", "It is needed.", "was told", "looked at again on"):
        assert words in told
    mother = signed_in(people.larch.mother.account).get(reverse("family:permissions")).content.decode()
    assert "We told the school." in mother
    for words in ("It is needed.", "The school gives the medicine."):
        assert words not in mother


def test_it_is_ended_before_its_time_and_the_refusal_holds_again(people, refusal, worker, lead):
    line = health_line(people)
    request = asked(people, worker, refusal)
    decide = reverse("overrides:decide", args=[request.pk])
    lead.post(decide, agreed(telling="unsafe", why_not_told="Not safe."))
    authority = OverrideDecision.objects.get().authority
    end = reverse("grounds:end", args=[people.larch.family.pk, authority.pk])
    told = worker.get(page(people)).content.decode()
    assert end in told
    assert "was not told: do not speak of it" in told
    assert "Not safe." not in told
    assert worker.post(end, {"key": "end", "why": "not_needed"}).status_code == 302
    assert seen(people.teacher.viewer, line).reason == "refused"
    assert "Over" in worker.get(page(people)).content.decode()


@pytest.mark.parametrize(
    ("missing", "says"),
    [
        ({"necessity": ""}, "Answer this too: sharing must pass all seven."),
        ({"telling": ""}, "Say whether the person is told."),
        ({"told": ""}, "Write what the person is told."),
        ({"telling": "unsafe"}, "Say in your own words why the person is not told."),
        ({"telling": "not_yet", "why_not_told": "Soon."}, "Say by which day the person will be told."),
        ({"review_on": "2099-01-01"}, "Look at this again before it ends, and within ninety days."),
    ],
)
def test_to_agree_asks_for_everything_and_keeps_what_was_typed(people, refusal, browsers, missing, says):
    worker, lead = browsers
    request = asked(people, worker, refusal)
    sent = agreed(told="We told the school.", reason="It is needed, and soon.") | missing
    answer = lead.post(reverse("overrides:decide", args=[request.pk]), sent).content.decode()
    assert says in answer
    assert "It is needed, and soon." in answer
    assert not OverrideDecision.objects.exists()


def test_to_decline_asks_for_a_reason_alone(people, refusal, worker, lead):
    request = asked(people, worker, refusal)
    sent = {"key": "once", "agrees": "no", "reason": "It can wait."}
    assert lead.post(reverse("overrides:decide", args=[request.pk]), sent).url == page(people)
    assert "Declined" in worker.get(page(people)).content.decode()


def test_who_asked_is_not_led_to_its_review_and_nobody_to_let_more_people_in(people, refusal, worker, lead):
    request = asked(people, worker, refusal)
    lead.post(reverse("overrides:decide", args=[request.pk]), agreed(told="We told the school."))
    at = [people.larch.family.pk, OverrideDecision.objects.get().authority.pk]
    review, permit = reverse("grounds:review", args=at), reverse("grounds:permit", args=at)
    assert review not in worker.get(page(people)).content.decode()
    assert review in lead.get(page(people)).content.decode()
    grounds = lead.get(reverse("grounds:family", args=at[:1])).content.decode()
    assert review in grounds
    assert permit not in grounds


def test_who_asked_has_nothing_to_decide(people, refusal, worker, lead):
    request = asked(people, worker, refusal)
    assert "Nothing waits for you." in worker.get(WAITING).content.decode()
    assert worker.get(reverse("overrides:decide", args=[request.pk])).status_code == 404


def test_the_bar_of_a_statute_is_shown_and_cannot_be_asked_about(people, worker):
    bar = voices.refuse(
        spoken=spoken(people.larch.mother),
        denied=[against(people.school, Category.HEALTH)],
        is_statutory=True,
        by=people.larch.mother.viewer,
    )
    assert "nobody here can override it" in worker.get(page(people)).content.decode()
    assert worker.get(ask_page(people, bar)).status_code == 404


def test_the_way_there_is_on_the_page_of_the_family_for_full_members_alone(people, worker, signed_in):
    home = reverse("directory:family", args=[people.larch.family.pk])
    assert page(people) in worker.get(home).content.decode()
    assert page(people) not in signed_in(people.teacher.account).get(home).content.decode()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_opens_in_both_languages(people, refusal, worker, lead, language):
    request = asked(people, worker, refusal)
    worker.cookies["language"] = lead.cookies["language"] = language
    addresses = [(worker, page(people)), (worker, ask_page(people, refusal)), (lead, WAITING)]
    addresses.append((lead, reverse("overrides:decide", args=[request.pk])))
    for client, address in addresses:
        assert f'lang="{language}"' in client.get(address).content.decode()


def test_a_colleague_of_the_second_person_sees_the_request_and_does_not_decide_it(
    people, refusal, worker, signed_in
):
    request = asked(people, worker, refusal)
    colleague = cast.worker("Col League", people.health, administrator=people.administrator)
    cast.join(colleague, people.team, "seconded", administrator=people.administrator)
    client = signed_in(colleague.account)
    assert "The school gives the medicine." in client.get(page(people)).content.decode()
    assert client.get(reverse("overrides:decide", args=[request.pk])).status_code == 404
