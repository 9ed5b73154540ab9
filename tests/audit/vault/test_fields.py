"""A sealed field seals once, copies verbatim, opens where it was sealed, and answers no search."""

import uuid

import pytest
from django.core.exceptions import FieldError
from django.db import connection, models, transaction
from django.db.migrations.writer import MigrationWriter

from audit.vault.errors import Tampered, WrongKey, WrongPlace
from audit.vault.fields import SealedText
from audit.vault.opening import open_words
from audit.vault.sealed import Sealed

WORDS = "Ana sleeps badly."


def stored(record, column="words"):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {record._meta.db_table}")
        [(value,)] = cursor.fetchall()
    return None if value is None else bytes(value)


def test_words_are_sealed_in_the_database_and_open_again(letter, letters):
    assert WORDS.encode() not in stored(letter)
    assert open_words(letters.objects.get().words) == WORDS


def test_what_was_saved_is_opaque_on_the_instance_at_once(letter):
    assert isinstance(letter.words, Sealed)
    assert not letter.words.is_unsaved
    assert WORDS not in repr(vars(letter))
    assert open_words(letter.words) == WORDS


def test_words_not_yet_saved_are_as_opaque(vault, letters):
    letter = letters(family_id=uuid.uuid4(), words=WORDS)
    assert repr(letter.words) == "<sealed>"
    assert WORDS not in repr(vars(letter))
    assert letter.words
    assert letter.words.blob is None
    assert open_words(letter.words) == WORDS


def test_saving_again_seals_nothing_again(letter, letters):
    before = stored(letter)
    letter.save()
    assert stored(letter) == before
    again = letters.objects.get()
    again.save()
    assert stored(letter) == before


def test_new_words_are_sealed_anew(letter):
    before = stored(letter)
    letter.words = WORDS
    letter.save()
    assert stored(letter) != before
    assert open_words(letter.words) == WORDS


def test_no_words_are_no_bytes(vault, letters):
    letter = letters.objects.create(family_id=uuid.uuid4(), words="", aside=None)
    assert stored(letter) == b""
    assert stored(letter, "aside") is None
    for sealed in (letter.words, letter.aside, letters.objects.get().words, letters.objects.get().aside):
        assert not sealed
        assert repr(sealed) == "<sealed>"
        assert open_words(sealed) == ""


def test_a_history_keeps_the_bytes_and_they_open(letter):
    letter.words = "Ana sleeps well."
    letter.save()
    newest, oldest = letter.history.order_by("-history_date", "-history_id")
    assert newest.words.blob == letter.words.blob == stored(letter)
    assert open_words(oldest.words) == WORDS
    assert open_words(newest.instance.words) == "Ana sleeps well."


def test_refreshing_reads_the_database_again(letter, letters):
    other = letters.objects.get()
    other.words = "changed"
    other.save()
    assert open_words(letter.words) == WORDS
    letter.refresh_from_db()
    assert open_words(letter.words) == "changed"


def test_a_deferred_field_is_read_when_asked_for(letter, letters, django_assert_num_queries):
    deferred = letters.objects.defer("words").get()
    with django_assert_num_queries(1):
        assert open_words(deferred.words) == WORDS
    only_words = letters.objects.only("words").get()
    with django_assert_num_queries(1):
        assert open_words(only_words.words) == WORDS
    deferred.save()
    assert open_words(letters.objects.get().words) == WORDS


def test_bulk_create_seals(vault, letters):
    family = uuid.uuid4()
    letters.objects.bulk_create(letters(family_id=family, words=f"line {n}") for n in range(5))
    assert sorted(open_words(one.words) for one in letters.objects.all()) == [f"line {n}" for n in range(5)]


def test_update_cannot_seal_and_says_so(letter, letters):
    for words in ("plain", b"plain bytes", letter.words):
        with pytest.raises(FieldError, match="only save"):
            letters.objects.update(words=words)
    letter.words = "new"
    with pytest.raises(FieldError, match="only save"):
        letters.objects.bulk_update([letter], ["words"])


def test_plain_bytes_are_never_saved(letter):
    letter.words = b"plain bytes"
    with pytest.raises(FieldError):
        letter.save()


def test_only_words_can_be_assigned(letter):
    with pytest.raises(TypeError, match="takes words"):
        letter.words = 7


@pytest.mark.parametrize(
    "lookup", ["words", "words__exact", "words__contains", "words__in", "words__gt", "words__nope"]
)
def test_ciphertext_is_not_searched(letters, lookup):
    with pytest.raises(FieldError, match="blind"):
        letters.objects.filter(**{lookup: "x"})


def test_whether_there_are_words_can_be_asked(letter, letters):
    assert letters.objects.filter(words__isnull=False, aside__isnull=True).count() == 1


def test_words_of_another_row_are_not_taken_over(letter, letters):
    with pytest.raises(WrongPlace), transaction.atomic():
        letters.objects.create(family_id=letter.family_id, words=letter.words)
    with pytest.raises(WrongPlace), transaction.atomic():
        letters.objects.create(family_id=letter.family_id, words="x", aside=letter.words)
    letter.family_id = uuid.uuid4()
    with pytest.raises(WrongPlace), transaction.atomic():
        letter.save()


def test_bytes_moved_to_another_row_or_field_do_not_open(letter, letters):
    other = letters.objects.create(family_id=letter.family_id, words="other", aside="aside")
    other.words = letter.words.blob
    other.save()
    with pytest.raises(Tampered):
        open_words(letters.objects.get(pk=other.pk).words)
    other.words = other.aside.blob
    with pytest.raises(Tampered):
        open_words(other.words)


def test_bytes_moved_to_another_owner_do_not_open(letter, letters):
    letters.objects.update(family_id=uuid.uuid4())
    with pytest.raises(WrongKey):
        open_words(letters.objects.get().words)


def test_an_owner_may_be_written_as_text(vault, letters):
    letter = letters.objects.create(family_id=uuid.uuid4().hex, words=WORDS)
    assert open_words(letters.objects.get().words) == open_words(letter.words) == WORDS


@pytest.mark.parametrize("at", [0, 5, 20, 40, -1])
def test_one_altered_byte_is_found(letter, at):
    altered = bytearray(letter.words.blob)
    altered[at] ^= 1
    letter.words = bytes(altered)
    with pytest.raises(Exception, match=r"altered|format|destroyed"):
        open_words(letter.words)


def test_a_row_without_an_owner_is_not_sealed(vault, tokens):
    with pytest.raises(WrongPlace, match="owner"):
        tokens.objects.create(secret="s", nickname="n", person_id=None)


def test_a_class_of_secrets_has_one_owner(vault, tokens):
    token = tokens.objects.create(secret="s")
    assert token.secret.place.owner == ("class", "otp")
    assert open_words(tokens.objects.get().secret) == "s"


def test_a_record_is_validated_without_looking_into_its_words(letter):
    letter.full_clean()
    assert open_words(letter.words) == WORDS


def test_a_fixture_never_holds_sealed_words(letter):
    with pytest.raises(TypeError):
        letter._meta.get_field("words").value_to_string(letter)


def test_a_migration_writes_the_field_as_declared():
    field = SealedText("people.person.given_name", owner="person:id", null=True)
    written, imports = MigrationWriter.serialize(field)
    assert (
        written == "audit.vault.fields.SealedText('people.person.given_name', null=True, owner='person:id')"
    )
    assert "import audit.vault.fields" in imports
    clone = field.clone()
    assert (clone.sealed_as, clone.owner, clone.null) == ("people.person.given_name", "person:id", True)


@pytest.mark.parametrize("owner", ["family", "agency:id", "person:", ""])
def test_an_owner_is_a_family_a_person_or_a_class(owner):
    with pytest.raises(ValueError, match="owner is"):
        SealedText("x.y", owner=owner)


def test_the_field_is_a_binary_column():
    assert (
        SealedText("x.y", owner="class:otp").get_internal_type() == models.BinaryField().get_internal_type()
    )
