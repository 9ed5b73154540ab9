"""What each seat sees: words through the gate, withheld lines with their reason, and nothing at all to the rest."""

import re
from dataclasses import replace

import pytest
from django.urls import reverse

from audit.denials import NotForYou
from conference.directory.actions import involvements
from conference.meetings import access, timeline
from conference.meetings.actions import entries, positions, proposals
from conference.meetings.headings import Heading
from conference.meetings.presenters import fragments, record
from conference.meetings.rules.happenings import Happening
from conference.meetings.vocabulary import Bearing, Harm, Stance
from consent.actions import voices
from consent.categories import Category, Sensitivity, Use
from consent.records import Grant
from consent.terms import ActorKind, Method, SpeaksAs
from consent.voices import Spoken
from tests.conference.meetings.conftest import seen_by
from tests.conference.meetings.test_running import line


def page_of(worker, conference):
    """Return everything that a seat's page shows, as one text."""
    shown = seen_by(worker.viewer, conference, fragments.snapshot)
    return "".join(patch.html for patch in (*shown.lines, *shown.regions))


def lines_of(worker, conference):
    return [patch.html for patch in seen_by(worker.viewer, conference, fragments.snapshot).lines]


def agree_for(people, category, agency):
    """The mother agrees that an agency sees a category about her child and the team's meetings may use it."""
    spoken = Spoken(
        family=people.larch.family,
        person=people.larch.mother.person,
        subjects=[people.larch.child.person],
        speaks_as=SpeaksAs.PARENTAL_RESPONSIBILITY,
        notice_version="1",
        language="en",
        method=Method.PAGE,
    )
    grant = Grant(ActorKind.AGENCY, str(agency.pk), {category}, Sensitivity.N, {Use.VIEW, Use.KNOW})
    voice = voices.agree(spoken=spoken, grants=[grant], by=people.larch.mother.viewer)
    return voice, spoken


def test_a_duty_shows_each_attendee_what_the_meeting_needs(icpc, people):
    line(icpc, people, words="CANARY-HEALTH")
    assert "CANARY-HEALTH" in page_of(people.teacher, icpc)
    assert "CANARY-HEALTH" in page_of(people.chair, icpc)


def test_a_withheld_line_shows_its_reason_to_who_may_know(icpc, people):
    line(icpc, people, words="CANARY-MIND", category=Category.MENTAL_HEALTH)
    [shown] = lines_of(people.teacher, icpc)
    assert "CANARY" not in shown
    assert "Withheld" in shown
    assert "the school" in shown
    assert "Harbour Health" not in shown


def test_a_withheld_line_is_not_there_for_who_may_not_know(taf, people):
    before = page_of(people.teacher, taf)
    line(taf, people, words="CANARY-HEALTH")
    assert lines_of(people.teacher, taf) == []
    assert page_of(people.teacher, taf) == before
    assert "Withheld" in page_of(people.social_worker, taf)


def test_consent_opens_a_line_and_its_withdrawal_closes_it(taf, people):
    line(taf, people, words="CANARY-HEALTH")
    voice, spoken = agree_for(people, Category.HEALTH, people.school)
    assert "CANARY-HEALTH" in page_of(people.teacher, taf)
    voices.withdraw(voice=voice, spoken=replace(spoken), by=people.larch.mother.viewer)
    assert "CANARY-HEALTH" not in page_of(people.teacher, taf)


def test_where_a_duty_carries_the_meeting_a_withdrawal_hides_nothing(icpc, people):
    line(icpc, people, words="CANARY-HEALTH")
    voice, spoken = agree_for(people, Category.HEALTH, people.school)
    voices.withdraw(voice=voice, spoken=spoken, by=people.larch.mother.viewer)
    assert "CANARY-HEALTH" in page_of(people.teacher, icpc)


def test_the_author_reads_their_own_words_anyway(taf, people):
    line(taf, people, words="CANARY-OWN")
    assert "CANARY-OWN" in page_of(people.health_visitor, taf)


def test_a_page_of_the_family_never_shows_that_something_is_hidden(icpc, people):
    line(icpc, people, words="CANARY-POLICE", category=Category.POLICE, by=people.police_officer.viewer)
    shown = page_of(people.larch.mother, icpc)
    assert "CANARY-POLICE" not in shown
    assert "Withheld" not in shown
    assert "withheld" not in shown


def test_who_protects_one_of_the_family_is_not_named_to_the_others(icpc, people):
    protector = people.police_officer.practitioner
    assert protector.name in page_of(people.larch.mother, icpc)
    involvements.begin(
        family=people.larch.family,
        agency=protector.agency,
        practitioner=protector,
        subjects=[people.larch.father.person],
        why="Outreach.",
        category=Category.DOMESTIC_ABUSE,
        by=people.social_worker.viewer,
    )
    assert protector.name not in page_of(people.larch.mother, icpc)
    assert protector.name in page_of(people.social_worker, icpc)


@pytest.mark.parametrize("who", ["stranger", "gp"])
def test_a_meeting_that_is_not_ones_own_looks_like_none(icpc, people, who):
    with pytest.raises(NotForYou):
        access.seat(getattr(people, who).viewer, icpc.pk)


def test_a_father_who_is_not_invited_has_no_seat_though_the_mother_has(icpc, people):
    assert access.seat(people.larch.mother.viewer, icpc.pk)
    with pytest.raises(NotForYou):
        access.seat(people.larch.father.viewer, icpc.pk)


def test_an_auditor_has_no_seat(icpc, people):
    with pytest.raises(NotForYou):
        access.seat(people.auditor, icpc.pk)


def test_equal_sights_get_equal_bytes(icpc, people):
    line(icpc, people, words="CANARY-HEALTH")
    teacher = people.teacher.viewer
    once, twice = access.seat(teacher, icpc.pk), access.seat(teacher, icpc.pk)
    assert once.sight == twice.sight
    assert page_of(people.teacher, icpc) == page_of(people.teacher, icpc)
    french = access.seat(replace(teacher, language="fr"), icpc.pk)
    assert french.sight != once.sight


def test_a_snapshot_and_the_patches_after_it_make_a_fresh_snapshot(icpc, people):
    child = people.larch.child.person

    def parts(shown):
        return {patch.target: patch.html for patch in (*shown.lines, *shown.regions)}

    for worker in (people.teacher, people.chair, people.larch.mother):
        icpc.refresh_from_db()
        page, seq = parts(seen_by(worker.viewer, icpc, fragments.snapshot)), icpc.seq
        written = line(icpc, people, words="CANARY", category=Category.MENTAL_HEALTH)
        entries.amend(entry=written, words="CANARY more", version=1, by=people.health_visitor.viewer)
        proposals.put(
            conference=icpc, child=child, threshold_met=True, harms=[Harm.NEGLECT], by=people.chair.viewer
        )
        positions.take(
            conference=icpc, child=child, stance=Stance.DISSENT, reason="No.", by=people.health_visitor.viewer
        )
        rows = timeline.since(icpc.pk, seq)
        for patch in seen_by(worker.viewer, icpc, lambda seat, rows=rows: fragments.patches(rows, seat)):
            page[patch.target] = patch.html
        assert page == parts(seen_by(worker.viewer, icpc, fragments.snapshot))


def test_a_fragment_holds_no_form_and_no_control(icpc, people):
    line(icpc, people)
    shown = page_of(people.chair, icpc)
    assert not [tag for tag in ("<form", "<input", "<button", "<textarea", "csrf") if tag in shown]


def test_a_fragment_links_only_to_what_explains_its_line(icpc, people):
    written = line(icpc, people)
    links = set(re.findall(r'<a [^>]*href="([^"]*)"', page_of(people.chair, icpc)))
    about_it = reverse("circles:line", args=[icpc.family_id, written.pk])
    assert links - {about_it} == {reverse("why:entry", args=[written.pk])}


def test_a_line_is_named_by_its_record_and_not_by_a_number(icpc, people):
    written = line(icpc, people)
    [patch] = seen_by(people.chair.viewer, icpc, fragments.snapshot).lines
    assert patch.target == f"line-{written.pk}"


def test_words_that_look_like_markup_stay_words(icpc, people):
    line(icpc, people, words="<script>alert(1)</script>")
    assert "<script>" not in page_of(people.chair, icpc)


def test_the_timeline_names_each_gesture(icpc, people):
    line(icpc, people)
    kinds = {row.kind for row in timeline.since(icpc.pk, 0)}
    assert kinds == {Happening.SCHEDULED, Happening.OPENED, Happening.CHECKED_IN, Happening.ENTRY_CONTRIBUTED}


def test_the_record_stands_under_its_headings(icpc, people):
    mother = people.larch.mother
    line(icpc, people, words="CANARY-GOOD", bearing=Bearing.STRENGTH)
    line(icpc, people, words="CANARY-BAD", bearing=Bearing.WORRY, category=Category.SAFEGUARDING)
    line(
        icpc,
        people,
        words="CANARY-SAID",
        by=mother.viewer,
        persons=[mother.person],
        category=Category.OWN_WORDS,
    )
    sections = {
        section.code: section.content for section in seen_by(people.chair.viewer, icpc, record.for_seat)
    }
    assert list(sections) == list(Heading)
    assert [one.words for one in sections["strengths_and_risks"]["strengths"]] == ["CANARY-GOOD"]
    assert [one.words for one in sections["strengths_and_risks"]["worries"]] == ["CANARY-BAD"]
    assert [one.words for one in sections["views"]["lines"]] == ["CANARY-SAID"]
    [(agency, lines)] = sections["information_by_agency"]["agencies"]
    assert (agency, len(lines)) == ("Harbour Health Trust", 2)
    assert {row["category"] for row in sections["needs_map"]["rows"]} == {"health", "worries about safety"}


def test_the_record_says_that_words_are_withheld_and_no_more(icpc, people):
    line(icpc, people, words="CANARY-MIND", category=Category.MENTAL_HEALTH)
    sections = {
        section.code: section.content for section in seen_by(people.teacher.viewer, icpc, record.for_seat)
    }
    information = sections["information_by_agency"]
    assert information["agencies"] == []
    assert len(information["withheld"]) == 1
