"""Files beside a voice: taken by their content, sealed with a key each, opened through the gate, shredded alone."""

import pytest

from audit import trail
from audit.actors import SYSTEM
from audit.models import DataKey
from audit.trail import Refused
from audit.vault import contexts, rotation
from audit.vault.places import Owner
from consent.actions import evidence, voices
from consent.categories import Category
from consent.evidence import LARGEST, FileKind, NotTaken, recognise
from consent.gate import open_file
from consent.models import Evidence
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY
from tests.consent.files import JPEG, PDF, PNG
from tests.consent.sharing import WRITTEN, spoken, to


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (PDF, FileKind.PDF),
        (JPEG, FileKind.JPEG),
        (PNG, FileKind.PNG),
        (b"", NotTaken.EMPTY),
        (b"<html><script>alert(1)</script>", NotTaken.OTHER_KIND),
        (b"PK\x03\x04 a document of another kind", NotTaken.OTHER_KIND),
        (b"GIF89a", NotTaken.OTHER_KIND),
        (b"<!-- %PDF-1.7 --> %%EOF", NotTaken.OTHER_KIND),
        (PDF[:20], NotTaken.NOT_WHOLE),
        (JPEG[:-2], NotTaken.NOT_WHOLE),
        (PNG[:-5], NotTaken.NOT_WHOLE),
        (PDF + b" " * LARGEST, NotTaken.TOO_LARGE),
    ],
)
def test_a_file_is_what_is_in_it(content, found):
    assert recognise(content) is found


@pytest.fixture
def agreed(people):
    mother = people.larch.mother
    return voices.agree(spoken=spoken(mother), grants=[to("school", Category.HEALTH)], by=mother.viewer)


def kept(people, voice, content=PDF, by=None):
    return evidence.keep(voice=voice, content=content, by=(by or people.social_worker).viewer)


pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def test_a_file_is_sealed_and_whoever_said_it_may_open_it(people, agreed, shown):
    found = Evidence.objects.get(pk=kept(people, agreed).pk)
    assert (found.kind, found.size, found.shelf_id) == ("pdf", len(PDF), agreed.shelf_id)
    assert PDF[:8] not in found.content.blob
    assert str(found.content) == "<sealed>"
    assert open_file(people.larch.mother.viewer, found, OWN_RECORD) == PDF
    assert not shown.is_empty


def test_nobody_else_opens_it_and_nothing_is_collected_for_them(people, agreed, shown):
    found = Evidence.objects.get(pk=kept(people, agreed).pk)
    assert open_file(people.larch.father.viewer, found, OWN_RECORD) is None
    assert open_file(people.stranger.viewer, found, WORK_WITH_FAMILY) is None
    assert shown.is_empty


def test_each_file_has_a_key_of_its_own_and_is_destroyed_by_itself(people, agreed, shown):
    first, second = kept(people, agreed), kept(people, agreed, PNG)
    assert DataKey.objects.filter(owner_kind="file").count() == 2
    with trail.gesture(WRITTEN, actor=SYSTEM):
        assert rotation.shred(Owner("file", str(first.pk)))
    contexts.forget_all()
    mother = people.larch.mother.viewer
    assert open_file(mother, Evidence.objects.get(pk=first.pk), OWN_RECORD) is None
    assert open_file(mother, Evidence.objects.get(pk=second.pk), OWN_RECORD) == PNG


def test_what_is_not_taken_is_refused_with_its_sentence(people, agreed):
    with pytest.raises(Refused, match="Only PDF, JPEG and PNG"):
        kept(people, agreed, b"MZ\x90 a program")
    with pytest.raises(Refused, match="larger than 4 MB"):
        kept(people, agreed, PDF + b" " * LARGEST)
    with pytest.raises(Refused):
        kept(people, agreed, by=people.stranger)
    with pytest.raises(Refused):
        kept(people, agreed, by=people.larch.father)
    assert not Evidence.objects.exists()


def test_five_files_stand_beside_one_voice_at_most(people, agreed):
    for _ in range(5):
        kept(people, agreed)
    with pytest.raises(Refused, match="five files"):
        kept(people, agreed)
