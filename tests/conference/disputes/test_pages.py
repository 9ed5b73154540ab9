"""The pages on which somebody says that a line is wrong, and somebody answers."""

from django.urls import reverse

from conference.disputes.models import Correction, Dispute


def send(browser, name, pk, **body):
    return browser.post(reverse(f"disputes:{name}", args=[pk]), {"key": "once", **body}, follow=True)


def test_the_mother_disputes_on_her_own_page_and_is_answered_there(people, line, signed_in):
    mother, nurse = signed_in(people.larch.mother.account), signed_in(people.health_visitor.account)
    page = mother.get(reverse("why:entry", args=[line.pk])).content.decode()
    assert reverse("disputes:dispute", args=[line.pk]) in page
    said = send(mother, "dispute", line.pk, words="He was asleep.").content.decode()
    assert "He was asleep." in said
    assert "Not answered yet" in said
    made = Dispute.objects.get()
    listed = nurse.get(reverse("why:entry", args=[line.pk])).content.decode()
    assert reverse("disputes:answer", args=[made.pk]) in listed
    assert reverse("disputes:answer", args=[made.pk]) not in said
    asked = nurse.get(reverse("disputes:answer", args=[made.pk])).content.decode()
    assert "CANARY-LINE" in asked
    assert "He was asleep." in asked
    answered = send(nurse, "answer", made.pk, do="answer", words="I will ask the night nurse.")
    assert "I will ask the night nurse." in answered.content.decode()
    settled = send(nurse, "answer", made.pk, key="twice", do="correct", words="He was asleep at six.")
    assert "Answered: the line was corrected" in settled.content.decode()
    assert Correction.objects.get().entry_id == line.pk


def test_what_was_typed_survives_an_error(people, disputed, signed_in):
    nurse = signed_in(people.health_visitor.account)
    page = send(nurse, "answer", disputed.pk, words="Typed and not lost.")
    assert "Choose what you do." in page.content.decode()
    assert "Typed and not lost." in page.content.decode()


def test_a_correction_without_words_is_asked_for_them(people, disputed, signed_in):
    nurse = signed_in(people.health_visitor.account)
    send(nurse, "answer", disputed.pk, do="answer", words="We look into it.")
    page = send(nurse, "answer", disputed.pk, key="twice", do="correct", words="")
    assert "Write what is right." in page.content.decode()


def test_a_dispute_that_is_settled_leads_back_to_the_line(people, line, disputed, signed_in):
    nurse = signed_in(people.health_visitor.account)
    send(nurse, "answer", disputed.pk, do="correct", words="It was another day.")
    page = nurse.get(reverse("disputes:answer", args=[disputed.pk]))
    assert page.status_code == 302
    assert page["Location"] == reverse("why:entry", args=[line.pk])


def test_nobody_else_finds_the_pages(people, shared, line, disputed, signed_in):
    for who, name, pk in (
        (people.stranger, "dispute", line.pk),
        (people.teacher, "correct", line.pk),
        (people.teacher, "answer", disputed.pk),
        (people.health_visitor, "dispute", line.pk),
    ):
        found = signed_in(who.account).get(reverse(f"disputes:{name}", args=[pk]))
        assert found.status_code == 404, (who.practitioner.name, name)
    father = signed_in(people.larch.father.account)
    assert father.get(reverse("disputes:answer", args=[disputed.pk])).status_code == 404
