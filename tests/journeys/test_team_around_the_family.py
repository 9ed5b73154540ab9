"""Where consent carries the flow: the same line is shown, withheld with its reason, and gone when it is taken back."""

from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.acts import PATIENCE, TEAM_AROUND_THE_FAMILY, does_not_see, enter, lines, say, sees

WORDS = "Nell slept through twice this week; the ear that hurt has stopped weeping."
PICTURE = Path(__file__).resolve().parents[2] / "build" / "two-agencies.png"


def test_a_line_appears_for_two_is_withheld_from_one_and_leaves_when_consent_is_withdrawn(window):
    visitor, teacher, chair = (window(who) for who in ("health_visitor", "teacher", "chair"))
    for page in (visitor, teacher, chair):
        enter(page, TEAM_AROUND_THE_FAMILY)
    withheld_before = lines(chair).locator(".entour-withheld").count()

    say(visitor, WORDS, about="Nell Stannard (Child)", kind="health")

    sees(visitor, WORDS)
    sees(teacher, WORDS)
    expect(lines(chair).locator(".entour-withheld")).to_have_count(withheld_before + 1, timeout=PATIENCE)
    expect(lines(chair).locator(".entour-withheld").last).to_contain_text("has not agreed")
    does_not_see(chair, WORDS)
    assert WORDS not in chair.content()

    mother = window("mother", width=390)
    mother.goto("/family/permissions/")
    withdraw_health(mother)

    does_not_see(teacher, WORDS)
    assert WORDS not in teacher.content()
    sees(visitor, WORDS)  # an agency keeps its own words
    teacher.reload()
    does_not_see(teacher, WORDS)


def withdraw_health(mother):
    agreed = mother.locator("[data-voice]").filter(has_text="You agreed").filter(has_text="health")
    agreed.first.get_by_role("link", name="Take this back").click()
    mother.get_by_role("button", name="Take it back").click()
    mother.wait_for_load_state()
