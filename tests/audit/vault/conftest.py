"""Two small models with sealed fields, one with a real history, whose tables exist while these tests run."""

import uuid
from collections.abc import Iterator
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from django.apps import apps
from django.db import connection, models
from simple_history.models import HistoricalRecords

from audit import guard
from audit.vault import contexts
from audit.vault.fields import SealedText

# Not an application of the product, so that nobody who walks its models meets these; the history asks for its module.
_config = SimpleNamespace(name=__name__, get_models=lambda **_: ())
with patch.dict(apps.app_configs, {"vault_tests": _config}):

    class Letter(models.Model):
        id = models.UUIDField(primary_key=True, default=uuid.uuid4)
        family_id = models.UUIDField()
        words = SealedText("tests.letter.words", owner="family:family_id")
        aside = SealedText("tests.letter.aside", owner="family:family_id", null=True)
        history = HistoricalRecords(app="vault_tests", history_user_id_field=models.TextField(null=True))

        class Meta:
            app_label = "vault_tests"


class Token(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    person_id = models.UUIDField(null=True)
    secret = SealedText("tests.token.secret", owner="class:otp")
    nickname = SealedText("tests.token.nickname", owner="person:person_id", null=True)

    class Meta:
        app_label = "vault_tests"


MODELS = (Letter, Letter.history.model, Token)


@pytest.fixture(scope="session")
def vault_tables(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        for model in MODELS:
            editor.create_model(model)
    yield
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        for model in reversed(MODELS):
            editor.delete_model(model)


@pytest.fixture
def vault(vault_tables: None, db: None) -> Iterator[None]:
    contexts.forget_all()
    with guard.writing():
        yield
    contexts.forget_all()


@pytest.fixture
def letter(vault: None) -> Letter:
    return Letter.objects.create(family_id=uuid.uuid4(), words="Ana sleeps badly.")


@pytest.fixture
def letters() -> type[Letter]:
    return Letter


@pytest.fixture
def tokens() -> type[Token]:
    return Token
