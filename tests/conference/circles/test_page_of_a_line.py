"""The page of one line leads back to where its reader may go."""

import re

from django.urls import reverse

from conference.meetings.actions import entries
from consent.categories import Category


def way_back(people, page, signed_in, who):
    text = signed_in(getattr(people, who).account).get(page).content.decode()
    [found] = re.findall(r'<a href="([^"]*)" class="govuk-back-link"', text)
    return found


def test_whoever_works_with_the_family_comes_back_to_its_chronology(people, icpc, signed_in):
    said = said_by(people, icpc, "health_visitor")
    page = reverse("circles:line", args=[icpc.family_id, said.pk])
    chronology = reverse("chronology:family", args=[icpc.family_id])
    assert way_back(people, page, signed_in, "health_visitor") == chronology


def test_whoever_comes_to_its_meetings_alone_comes_back_to_the_meeting(people, icpc, signed_in):
    said = said_by(people, icpc, "chair")
    page = reverse("circles:line", args=[icpc.family_id, said.pk])
    meeting = reverse("meetings:conference", args=[icpc.pk])
    assert way_back(people, page, signed_in, "chair") == meeting
    assert signed_in(people.chair.account).get(meeting).status_code == 200


def said_by(people, icpc, who):
    return entries.contribute(
        conference=icpc,
        category=Category.EDUCATION,
        words="Nothing new.",
        persons=[people.larch.child.person],
        by=getattr(people, who).viewer,
    )
