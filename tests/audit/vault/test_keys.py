"""Keys: one per owner, asked for once, forgotten in a minute, gone when shredded."""

import threading
import uuid

import pytest
from django.db import IntegrityError, connection, transaction

from audit import guard
from audit.models import DataKey
from audit.vault import blobs, contexts, kek, keys, rotation
from audit.vault.errors import Shredded, WrongKey
from audit.vault.opening import open_words, prefetch_keys
from audit.vault.places import Owner


def test_an_owner_has_one_key(letter, letters):
    letters.objects.create(family_id=letter.family_id, words="more", aside="aside")
    letters.objects.create(family_id=uuid.uuid4(), words="another family")
    assert DataKey.objects.filter(owner_id=str(letter.family_id)).count() == 1
    assert DataKey.objects.count() == 2


def test_the_key_is_not_in_the_database(letter):
    row = DataKey.objects.get()
    assert row.kek_epoch == kek.provider().current_epoch()
    assert len(bytes(row.wrapped)) == 12 + 32 + 16


def test_a_page_of_fifty_takes_one_query_for_its_keys(vault, letters, django_assert_num_queries):
    for number in range(50):
        letters.objects.create(family_id=uuid.uuid4(), words=f"line {number}")
    page = [one.words for one in letters.objects.all()]
    contexts.forget_all()
    with django_assert_num_queries(1):
        prefetch_keys(page)
    with django_assert_num_queries(0):
        prefetch_keys(page)
        assert {open_words(sealed) for sealed in page} == {f"line {number}" for number in range(50)}


def test_a_cipher_is_kept_for_a_minute(letter, monkeypatch, django_assert_num_queries):
    open_words(letter.words)
    later = contexts.time.monotonic() + contexts.SECONDS + 1
    monkeypatch.setattr(contexts.time, "monotonic", lambda: later)
    with django_assert_num_queries(1):
        open_words(letter.words)


def test_few_ciphers_are_kept(monkeypatch):
    contexts.forget_all()
    monkeypatch.setattr(contexts, "MOST", 3)
    ids = [bytes([n]) * 16 for n in range(5)]
    for key_id in ids:
        contexts.keep(key_id, Owner("class", "x"), bytes(32))
    assert [contexts.find(key_id) is not None for key_id in ids] == [False, False, True, True, True]
    contexts.forget_all()


def test_a_key_that_was_rolled_back_is_never_used_again(vault, letters):
    family = uuid.uuid4()
    with pytest.raises(IntegrityError), transaction.atomic():
        letters.objects.create(family_id=family, words="lost")
        raise IntegrityError
    letter = letters.objects.create(family_id=family, words="kept")
    contexts.forget_all()
    assert open_words(letter.words) == "kept"


def test_shredded_words_are_gone_and_nothing_new_is_sealed(letter, letters):
    owner = Owner("family", str(letter.family_id))
    assert rotation.shred(owner)
    assert not rotation.shred(owner)
    with pytest.raises(Shredded):
        open_words(letter.words)
    with pytest.raises(Shredded), transaction.atomic():
        letters.objects.create(family_id=letter.family_id, words="more")
    assert bytes(DataKey.objects.get().wrapped) == b""


def test_shredding_one_family_leaves_the_others(letter, letters):
    other = letters.objects.create(family_id=uuid.uuid4(), words="other")
    rotation.shred(Owner("family", str(letter.family_id)))
    assert open_words(other.words) == "other"


def test_a_key_given_to_another_owner_opens_nothing(letter):
    DataKey.objects.update(owner_id=str(uuid.uuid4()))
    contexts.forget_all()
    with pytest.raises(WrongKey):
        open_words(letter.words)


def test_a_key_that_this_file_did_not_wrap_is_named(letter):
    DataKey.objects.update(wrapped=bytes(60))
    contexts.forget_all()
    with pytest.raises(WrongKey, match="did not wrap"):
        open_words(letter.words)


def test_the_format_is_the_documented_one(letter):
    blob = letter.words.blob
    key_id = DataKey.objects.get().id
    assert blob[:1] == b"\x01"
    assert blob[1:17] == key_id.bytes
    assert blobs.key_of(blob) == key_id
    place = letter.words.place
    bound = (
        b"entour.vault.1"
        + letter.pk.bytes
        + key_id.bytes
        + f"tests.letter.words\0family\0{letter.family_id}".encode()
    )
    assert place.bound_to(key_id.bytes) == bound
    cipher = keys.for_opening(key_id.bytes).cipher
    assert cipher.decrypt(blob[17:29], blob[29:], bound) == b"Ana sleeps badly."


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_two_writers_of_a_first_key_agree(vault_tables):
    owner, made, start = Owner("family", str(uuid.uuid4())), [], threading.Barrier(4)

    def write() -> None:
        start.wait()
        with guard.writing(), transaction.atomic():
            made.append(keys.for_sealing(owner)[0])
        connection.close()

    writers = [threading.Thread(target=write) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(made) == 4
    assert len(set(made)) == 1
