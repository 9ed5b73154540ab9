"""Where a duty carries the flow: a refusal is recorded, answered in words, and hides nothing; then it is decided."""

from playwright.sync_api import expect

from tests.journeys.acts import PATIENCE, PROTECTION_CONFERENCE, enter, lines


def test_a_refusal_hides_nothing_where_a_duty_carries_the_flow_and_is_answered(window):
    police = window("police")
    enter(police, PROTECTION_CONFERENCE)
    assert lines(police).locator(".entour-line").filter(has_text="· health ·").count() >= 1

    mother = window("mother", width=390)
    mother.goto("/family/permissions/")
    expect(mother.get_by_text("Answer")).to_be_visible()


def test_the_meeting_decides_for_each_child_with_its_dissent_and_closes(window, product):
    chair, police = window("icpc_chair"), window("police")
    for page in (chair, police):
        enter(page, PROTECTION_CONFERENCE)
    expect(chair.locator(".meetings-position--dissent").first).to_be_visible()

    chair.get_by_text("Decide: Théo Ferreday").click()
    chair.get_by_role("button", name="Take the decision").locator("visible=true").click()
    expect(police.get_by_role("heading", name="Decision", exact=True).first).to_be_visible(timeout=PATIENCE)

    chair.get_by_role("button", name="Close the meeting").click()
    expect(police.get_by_text("Closed").first).to_be_visible(timeout=PATIENCE)


def test_the_auditor_sees_what_everybody_saw_and_the_trail_verifies(window, product):
    teacher = window("teacher")
    enter(teacher, "Team around the family")
    auditor = window("auditor")
    auditor.goto("/trail/")
    auditor.get_by_role("link", name="Somebody was shown").first.click()
    expect(auditor.get_by_role("heading", name="Somebody was shown")).to_be_visible()
    expect(auditor.get_by_text("Shown", exact=True).first).to_be_visible()

    auditor.wait_for_timeout(2_500)  # the head is written each second
    verified = product.manage("verify_trail")
    assert verified.returncode == 0, verified.stdout + verified.stderr
