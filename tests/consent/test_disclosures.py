"""Every sealed field has its way out in the table, and the table names nothing else."""

from django.apps import apps

from audit.vault.fields import SealedText
from consent import disclosures

PACKAGES = {"audit", "people", "consent", "conference", "infra"}


def sealed_fields():
    return {
        field.sealed_as
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in PACKAGES
        for field in model._meta.get_fields()
        if isinstance(field, SealedText)
    }


def test_every_sealed_field_has_its_way_out():
    missing = sealed_fields() - disclosures.WAYS.keys()
    assert not missing, f"Add to consent/disclosures.py how these may leave: {sorted(missing)}"


def test_the_table_names_no_field_that_is_not_there():
    assert not disclosures.WAYS.keys() - sealed_fields()


def test_every_way_is_said_in_a_sentence():
    assert set(disclosures.SENTENCES) == set(disclosures.Way)
    assert all(str(sentence).endswith(".") for sentence in disclosures.SENTENCES.values())


def test_what_the_gate_opens_is_told_by_its_model():
    """A field that leaves through the gate is one of the words that its model, or the one it belongs to, hands over."""
    told = {
        field.sealed_as
        for model in apps.get_models()
        if hasattr(model, "sealed_words")
        for field in model._meta.get_fields()
        if isinstance(field, SealedText)
    }
    by_gate = {name for name, way in disclosures.WAYS.items() if way is disclosures.Way.GATE}
    assert by_gate <= told
