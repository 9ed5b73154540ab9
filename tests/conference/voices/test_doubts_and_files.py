"""Doubts that nobody of the family sees, and files that are opened one at a time."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from audit import disclosure
from audit.models import TrailEvent
from audit.trail import NotRecorded
from consent.actions import voices
from consent.categories import Category
from consent.models import Evidence, Voice
from tests.conference.voices.conftest import at, read
from tests.consent.files import PDF, PNG
from tests.consent.sharing import spoken, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


@pytest.fixture
def agreed(larch):
    return voices.agree(
        spoken=spoken(larch.mother, larch.child, words="I agree."),
        grants=[to("school", Category.HEALTH)],
        by=larch.mother.viewer,
    )


def doubts(worker, larch, voice, relied_on="no"):
    body = {"key": f"doubt-{relied_on}", "words": "CANARY he answered for her", "relied_on": relied_on}
    return worker.post(at("doubt", larch, voice.pk), body)


def own_page(client):
    """Return a person's own page of permissions, without the one token that differs from page to page."""
    page = client.get("/family/permissions/").content.decode()
    return "".join(line for line in page.splitlines(True) if "csrf" not in line and "nonce" not in line)


def test_the_speakers_own_page_is_the_same_before_and_after(larch, agreed, worker, mother, father):
    before = [own_page(each) for each in (mother, father)]
    copy = f"/family/permissions/{agreed.pk}/copy/"
    assert doubts(worker, larch, agreed, "yes").status_code == 302
    assert doubts(worker, larch, agreed, "no").status_code == 302
    assert [own_page(each) for each in (mother, father)] == before
    assert "CANARY" not in mother.get(copy).content.decode()
    assert "You agreed" in mother.get(copy).content.decode()


def test_the_team_sees_that_nobody_relies_on_it_and_why(larch, agreed, worker, teacher):
    doubts(worker, larch, agreed)
    page = read(worker, "family", larch)
    assert "CANARY he answered for her" in page
    assert "not relied on" in page
    told = read(teacher, "family", larch)
    assert "CANARY" not in told
    assert "Perhaps" not in told


def test_what_was_doubted_can_still_be_taken_back_by_whoever_said_it(larch, agreed, worker, mother):
    doubts(worker, larch, agreed)
    page = f"/family/permissions/{agreed.pk}/take-back/"
    body = {"key": "mine", "notice": "family-notice-4", "words": ""}
    assert mother.post(page, body).status_code == 302
    assert Voice.objects.filter(of=agreed, said="withdraw").exists()


def test_a_doubt_needs_words_and_a_decision(larch, agreed, worker):
    answer = worker.post(
        at("doubt", larch, agreed.pk), {"key": "x", "words": "CANARY typed"}
    ).content.decode()
    assert "Decide whether anybody relies on it." in answer
    assert "CANARY typed" in answer


def test_part_time_members_cannot_doubt(larch, agreed, teacher):
    assert teacher.get(at("doubt", larch, agreed.pk)).status_code == 404


def keeps(worker, larch, voice, content=PDF, name="Mira Larch - signed.exe"):
    return worker.post(
        at("keep-file", larch, voice.pk), {"key": "file-1", "file": SimpleUploadedFile(name, content)}
    )


def test_a_file_is_sealed_and_comes_back_under_a_neutral_name(larch, agreed, worker):
    assert keeps(worker, larch, agreed).status_code == 302
    kept = Evidence.objects.get()
    answer = worker.get(at("file", larch, agreed.pk, kept.pk))
    assert answer.content == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'attachment; filename="file-{kept.pk.hex[:8]}.pdf"'
    assert "Mira" not in str(answer.headers)
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "no-store" in answer["Cache-Control"]


def test_whoever_said_it_opens_it_on_their_own_page_and_nobody_else_of_the_family(
    larch, agreed, worker, mother, father
):
    keeps(worker, larch, agreed, PNG)
    kept = Evidence.objects.get()
    address = f"/family/permissions/{agreed.pk}/files/{kept.pk}/"
    assert "The paper that shows it (PNG" in own_page(mother)
    assert mother.get(address).content == PNG
    assert father.get(address).status_code == 404


def test_the_disclosure_is_committed_before_a_byte_leaves(larch, agreed, worker, monkeypatch):
    keeps(worker, larch, agreed)
    kept = Evidence.objects.get()
    worker.get(at("file", larch, agreed.pk, kept.pk))
    shown = TrailEvent.objects.filter(name="audit.records_shown").latest("at")
    assert str(kept.pk) in shown.body

    def broken(*_, **__):
        raise NotRecorded("disk full")

    monkeypatch.setattr(disclosure, "commit_event", broken)
    answer = worker.get(at("file", larch, agreed.pk, kept.pk))
    assert answer.status_code == 503
    assert PDF not in answer.content


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"<svg onload=alert(1)>", "Only PDF, JPEG and PNG files are kept here."),
        (PDF[:30], "The file is not whole."),
        (PDF + b" " * (4 * 1024 * 1024), "The file is larger than 4 MB."),
        (PDF + b" " * (6 * 1024 * 1024), "The file is larger than 4 MB."),
    ],
)
def test_what_is_no_evidence_is_refused_by_its_content(larch, agreed, worker, content, sentence):
    assert sentence in keeps(worker, larch, agreed, content, "fine.pdf").content.decode()
    assert not Evidence.objects.exists()


def test_an_upload_never_lies_on_a_disk(settings):
    assert settings.FILE_UPLOAD_HANDLERS == ["infra.uploading.InMemory"]
    assert settings.FILE_UPLOAD_MAX_MEMORY_SIZE > 4 * 1024 * 1024
