"""Blind indexes meet where compounds are equal to a reader, and nowhere else."""

import pytest

from audit.vault import blind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Élodie", "elodie"),
        ("  Ana  Maria ", "ana maria"),
        ("STRASSE", "straße"),
        ("Zoe\u0308", "zoë"),
        ("ŁUKASZ", "łukasz"),
    ],
)
def test_case_accents_and_spaces_do_not_matter(one, other):
    assert blind.index("name_year", one, "2010") == blind.index("name_year", other, "2010")


def test_kinds_and_parts_never_meet():
    tokens = [
        blind.index("name_year", "ana", "2010"),
        blind.index("phonetic_year", "ana", "2010"),
        blind.index("name_year", "ana 2010"),
        blind.index("name_year", "an", "a2010"),
        blind.index("name_year", "ana", "2010", ""),
    ]
    assert len(set(tokens)) == len(tokens)
    assert all(len(token) == 64 for token in tokens)
