"""Who may lead, as a pure rule."""

import pytest

from people.rules.leads import Candidate, LeadProblem, what_is_wrong, why_not_lead

TEACHER = Candidate(works_with_family=True, is_social_worker=False, employed_by_statutory_body=False)
SOCIAL_WORKER = Candidate(works_with_family=True, is_social_worker=True, employed_by_statutory_body=True)
HOSPITAL_SOCIAL_WORKER = Candidate(
    works_with_family=True, is_social_worker=True, employed_by_statutory_body=False
)
STRANGER = Candidate(works_with_family=False, is_social_worker=True, employed_by_statutory_body=True)
STRICT = [{"section_47"}, {"protection_plan"}, {"child_in_need", "section_47"}]


@pytest.mark.parametrize("periods", [set(), {"child_in_need"}])
def test_anybody_who_works_with_the_family_may_lead_early_help_and_child_in_need(periods):
    assert why_not_lead(TEACHER, periods) is None


@pytest.mark.parametrize("periods", STRICT)
def test_an_enquiry_or_a_protection_plan_is_led_by_a_social_worker_of_the_statutory_body(periods):
    assert why_not_lead(SOCIAL_WORKER, periods) is None
    assert why_not_lead(TEACHER, periods) is LeadProblem.SOCIAL_WORKER_NEEDED
    assert why_not_lead(HOSPITAL_SOCIAL_WORKER, periods) is LeadProblem.SOCIAL_WORKER_NEEDED


@pytest.mark.parametrize("periods", [set(), *STRICT])
def test_nobody_leads_a_family_that_they_do_not_work_with(periods):
    assert why_not_lead(STRANGER, periods) is LeadProblem.NOT_WITH_THIS_FAMILY


def test_a_family_without_a_lead_gets_a_warning():
    assert what_is_wrong(None, set()) is LeadProblem.NO_LEAD


def test_a_lead_who_no_longer_may_lead_gets_a_warning():
    assert what_is_wrong(TEACHER, {"section_47"}) is LeadProblem.SOCIAL_WORKER_NEEDED
    assert what_is_wrong(SOCIAL_WORKER, {"section_47"}) is None
