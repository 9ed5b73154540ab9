"""The key file: made once, readable by its owner, never guessed at, grown by epochs."""

import json
import stat
from io import StringIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from audit.checks import keys_are_there
from audit.models import DataKey, TrailEvent
from audit.vault import contexts, kek, key_file
from audit.vault.errors import WrongKey
from audit.vault.key_file import KeyFile
from audit.vault.opening import open_words


@pytest.fixture
def path(tmp_path, settings):
    settings.KEY_FILE = tmp_path / "var" / "keys.json"
    settings.KEYS_MAY_BE_MADE = False
    kek.provider.cache_clear()
    contexts.forget_all()
    yield settings.KEY_FILE
    kek.provider.cache_clear()
    contexts.forget_all()


def test_a_missing_file_stops_the_start_and_says_what_to_do(path):
    with pytest.raises(ImproperlyConfigured, match="make_keys"):
        kek.must_be_ready()
    assert [error.id for error in keys_are_there()] == ["audit.E002"]
    assert not path.exists()


def test_the_demonstration_makes_its_own(path, settings):
    settings.DEMONSTRATION = True
    kek.must_be_ready()
    assert keys_are_there() == []
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["keys.json"]


def test_the_command_makes_keys_once(path):
    call_command("make_keys", stdout=StringIO())
    made = path.read_text()
    kek.must_be_ready()
    with pytest.raises(CommandError, match="already"):
        call_command("make_keys")
    key_file.make(path)
    assert path.read_text() == made


def test_a_file_that_everybody_can_read_is_refused(path):
    key_file.make(path)
    path.chmod(0o644)
    with pytest.raises(ImproperlyConfigured, match="chmod 600"):
        kek.must_be_ready()


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"current": 1, "epochs": {}, "blind": ""}', '{"epochs": 3}']
)
def test_a_damaged_file_is_refused(path, text):
    key_file.make(path)
    path.write_text(text)
    with pytest.raises(ImproperlyConfigured, match="copy"):
        kek.must_be_ready()


def test_a_wrapped_key_opens_with_its_epoch_and_binding_alone(path):
    key_file.make(path)
    held = KeyFile()
    wrapped = held.wrap(1, bytes(range(32)), b"bound")
    assert held.unwrap(1, wrapped, b"bound") == bytes(range(32))
    for epoch, altered, bound in [
        (1, wrapped, b"else"),
        (2, wrapped, b"bound"),
        (1, wrapped[:-1], b"bound"),
        (1, b"", b"bound"),
    ]:
        with pytest.raises(WrongKey):
            held.unwrap(epoch, altered, bound)


def test_rotation_rewraps_and_the_old_key_can_go(path, vault, letters):
    key_file.make(path)
    letter = letters.objects.create(family_id="0" * 32, words="Ana sleeps badly.")
    blob = letter.words.blob
    call_command("make_keys", "--new-epoch", stdout=StringIO())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    call_command("rewrap_keys", stdout=StringIO())
    assert json.loads(TrailEvent.objects.get(name="audit.keys_rewrapped").body)["facts"] == {
        "epoch": 2,
        "keys": 1,
    }
    held = json.loads(path.read_text())
    del held["epochs"]["1"]
    path.write_text(json.dumps(held))
    contexts.forget_all()
    letter = letters.objects.get()
    assert letter.words.blob == blob
    assert open_words(letter.words) == "Ana sleeps badly."
    assert DataKey.objects.get().kek_epoch == 2
